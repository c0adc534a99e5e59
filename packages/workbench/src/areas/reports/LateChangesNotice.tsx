import type { LateChanges } from '@yangguang/contract'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { figureText } from './figure-text.ts'

/** What changed in the records after a report was finalised: the cells and, below, the cases behind them. */
export function LateChangesNotice({ changes, title }: { changes: LateChanges; title: string }) {
  return (
    <Alert
      type="warning"
      showIcon
      className="yg-report-alert"
      title={title}
      description={
        <details>
          <summary>
            {changes.cells.length} 格数据、{changes.cases.length}
            {changes.more && ' 件以上'}
            {!changes.more && ' 件'}申请
          </summary>
          <div className="yg-report-late-tables">
            <DataTable
              caption="变化的数据"
              columns={cellColumns}
              rows={changes.cells}
              rowKey={(row) => row.place.label}
            />
            <DataTable caption="变化的申请" columns={caseColumns} rows={changes.cases} rowKey={(row) => row.id} />
          </div>
        </details>
      }
    />
  )
}

const cellColumns: Column<LateChanges['cells'][number]>[] = [
  { key: 'place', title: '位置', narrow: 'main', render: (row) => row.place.label },
  { key: 'then', title: '报告', width: 80, align: 'right', render: (row) => figureText(row.reported) },
  { key: 'now', title: '现在', width: 80, align: 'right', render: (row) => figureText(row.now) },
]

const caseColumns: Column<LateChanges['cases'][number]>[] = [
  {
    key: 'number',
    title: '编号',
    width: 190,
    narrow: 'main',
    render: (row) => (
      <Link to={`/requests/${row.id}`} className="yg-number">
        {row.number ?? `回执 ${row.receiptNumber}`}
      </Link>
    ),
  },
  { key: 'title', title: '申请内容', render: (row) => row.title },
  { key: 'then', title: '定稿时', width: '24%', render: (row) => row.countedThen },
  { key: 'now', title: '现在', width: '24%', render: (row) => row.countedNow },
]
