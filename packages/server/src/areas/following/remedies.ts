import {
  type CaseState,
  isRefusal,
  type LetterState,
  type PlainDate,
  remedyFor,
  reviewOrgans,
  silenceRemedy,
} from '@yangguang/statute'
import type { Scope } from '../../scope.ts'
import { closureOutcome } from '../letters/compose/remedy.ts'
import { REMEDY } from '../letters/compose/stored.ts'
import { contentOf, letterById } from '../letters/store.ts'
import type { CaseFile } from '../requests/store.ts'
import { type LastDays, lastDays } from './last-days.ts'

/** Where and until when an applicant can object. */
export interface Objecting {
  /** The paragraph as it stands in the letter, or the law's for an answer that never came. */
  text: string
  organ: string
  court: string
  /** Whether review has to come before a court, for all or part of what was decided. */
  reviewFirst: 'all' | 'some' | 'none'
  /** Null where no letter says from when it counts. */
  days: LastDays | null
}

/** The letter a request ended with, once it has reached the applicant. */
const endLetter = (state: CaseState): LetterState | undefined =>
  state.letters.findLast(
    ({ terms, served }) => served !== null && (terms.kind === 'decision' || terms.kind === 'closureNotice'),
  )

/**
 * What can be done against the answer, from the letter itself, or against its absence once the due date has passed. Null while
 * there is nothing to object to.
 */
export async function objectingOf(scope: Scope, { agency, state }: CaseFile): Promise<Objecting | null> {
  const address = { agencyKind: agency.kind, reviewOrgan: agency.reviewOrgan, court: agency.court }
  const letter = endLetter(state)
  if (!letter) return afterSilence(state, address, scope.time.today())
  const row = await letterById(scope.database.db, letter.id)
  const text = row && contentOf(scope, row).sections.find((section) => section.key === REMEDY)?.text
  if (!text) return null
  const closed = closureOutcome({ state })
  const outcomes = closed ? [closed] : (state.draft?.items ?? []).map((item) => item.outcome)
  const law = remedyFor({ ...address, outcomes, decidedOn: letter.issuedOn, rules: agency.rules })
  const received = letter.served?.receivedOn ?? letter.served?.on ?? letter.issuedOn
  return {
    text,
    organ: reviewOrgans(address, letter.issuedOn),
    court: agency.court,
    reviewFirst: isRefusal(law) ? 'none' : law.reviewFirst,
    days: lastDays(letter.issuedOn, received, scope.calendar()),
  }
}

type Address = Parameters<typeof silenceRemedy>[0]

function afterSilence({ clock }: CaseState, address: Address, today: PlainDate): Objecting | null {
  if (clock.dueOn === null || clock.stoppedOn !== null || today <= clock.dueOn) return null
  const remedy = silenceRemedy(address, clock.dueOn)
  if (isRefusal(remedy)) return null
  const { text, reviewFirst } = remedy
  return { text, organ: reviewOrgans(address, clock.dueOn), court: address.court, reviewFirst, days: null }
}

/** Whether the days can still move: a year on the way has no published holidays. */
export const movable = ({ review, suit }: LastDays): boolean => review.provisional || suit.provisional
