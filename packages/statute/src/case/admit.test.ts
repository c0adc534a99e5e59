import { describe, expect, it } from 'vitest'
import { admit } from './admit.ts'
import type { Happening } from './events.ts'
import type { Moment } from './moment.ts'
import {
  approved,
  archived,
  drafted,
  imported,
  issued,
  notSecret,
  outcomeOf,
  redecisionStarted,
  registered,
  search,
  served,
  submitted,
  TERMS,
} from './testing/happenings.ts'
import { type Line, momentOf, refusedWith, told } from './testing/story.ts'

interface Situation {
  name: string
  after: readonly Line[]
  on: string
  what: Happening
  moment?: Partial<Moment>
  /** The code of the refusal; null: admitted. */
  gives: string | null
}

function situations(rows: readonly Situation[]): void {
  it.each(rows)('$name → $gives', ({ after, on, what, moment, gives }) => {
    const state = after.length === 0 ? null : told(after)
    expect(refusedWith(state, on, what, moment)).toBe(gives)
  })
}

// Received on Monday 2026-03-02: the seventh working day is 03-11, the twentieth 03-30.
const REGISTERED: readonly Line[] = [
  ['2026-03-02', submitted()],
  ['2026-03-02', registered],
]
const IN_REVIEW: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted()]]
const IN_APPROVAL: readonly Line[] = [...IN_REVIEW, ['2026-03-10', notSecret()]]
const APPROVED: readonly Line[] = [...IN_APPROVAL, ['2026-03-11', approved(1)], ['2026-03-12', approved(2)]]
const ISSUED: readonly Line[] = [...APPROVED, ['2026-03-13', issued({ kind: 'decision' }, 'decision-1')]]
const WITHDRAWN: readonly Line[] = [...REGISTERED, ['2026-03-04', { kind: 'withdrawn', reason: '' }]]

describe('where and by whom', () => {
  situations([
    { name: 'a file begins with an application', after: [], on: '2026-03-02', what: registered, gives: 'not-opened' },
    { name: 'a file begins once', after: REGISTERED, on: '2026-03-02', what: submitted(), gives: 'already-opened' },
    {
      name: 'nothing is drafted before it is registered',
      after: [REGISTERED[0]!],
      on: '2026-03-02',
      what: drafted(),
      gives: 'wrong-stage',
    },
    {
      name: 'a clerk does not review secrecy',
      after: IN_REVIEW,
      on: '2026-03-10',
      what: notSecret(),
      moment: { roles: ['windowClerk'] },
      gives: 'not-your-role',
    },
    {
      name: 'the secrecy reviewer does',
      after: IN_REVIEW,
      on: '2026-03-10',
      what: notSecret(),
      moment: { roles: ['secrecyReviewer'] },
      gives: null,
    },
    {
      name: 'an applicant withdraws',
      after: REGISTERED,
      on: '2026-03-04',
      what: { kind: 'withdrawn', reason: '' },
      moment: { roles: ['applicant'] },
      gives: null,
    },
    {
      name: 'an applicant does not register',
      after: [REGISTERED[0]!],
      on: '2026-03-04',
      what: registered,
      moment: { roles: ['applicant'] },
      gives: 'not-your-role',
    },
    {
      name: 'a decided file is not withdrawn',
      after: ISSUED,
      on: '2026-03-16',
      what: { kind: 'withdrawn', reason: '' },
      gives: 'wrong-stage',
    },
    {
      name: 'a drafter does not review the draft',
      after: IN_REVIEW,
      on: '2026-03-10',
      what: notSecret(),
      moment: { by: 'officer' },
      gives: 'own-draft',
    },
    {
      name: 'a drafter does not approve',
      after: IN_APPROVAL,
      on: '2026-03-11',
      what: approved(1),
      moment: { by: 'officer' },
      gives: 'own-draft',
    },
    {
      name: 'nobody approves twice',
      after: IN_APPROVAL.concat([['2026-03-11', approved(1)]]),
      on: '2026-03-12',
      what: approved(2),
      moment: { by: 'approver-1' },
      gives: 'approved-before',
    },
    { name: 'levels come in turn', after: IN_APPROVAL, on: '2026-03-11', what: approved(2), gives: 'other-level' },
    {
      name: 'the first of two levels is the unit',
      after: IN_APPROVAL,
      on: '2026-03-11',
      what: approved(1),
      moment: { roles: ['leader'] },
      gives: 'not-your-role',
    },
    {
      name: 'the last of two levels is a leader',
      after: IN_APPROVAL.concat([['2026-03-11', approved(1)]]),
      on: '2026-03-12',
      what: approved(2),
      moment: { roles: ['unitHead'] },
      gives: 'not-your-role',
    },
  ])
})

