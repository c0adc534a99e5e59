import type { ReportAsRead } from '../report.ts'
import { titleParts } from './title-parts.ts'

/** The year a report is on: what its title says, before what was concluded from anything else. */
export function reportYear(report: ReportAsRead): number | null {
  return titleParts(report.title ?? []).year ?? report.year
}

/** The body that reports, by its title before anything else. */
export function reportAgency(report: ReportAsRead): string | null {
  return titleParts(report.title ?? []).agency ?? report.agency
}
