import { formOf, labelOfColumn, labelOfRow } from '../../places.ts'
import type { ReportAsRead } from '../../report.ts'
import { type Column, table } from '../terminal/table.ts'
import { cutTo } from '../terminal/width.ts'

/** What stands for a cell that was not in the document, and for a blank one. */
export const ABSENT = '·'
export const BLANK = '空'
/** Longer labels of rows are cut: 表三 has to fit a terminal. */
const LABEL_WIDTH = 36

/**
 * The tables of a report as lines for a terminal. `instead` gives the sign of a cell that has no value to show, and the
 * rows that have none but are to be drawn.
 */
export function figureTables(
  report: ReportAsRead,
  instead: (table: string, row: string, column: string) => string | undefined,
  extraRows: (table: string) => readonly string[] = () => [],
): string[] {
  const form = formOf(report)
  const draw = (
    title: string,
    name: string,
    columns: readonly string[],
    heads: readonly string[],
    rows: readonly string[],
  ) => {
    const cells = rows.map((row) => [
      cutTo(labelOfRow(form, name, row), LABEL_WIDTH),
      ...columns.map((column) => instead(name, row, column) ?? printedValue(report, name, row, column)),
    ])
    const all: Column[] = [{ head: title }, ...heads.map((head) => ({ head, align: 'right' as const }))]
    return ['', ...table(all, cells)]
  }
  const present = (name: 'table2' | 'table3' | 'table4', order: readonly string[]) => {
    const found = new Set([...Object.keys(report[name] ?? {}), ...extraRows(name)])
    // A row of the other form stands behind those of this one.
    return [...order.filter((row) => found.has(row)), ...[...found].filter((row) => !order.includes(row))]
  }
  const nothing = (title: string) => ['', `${title}：文中没有读到`]

  const lines: string[] = []
  const second = present(
    'table2',
    form.table2.flatMap(({ rows }) => rows.map(({ key }) => key)),
  )
  for (const { columns, rows } of form.table2) {
    const keys = rows.map(({ key }) => key as string).filter((key) => second.includes(key))
    if (keys.length === 0) continue
    const names = columns.map(({ key }) => key)
    lines.push(
      ...draw(
        '表二',
        'table2',
        names,
        names.map((column) => labelOfColumn(form, 'table2', keys[0]!, column)),
        keys,
      ),
    )
  }
  if (second.length === 0) lines.push(...nothing('表二'))
  const third = present(
    'table3',
    form.table3.rows.map(({ key }) => key),
  )
  const { columns } = form.table3
  if (third.length === 0) lines.push(...nothing('表三'))
  else
    lines.push(
      ...draw(
        '表三',
        'table3',
        columns.map(({ key }) => key),
        columns.map(({ label }) => label),
        third,
      ),
    )
  const fourth = present(
    'table4',
    form.table4.groups.map(({ key }) => key),
  )
  const { results } = form.table4
  if (fourth.length === 0) lines.push(...nothing('表四'))
  else
    lines.push(
      ...draw(
        '表四',
        'table4',
        results.map(({ key }) => key),
        results.map(({ label }) => label),
        fourth,
      ),
    )
  for (const local of report.localTables) {
    lines.push(...draw(local.caption ?? local.name, local.name, ['figure'], ['统计数'], Object.keys(local.rows)))
  }
  return lines.slice(1).map((line) => (line === '' ? '' : `  ${line}`))
}

function printedValue(report: ReportAsRead, name: string, row: string, column: string): string {
  const value = cellOf(report, name, row, column)
  if (value === undefined) return ABSENT
  if (value === null) return BLANK
  const unit =
    name === 'table2' && row === 'procurement' && column === 'amount' ? (report.table2?.procurement?.unit ?? '') : ''
  return `${value}${unit}`
}

function cellOf(report: ReportAsRead, name: string, row: string, column: string): number | string | null | undefined {
  if (name !== 'table2' && name !== 'table3' && name !== 'table4') {
    return report.localTables.find((one) => one.name === name)?.rows[row]
  }
  const rows: Record<string, Record<string, number | string | null | undefined> | undefined> = report[name] ?? {}
  return rows[row]?.[column]
}