describe('dates', () => {
  situations([
    {
      name: 'the future',
      after: REGISTERED,
      on: '2026-03-10',
      what: { kind: 'noted', text: '来电' },
      moment: { today: '2026-03-09' },
      gives: 'future',
    },
    {
      name: 'no day at all',
      after: REGISTERED,
      on: '2026-02-30',
      what: { kind: 'noted', text: '来电' },
      moment: { today: '2026-03-09' },
      gives: 'bad-date',
    },
    {
      name: 'before the application',
      after: REGISTERED,
      on: '2026-03-01',
      what: { kind: 'noted', text: '来电' },
      gives: 'too-early',
    },
    { name: 'before the step it follows', after: IN_REVIEW, on: '2026-03-08', what: notSecret(), gives: 'too-early' },
    {
      name: 'served before it was dated',
      after: ISSUED,
      on: '2026-03-12',
      what: served('decision-1'),
      gives: 'too-early',
    },
    {
      name: 'confirmed before it was sent',
      after: [['2026-03-02', submitted({ channel: 'fax' })]],
      on: '2026-03-01',
      what: { kind: 'receiptConfirmed', how: 'phone' },
      gives: 'too-early',
    },
    {
      name: 'withdrawn while the office was still drafting, recorded later',
      after: IN_REVIEW,
      on: '2026-03-05',
      what: { kind: 'withdrawn', reason: '' },
      gives: null,
    },
    { name: 'before there was a 条例', after: [], on: '2008-04-30', what: submitted(), gives: 'before-the-law' },
  ])
})

describe('applications', () => {
  situations([
    { name: 'nothing asked', after: [], on: '2026-03-02', what: submitted({ items: [] }), gives: 'no-items' },
    {
      name: 'an empty item',
      after: [],
      on: '2026-03-02',
      what: submitted({ items: [{ id: '1', text: ' ' }] }),
      gives: 'blank-item',
    },
    {
      name: 'two items of one number',
      after: [],
      on: '2026-03-02',
      what: submitted({
        items: [
          { id: '1', text: '甲' },
          { id: '1', text: '乙' },
        ],
      }),
      gives: 'same-id',
    },
    { name: 'nobody', after: [], on: '2026-03-02', what: submitted({ jointApplicants: 0 }), gives: 'no-applicant' },
    { name: 'a second number', after: REGISTERED, on: '2026-03-03', what: registered, gives: 'wrong-stage' },
    {
      name: 'decided before received',
      after: [],
      on: '2026-03-02',
      what: imported({ decidedOn: '2019-06-01' }),
      gives: 'out-of-order',
    },
    {
      name: 'a result without its day',
      after: [],
      on: '2026-03-02',
      what: imported({ decidedOn: null, servedOn: null }),
      gives: 'half-decided',
    },
    {
      name: 'a day that does not exist',
      after: [],
      on: '2026-03-02',
      what: imported({ servedOn: '2019-06-31' }),
      gives: 'bad-date',
    },
    {
      name: 'a re-decision without a period',
      after: [],
      on: '2026-03-02',
      what: redecisionStarted({ withinWorkingDays: 0 }),
      gives: 'no-period',
    },
    {
      name: 'a re-decision sent elsewhere',
      after: [['2026-03-02', redecisionStarted()]],
      on: '2026-03-03',
      what: { kind: 'transferred', toAgency: '明州市教育局', reason: '协商' },
      gives: 'ordered',
    },
  ])
})

