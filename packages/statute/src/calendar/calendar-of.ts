import type { Calendar, HolidayNotice } from './calendar.ts'
import { publishedNotices } from './published/index.ts'

/** Later issue wins; a notice without a date of issue was entered here and counts as the latest. Stable otherwise. */
function byIssue(a: HolidayNotice, b: HolidayNotice): number {
  if (a.issuedOn === b.issuedOn) return 0
  if (a.issuedOn === null) return 1
  if (b.issuedOn === null) return -1
  return a.issuedOn < b.issuedOn ? -1 : 1
}

/**
 * Whether a notice arranges its whole year, which makes the year published. Every such notice gives both New Year's Day and
 * 1 October; one that moves a single holiday, or adds a local one (放假办法第四条), does not, and leaves the rest as it was.
 */
export function arrangesWholeYear(notice: HolidayNotice): boolean {
  const isOff = (date: string) => notice.days.some((day) => day.kind === 'off' && day.date === date)
  return isOff(`${notice.year}-01-01`) && isOff(`${notice.year}-10-01`)
}

/** Builds the calendar an office counts with. `notices` in any order; where two speak of one day the later issued wins. */
export function calendarOf(notices: readonly HolidayNotice[]): Calendar {
  const inOrder = [...notices].sort(byIssue)
  const special: Map<string, { kind: 'off' | 'work'; name: string; notice: string }> = new Map()
  const years = new Set<number>()
  for (const notice of inOrder) {
    if (arrangesWholeYear(notice)) years.add(notice.year)
    for (const day of notice.days) special.set(day.date, { kind: day.kind, name: day.name, notice: notice.number })
  }
  return { notices: inOrder, special, years }
}

/** The calendar of an office that has entered nothing of its own. */
export const builtInCalendar: Calendar = calendarOf(publishedNotices)
