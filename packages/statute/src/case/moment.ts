import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Refusal } from '../refusal.ts'
import type { HappeningKind, HappeningOf } from './events.ts'
import type { AgencyRules, CaseState, StepRole } from './state.ts'

/** Who wants to take a step, and when. */
export interface Moment {
  /** The day the step bears in law. */
  on: PlainDate
  by: string
  roles: readonly StepRole[]
  calendar: Calendar
  rules: AgencyRules
  today: PlainDate
}

/** Why the file does not allow a step at this moment, whatever would be entered; or null. */
export type Condition = (state: CaseState, moment: Moment) => Refusal | null

/** Why what was entered for a step does not do, or null. */
export type Check<K extends HappeningKind> = (state: CaseState, what: HappeningOf<K>, moment: Moment) => Refusal | null

/** Whether nothing was really written: only spaces, dashes or a word for “none”. */
export function isBlank(text: string | undefined | null): boolean {
  if (text === undefined || text === null) return true
  return /^(无|没有|暂无|略|不详|未知|无内容|none|n\/?a|[-—–－/／.。、·\s])*$/iu.test(text.trim())
}
