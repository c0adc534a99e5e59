import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  addWorkingDays,
  rollForward,
  touchesUnpublishedYear,
  workingDaysAfter,
  workingDaysBetween,
} from '../calendar/working-days.ts'
import type { Clock, Pause } from '../case/state.ts'
import { inForce } from '../dated.ts'
import { consultationAtMost } from './values.ts'

/** The pause that takes `date` out of the count, or null: from the day after service through the day of the reply. */
export function pauseOn(date: PlainDate, pauses: readonly Pause[]): Pause | null {
  return pauses.find((pause) => pause.from < date && date <= pause.until) ?? null
}

/** The `n`-th working day after `from` that no pause takes out; a day under two pauses is taken out once. */
export function countFrom(from: PlainDate, n: number, pauses: readonly Pause[], calendar: Calendar): PlainDate {
  const relevant = pauses.filter((pause) => pause.until > from)
  if (relevant.length === 0) return addWorkingDays(from, n, calendar).date
  let left = n
  for (const date of workingDaysAfter(from, calendar)) {
    if (!pauseOn(date, relevant)) left -= 1
    if (left <= 0) return date
  }
  throw new Error('working days do not end')
}

/** The last day a consultation served on `from` can hold the clock, by the law in force when the application came in. */
export function longestPause(why: Pause['why'], from: PlainDate, receivedOn: PlainDate, calendar: Calendar): PlainDate {
  return addWorkingDays(from, inForce(consultationAtMost[why], receivedOn).value, calendar).date
}

/** Days of `(from, to]` that are worked and under at least one pause. */
export function pausedWorkingDays(
  from: PlainDate,
  to: PlainDate,
  pauses: readonly Pause[],
  calendar: Calendar,
): number {
  let taken = 0
  if (to <= from || pauses.length === 0) return 0
  for (const date of workingDaysAfter(from, calendar)) {
    if (date > to) break
    if (pauseOn(date, pauses)) taken += 1
  }
  return taken
}

/** Working days of `(from, to]` that count. */
export function countedWorkingDays(
  from: PlainDate,
  to: PlainDate,
  pauses: readonly Pause[],
  calendar: Calendar,
): number {
  return workingDaysBetween(from, to, calendar) - pausedWorkingDays(from, to, pauses, calendar)
}

/**
 * Counts the period again under `calendar` from what the clock records: for a new arrangement of holidays, and after every
 * step that changes the clock. A settled pause keeps its last day; refold the events where a moved holiday could change that.
 */
export function recount(clock: Clock, calendar: Calendar): Clock {
  const { runsFrom, receivedOn } = clock
  if (runsFrom === null || receivedOn === null || clock.stopped) {
    return { ...clock, dueOn: null, provisional: false, onTime: clock.stoppedOn === null ? null : true }
  }
  const pauses = clock.pauses.map((pause) =>
    pause.settled ? pause : { ...pause, until: longestPause(pause.why, pause.from, receivedOn, calendar) },
  )
  const total = clock.workingDays + (clock.extension?.workingDays ?? 0)
  const counted = countFrom(runsFrom, total, pauses, calendar)
  const delayed = clock.delayedUntil === null ? null : rollForward(clock.delayedUntil, calendar).date
  const dueOn = delayed !== null && delayed > counted ? delayed : counted
  return {
    ...clock,
    pauses,
    dueOn,
    provisional: touchesUnpublishedYear(runsFrom, dueOn, calendar),
    onTime: clock.stoppedOn === null ? null : clock.stoppedOn <= dueOn,
  }
}
