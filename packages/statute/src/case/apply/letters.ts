import { addWorkingDays } from '../../calendar/working-days.ts'
import { longestPause } from '../../clock/count.ts'
import { delayDeadline, extendDeadline } from '../../clock/extend.ts'
import { pauseClock } from '../../clock/pause.ts'
import { holdClock, stopClock } from '../../clock/start.ts'
import { closingOf } from '../../counting/closing.ts'
import { payBy } from '../../fees/fee.ts'
import { isRefusal } from '../../refusal.ts'
import type { CaseEvent, HappeningOf, LetterTerms } from '../events.ts'
import type { CaseState, Consultation } from '../state.ts'
import { type Apply, BrokenFile, type FoldContext, moved } from './context.ts'

/** Issued: only the decision means anything before it is served, because its date is the date of the decision. */
export const letterIssued: Apply<'letterIssued'> = (state, what, event) => {
  const letter = { id: what.letterId, number: what.number, terms: what.terms, issuedOn: event.on, served: null }
  const after: CaseState = { ...state, letters: [...state.letters, letter] }
  if (what.terms.kind !== 'decision') return after
  const decided = state.draft?.items.map((item) => item.outcome) ?? []
  if (decided.length === 0) throw new BrokenFile(event.seq, 'a decision without a draft')
  return moved(
    { ...after, decidedOn: event.on, closing: closingOf(state, event.on, 'decision', decided) },
    'service',
    event,
  )
}

/** A letter and the event that served it. */
interface Served {
  letterId: string
  what: HappeningOf<'letterServed'>
  event: CaseEvent
  context: FoldContext
}

type Effect<K extends LetterTerms['kind']> = (
  state: CaseState,
  terms: Extract<LetterTerms, { kind: K }>,
  served: Served,
) => CaseState

/** The day from which the reader's own periods run: when a posted letter reached them, if that is known. */
function readersDay({ what, event }: Served): string {
  return what.receivedOn ?? event.on
}

const unchanged = (state: CaseState): CaseState => state

const correctionAsked: Effect<'correctionNotice'> = (state, terms, served) => {
  const { calendar } = served.context
  const asked = {
    letterId: served.letterId,
    servedOn: served.event.on,
    replyBy: addWorkingDays(readersDay(served), terms.withinWorkingDays, calendar).date,
    points: terms.points,
    receivedOn: null,
  }
  return moved(
    { ...state, corrections: [...state.corrections, asked], clock: holdClock(state.clock, 'correction') },
    'awaitingCorrection',
    served.event,
  )
}

/** Asking for reasons does not stop the clock: 条例第三十五条 says nothing of it (assumed). */
const reasonsAsked: Effect<'reasonsNotice'> = (state, terms, served) => {
  const replyBy = addWorkingDays(readersDay(served), terms.withinWorkingDays, served.context.calendar).date
  const reasons = { letterId: served.letterId, servedOn: served.event.on, replyBy, given: null }
  return moved({ ...state, reasons }, 'awaitingReasons', served.event)
}

const feeCharged: Effect<'feeNotice'> = (state, terms, served) => {
  const fee = {
    letterId: served.letterId,
    amountYuan: terms.amountYuan,
    basis: terms.basis,
    servedOn: served.event.on,
    payBy: payBy(readersDay(served), served.context.calendar).date,
    paidOn: null,
  }
  return moved({ ...state, fee, clock: holdClock(state.clock, 'fee') }, 'awaitingFee', served.event)
}

function consulted(state: CaseState, served: Served, other: Pick<Consultation, 'who' | 'name' | 'why'>): CaseState {
  const { event, context } = served
  const receivedOn = state.clock.receivedOn ?? event.on
  const consultation: Consultation = {
    ...other,
    letterId: served.letterId,
    servedOn: event.on,
    replyBy: longestPause(other.why, readersDay(served), receivedOn, context.calendar),
    reply: null,
    silence: null,
  }
  const clock = pauseClock(state.clock, { why: other.why, who: other.who, from: event.on }, context.calendar)
  return { ...state, consultations: [...state.consultations, consultation], clock }
}

const effects: { [K in LetterTerms['kind']]: Effect<K> } = {
  decision: (state, _terms, { event }) =>
    moved({ ...state, clock: stopClock(state.clock, event.on) }, 'archiving', event),
  correctionNotice: correctionAsked,
  reasonsNotice: reasonsAsked,
  feeNotice: feeCharged,
  thirdPartyConsultation: (state, terms, served) =>
    consulted(state, served, { why: 'thirdParty', who: terms.partyId, name: terms.partyName }),
  agencyConsultation: (state, terms, served) =>
    consulted(state, served, { why: 'agency', who: terms.agencyId, name: terms.agencyName }),
  // A notice served too late, as a corrected calendar may show afterwards, moves nothing (条例第三十三条).
  extensionNotice: (state, terms, { event, context }) => {
    const agreedBy = state.extensionAsked?.agreedBy ?? ''
    const extension = { agreedBy, servedOn: event.on, workingDays: terms.workingDays }
    const clock = extendDeadline(state.clock, extension, context.calendar)
    return isRefusal(clock) ? state : { ...state, clock }
  },
  delayNotice: (state, terms, { event, context }) => {
    const clock = delayDeadline(state.clock, { until: terms.until, servedOn: event.on }, context.calendar)
    return isRefusal(clock) ? state : { ...state, clock }
  },
  receiptNotice: unchanged,
  thirdPartyTold: unchanged,
  applicantToldOfConsultation: unchanged,
  transferNotice: unchanged,
  closureNotice: unchanged,
}

/** Served: this is when a letter takes effect (国办公开办函〔2016〕235号). */
export const letterServed: Apply<'letterServed'> = (state, what, event, context) => {
  const letter = state.letters.find((one) => one.id === what.letterId)
  if (!letter) throw new BrokenFile(event.seq, `served a letter that was never issued: ${what.letterId}`)
  const { method, evidence, fileId, receivedOn } = what
  // Left out rather than undefined, so that a state read back from storage equals the one folded.
  const served = {
    on: event.on,
    method,
    evidence,
    ...(fileId === undefined ? {} : { fileId }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
  }
  const letters = state.letters.map((one) => (one.id === letter.id ? { ...one, served } : one))
  const effect = effects[letter.terms.kind] as Effect<LetterTerms['kind']>
  return effect({ ...state, letters }, letter.terms, { letterId: letter.id, what, event, context })
}
