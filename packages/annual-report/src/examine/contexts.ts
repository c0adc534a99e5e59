import type { CheckContext } from '../check/finding.ts'
import type { ReportAsRead } from '../report.ts'

/**
 * What each report of a run is held against: the same agency's report on the year before, where it is among them, and all
 * the others. `others` is one list for the whole run, so that a rule can prepare it once.
 */
export function contextsOf(reports: readonly ReportAsRead[]): CheckContext[] {
  return reports.map((report) => {
    const previous = reports.find((other) => isYearBefore(other, report))
    return { ...(previous ? { previous } : {}), others: reports }
  })
}

function isYearBefore(other: ReportAsRead, report: ReportAsRead): boolean {
  if (other.year === null || report.year === null || other.agency === null || report.agency === null) return false
  return other.year === report.year - 1 && nameOf(other.agency) === nameOf(report.agency)
}

function nameOf(agency: string): string {
  return agency.replaceAll(/\s/g, '')
}
