import { formOf, labelOfRow } from '../places.ts'
import type { ReportAsRead } from '../report.ts'
import type { Severity } from './finding.ts'

/** A row's label as it stands in the document; as the form has it where the report was not read from one. */
export function printedLabel(report: ReportAsRead, table: string, row: string): string {
  const printed = report.printedRows?.find((one) => one.table === table && one.row === row)
  return printed?.label || labelOfRow(formOf(report), table, row)
}

/**
 * How sure a finding about the figures of a table is: where other cells of it could not be decided, what was decided may
 * have been read wrongly too.
 */
export function severityIn(report: ReportAsRead, table: string): Severity {
  return (report.refused ?? []).some((cell) => cell.table === table) ? 'warning' : 'error'
}

/** Whether a cell stands in the document undecided; nothing may be said about it. */
export function isRefused(report: ReportAsRead, table: string, row: string, column: string): boolean {
  return (report.refused ?? []).some((one) => one.table === table && one.row === row && one.column === column)
}
