import { formOf, labelOfRow } from '../places.ts'
import type { ReportAsRead } from '../report.ts'

/** A row's label as it stands in the document; as the form has it where the report was not read from one. */
export function printedLabel(report: ReportAsRead, table: string, row: string): string {
  const printed = report.printedRows?.find((one) => one.table === table && one.row === row)
  return printed?.label || labelOfRow(formOf(report), table, row)
}

/** Whether a cell stands in the document undecided; nothing may be said about it. */
export function isRefused(report: ReportAsRead, table: string, row: string, column: string): boolean {
  return (report.refused ?? []).some((one) => one.table === table && one.row === row && one.column === column)
}
