import { builtInCalendar } from '../../calendar/calendar-of.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Refusal } from '../../refusal.ts'
import { admit } from '../admit.ts'
import type { CaseEvent, Happening } from '../events.ts'
import { applyEvent } from '../fold.ts'
import type { Moment } from '../moment.ts'
import type { AgencyRules, CaseState, StepRole } from '../state.ts'

/** An agency with two levels of approval, as most tests assume. */
export const TWO_LEVELS: AgencyRules = { approvalLevels: 2, legalReviewAlways: false, adminQueryReviewFirst: false }

/** Everybody's part: tests that are not about roles let each step be taken by whom it belongs to. */
export const ALL_ROLES: readonly StepRole[] = [
  'windowClerk',
  'caseOfficer',
  'secrecyReviewer',
  'legalReviewer',
  'unitHead',
  'leader',
  'disclosureHead',
  'applicant',
]

/** Who takes a step when the test does not say: the drafter, the reviewers and each approver are different people. */
export function usualActor(what: Happening): string {
  if (what.kind === 'secrecyReviewed') return 'secrecy'
  if (what.kind === 'legalReviewed') return 'legal'
  if (what.kind === 'approved') return `approver-${what.level}`
  if (what.kind === 'returned') return 'approver-1'
  return 'officer'
}

/** One line of a story: the day, what happened, and by whom if it matters. */
export type Line = readonly [on: PlainDate, what: Happening, by?: string]

export function momentOf(on: PlainDate, what: Happening, change: Partial<Moment> = {}): Moment {
  const by = usualActor(what)
  return { on, by, roles: ALL_ROLES, calendar: builtInCalendar, rules: TWO_LEVELS, today: on, ...change }
}

/** A story that the statute did not let happen. */
export class NotAdmitted extends Error {
  readonly refusal: Refusal
  constructor(line: Line, refusal: Refusal) {
    super(`${line[0]} ${line[1].kind}: ${refusal.refused} ${refusal.because}`)
    this.refusal = refusal
  }
}

/** The events of a story, each admitted in its turn; throws `NotAdmitted` at the first that is not. */
export function eventsOf(
  lines: readonly Line[],
  rules: AgencyRules = TWO_LEVELS,
): { events: CaseEvent[]; state: CaseState } {
  let state: CaseState | null = null
  const events: CaseEvent[] = []
  for (const line of lines) {
    const [on, what, by = usualActor(what)] = line
    const refusal = admit(state, what, momentOf(on, what, { by, rules }))
    if (refusal) throw new NotAdmitted(line, refusal)
    const event: CaseEvent = { seq: events.length + 1, on, at: `${on}T02:00:00Z`, by, what }
    events.push(event)
    state = applyEvent(state, event, { calendar: builtInCalendar, rules })
  }
  if (!state) throw new Error('a story has at least one line')
  return { events, state }
}

/** The file a story leads to. */
export function told(lines: readonly Line[], rules: AgencyRules = TWO_LEVELS): CaseState {
  return eventsOf(lines, rules).state
}

/** The code with which `what` is refused after a story, or null where it is admitted. */
export function refusedWith(
  state: CaseState | null,
  on: PlainDate,
  what: Happening,
  change: Partial<Moment> = {},
): string | null {
  return admit(state, what, momentOf(on, what, change))?.refused ?? null
}
