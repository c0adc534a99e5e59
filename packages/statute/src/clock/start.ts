import type { Calendar } from '../calendar/calendar.ts'
import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { Clock } from '../case/state.ts'
import { inForce } from '../dated.ts'
import { recount } from './count.ts'
import { answerPeriod } from './values.ts'

/** The clock of an application whose receipt day is not known yet. */
export const clockNotStarted: Clock = {
  receivedOn: null,
  receivedBasis: '',
  runsFrom: null,
  runsBecause: 'receipt',
  workingDays: 0,
  pauses: [],
  extension: null,
  delayedUntil: null,
  dueOn: null,
  provisional: false,
  stoppedOn: null,
  onTime: null,
  stopped: null,
}

/**
 * Starts the period on receipt (条例第三十一、三十三条). `basis` says why that is the receipt day, as `receiptOf` gives it.
 * Throws a RangeError for a day before 2008-05-01, when there was no 条例.
 */
export function startClock(receipt: { receivedOn: PlainDate; basis: string }, calendar: Calendar): Clock {
  return recount(
    {
      ...clockNotStarted,
      receivedOn: receipt.receivedOn,
      receivedBasis: receipt.basis,
      runsFrom: receipt.receivedOn,
      workingDays: inForce(answerPeriod, receipt.receivedOn).value,
    },
    calendar,
  )
}

/**
 * The clock of a re-decision ordered by a review organ or a court: `workingDays` as ordered, counted from the day after
 * `from`, the day the order reached the office. It stands outside 新收 and starts a period of its own.
 */
export function orderedClock(order: { from: PlainDate; workingDays: number }, calendar: Calendar): Clock {
  return recount(
    {
      ...clockNotStarted,
      receivedOn: order.from,
      receivedBasis: `${chineseDate(order.from)}收到责令重新处理的行政复议决定书或者行政判决书`,
      runsFrom: order.from,
      runsBecause: 'order',
      workingDays: order.workingDays,
    },
    calendar,
  )
}

/**
 * Ends the present period while the applicant corrects or pays: no period runs until `restartClock`. Asking whether the
 * notice was in time is `noticeRefusal`'s.
 */
export function holdClock(clock: Clock, waitingFor: 'correction' | 'fee'): Clock {
  if (clock.runsFrom === null || clock.stopped) return { ...clock, stopped: waitingFor }
  const ended = { runsFrom: clock.runsFrom, dueOn: clock.dueOn, extension: clock.extension, endedBy: waitingFor }
  return {
    ...clock,
    earlier: [...(clock.earlier ?? []), ended],
    extension: null,
    delayedUntil: null,
    dueOn: null,
    provisional: false,
    stopped: waitingFor,
  }
}

/**
 * Starts the whole period anew the day after `on`: the day the corrected application was received (条例第三十条) or the fee
 * paid in full. The old period is void, not suspended.
 */
export function restartClock(clock: Clock, on: PlainDate, because: 'correction' | 'fee', calendar: Calendar): Clock {
  const held = clock.stopped ? clock : holdClock(clock, because)
  return recount({ ...held, stopped: null, runsFrom: on, runsBecause: because }, calendar)
}

/**
 * Stops the clock for good on the day the decision was served, or the case closed without one. In time when that is not
 * after the due date; a case closed while no period ran was in time.
 */
export function stopClock(clock: Clock, on: PlainDate): Clock {
  return { ...clock, stoppedOn: on, onTime: clock.dueOn === null || on <= clock.dueOn }
}
