import type { PlainDate } from '../calendar/plain-date.ts'
import type { Pause } from '../case/state.ts'

/**
 * One calendar day of a period. A worked day either counts or is paused; a day of rest is skipped, and paused as well where it
 * lies inside a consultation, so that a page can shade the whole of it.
 */
export interface ExplainedDay {
  date: PlainDate
  /** 周一 … 周日 */
  weekday: string
  /** Its number in the count, from 1 and on through an extension; null when it does not count. */
  counted: number | null
  /** Why nobody works that day and the notice that says so; the first day is skipped because counting starts on the next. */
  skipped: { why: string; notice: string | null } | null
  /** Set on a Saturday or Sunday that is worked: 春节调休上班 and the notice. */
  worked: { why: string; notice: string | null } | null
  paused: { why: Pause['why']; who: string } | null
  /** `start` is the day of receipt (or restart) itself; `delayed` are days after the count under 条例第三十五条. */
  phase: 'start' | 'first' | 'extended' | 'delayed'
  /** True when the arrangement of its year is not published. */
  provisional: boolean
}
