import { type LocalRowForm, localTableForm } from '../editions/local-tables.ts'
import type { LocalTable, ReportAsRead } from '../report.ts'
import type { Grid, GridCell } from './grid.ts'
import { figure, printed } from './printed.ts'

/** A local table in its form, with the rows the report has; a table without a form prints its row names. */
export function gridOfLocalTable(table: LocalTable, report: Pick<ReportAsRead, 'notApplicable'>): Grid {
  const form = localTableForm(table.name)
  const unknown = Object.keys(table.rows).filter((key) => !form?.rows.some((row) => row.key === key))
  const rows: LocalRowForm[] = [
    ...(form?.rows ?? []).filter(({ key }) => key === null || key in table.rows),
    ...unknown.map((key): LocalRowForm => ({ key, label: key, unit: '', kind: 'decimal', level: 0 })),
  ]
  const [label, unit, count] = form?.head ?? ['统计指标', '单位', '统计数']
  return {
    name: table.name,
    caption: form?.caption ?? table.caption ?? table.name,
    widths: [70, 12, 18],
    headRows: 1,
    rows: [
      [
        { kind: 'head', text: label },
        { kind: 'head', text: unit },
        { kind: 'head', text: count },
      ],
      ...rows.map((row): GridCell[] => [
        { kind: 'label', text: row.note ? `${row.label}\n（${row.note}）` : row.label, level: row.level },
        { kind: 'text', text: row.unit },
        cell(table, row, report),
      ]),
    ],
  }
}

function cell(table: LocalTable, row: LocalRowForm, report: Pick<ReportAsRead, 'notApplicable'>): GridCell {
  if (row.key === null) return { kind: 'text', text: '——' }
  const value = table.rows[row.key] ?? null
  const notApplicable = report.notApplicable?.includes(`${table.name}.${row.key}`) ?? false
  return figure(row.key, 'figure', value, printed(value, { notApplicable }))
}