describe('补正 (条例第三十条)', () => {
  const notice = issued(TERMS.correctionNotice)
  const asked: readonly Line[] = [...REGISTERED, ['2026-03-10', notice], ['2026-03-10', served('correctionNotice-1')]]
  const corrected: readonly Line[] = [...asked, ['2026-03-12', { kind: 'correctionReceived', text: '海东街道' }]]
  const second = (allowSecond?: { by: string; reason: string }) =>
    issued({ ...TERMS.correctionNotice, allowSecond }, 'c-2')
  situations([
    { name: 'issued on the seventh working day', after: REGISTERED, on: '2026-03-11', what: notice, gives: null },
    { name: 'issued on the eighth', after: REGISTERED, on: '2026-03-12', what: notice, gives: 'too-late' },
    {
      name: 'issued in time but served on the eighth',
      after: [...REGISTERED, ['2026-03-11', notice]],
      on: '2026-03-12',
      what: served('correctionNotice-1'),
      gives: 'too-late',
    },
    {
      name: 'no points',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.correctionNotice, points: '无' }),
      gives: 'no-points',
    },
    {
      name: 'no period',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.correctionNotice, withinWorkingDays: 0 }),
      gives: 'no-period',
    },
    {
      name: 'a second while the first is not served',
      after: [...REGISTERED, ['2026-03-10', notice]],
      on: '2026-03-10',
      what: second({ by: '王芳', reason: '仍不明确' }),
      gives: 'letter-pending',
    },
    { name: 'a second without leave', after: corrected, on: '2026-03-13', what: second(), gives: 'once-only' },
    {
      name: 'a second with leave',
      after: corrected,
      on: '2026-03-13',
      what: second({ by: '王芳', reason: '补正后出现新的歧义' }),
      gives: null,
    },
    {
      name: 'a second, eight working days after the first correction',
      after: corrected,
      on: '2026-03-24',
      what: second({ by: '王芳', reason: '补正后出现新的歧义' }),
      gives: 'too-late',
    },
    {
      name: 'lapsed on the last day to correct',
      after: asked,
      on: '2026-03-24',
      what: { kind: 'correctionLapsed' },
      gives: 'not-yet',
    },
    { name: 'lapsed the day after', after: asked, on: '2026-03-25', what: { kind: 'correctionLapsed' }, gives: null },
    {
      name: 'unclear after correction, never corrected',
      after: REGISTERED,
      on: '2026-03-10',
      what: drafted(['unavailable.unclearAfterCorrection']),
      gives: 'no-correction',
    },
    {
      name: 'unclear after correction',
      after: corrected,
      on: '2026-03-13',
      what: drafted(['unavailable.unclearAfterCorrection']),
      gives: null,
    },
  ])
})

describe('延期 (条例第三十三条)', () => {
  const proposed: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-16', { kind: 'extensionProposed', workingDays: 20, reason: '内容较多' }],
  ]
  const agreed: readonly Line[] = [...proposed, ['2026-03-17', { kind: 'extensionAgreed', agreedBy: '王芳' }]]
  const notice = issued(TERMS.extensionNotice)
  const extended: readonly Line[] = [...agreed, ['2026-03-18', notice], ['2026-03-18', served('extensionNotice-1')]]
  situations([
    { name: 'a notice nobody agreed to', after: proposed, on: '2026-03-17', what: notice, gives: 'not-approved' },
    {
      name: 'a notice of other days than agreed',
      after: agreed,
      on: '2026-03-17',
      what: issued({ kind: 'extensionNotice', workingDays: 10 }),
      gives: 'other-days',
    },
    {
      name: 'served on the old due date',
      after: [...agreed, ['2026-03-18', notice]],
      on: '2026-03-30',
      what: served('extensionNotice-1'),
      gives: null,
    },
    {
      name: 'served the day after',
      after: [...agreed, ['2026-03-18', notice]],
      on: '2026-03-31',
      what: served('extensionNotice-1'),
      gives: 'too-late',
    },
    {
      name: 'proposed twice',
      after: proposed,
      on: '2026-03-17',
      what: { kind: 'extensionProposed', workingDays: 5, reason: '再' },
      gives: 'already-proposed',
    },
    {
      name: 'proposed again after an extension',
      after: extended,
      on: '2026-03-19',
      what: { kind: 'extensionProposed', workingDays: 5, reason: '再' },
      gives: 'already-extended',
    },
    {
      name: 'twenty-one days',
      after: REGISTERED,
      on: '2026-03-19',
      what: { kind: 'extensionProposed', workingDays: 21, reason: '多' },
      gives: 'too-long',
    },
    {
      name: 'agreed without a proposal',
      after: REGISTERED,
      on: '2026-03-19',
      what: { kind: 'extensionAgreed', agreedBy: '王芳' },
      gives: 'not-proposed',
    },
    {
      name: 'agreed by an officer',
      after: proposed,
      on: '2026-03-19',
      what: { kind: 'extensionAgreed', agreedBy: '王芳' },
      moment: { roles: ['caseOfficer'] },
      gives: 'not-your-role',
    },
    {
      name: 'refused',
      after: proposed,
      on: '2026-03-19',
      what: { kind: 'extensionRefused', reason: '可按期答复' },
      gives: null,
    },
    {
      name: 'refused after the notice went out',
      after: extended,
      on: '2026-03-19',
      what: { kind: 'extensionRefused', reason: '可按期答复' },
      gives: 'already-issued',
    },
    {
      name: 'served during approval',
      after: [...agreed, ['2026-03-18', notice], ['2026-03-19', drafted()], ['2026-03-19', notSecret()]],
      on: '2026-03-20',
      what: served('extensionNotice-1'),
      gives: null,
    },
  ])
})

