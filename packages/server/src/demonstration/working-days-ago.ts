import { addDays, type Calendar, isWorkingDay, type PlainDate } from '@yangguang/statute'

/** The day from which `today` is the n-th working day: what was received then has n working days used up today. */
export function workingDaysAgo(today: PlainDate, n: number, calendar: Calendar): PlainDate {
  let day = today
  for (let left = n; left > 0; ) {
    if (isWorkingDay(day, calendar)) left--
    day = addDays(day, -1)
  }
  while (n > 0 && !isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day
}
