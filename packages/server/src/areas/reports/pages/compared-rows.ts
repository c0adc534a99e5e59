import { type AnnualReport, type CellComparison, compare, formOf } from 'nianbao'

export interface ComparedRow {
  label: string
  before: string
  after: string
  change: string
  rate: string
}

export interface ComparedGroup {
  caption: string
  rows: ComparedRow[]
}

/**
 * This year beside the last, for people: the totals of 表三 and 表四 and the figures of 表二 that both forms have. Lines on which
 * nothing happened in either year are left out.
 */
export function comparedGroups(before: AnnualReport, after: AnnualReport): ComparedGroup[] {
  const { cells } = compare(before, after)
  const of = (table: string, wanted: (cell: CellComparison) => boolean) =>
    cells.filter((cell) => cell.place.table === table && wanted(cell) && both(cell) && happened(cell))
  const labels = labelsOf(after)
  const totals = (cell: CellComparison) => cell.place.column === 'total'
  const groups: [string, CellComparison[], (cell: CellComparison) => string][] = [
    ['收到和处理政府信息公开申请（件）', of('table3', totals), ({ place }) => labels.table3(place.row!)],
    ['行政复议、行政诉讼（件）', of('table4', totals), ({ place }) => labels.table4(place.row!)],
    [
      '主动公开政府信息',
      of('table2', ({ place }) => place.column !== 'unit'),
      ({ place }) => labels.table2(place.row!, place.column!),
    ],
  ]
  return groups
    .filter(([, found]) => found.length > 0)
    .map(([caption, found, label]) => ({ caption, rows: found.map((cell) => rowOf(label(cell), cell)) }))
}

const figure = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? Number(value) : null)
const both = ({ before, after }: CellComparison) => figure(before) !== null && figure(after) !== null
const happened = ({ before, after }: CellComparison) => figure(before) !== 0 || figure(after) !== 0

function rowOf(label: string, cell: CellComparison): ComparedRow {
  const [before, after] = [figure(cell.before)!, figure(cell.after)!]
  // Amounts are decimal texts; their difference is rounded to the digits an amount can have.
  const difference = Math.round((after - before) * 1e6) / 1e6
  const sign = difference > 0 ? '+' : '−'
  return {
    label,
    before: String(cell.before),
    after: String(cell.after),
    change: difference === 0 ? '持平' : `${sign}${Math.abs(difference)}`,
    rate: difference === 0 || before === 0 ? '—' : `${sign}${Math.abs((difference / before) * 100).toFixed(1)}%`,
  }
}

function labelsOf(report: AnnualReport) {
  const { table2, table3, table4 } = formOf(report)
  return {
    table2: (row: string, column: string) => {
      const block = table2.find(({ rows }) => rows.some(({ key }) => key === row))
      const named = block?.rows.find(({ key }) => key === row)?.label ?? row
      return `${named}：${block?.columns.find(({ key }) => key === column)?.label ?? column}`
    },
    table3: (row: string) => {
      const found = table3.rows.find(({ key }) => key === row)
      if (!found) return table3.groups.other ?? row
      const within = found.within.filter((group) => group !== 'results').map((group) => table3.groups[group] ?? '')
      return [...within, found.label].join('：')
    },
    table4: (row: string) => {
      const label = table4.groups.find(({ key }) => key === row)?.label ?? row
      return row === 'review' ? table4.review : `${table4.litigation}（${label}）`
    },
  }
}
