import type { Edition } from '../../../editions/edition.ts'
import { formOf, labelOfColumn, labelOfRow, placeIn } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { coverageOf, isFormTable } from '../../coverage.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel, severityIn } from '../../quotes.ts'

/** Printed cells without a figure, one finding a table: the form wants 0 where nothing happened. */
export const blankCells: Rule = {
  id: 'blank-cells',
  title: '表格没有空白单元格',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const coverage = coverageOf(report, form)
    return tablesOf(report).flatMap(([table, rows]): Finding[] => {
      const blanks = rows
        .flatMap((row) => blanksIn(report, table, row))
        // Where a document ends, the figures of its last row may have been cut off.
        .filter(({ row, whole }) => !whole || !isFormTable(table) || coverage.row(table, row))
      if (blanks.length === 0) return []
      const only = blanks.length === 1 ? blanks[0]! : null
      const cell = only?.columns.length === 1 && only.columns[0] !== FIGURE ? only.columns[0]! : null
      const name = placeIn(form, table, null, null).label
      return [
        {
          rule: blankCells.id,
          severity: severityIn(report, table),
          place: placeIn(form, table, only?.row ?? null, cell),
          quote: printedLabel(report, table, blanks[0]!.row),
          left: null,
          right: null,
          message: `${name}${which(form, table, blanks)}。没有发生的请填0，确有数据的请补填。`,
        },
      ]
    })
  },
}

interface Row {
  row: string
  cells: Record<string, unknown>
}

interface Blank {
  row: string
  columns: string[]
  /** No cell of the row has a figure. */
  whole: boolean
}

/** The column of a local table, which has one figure a row. */
const FIGURE = 'figure'

function tablesOf(report: ReportAsRead): [string, Row[]][] {
  const rowsOf = (table: object | null) => Object.entries(table ?? {}).map(([row, cells]) => ({ row, cells }))
  return [
    ['table2', rowsOf(report.table2)],
    ['table3', rowsOf(report.table3)],
    ['table4', rowsOf(report.table4)],
    ...report.localTables.map(({ name, rows }): [string, Row[]] => [
      name,
      Object.entries(rows).map(([row, cell]) => ({ row, cells: { [FIGURE]: cell } })),
    ]),
  ]
}

function blanksIn(report: ReportAsRead, table: string, { row, cells }: Row): Blank[] {
  const excused = new Set(report.notApplicable)
  const printed = Object.keys(cells).filter((column) => column !== 'unit')
  const blank = printed.filter(
    (column) =>
      cells[column] === null && !excused.has(column === FIGURE ? `${table}.${row}` : `${table}.${row}.${column}`),
  )
  return blank.length === 0 ? [] : [{ row, columns: blank, whole: blank.length === printed.length }]
}

/** Names every row with a blank: rows without any figure by their name, the others with the columns that are blank. */
function which(form: Edition, table: string, blanks: readonly Blank[]): string {
  const nameOf = ({ row }: Blank) => `“${labelOfRow(form, table, row)}”`
  const whole = blanks.filter((one) => one.whole).map(nameOf)
  const part = blanks
    .filter((one) => !one.whole)
    .map(
      (one) =>
        `${nameOf(one)}的${one.columns.map((column) => `“${labelOfColumn(form, table, one.row, column)}”`).join('、')}栏`,
    )
  const count = blanks.reduce((sum, { columns }) => sum + columns.length, 0)
  return [
    count > 1 ? `有${count}个空白单元格：` : '',
    [whole.length > 0 ? `${whole.join('、')}未填写` : '', part.length > 0 ? `${part.join('，')}空白` : '']
      .filter((one) => one !== '')
      .join('；'),
  ].join('')
}
