import { describe, expect, it } from 'vitest'
import type { Happening } from './events.ts'
import {
  approved,
  archived,
  drafted,
  issued,
  notSecret,
  outcomeOf,
  registered,
  served,
  submitted,
  TERMS,
} from './testing/happenings.ts'
import { outcomeOfSituation, REGISTERED, type Situation } from './testing/situations.ts'
import type { Line } from './testing/story.ts'

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
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })

  const disclosed: readonly Line[] = [
    ...objects,
    ['2026-03-11', drafted()],
    ['2026-03-11', notSecret()],
    ['2026-03-12', approved(1)],
    ['2026-03-12', approved(2)],
    ['2026-03-13', issued({ kind: 'decision' }, 'decision-1')],
    ['2026-03-13', served('decision-1')],
  ]
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
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
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})