describe('第三方和其他机关 (条例第三十二、三十四条)', () => {
  const third: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-04', issued(TERMS.thirdPartyConsultation, 'c-1')],
    ['2026-03-05', served('c-1')],
  ]
  const agency: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-04', issued(TERMS.agencyConsultation, 'a-1')],
    ['2026-03-05', served('a-1')],
  ]
  const objects: readonly Line[] = [
    ...third,
    ['2026-03-10', { kind: 'thirdPartyReplied', partyId: 'party-1', consents: false, reason: '商业秘密' }],
  ]
  const consents: readonly Line[] = [
    ...third,
    ['2026-03-10', { kind: 'thirdPartyReplied', partyId: 'party-1', consents: true, reason: '' }],
  ]
  const silence: Happening = {
    kind: 'thirdPartySilenceDecided',
    partyId: 'party-1',
    disclose: false,
    reason: '含客户名单',
  }
  const bare = { ...drafted(), items: [{ ...outcomeOf('granted'), reason: '' }] }
  situations([
    {
      name: 'drafted while a third party may still reply',
      after: third,
      on: '2026-03-26',
      what: drafted(),
      gives: 'consultation-open',
    },
    {
      name: 'drafted before its silence is decided',
      after: third,
      on: '2026-03-27',
      what: drafted(),
      gives: 'silence-undecided',
    },
    {
      name: 'silence decided on the last day to reply',
      after: third,
      on: '2026-03-26',
      what: silence,
      gives: 'not-yet',
    },
    { name: 'silence decided the day after', after: third, on: '2026-03-27', what: silence, gives: null },
    {
      name: 'drafted when silence was decided',
      after: [...third, ['2026-03-27', silence]],
      on: '2026-03-27',
      what: drafted(['denied.thirdParty']),
      gives: null,
    },
    {
      name: 'drafted while an agency may still reply',
      after: agency,
      on: '2026-03-26',
      what: drafted(),
      gives: 'consultation-open',
    },
    { name: "an agency's silence is consent", after: agency, on: '2026-03-27', what: drafted(), gives: null },
    {
      name: "an agency's late reply",
      after: agency,
      on: '2026-03-27',
      what: { kind: 'agencyReplied', agencyId: 'agency-1', consents: false, reason: '不宜' },
      gives: 'consent-by-silence',
    },
    {
      name: "a stranger's reply",
      after: third,
      on: '2026-03-10',
      what: { kind: 'thirdPartyReplied', partyId: 'party-2', consents: true, reason: '' },
      gives: 'nobody-asked',
    },
    {
      name: 'a reply before the letter reached them',
      after: third,
      on: '2026-03-04',
      what: { kind: 'thirdPartyReplied', partyId: 'party-1', consents: true, reason: '' },
      gives: 'too-early',
    },
    {
      name: 'asked twice',
      after: objects,
      on: '2026-03-11',
      what: issued(TERMS.thirdPartyConsultation, 'c-2'),
      gives: 'once-only',
    },
    {
      name: 'denied for a third party nobody asked',
      after: REGISTERED,
      on: '2026-03-11',
      what: drafted(['denied.thirdParty']),
      gives: 'no-consultation',
    },
    {
      name: 'denied for a third party that consents',
      after: consents,
      on: '2026-03-11',
      what: drafted(['denied.thirdParty']),
      gives: 'third-party-consents',
    },
    {
      name: 'denied for a third party that objects',
      after: objects,
      on: '2026-03-11',
      what: drafted(['denied.thirdParty']),
      gives: null,
    },
    {
      name: 'disclosed against an objection without a reason',
      after: objects,
      on: '2026-03-11',
      what: bare,
      gives: 'no-public-interest',
    },
    {
      name: 'disclosed against an objection for a reason',
      after: objects,
      on: '2026-03-11',
      what: drafted(),
      gives: null,
    },
  ])

  const disclosed: readonly Line[] = [
    ...objects,
    ['2026-03-11', drafted()],
    ['2026-03-11', notSecret()],
    ['2026-03-12', approved(1)],
    ['2026-03-12', approved(2)],
    ['2026-03-13', issued({ kind: 'decision' }, 'decision-1')],
    ['2026-03-13', served('decision-1')],
  ]
  situations([
    {
      name: 'archived before the objecting party is told',
      after: disclosed,
      on: '2026-03-16',
      what: archived,
      gives: 'third-party-not-told',
    },
    {
      name: 'archived after',
      after: [...disclosed, ['2026-03-16', issued(TERMS.thirdPartyTold)], ['2026-03-16', served('thirdPartyTold-1')]],
      on: '2026-03-16',
      what: archived,
      gives: null,
    },
  ])
})

