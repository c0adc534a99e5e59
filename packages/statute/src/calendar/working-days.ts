import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './day-nature.ts'
import { addDays, type PlainDate, yearOf } from './plain-date.ts'

/** A day reached by counting; provisional when a year it was counted through has no published arrangement. */
export interface CountedDate {
  date: PlainDate
  provisional: boolean
}

// A refold counts for hundreds of thousands of requests, so the working days of a year are listed once a calendar.
const listed = new WeakMap<Calendar, Map<number, readonly PlainDate[]>>()

function workingDaysOf(year: number, calendar: Calendar): readonly PlainDate[] {
  let years = listed.get(calendar)
  if (!years) {
    years = new Map()
    listed.set(calendar, years)
  }
  let days = years.get(year)
  if (!days) {
    const found: PlainDate[] = []
    const last = `${year}-12-31`
    for (let date = `${year}-01-01`; date <= last; date = addDays(date, 1)) {
      if (isWorkingDay(date, calendar)) found.push(date)
    }
    days = found
    years.set(year, days)
  }
  return days
}

/** How many of the sorted `days` are on or before `date`. */
function countThrough(days: readonly PlainDate[], date: PlainDate): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= date) low = middle + 1
    else high = middle
  }
  return low
}

/** The working days strictly after `date`, in order and without end. */
export function* workingDaysAfter(date: PlainDate, calendar: Calendar): Generator<PlainDate, never> {
  let year = yearOf(date)
  let index = countThrough(workingDaysOf(year, calendar), date)
  for (;;) {
    const days = workingDaysOf(year, calendar)
    if (index < days.length) yield days[index++]!
    else {
      year += 1
      index = 0
    }
  }
}

/** Whether the days after `from` through `to` touch a year without a published arrangement. */
export function touchesUnpublishedYear(from: PlainDate, to: PlainDate, calendar: Calendar): boolean {
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(to); year += 1) {
    if (!calendar.years.has(year)) return true
  }
  return false
}

/**
 * The `n`-th working day strictly after `date`: the first day of a period is not counted (民法典第二百零一条; the courts
 * count the periods of the 条例 so). `n` = 0 is `date` itself. Throws a RangeError when `n` is no count.
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: Calendar): CountedDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`cannot count ${n} working days`)
  let left = n
  let year = yearOf(date)
  let days = workingDaysOf(year, calendar)
  let index = countThrough(days, date)
  while (left > days.length - index) {
    left -= days.length - index
    year += 1
    days = workingDaysOf(year, calendar)
    index = 0
  }
  const reached = left === 0 ? date : days[index + left - 1]!
  return { date: reached, provisional: touchesUnpublishedYear(date, reached, calendar) }
}

/** Working days after `from` through `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to <= from) return 0
  let count = countThrough(workingDaysOf(yearOf(to), calendar), to)
  for (let year = yearOf(to) - 1; year >= yearOf(from); year -= 1) count += workingDaysOf(year, calendar).length
  return count - countThrough(workingDaysOf(yearOf(from), calendar), from)
}

/** The first working day strictly after `date`. */
export function nextWorkingDay(date: PlainDate, calendar: Calendar): CountedDate {
  return addWorkingDays(date, 1, calendar)
}

/**
 * `date` if it is worked, else the first working day after it: a period whose last day is a holiday ends on the day after
 * the holiday (民法典第二百零三条).
 */
export function rollForward(date: PlainDate, calendar: Calendar): CountedDate {
  if (isWorkingDay(date, calendar)) return { date, provisional: !calendar.years.has(yearOf(date)) }
  return nextWorkingDay(date, calendar)
}
