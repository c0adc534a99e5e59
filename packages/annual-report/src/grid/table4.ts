import type { Edition } from '../editions/edition.ts'
import type { Table4 } from '../report.ts'
import type { Grid, GridCell } from './grid.ts'
import { figure, printed } from './printed.ts'

/** 表四: one row of fifteen figures under its three lines of header. */
export function gridOfTable4(form: Edition, table: Table4 | null): Grid {
  const { groups, results, review, litigation } = form.table4
  const suits = groups.filter(({ key }) => key !== 'review')
  const heads = (rowSpan: number): GridCell[] => results.map(({ label }) => ({ kind: 'head', text: label, rowSpan }))
  return {
    name: 'table4',
    caption: form.sections[3]!.title,
    widths: groups.flatMap(() => results.map(() => 1)),
    headRows: 3,
    rows: [
      [
        { kind: 'head', text: review, columnSpan: results.length },
        { kind: 'head', text: litigation, columnSpan: results.length * suits.length },
      ],
      [...heads(2), ...suits.map(({ label }): GridCell => ({ kind: 'head', text: label, columnSpan: results.length }))],
      suits.flatMap(() => heads(1)),
      groups.flatMap((group) =>
        results.map(({ key }) => {
          const value = table?.[group.key]?.[key] ?? null
          return figure(group.key, key, value, printed(value))
        }),
      ),
    ],
  }
}