describe('大量反复和收费 (条例第三十五、四十二条)', () => {
  const reasons: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-04', issued(TERMS.reasonsNotice)],
    ['2026-03-05', served('reasonsNotice-1')],
  ]
  const given = (accepted: boolean): Line => ['2026-03-09', { kind: 'reasonsGiven', text: '诉讼需要', accepted }]
  const fee: readonly Line[] = [
    ...REGISTERED,
    ['2026-03-04', issued(TERMS.feeNotice)],
    ['2026-03-05', served('feeNotice-1')],
  ]
  const excessive = drafted(['notProcessed.excessive'])
  situations([
    {
      name: 'excessive without asking',
      after: REGISTERED,
      on: '2026-03-10',
      what: excessive,
      gives: 'no-reasons-asked',
    },
    {
      name: 'excessive while reasons may still come',
      after: reasons,
      on: '2026-03-12',
      what: excessive,
      gives: 'reasons-open',
    },
    { name: 'excessive when none came', after: reasons, on: '2026-03-13', what: excessive, gives: null },
    {
      name: 'excessive against good reasons',
      after: [...reasons, given(true)],
      on: '2026-03-10',
      what: excessive,
      gives: 'reasons-accepted',
    },
    {
      name: 'excessive against bad reasons',
      after: [...reasons, given(false)],
      on: '2026-03-10',
      what: excessive,
      gives: null,
    },
    {
      name: 'delayed against bad reasons',
      after: [...reasons, given(false)],
      on: '2026-03-10',
      what: issued(TERMS.delayNotice),
      gives: 'no-good-reasons',
    },
    {
      name: 'delayed to an earlier day than due',
      after: [...reasons, given(true)],
      on: '2026-03-10',
      what: issued({ ...TERMS.delayNotice, until: '2026-03-20' }),
      gives: 'not-later',
    },
    {
      name: 'reasons asked twice',
      after: [...reasons, given(true)],
      on: '2026-03-10',
      what: issued(TERMS.reasonsNotice, 'r-2'),
      gives: 'once-only',
    },
    {
      name: 'an amount that is not the tariff',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.feeNotice, amountYuan: 4800 }),
      gives: 'other-amount',
    },
    {
      name: 'no amount',
      after: REGISTERED,
      on: '2026-03-10',
      what: issued({ ...TERMS.feeNotice, quantity: 30, amountYuan: 0 }),
      gives: 'no-amount',
    },
    {
      name: 'a fee after the due date',
      after: REGISTERED,
      on: '2026-03-31',
      what: issued(TERMS.feeNotice),
      gives: 'too-late',
    },
    {
      name: 'a fee before there were any',
      after: [
        ['2020-11-02', submitted()],
        ['2020-11-02', registered],
      ],
      on: '2020-11-03',
      what: issued(TERMS.feeNotice),
      gives: 'no-fee-then',
    },
    {
      name: 'paid on the last day',
      after: fee,
      on: '2026-04-02',
      what: { kind: 'feePaid', receiptNumber: '1' },
      gives: null,
    },
    {
      name: 'paid a day late',
      after: fee,
      on: '2026-04-03',
      what: { kind: 'feePaid', receiptNumber: '1' },
      gives: 'too-late',
    },
    { name: 'lapsed on the last day', after: fee, on: '2026-04-02', what: { kind: 'feeLapsed' }, gives: 'not-yet' },
    {
      name: 'charged twice',
      after: [...fee, ['2026-03-09', { kind: 'feePaid', receiptNumber: '1' }]],
      on: '2026-03-10',
      what: issued(TERMS.feeNotice, 'f-2'),
      gives: 'once-only',
    },
  ])
})

