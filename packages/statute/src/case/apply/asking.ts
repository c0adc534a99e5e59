import { settlePause } from '../../clock/pause.ts'
import { restartClock } from '../../clock/start.ts'
import type { CaseState, Consultation } from '../state.ts'
import { type Apply, BrokenFile, moved } from './context.ts'
import { ended } from './ending.ts'

/** The corrected application is in: the whole period runs anew from that day (条例第三十条). */
export const correctionReceived: Apply<'correctionReceived'> = (state, what, event, { calendar }) => {
  const last = state.corrections.length - 1
  const corrections = state.corrections.map((asked, at) => (at === last ? { ...asked, receivedOn: event.on } : asked))
  const clock = restartClock(state.clock, event.on, 'correction', calendar)
  return moved({ ...state, corrections, clock, items: what.items ?? state.items }, 'drafting', event)
}

export const correctionLapsed: Apply<'correctionLapsed'> = (state, _what, event) =>
  ended(state, 'correctionLapsed', event)

/** 条例第三十五条: whether the reasons are accepted decides between 不予处理 and a later day; the period runs on. */
export const reasonsGiven: Apply<'reasonsGiven'> = (state, what, event) => {
  if (!state.reasons) throw new BrokenFile(event.seq, 'reasons given that were never asked for')
  const given = { on: event.on, text: what.text, accepted: what.accepted }
  return moved({ ...state, reasons: { ...state.reasons, given } }, 'drafting', event)
}

export const feePaid: Apply<'feePaid'> = (state, _what, event, { calendar }) => {
  if (!state.fee) throw new BrokenFile(event.seq, 'a fee paid that was never charged')
  const clock = restartClock(state.clock, event.on, 'fee', calendar)
  return moved({ ...state, fee: { ...state.fee, paidOn: event.on }, clock }, 'drafting', event)
}

export const feeLapsed: Apply<'feeLapsed'> = (state, _what, event) => ended(state, 'feeLapsed', event)

function withConsultation(
  state: CaseState,
  why: Consultation['why'],
  who: string,
  change: Partial<Consultation>,
): CaseState {
  const consultations = state.consultations.map((one) =>
    one.why === why && one.who === who ? { ...one, ...change } : one,
  )
  return { ...state, consultations }
}

export const thirdPartyReplied: Apply<'thirdPartyReplied'> = (state, what, event, { calendar }) => {
  const reply = { on: event.on, consents: what.consents, reason: what.reason }
  const answered = withConsultation(state, 'thirdParty', what.partyId, { reply })
  return { ...answered, clock: settlePause(state.clock, what.partyId, event.on, calendar) }
}

/** The third party stayed silent and the office has decided (条例第三十二条); the pause ended with the last day to reply. */
export const thirdPartySilenceDecided: Apply<'thirdPartySilenceDecided'> = (state, what, event, { calendar }) => {
  const silence = { disclose: what.disclose, reason: what.reason }
  const answered = withConsultation(state, 'thirdParty', what.partyId, { silence })
  return { ...answered, clock: settlePause(state.clock, what.partyId, event.on, calendar) }
}

export const agencyReplied: Apply<'agencyReplied'> = (state, what, event, { calendar }) => {
  const reply = { on: event.on, consents: what.consents, reason: what.reason }
  const answered = withConsultation(state, 'agency', what.agencyId, { reply })
  return { ...answered, clock: settlePause(state.clock, what.agencyId, event.on, calendar) }
}

export const extensionProposed: Apply<'extensionProposed'> = (state, what, event) => ({
  ...state,
  extensionAsked: { workingDays: what.workingDays, reason: what.reason, by: event.by, agreedBy: null },
})

export const extensionAgreed: Apply<'extensionAgreed'> = (state, what) => ({
  ...state,
  extensionAsked: state.extensionAsked && { ...state.extensionAsked, agreedBy: what.agreedBy },
})

export const extensionRefused: Apply<'extensionRefused'> = (state) => ({ ...state, extensionAsked: null })
