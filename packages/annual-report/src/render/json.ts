import type { ReportAsRead } from '../report.ts'

/** What a report looks like to other programs: these fields and no others. */
export type ReportJson = Pick<
  ReportAsRead,
  'edition' | 'year' | 'agency' | 'table2' | 'table3' | 'table4' | 'localTables'
>

/** The report's tables as data. Texts are not part of it, blank cells are null, amounts decimal texts. */
export function toJson(report: ReportAsRead): ReportJson {
  const { edition, year, agency, table2, table3, table4, localTables } = report
  return { edition, year, agency, table2, table3, table4, localTables }
}