describe('拟办 (条例第三十六条)', () => {
  const two: readonly Line[] = [
    [
      '2026-03-02',
      submitted({
        items: [
          { id: '1', text: '项目清单' },
          { id: '2', text: '资金安排' },
        ],
      }),
    ],
    ['2026-03-02', registered],
  ]
  const searched = (change: Parameters<typeof search>[0]): Line => [
    '2026-03-04',
    { kind: 'searched', search: search(change) },
  ]
  const granted = outcomeOf('granted')
  const withItem = (change: object): Happening => ({ ...drafted(), items: [{ ...granted, ...change }] })
  const denied = outcomeOf('denied.internalAffairs')
  situations([
    { name: 'not every item answered', after: two, on: '2026-03-09', what: drafted(['granted']), gives: 'no-outcome' },
    {
      name: 'every item answered',
      after: two,
      on: '2026-03-09',
      what: drafted(['granted', 'denied.processInfo']),
      gives: null,
    },
    {
      name: 'an item answered twice',
      after: REGISTERED,
      on: '2026-03-09',
      what: { ...drafted(), items: [granted, denied] },
      gives: 'answered-twice',
    },
    {
      name: 'an item nobody asked for',
      after: REGISTERED,
      on: '2026-03-09',
      what: drafted(['granted', 'granted']),
      gives: 'unknown-item',
    },
    { name: 'no basis', after: REGISTERED, on: '2026-03-09', what: withItem({ basis: '' }), gives: 'no-basis' },
    {
      name: 'no way of supply',
      after: REGISTERED,
      on: '2026-03-09',
      what: withItem({ supply: undefined }),
      gives: 'no-supply',
    },
    {
      name: 'a refusal without reasons',
      after: REGISTERED,
      on: '2026-03-09',
      what: { ...drafted(), items: [{ ...denied, reason: '无' }] },
      gives: 'no-reason',
    },
    {
      name: 'a lapse drafted as an answer',
      after: REGISTERED,
      on: '2026-03-09',
      what: drafted(['other.correctionOverdue']),
      gives: 'own-step',
    },
    {
      name: 'not existing, never searched',
      after: REGISTERED,
      on: '2026-03-09',
      what: drafted(['unavailable.notExist']),
      gives: 'no-search',
    },
    {
      name: 'not existing, yet found',
      after: [...REGISTERED, searched({ result: 'found' })],
      on: '2026-03-09',
      what: drafted(['unavailable.notExist']),
      gives: 'search-found',
    },
    {
      name: 'not existing, searched',
      after: [...REGISTERED, searched({})],
      on: '2026-03-09',
      what: drafted(['unavailable.notExist']),
      gives: null,
    },
    {
      name: 'searched for another item',
      after: [...two, searched({ itemId: '2' })],
      on: '2026-03-09',
      what: drafted(['unavailable.notExist', 'granted']),
      gives: 'no-search',
    },
    {
      name: 'a search of nothing',
      after: REGISTERED,
      on: '2026-03-04',
      what: { kind: 'searched', search: search({ system: '无' }) },
      gives: 'incomplete-search',
    },
    {
      name: 'a search tomorrow',
      after: REGISTERED,
      on: '2026-03-03',
      what: { kind: 'searched', search: search({}) },
      gives: 'bad-date',
    },
    {
      name: 'no letter to carry it',
      after: REGISTERED,
      on: '2026-03-09',
      what: drafted(['granted'], ''),
      gives: 'no-letter',
    },
  ])
})

