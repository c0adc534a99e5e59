import type { SpecialDay } from './calendar.ts'
import { addDays, type PlainDate } from './plain-date.ts'

/** The days off of a holiday, first to last inclusive, as a notice gives them. One day when `last` is left out. */
export function off(name: string, first: PlainDate, last: PlainDate = first): SpecialDay[] {
  const days: SpecialDay[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, kind: 'off', name })
  return days
}

/** The Saturdays and Sundays worked in exchange for a holiday. */
export function work(name: string, ...dates: PlainDate[]): SpecialDay[] {
  return dates.map((date) => ({ date, kind: 'work', name }))
}
