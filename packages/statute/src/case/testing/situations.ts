import type { Happening } from '../events.ts'
import type { Moment } from '../moment.ts'
import { approved, drafted, issued, notSecret, registered, submitted } from './happenings.ts'
import { type Line, refusedWith, told } from './story.ts'

/** One row of a table of situations: after a story, is `what` admitted on that day, and if not, with which code refused? */
export interface Situation {
  name: string
  /** Empty: there is no file yet. */
  after: readonly Line[]
  on: string
  what: Happening
  moment?: Partial<Moment>
  /** The code of the refusal; null: admitted. */
  gives: string | null
}

/** What a situation really gives. */
export function outcomeOfSituation({ after, on, what, moment }: Situation): string | null {
  return refusedWith(after.length === 0 ? null : told(after), on, what, moment)
}

// Received on Monday 2026-03-02: the seventh working day is 03-11, the twentieth 03-30.
export const REGISTERED: readonly Line[] = [
  ['2026-03-02', submitted()],
  ['2026-03-02', registered],
]
export const IN_REVIEW: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted()]]
export const IN_APPROVAL: readonly Line[] = [...IN_REVIEW, ['2026-03-10', notSecret()]]
export const APPROVED: readonly Line[] = [...IN_APPROVAL, ['2026-03-11', approved(1)], ['2026-03-12', approved(2)]]
export const ISSUED: readonly Line[] = [...APPROVED, ['2026-03-13', issued({ kind: 'decision' }, 'decision-1')]]
