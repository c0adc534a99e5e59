import type { Calendar } from '../calendar/calendar.ts'
import { dayNature, weekdayName } from '../calendar/day-nature.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Clock } from '../case/state.ts'
import { pauseOn } from './count.ts'
import { type NameOf, provisionalWarning, sentencesOf } from './explain-sentences.ts'
import type { ExplainedDay } from './explained-day.ts'

/** How a due date comes about, as data: pages draw `days` as a calendar and print `sentences`. */
export interface Explanation {
  runsFrom: PlainDate | null
  dueOn: PlainDate | null
  /** Every day from `runsFrom` through `dueOn`, none left out; empty while no period runs. */
  days: ExplainedDay[]
  /** The derivation in the order it happened, each a whole sentence with its article. */
  sentences: string[]
  /** Set when the date may still move. */
  provisional: string | null
}

function explainedDays(clock: Clock, runsFrom: PlainDate, dueOn: PlainDate, calendar: Calendar): ExplainedDay[] {
  const all = clock.workingDays + (clock.extension?.workingDays ?? 0)
  const days: ExplainedDay[] = []
  let count = 0
  for (let date = runsFrom; date <= dueOn; date = addDays(date, 1)) {
    const { working, kind, why, notice, provisional } = dayNature(date, calendar)
    const pause = pauseOn(date, clock.pauses)
    const phase =
      date === runsFrom ? 'start' : count >= all ? 'delayed' : count >= clock.workingDays ? 'extended' : 'first'
    const counts = phase !== 'start' && phase !== 'delayed' && working && pause === null
    if (counts) count += 1
    days.push({
      date,
      weekday: weekdayName(date),
      counted: counts ? count : null,
      skipped: phase === 'start' ? { why: '起算当日不计入', notice: null } : working ? null : { why, notice },
      worked: kind === 'makeUpWorkday' ? { why, notice } : null,
      paused: pause === null ? null : { why: pause.why, who: pause.who },
      phase,
      provisional,
    })
  }
  return days
}

/**
 * The derivation of a due date, day by day and in words. `nameOf` turns the id of a consulted party into its name; the public page
 * passes one that names nobody.
 */
export function explain(clock: Clock, calendar: Calendar, nameOf: NameOf = (who) => who): Explanation {
  const { runsFrom, dueOn } = clock
  const running = runsFrom !== null && dueOn !== null
  const days = running ? explainedDays(clock, runsFrom, dueOn, calendar) : []
  return {
    runsFrom,
    dueOn,
    days,
    sentences: sentencesOf(clock, days, calendar, nameOf),
    provisional: running && clock.provisional ? provisionalWarning(runsFrom, dueOn, calendar) : null,
  }
}
