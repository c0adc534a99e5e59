import type { CellComparisonView } from '@yangguang/contract'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { figureText } from '../figure-text.ts'

interface Props {
  cells: readonly CellComparisonView[]
  /** What the two columns are called. */
  before: string
  after: string
}

/** Cells of two reports beside each other, with by how much they differ. */
export function CellTable({ cells, before, after }: Props) {
  const columns: Column<CellComparisonView>[] = [
    { key: 'place', title: '位置', narrow: 'main', render: (row) => row.place.label },
    { key: 'before', title: before, width: 110, align: 'right', render: (row) => figureText(row.before) },
    { key: 'after', title: after, width: 110, align: 'right', render: (row) => figureText(row.after) },
    { key: 'by', title: '增减', width: 100, align: 'right', render: (row) => <By of={row} /> },
    { key: 'rate', title: '增减率', width: 100, align: 'right', render: (row) => rateText(row.rate) },
  ]
  return (
    <DataTable
      caption={`数据比较：${before}和${after}`}
      columns={columns}
      rows={cells}
      rowKey={(row) => `${row.place.table} ${row.place.row} ${row.place.column}`}
      empty="数据没有不同"
    />
  )
}

function By({ of: { difference } }: { of: CellComparisonView }) {
  if (difference === null) return '—'
  return <span className="yg-number">{difference > 0 ? `+${difference}` : difference}</span>
}

const rateText = (rate: number | null) => (rate === null ? '—' : `${rate > 0 ? '+' : ''}${(rate * 100).toFixed(1)}%`)
