import { type CellView, disputeKindNames, disputeStandingNames, type ReportView } from '@yangguang/contract'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'

type Behind = Extract<CellView, { kind: 'disputes' }>
type Dispute = Behind['items'][number]

/** The disputes a number of 表四 counts, with where each stood at the end of the year. */
export function CellDisputes({ view, behind }: { view: ReportView; behind: Behind }) {
  return (
    <>
      <p className="yg-behind">
        共 {behind.total} 件，按 {view.year} 年年末的情况计。
      </p>
      <DataTable
        caption="这一格的复议诉讼"
        columns={columns}
        rows={behind.items}
        rowKey={(row) => row.id}
        empty="这一格没有复议诉讼"
      />
    </>
  )
}

const columns: Column<Dispute>[] = [
  { key: 'docket', title: '案号', narrow: 'main', render: (row) => <strong>{row.docket || '未填案号'}</strong> },
  { key: 'kind', title: '类别', width: 150, render: (row) => disputeKindNames[row.kind] },
  { key: 'organ', title: '机关、法院', width: 170, render: (row) => row.organ },
  { key: 'filed', title: '提出', width: 96, render: (row) => <span className="yg-number">{row.filedOn}</span> },
  {
    key: 'standing',
    title: '年末情况',
    width: 110,
    render: (row) => (
      <>
        {disputeStandingNames[row.standing]}
        <div className="yg-faint yg-small yg-number">{row.concludedOn ?? ''}</div>
      </>
    ),
  },
  {
    key: 'request',
    title: '申请',
    width: 150,
    render: (row) =>
      row.request ? (
        <Link to={`/requests/${row.request.id}`} className="yg-number">
          {row.request.number ?? row.request.title}
        </Link>
      ) : (
        '—'
      ),
  },
]