describe('当场答复 (条例第三十三条第一款)', () => {
  const spot = (outcome: Parameters<typeof outcomeOf>[0]): Happening => ({
    kind: 'answeredOnTheSpot',
    items: [outcomeOf(outcome)],
    manner: '当场提供复印件',
  })
  situations([
    { name: 'given at the window', after: [REGISTERED[0]!], on: '2026-03-02', what: spot('granted'), gives: null },
    { name: 'a day later', after: [REGISTERED[0]!], on: '2026-03-03', what: spot('granted'), gives: 'not-the-day' },
    {
      name: 'to a letter',
      after: [['2026-03-02', submitted({ channel: 'registeredMail' })]],
      on: '2026-03-02',
      what: spot('granted'),
      gives: 'not-present',
    },
    {
      name: 'a refusal',
      after: [REGISTERED[0]!],
      on: '2026-03-02',
      what: spot('denied.internalAffairs'),
      gives: 'in-writing',
    },
    {
      name: 'withdrawn after the answer',
      after: [REGISTERED[0]!, ['2026-03-02', spot('granted')]],
      on: '2026-03-03',
      what: { kind: 'withdrawn', reason: '' },
      gives: 'already-answered',
    },
    {
      name: 'again after it was returned',
      after: [...REGISTERED, ['2026-03-02', spot('granted')], ['2026-03-02', { kind: 'returned', reason: '内容不全' }]],
      on: '2026-03-02',
      what: spot('granted'),
      gives: 'in-writing',
    },
    {
      name: 'archived without a number',
      after: [
        REGISTERED[0]!,
        ['2026-03-02', spot('granted')],
        ['2026-03-02', notSecret()],
        ['2026-03-02', approved(1)],
        ['2026-03-02', approved(2)],
      ],
      on: '2026-03-03',
      what: archived,
      gives: 'not-registered',
    },
  ])
})

describe('保密审查 (条例第十七条)', () => {
  const level = (is: 'secret' | 'workSecret' | 'unclear' | 'notSecret', opinion = '含未公开的规划指标'): Happening => ({
    kind: 'secrecyReviewed',
    level: is,
    opinion,
  })
  const denying: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted(['denied.stateSecret'])]]
  const partly: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted(['partial'])]]
  situations([
    { name: 'secret, yet granted', after: IN_REVIEW, on: '2026-03-10', what: level('secret'), gives: 'secret-granted' },
    {
      name: 'a work secret, yet granted',
      after: IN_REVIEW,
      on: '2026-03-10',
      what: level('workSecret'),
      gives: 'secret-granted',
    },
    { name: 'secret in part, the rest released', after: partly, on: '2026-03-10', what: level('secret'), gives: null },
    {
      name: 'unclear, yet partly released',
      after: partly,
      on: '2026-03-10',
      what: level('unclear'),
      gives: 'unclear-released',
    },
    { name: 'secret and denied', after: denying, on: '2026-03-10', what: level('secret'), gives: null },
    {
      name: 'not secret, yet denied as one',
      after: denying,
      on: '2026-03-10',
      what: level('notSecret'),
      gives: 'not-secret-denied',
    },
    {
      name: 'secret without saying why',
      after: denying,
      on: '2026-03-10',
      what: level('secret', ''),
      gives: 'no-opinion',
    },
  ])
})

