import type { Edition, Table3Group, Table3RowForm } from '../editions/edition.ts'
import type { Table3 } from '../report.ts'
import type { Grid, GridCell } from './grid.ts'
import { figure, printed } from './printed.ts'

/** Columns taken by the row labels: 三、本年度办理结果, the group within it, the row itself. */
const LABEL_COLUMNS = 3

/** 表三 with its note in the top-left cell and the merged labels of the form. */
export function gridOfTable3(form: Edition, table: Table3 | null): Grid {
  const rows = rowsToPrint(form, table)
  return {
    name: 'table3',
    caption: form.sections[2]!.title,
    widths: [5, 9.8, 28.2, 8, 7.8, 7.8, 8.8, 8.8, 7.5, 8.3],
    headRows: 3,
    rows: [
      ...head(form),
      ...rows.map((row, index) => [
        ...labels(form, rows, index),
        ...form.table3.columns.map(({ key }) => {
          const value = table?.[row.key]?.[key] ?? null
          return figure(row.key, key, value, printed(value))
        }),
      ]),
    ],
  }
}

function head(form: Edition): GridCell[][] {
  const { columns, cornerNote, applicants, organisations } = form.table3
  const within = columns.filter(({ organisation }) => organisation)
  const firstWithin = columns.findIndex(({ organisation }) => organisation)
  const single = (label: string): GridCell => ({ kind: 'head', text: label, rowSpan: 2 })
  return [
    [
      { kind: 'note', text: cornerNote, rowSpan: 3, columnSpan: LABEL_COLUMNS },
      { kind: 'head', text: applicants, columnSpan: columns.length },
    ],
    [
      ...columns.slice(0, firstWithin).map(({ label }) => single(label)),
      { kind: 'head', text: organisations, columnSpan: within.length },
      ...columns.slice(firstWithin + within.length).map(({ label }) => single(label)),
    ],
    within.map(({ label }): GridCell => ({ kind: 'head', text: label })),
  ]
}

function labels(form: Edition, rows: readonly Table3RowForm[], index: number): GridCell[] {
  const row = rows[index]!
  const groups = row.within.flatMap((group, depth): GridCell[] => {
    const opens = index === 0 || rows[index - 1]!.within[depth] !== group
    if (!opens) return []
    const rowSpan = rows.filter((other) => other.within[depth] === group).length
    return [{ kind: 'label', text: labelOfGroup(form, group), rowSpan, vertical: depth === 0 }]
  })
  return [...groups, { kind: 'label', text: row.label, columnSpan: LABEL_COLUMNS - row.within.length }]
}

function labelOfGroup(form: Edition, group: Table3Group): string {
  return form.table3.groups[group] ?? ''
}

/** The form's rows; a report that kept the single row （六）其他处理 of the 2019 form prints that row instead of three. */
function rowsToPrint(form: Edition, table: Table3 | null): readonly Table3RowForm[] {
  const { rows } = form.table3
  if (!table?.other || rows.some(({ key }) => key === 'other')) return rows
  const single: Table3RowForm = { key: 'other', label: labelOfGroup(form, 'other'), within: ['results'] }
  return rows.flatMap((row) => {
    if (!row.key.startsWith('other.')) return [row]
    return row.key === 'other.misc' ? [single] : []
  })
}
