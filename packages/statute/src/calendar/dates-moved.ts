import type { Calendar } from './calendar.ts'
import { type DayNature, dayNature } from './day-nature.ts'
import { addDays, type PlainDate, yearOf } from './plain-date.ts'

/** A day that is worked under one calendar and not under the other. */
export interface MovedDay {
  date: PlainDate
  was: DayNature
  is: DayNature
}

/** What a change of the calendar does to days, before any case is looked at. */
export interface DatesMoved {
  moved: MovedDay[]
  /** Years that are published now and were not: dates in them are no longer provisional. */
  newlyPublished: number[]
  /** Years that were published and are no longer. */
  withdrawn: number[]
}

/** Compares two calendars day by day over every year either of them says something about. */
export function datesMoved(before: Calendar, after: Calendar): DatesMoved {
  const years = new Set<number>([...before.years, ...after.years])
  for (const calendar of [before, after]) for (const date of calendar.special.keys()) years.add(yearOf(date))
  const inOrder = [...years].sort((a, b) => a - b)

  const moved: MovedDay[] = []
  for (const year of inOrder) {
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const was = dayNature(date, before)
      const is = dayNature(date, after)
      if (was.working !== is.working) moved.push({ date, was, is })
    }
  }
  return {
    moved,
    newlyPublished: inOrder.filter((year) => after.years.has(year) && !before.years.has(year)),
    withdrawn: inOrder.filter((year) => before.years.has(year) && !after.years.has(year)),
  }
}
