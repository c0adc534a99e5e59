import type { Outcome } from '../../decisions/outcomes.ts'
import type { Happening, LetterTerms } from '../events.ts'
import type { CaseState } from '../state.ts'
import { approved, archived, drafted, issued, notSecret, registered, search, served, TERMS } from './happenings.ts'

/** Parts of the workflow a walk can take in beside the main line from 登记 to 归档. */
export const GROUPS = [
  'turns',
  'correction',
  'reasons',
  'fee',
  'third',
  'told',
  'agency',
  'extension',
  'ending',
  'spot',
  'after',
] as const
export type Group = (typeof GROUPS)[number]

/** A letter of a kind with an id of its own in the file. */
function letter(state: CaseState, terms: LetterTerms): Happening {
  const before = state.letters.filter((one) => one.terms.kind === terms.kind).length
  return issued(terms, `${terms.kind}-${before + 1}`)
}

function draftOf(state: CaseState, outcome: Outcome, needsLegalReview = false): Happening {
  const outcomes = state.items.map(() => outcome)
  return { ...drafted(outcomes, `decision-${state.returns.length + 1}`), needsLegalReview }
}

const GROUP_CANDIDATES: { readonly [G in Group]: (state: CaseState, today: string) => Happening[] } = {
  turns,
  correction: (state) => [
    letter(state, TERMS.correctionNotice),
    letter(state, { ...TERMS.correctionNotice, allowSecond: { by: '王芳', reason: '补正后出现新的歧义' } }),
    { kind: 'correctionReceived', text: '海东街道' },
    { kind: 'correctionLapsed' },
    draftOf(state, 'unavailable.unclearAfterCorrection'),
  ],
  reasons: (state) => [
    letter(state, TERMS.reasonsNotice),
    { kind: 'reasonsGiven', text: '诉讼需要', accepted: true },
    { kind: 'reasonsGiven', text: '无事可做', accepted: false },
    letter(state, TERMS.delayNotice),
    draftOf(state, 'notProcessed.excessive'),
  ],
  fee: (state) => [
    letter(state, TERMS.feeNotice),
    { kind: 'feePaid', receiptNumber: '33012026' },
    { kind: 'feeLapsed' },
  ],
  third: (state) => [
    letter(state, TERMS.thirdPartyConsultation),
    letter(state, TERMS.thirdPartyTold),
    { kind: 'thirdPartyReplied', partyId: 'party-1', consents: true, reason: '' },
    { kind: 'thirdPartyReplied', partyId: 'party-1', consents: false, reason: '商业秘密' },
    { kind: 'thirdPartySilenceDecided', partyId: 'party-1', disclose: false, reason: '含客户名单' },
    draftOf(state, 'denied.thirdParty'),
  ],
  told: (state) => [letter(state, TERMS.applicantToldOfConsultation)],
  agency: (state) => [
    letter(state, TERMS.agencyConsultation),
    { kind: 'agencyReplied', agencyId: 'agency-1', consents: true, reason: '' },
  ],
  extension: (state) => [
    { kind: 'extensionProposed', workingDays: 20, reason: '内容较多' },
    { kind: 'extensionAgreed', agreedBy: '王芳' },
    { kind: 'extensionRefused', reason: '可按期答复' },
    letter(state, TERMS.extensionNotice),
  ],
  ending: (state) => [
    { kind: 'withdrawn', reason: '已从别处取得' },
    { kind: 'voided', reason: '重复登记' },
    { kind: 'transferred', toAgency: '明州市教育局', reason: '经协商由其办理' },
    letter(state, TERMS.transferNotice),
    letter(state, TERMS.closureNotice),
  ],
  spot: (state) => [
    { kind: 'answeredOnTheSpot', items: drafted(state.items.map(() => 'granted')).items, manner: '当场提供复印件' },
  ],
  after: (state) => [
    { kind: 'noted', text: '申请人来电' },
    { kind: 'assigned', unitId: 'unit-1', staffId: 'officer' },
    letter(state, TERMS.receiptNotice),
    { kind: 'disputeOpened', disputeId: `dispute-${state.disputes.length + 1}`, dispute: 'review' },
    { kind: 'redecisionOpened', disputeId: 'dispute-1', requestId: `request-${state.redecisions.length + 1}` },
    { kind: 'makePublicProposed', reason: '多人申请' },
  ],
}

/** What the main line can do beside going straight on: a refusal, 法制审核, a search, a return. */
function turns(state: CaseState, today: string): Happening[] {
  return [
    { kind: 'searched', search: search({ searchedOn: today }) },
    draftOf(state, 'denied.internalAffairs', true),
    draftOf(state, 'unavailable.notExist'),
    { kind: 'returned', reason: '请写明依据。' },
  ]
}

/** From 确认 to 归档. */
function mainLine(state: CaseState): Happening[] {
  const open: Happening[] = state.letters.filter((one) => one.served === null).map((one) => served(one.id))
  return [
    { kind: 'receiptConfirmed', how: 'phone' },
    registered,
    draftOf(state, 'granted'),
    notSecret(),
    { kind: 'legalReviewed', opinion: '合法。' },
    approved(state.approvals.length + 1),
    issued({ kind: 'decision' }, state.draft?.letterId ?? 'decision-0'),
    ...open,
    archived,
  ]
}

/** What might happen next to a file; `admit` says which of it may. Bounded, so that a walk comes to an end. */
export function candidates(state: CaseState, today: string, groups: readonly Group[]): Happening[] {
  const all = [...mainLine(state), ...groups.flatMap((group) => GROUP_CANDIDATES[group](state, today))]
  return all.filter((what) => {
    if (what.kind === 'returned') return state.returns.length < 1
    if (what.kind === 'searched') return state.searches.length < 1
    if (what.kind === 'disputeOpened') return state.disputes.length < 1
    if (what.kind === 'redecisionOpened') return state.redecisions.length < 1
    if (what.kind === 'extensionProposed') return state.clock.earlier === undefined
    if (what.kind !== 'letterIssued') return true
    const same = state.letters.filter((one) => one.terms.kind === what.terms.kind).length
    return same < (what.terms.kind === 'correctionNotice' || what.terms.kind === 'decision' ? 2 : 1)
  })
}
