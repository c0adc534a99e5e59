import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Clock } from '../case/state.ts'
import { countedWorkingDays } from './count.ts'
import { AMBER_AT } from './values.ts'

/** `red` is late, `amber` close, `green` in time; `grey` where no period runs or the case is answered. */
export type Light = 'red' | 'amber' | 'green' | 'grey'

/**
 * Working days left after `today` through the due date, without those a pause takes out: 0 on the due date itself, negative
 * by the working days it is late. Null where no period runs.
 */
export function workingDaysLeft(clock: Clock, today: PlainDate, calendar: Calendar): number | null {
  if (clock.dueOn === null || clock.stoppedOn !== null) return null
  return today <= clock.dueOn
    ? countedWorkingDays(today, clock.dueOn, clock.pauses, calendar)
    : -Math.max(1, countedWorkingDays(clock.dueOn, today, [], calendar))
}

/** The light of the case list. A due date missed over a weekend is red from the Saturday on. */
export function light(clock: Clock, today: PlainDate, calendar: Calendar): Light {
  const left = workingDaysLeft(clock, today, calendar)
  if (left === null) return 'grey'
  if (left < 0) return 'red'
  return left <= AMBER_AT ? 'amber' : 'green'
}
