import { type CellView, channelNames, type ReportView, resultRowNames } from '@yangguang/contract'
import { Link } from 'react-router'
import { query } from '../../../api.ts'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import type { CellName } from './cell-name.ts'

type Behind = Extract<CellView, { kind: 'cases' }>
type Case = Behind['items'][number]

/** The cases a number of 表三 counts, each leading to its file. */
export function CellCases({ view, cell, behind }: { view: ReportView; cell: CellName; behind: Behind }) {
  const list = query({
    agencyId: view.agency.id,
    reportYear: view.year,
    reportRow: behind.row,
    applicantKind: cell.column === 'total' ? undefined : cell.column,
  })
  return (
    <>
      <p className="yg-behind">
        共 {behind.total} 件。{behind.total > 0 && <Link to={`/requests${list}`}>在“全部申请”中查看、导出</Link>}
      </p>
      <DataTable
        caption="这一格的申请"
        columns={columns}
        rows={behind.items}
        rowKey={(row) => row.id}
        empty="这一格没有申请"
      />
    </>
  )
}

const columns: Column<Case>[] = [
  {
    key: 'number',
    title: '编号',
    width: 168,
    narrow: 'main',
    render: (row) => (
      <Link to={`/requests/${row.id}`} className="yg-number">
        {row.number ?? `回执 ${row.receiptNumber}`}
      </Link>
    ),
  },
  { key: 'title', title: '申请内容', narrow: 'main', render: (row) => row.title },
  { key: 'name', title: '申请人', width: 84, render: (row) => row.applicantName },
  { key: 'channel', title: '途径', width: 92, render: (row) => channelNames[row.channel] },
  {
    key: 'from',
    title: '收到',
    width: 96,
    render: (row) => <span className="yg-number">{row.countedFrom ?? '—'}</span>,
  },
  { key: 'result', title: '结果', width: 150, render: (row) => <Result of={row} /> },
]

function Result({ of }: { of: Case }) {
  if (!of.resultOn || !of.resultRow) return '办理中'
  return (
    <>
      <span className="yg-number">{of.resultOn}</span>
      <div className="yg-faint yg-small">
        {resultRowNames[of.resultRow]}
        {of.imported && '（导入）'}
      </div>
    </>
  )
}
