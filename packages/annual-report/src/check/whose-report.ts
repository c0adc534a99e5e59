import type { ReportAsRead } from '../report.ts'
import { unbroken } from './text/sentences.ts'
import { titleParts } from './title-parts.ts'

/**
 * The year a report is on: what its title says, else what was concluded for it, where its texts name the report or its
 * period so. A year that only stands somewhere in a piece of a report is not enough to hold it against anything.
 */
export function reportYear(report: ReportAsRead): number | null {
  const { title, year, preface = '', sections } = report
  if (title === undefined || year === null) return year
  const titled = titleParts(title).year
  if (titled !== null) return titled
  const { plain } = unbroken([preface, sections[0]?.text ?? ''].join('\n'))
  const named = new RegExp(`${year}年(?:度)?[^。；]{0,25}(?:年度报告|年报)|统计[^。；\\d]{0,16}${year}年`)
  return named.test(plain) ? year : null
}

/** The body that reports, by its title before anything else. */
export function reportAgency(report: ReportAsRead): string | null {
  return titleParts(report.title ?? []).agency ?? report.agency
}
