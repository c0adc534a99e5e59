import { formOf, labelOfColumn, labelOfRow, placeIn } from '../../../places.ts'
import type { Finding, Rule } from '../../finding.ts'

/** A printed cell without a figure: the form wants 0 where nothing happened. */
export const blankCells: Rule = {
  id: 'blank-cells',
  title: '表格没有空白单元格',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const tables: [string, Record<string, Record<string, unknown>>][] = [
      ['table2', report.table2 ?? {}],
      ['table3', report.table3 ?? {}],
      ['table4', report.table4 ?? {}],
      ...report.localTables.map((table): [string, Record<string, Record<string, unknown>>] => [
        table.name,
        Object.fromEntries(Object.entries(table.rows).map(([row, cell]) => [row, { figure: cell }])),
      ]),
    ]
    const excused = new Set(report.notApplicable)
    return tables.flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, cells]): Finding[] => {
        const local = 'figure' in cells
        const printed = Object.keys(cells).filter((column) => column !== 'unit')
        const blank = printed.filter(
          (column) => cells[column] === null && !excused.has(local ? `${table}.${row}` : `${table}.${row}.${column}`),
        )
        if (blank.length === 0) return []
        const label = labelOfRow(form, table, row)
        const only = blank.length === 1 && !local ? blank[0]! : null
        const which =
          blank.length === printed.length
            ? '未填写'
            : `的${blank.map((column) => `“${labelOfColumn(form, table, row, column)}”`).join('、')}栏空白`
        return [
          {
            rule: blankCells.id,
            severity: blankCells.severity,
            place: placeIn(form, table, row, only),
            quote: '（空白）',
            left: null,
            right: null,
            message: `${placeIn(form, table, null, null).label}“${label}”${which}。没有发生的请填0，确有数据的请补填。`,
          },
        ]
      }),
    )
  },
}
