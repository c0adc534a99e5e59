import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Clock, Pause } from '../case/state.ts'
import { longestPause, recount } from './count.ts'

/**
 * Takes the days after `from` (the day the consultation was served) out of the count, until the reply and for 15 working
 * days at most (条例第三十二至三十四条). Until `settlePause` the due date allows for the longest pause. Days under several pauses
 * are taken out once.
 */
export function pauseClock(
  clock: Clock,
  consultation: { why: Pause['why']; who: string; from: PlainDate },
  calendar: Calendar,
): Clock {
  const until = longestPause(consultation.why, consultation.from, clock.receivedOn ?? consultation.from, calendar)
  return recount({ ...clock, pauses: [...clock.pauses, { ...consultation, until, settled: false }] }, calendar)
}

/**
 * Ends the open pauses for `who` with the reply received on `on`: that day is the last not counted. A reply after the last
 * day to reply changes nothing, because silence has taken effect by then. Without an open pause the clock stays as it is.
 */
export function settlePause(clock: Clock, who: string, on: PlainDate, calendar: Calendar): Clock {
  const pauses = clock.pauses.map((pause) => {
    if (pause.who !== who || pause.settled) return pause
    const until = on < pause.from ? pause.from : on < pause.until ? on : pause.until
    return { ...pause, until, settled: true }
  })
  return recount({ ...clock, pauses }, calendar)
}
