import type { Edition } from '../../../editions/edition.ts'
import { formOf, labelOfColumn, labelOfRow, type Place, placeIn } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { type Coverage, coverageOf, type FormTable, isThere, rowsHeld, SECTION_OF } from '../../coverage.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { bare, unnumbered } from '../../labels.ts'
import { isRefused, printedLabel } from '../../quotes.ts'
import { sectionOfKind } from '../../section-kinds.ts'

/** A table, row or cell of the form that the report does not print at all. Missing is not zero. */
export const missingParts: Rule = {
  id: 'missing-parts',
  title: '表二、表三、表四的行列齐全',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const coverage = coverageOf(report, form)
    return expectedCells(form, report).flatMap(({ table, rows }): Finding[] => {
      if (isThere(report, table)) {
        const expected = rows.filter(({ row }) => coverage.row(table, row))
        return [...missingRows(report, form, table, expected), ...missingCells(report, form, table, expected)]
      }
      return missingTable(report, form, coverage, table)
    })
  },
}

function missingTable(report: ReportAsRead, form: Edition, coverage: Coverage, table: FormTable): Finding[] {
  const place = placeIn(form, table, null, null)
  const section = sectionOfKind(report.sections, SECTION_OF[table])
  if (report.pictured?.includes(table)) {
    const message = `${place.label}是图片，读不出数据，公众也无法检索、复制。请改用可以编辑的表格。`
    return [found(place, message, section?.title ?? '', 'warning')]
  }
  if (!coverage.table(table)) return []
  // Where the whole section is not there, the rule `sections` says so.
  if (report.printedRows && !section) return []
  const message = `缺少${place.label}。请按${form.notice.number}规定的格式补上该表，没有发生的各格填0。`
  return [found(place, message, report.printedRows ? (section?.title ?? '') : '', severityFor(report))]
}

function missingRows(report: ReportAsRead, form: Edition, table: FormTable, expected: readonly Expected[]): Finding[] {
  const held = new Set(rowsHeld(report, table))
  const missing = expected
    .map(({ row }) => row)
    .filter((row) => !held.has(row) && !standsInText(report, form, table, row))
  if (missing.length <= SINGLY) {
    return missing.map((row) => {
      const place = placeIn(form, table, row, null)
      return found(place, `缺少${place.label}。请按格式补上该行，没有发生的填0。`, '', severityFor(report, table))
    })
  }
  const place = placeIn(form, table, null, null)
  const names = missing.map((row) => `“${labelOfRow(form, table, row)}”`).join('、')
  // So many rows are more likely in a layout that could not be read than left out of the report.
  const severity = report.printedRows ? 'warning' : missingParts.severity
  return [found(place, `${place.label}缺少${missing.length}行：${names}。请按格式补齐，没有发生的填0。`, '', severity)]
}

/** What is missing from a document with undecided cells may be there, unread. */
function severityFor(report: ReportAsRead, table?: FormTable): Severity {
  // The groups of 表四 stand side by side in one row of figures: where one is not read, it was cut off.
  const cutOff = table === 'table4' && report.printedRows !== undefined
  return cutOff || (report.refused ?? []).length > 0 ? 'warning' : missingParts.severity
}

/** Whether the label of a row stands in a text or a title, where a conversion left it: then the row is there, unread. */
function standsInText(report: ReportAsRead, form: Edition, table: FormTable, row: string): boolean {
  if (!report.printedRows) return false
  const label = bare(unnumbered(labelOfRow(form, table, row)))
  const lines = report.sections.flatMap(({ title, text }) => [title, ...text.split('\n')])
  return lines.some((line) => {
    // With its figures and units, and perhaps broken off.
    const words = bare(unnumbered(line)).replaceAll(/\d+|件/g, '')
    return words === label || (words.length >= 4 && label.startsWith(words))
  })
}

/** More missing rows than these are told in one finding. */
const SINGLY = 3

function missingCells(report: ReportAsRead, form: Edition, table: FormTable, expected: readonly Expected[]): Finding[] {
  const printed = report[table] as Record<string, Record<string, unknown> | undefined>
  return expected.flatMap(({ row, columns }): Finding[] => {
    const cells = printed?.[row]
    if (!cells) return []
    const absent = columns.filter((column) => cells[column] === undefined && !isRefused(report, table, row, column))
    if (absent.length === 0) return []
    const names = absent.map((column) => `“${labelOfColumn(form, table, row, column)}”`).join('、')
    return [
      found(
        placeIn(form, table, row, absent.length === 1 ? absent[0]! : null),
        `${placeIn(form, table, null, null).label}“${labelOfRow(form, table, row)}”缺少${names}栏。请按格式补全。`,
        printedLabel(report, table, row),
        severityFor(report),
      ),
    ]
  })
}

interface Expected {
  row: string
  columns: string[]
}

function expectedCells(form: Edition, report: ReportAsRead): { table: FormTable; rows: Expected[] }[] {
  const columns3 = form.table3.columns.map(({ key }) => key)
  const results = form.table4.results.map(({ key }) => key)
  // A report that kept the single row （六）其他处理 is spoken of by the rule `wrong-edition`.
  const single = rowsHeld(report, 'table3').includes('other')
  return [
    {
      table: 'table2',
      rows: form.table2.flatMap((block) =>
        block.rows.map(({ key }) => ({ row: key, columns: block.columns.map((column) => column.key) })),
      ),
    },
    {
      table: 'table3',
      rows: form.table3.rows
        .filter(({ key }) => !(single && key.startsWith('other.')))
        .map(({ key }) => ({ row: key, columns: columns3 })),
    },
    { table: 'table4', rows: form.table4.groups.map(({ key }) => ({ row: key, columns: results })) },
  ]
}

function found(place: Place, message: string, quote: string, severity: Severity): Finding {
  return { rule: missingParts.id, severity, place, quote, left: null, right: null, message }
}
