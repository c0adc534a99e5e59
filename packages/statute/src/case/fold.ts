import type { Calendar } from '../calendar/calendar.ts'
import * as asking from './apply/asking.ts'
import { type Apply, BrokenFile, type FoldContext } from './apply/context.ts'
import * as deciding from './apply/deciding.ts'
import * as ending from './apply/ending.ts'
import * as intake from './apply/intake.ts'
import * as letters from './apply/letters.ts'
import { opened } from './apply/opening.ts'
import type { CaseEvent, HappeningKind } from './events.ts'
import type { AgencyRules, CaseState } from './state.ts'

export { BrokenFile }

type Opening = 'submitted' | 'imported' | 'redecisionStarted'
type Later = Exclude<HappeningKind, Opening>

const applies: { [K in Later]: Apply<K> } = {
  receiptConfirmed: intake.receiptConfirmed,
  registered: intake.registered,
  voided: intake.voided,
  assigned: intake.assigned,
  correctionReceived: asking.correctionReceived,
  correctionLapsed: asking.correctionLapsed,
  reasonsGiven: asking.reasonsGiven,
  feePaid: asking.feePaid,
  feeLapsed: asking.feeLapsed,
  thirdPartyReplied: asking.thirdPartyReplied,
  thirdPartySilenceDecided: asking.thirdPartySilenceDecided,
  agencyReplied: asking.agencyReplied,
  extensionProposed: asking.extensionProposed,
  extensionAgreed: asking.extensionAgreed,
  extensionRefused: asking.extensionRefused,
  searched: deciding.searched,
  drafted: deciding.drafted,
  secrecyReviewed: deciding.secrecyReviewed,
  legalReviewed: deciding.legalReviewed,
  approved: deciding.approved,
  returned: deciding.returned,
  answeredOnTheSpot: deciding.answeredOnTheSpot,
  letterIssued: letters.letterIssued,
  letterServed: letters.letterServed,
  withdrawn: ending.withdrawn,
  transferred: ending.transferred,
  archived: ending.archived,
  makePublicProposed: ending.makePublicProposed,
  disputeOpened: ending.disputeOpened,
  redecisionOpened: ending.redecisionOpened,
  noted: ending.noted,
}

function isLater(kind: HappeningKind): kind is Later {
  return kind in applies
}

/**
 * The file after one more event; `state` is null before the first. Throws `BrokenFile` when the event cannot follow: a gap
 * in `seq`, a file begun twice, a letter served that was never issued. Whether a step is *allowed* is for `admit` to say
 * before it is appended; what was appended is folded as it stands.
 */
export function applyEvent(state: CaseState | null, event: CaseEvent, context: FoldContext): CaseState {
  const expected = (state?.seq ?? 0) + 1
  if (event.seq !== expected) throw new BrokenFile(event.seq, `expected event ${expected}`)
  if (!state) return opened(event, context)
  const { kind } = event.what
  if (!isLater(kind)) throw new BrokenFile(event.seq, `a file begins only once, not with ${kind} again`)
  const apply = applies[kind] as Apply<HappeningKind>
  return { ...apply(state, event.what, event, context), seq: event.seq }
}

/**
 * The state of a request from its events, in order of `seq` from 1 (design §3.1). Pure: the same events, calendar and rules
 * give the same state, and folding a file again after a change of the calendar moves its due dates. Throws `BrokenFile` for
 * an empty or damaged list.
 */
export function fold(events: readonly CaseEvent[], calendar: Calendar, rules: AgencyRules): CaseState {
  let state: CaseState | null = null
  for (const event of events) state = applyEvent(state, event, { calendar, rules })
  if (!state) throw new BrokenFile(0, 'a file has at least one event')
  return state
}