describe('文书和送达', () => {
  situations([
    {
      name: 'a decision before approval',
      after: IN_APPROVAL,
      on: '2026-03-13',
      what: issued({ kind: 'decision' }, 'decision-1'),
      gives: 'wrong-stage',
    },
    {
      name: 'another letter than the approved one',
      after: APPROVED,
      on: '2026-03-13',
      what: issued({ kind: 'decision' }, 'decision-9'),
      gives: 'other-letter',
    },
    {
      name: 'no number',
      after: APPROVED,
      on: '2026-03-13',
      what: { ...issued({ kind: 'decision' }, 'decision-1'), number: '' },
      gives: 'no-number',
    },
    {
      name: 'served without evidence',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { evidence: '无' }),
      gives: 'no-evidence',
    },
    {
      name: 'a letter of another file',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-2'),
      gives: 'unknown-letter',
    },
    {
      name: 'served twice',
      after: [...ISSUED, ['2026-03-16', served('decision-1')]],
      on: '2026-03-17',
      what: served('decision-1'),
      gives: 'already-served',
    },
    {
      name: 'a reader’s day for a letter handed over',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { receivedOn: '2026-03-16' }),
      gives: 'not-mail',
    },
    {
      name: 'reached its reader before it was posted',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { method: 'mail', receivedOn: '2026-03-15' }),
      gives: 'bad-date',
    },
    {
      name: 'a correction notice served on a pending draft',
      after: [...REGISTERED, ['2026-03-04', issued(TERMS.correctionNotice)], ['2026-03-05', drafted()]],
      on: '2026-03-05',
      what: served('correctionNotice-1'),
      gives: 'wrong-stage',
    },
    {
      name: 'a transfer notice for a withdrawal',
      after: WITHDRAWN,
      on: '2026-03-05',
      what: issued(TERMS.transferNotice),
      gives: 'not-transferred',
    },
    {
      name: 'a closure notice for a withdrawal',
      after: WITHDRAWN,
      on: '2026-03-05',
      what: issued(TERMS.closureNotice),
      gives: null,
    },
    {
      name: 'telling a third party nobody asked',
      after: APPROVED,
      on: '2026-03-13',
      what: issued(TERMS.thirdPartyTold),
      gives: 'nobody-asked',
    },
    {
      name: 'telling the applicant of no consultation',
      after: REGISTERED,
      on: '2026-03-13',
      what: issued(TERMS.applicantToldOfConsultation),
      gives: 'nobody-asked',
    },
  ])
})

describe('归档以后', () => {
  const done: readonly Line[] = [...ISSUED, ['2026-03-16', served('decision-1')], ['2026-03-17', archived]]
  const disputed: readonly Line[] = [
    ...done,
    ['2026-04-01', { kind: 'disputeOpened', disputeId: 'd-1', dispute: 'review' }],
  ]
  situations([
    { name: 'nothing is drafted', after: done, on: '2026-03-18', what: drafted(), gives: 'wrong-stage' },
    {
      name: 'proposed for everybody',
      after: done,
      on: '2026-03-18',
      what: { kind: 'makePublicProposed', reason: '多人申请' },
      gives: null,
    },
    {
      name: 'nothing released to make public',
      after: [...WITHDRAWN, ['2026-03-05', archived]],
      on: '2026-03-18',
      what: { kind: 'makePublicProposed', reason: '多人申请' },
      gives: 'nothing-released',
    },
    {
      name: 'the same dispute twice',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'disputeOpened', disputeId: 'd-1', dispute: 'review' },
      gives: 'already-opened',
    },
    {
      name: 'a re-decision without a dispute',
      after: done,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-1', requestId: 'r-2' },
      gives: 'no-dispute',
    },
    {
      name: 'a re-decision of another dispute',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-2', requestId: 'r-2' },
      gives: 'no-dispute',
    },
    {
      name: 'a re-decision',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-1', requestId: 'r-2' },
      gives: null,
    },
  ])
})

describe('sentences', () => {
  it('say what is wrong and what to do, with the article', () => {
    const state = told(IN_REVIEW)
    const what: Happening = { kind: 'secrecyReviewed', level: 'secret', opinion: '含未公开的规划指标' }
    expect(admit(state, what, momentOf('2026-03-10', what))).toEqual({
      refused: 'secret-granted',
      because: '审查认为涉及国家秘密，而拟办结果是予以公开。请用“退回”退回拟办，改为不予公开或者部分公开。',
      cites: '条例第十四条、第十七条',
    })
  })

  it('name the stage and the people', () => {
    const state = told(REGISTERED)
    expect(admit(state, notSecret(), momentOf('2026-03-10', notSecret()))?.because).toBe(
      '当前处于“拟办”，不能办理“保密审查”。',
    )
    const reviewing = told(IN_REVIEW)
    expect(
      admit(reviewing, notSecret(), momentOf('2026-03-10', notSecret(), { roles: ['windowClerk'] }))?.because,
    ).toBe('“保密审查”由保密审查员办理。')
  })
})
