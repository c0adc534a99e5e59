import { rowsOf } from '../check/coverage.ts'
import { formOf, labelOfRow } from '../places.ts'
import { type AnnualReport, type PrintedRow, type ReportAsRead, reportTitle } from '../report.ts'

/** A report of our own as somebody reads it from a document: with its title and the rows as they stand in it. */
export function asRead(report: AnnualReport, change: Partial<ReportAsRead> = {}): ReportAsRead {
  const form = formOf(report)
  const printedRows = (['table2', 'table3', 'table4'] as const).flatMap((table) =>
    rowsOf(form, table)
      .filter((row) => row in report[table])
      .map((row): PrintedRow => ({ table, row, label: labelOfRow(form, table, row).replaceAll(/\s/g, '') })),
  )
  return { ...report, title: reportTitle(report), printedRows, ...change }
}

/** The same document cut: nothing after so many sections, and of the last table only its first rows. */
export function cutAfter(report: AnnualReport, sections: number, rows?: number): ReportAsRead {
  const keep = <T extends object>(table: T, section: number): T | null => {
    if (section > sections) return null
    if (section < sections || rows === undefined) return table
    return Object.fromEntries(Object.entries(table).slice(0, rows)) as T
  }
  const [table2, table3, table4] = [keep(report.table2, 2), keep(report.table3, 3), keep(report.table4, 4)]
  const held = { ...report, table2: table2 ?? {}, table3: table3 ?? {}, table4: table4 ?? {} }
  return asRead(held, { table2, table3, table4, sections: report.sections.slice(0, sections) })
}
