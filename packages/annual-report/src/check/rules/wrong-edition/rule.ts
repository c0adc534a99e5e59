import type { Edition } from '../../../editions/edition.ts'
import { editionFor, editionOf } from '../../../editions/editions.ts'
import { type Place, placeIn, WHOLE_REPORT } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { rowsHeld } from '../../coverage.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel, severityIn } from '../../quotes.ts'
import { reportYear } from '../../whose-report.ts'

/** The tables follow the form in force for the report's year, whole tables and single rows. */
export const wrongEdition: Rule = {
  id: 'wrong-edition',
  title: '使用本年度适用的年度报告格式',
  severity: 'error',
  check(report) {
    const year = reportYear(report)
    if (year === null || year < 2019) return []
    const form = editionFor(year)
    if (report.edition !== null && report.edition !== form.id) {
      const row = rowOfOtherForm(report, form)
      const message =
        `${year}年度报告使用了${report.edition}年版表格，应当使用${form.notice.number}规定的格式。` +
        '请按现行格式重新编制各表。'
      const quote = row ?? firstColumn(report, editionOf(report.edition))
      const finding = found(WHOLE_REPORT, quote, report.edition, form.id, message)
      // Without a row of its own, the form was told by columns, which undecided cells leave in doubt.
      return [{ ...finding, severity: row === null ? severityIn(report, 'table2') : finding.severity }]
    }
    return [...strangeRows(report, form), ...strangeColumns(report, form)]
  },
}

/** The name of a row that stands in the report and not in the form of its year. */
function rowOfOtherForm(report: ReportAsRead, due: Edition): string | null {
  const rows = (form: Edition) => [...form.table2.flatMap((block) => block.rows), ...form.table3.rows]
  const known = new Set(rows(due).map(({ key }) => key as string))
  for (const table of ['table2', 'table3']) {
    const row = rowsHeld(report, table).find((key) => !known.has(key))
    if (row) return printedLabel(report, table, row)
  }
  return null
}

function firstColumn(report: ReportAsRead, used: Edition): string {
  const block = used.table2.find(({ rows }) => rows.some(({ key }) => report.table2?.[key]))
  return block?.columns[0]?.label ?? ''
}

function strangeRows(report: ReportAsRead, form: Edition): Finding[] {
  const expected = {
    table2: form.table2.flatMap((block) => block.rows.map(({ key }) => key)) as string[],
    table3: form.table3.rows.map(({ key }) => key) as string[],
  }
  return (['table2', 'table3'] as const).flatMap((table) =>
    rowsHeld(report, table)
      .filter((row) => !expected[table].includes(row) && !isHeading(report, row))
      .map((row) => {
        const place = placeIn(form, table, row, null)
        const advice =
          row === 'other' ? '现行格式中“（六）其他处理”分为三行，请分项填报' : '请删去该行，或者并入现行格式的相应各行'
        return found(
          place,
          printedLabel(report, table, row),
          row,
          null,
          `${place.label}不在${form.notice.number}规定的格式中。${advice}。`,
        )
      }),
  )
}

/** （六）其他处理 is also the name of a group: a line of it without any figure is no row. */
function isHeading(report: ReportAsRead, row: string): boolean {
  const figures = Object.values(report.table3?.other ?? {})
  return row === 'other' && report.printedRows !== undefined && figures.every((figure) => figure === null)
}

function strangeColumns(report: ReportAsRead, form: Edition): Finding[] {
  return form.table2.flatMap((block) =>
    block.rows.flatMap(({ key: row }) => {
      const expected = new Set<string>([...block.columns.map(({ key }) => key), 'unit'])
      return Object.keys(report.table2?.[row] ?? {})
        .filter((column) => !expected.has(column))
        .map((column) => {
          const place = placeIn(form, 'table2', row, column)
          return found(
            place,
            printedLabel(report, 'table2', row),
            column,
            null,
            `${place.label}不在${form.notice.number}规定的格式中。请按现行格式填报该行。`,
          )
        })
    }),
  )
}

function found(place: Place, quote: string, left: string, right: string | null, message: string): Finding {
  return { rule: wrongEdition.id, severity: wrongEdition.severity, place, quote, left, right, message }
}
