import { describe, expect, it } from 'vitest'
import { builtInCalendar } from '../calendar/calendar-of.ts'
import { BrokenFile, fold } from './fold.ts'
import {
  approved,
  archived,
  drafted,
  imported,
  issued,
  notSecret,
  redecisionStarted,
  registered,
  served,
  submitted,
  TERMS,
} from './testing/happenings.ts'
import { eventsOf, type Line, TWO_LEVELS, told } from './testing/story.ts'

// Received on Monday 2026-03-02: twenty working days end on 2026-03-30.
const REGISTERED: readonly Line[] = [
  ['2026-03-02', submitted()],
  ['2026-03-02', registered],
]
const APPROVED: readonly Line[] = [
  ...REGISTERED,
  ['2026-03-09', drafted()],
  ['2026-03-10', notSecret()],
  ['2026-03-11', approved(1)],
  ['2026-03-12', approved(2)],
]
const ISSUED: readonly Line[] = [...APPROVED, ['2026-03-13', issued({ kind: 'decision' }, 'decision-1')]]

describe('from application to archive', () => {
  it.each([
    { name: 'handed in', lines: [REGISTERED[0]!], stage: 'received' },
    { name: 'registered', lines: REGISTERED, stage: 'drafting' },
    { name: 'drafted', lines: APPROVED.slice(0, 3), stage: 'secrecyReview' },
    { name: 'not secret', lines: APPROVED.slice(0, 4), stage: 'approval' },
    { name: 'approved by one of two', lines: APPROVED.slice(0, 5), stage: 'approval' },
    { name: 'approved by both', lines: APPROVED, stage: 'decision' },
    { name: 'letter issued', lines: ISSUED, stage: 'service' },
  ])('$name → $stage', ({ lines, stage }) => {
    expect(told(lines).stage).toBe(stage)
  })

  it('decides on the day of the letter and stops the clock on the day of service', () => {
    const state = told([...ISSUED, ['2026-03-16', served('decision-1')], ['2026-03-20', archived]])
    expect(state).toMatchObject({
      stage: 'archived',
      decidedOn: '2026-03-13',
      closing: { on: '2026-03-13', how: 'decision', row: 'granted', rule: 'sameOutcome' },
      clock: { dueOn: '2026-03-30', stoppedOn: '2026-03-16', onTime: true },
      archivedOn: '2026-03-20',
    })
  })

  it.each([
    { posted: '2026-03-30', onTime: true },
    { posted: '2026-03-31', onTime: false },
  ])('is in time by the day of posting: $posted', ({ posted, onTime }) => {
    const mail = { method: 'mail', receivedOn: '2026-04-02' } as const
    const { events } = eventsOf(ISSUED)
    const event = { seq: 8, on: posted, at: '', by: 'officer', what: served('decision-1', mail) }
    expect(fold([...events, event], builtInCalendar, TWO_LEVELS).clock).toMatchObject({ stoppedOn: posted, onTime })
  })

  it('sends a draft through 法制审核 when the drafter or the agency wants it', () => {
    const asked = { ...drafted(), needsLegalReview: true }
    const lines: Line[] = [...REGISTERED, ['2026-03-09', asked], ['2026-03-10', notSecret()]]
    expect(told(lines).stage).toBe('legalReview')
    const always = { ...TWO_LEVELS, legalReviewAlways: true }
    expect(told(APPROVED.slice(0, 4), always).stage).toBe('legalReview')
  })

  it('returns a draft to 拟办, keeps it to start from, and forgets its reviews', () => {
    const state = told([...APPROVED, ['2026-03-13', { kind: 'returned', reason: '请写明文号。' }]])
    expect(state).toMatchObject({ stage: 'drafting', secrecy: null, approvals: [], draft: { letterId: 'decision-1' } })
    expect(state.returns).toEqual([{ by: 'approver-1', on: '2026-03-13', reason: '请写明文号。' }])
    const again = told([
      ...APPROVED,
      ['2026-03-13', { kind: 'returned', reason: '请写明文号。' }],
      ['2026-03-16', drafted(['denied.processInfo'])],
    ])
    expect(again).toMatchObject({ stage: 'secrecyReview', approvals: [] })
  })
})

describe('receipt', () => {
  it('has no receipt day until an online application is confirmed', () => {
    const state = told([['2026-03-02', submitted({ channel: 'online' })]])
    expect(state).toMatchObject({ stage: 'awaitingConfirmation', confirmBy: '2026-03-03', clock: { receivedOn: null } })
  })

  it('counts from the day both sides confirmed', () => {
    const state = told([
      ['2026-03-02', submitted({ channel: 'online' })],
      ['2026-03-03', { kind: 'receiptConfirmed', how: 'phone' }],
    ])
    expect(state).toMatchObject({ stage: 'received', clock: { receivedOn: '2026-03-03', dueOn: '2026-03-31' } })
  })
})

describe('what takes effect with service', () => {
  const correction = issued(TERMS.correctionNotice)

  it('does nothing when a correction notice is only issued', () => {
    expect(told([...REGISTERED, ['2026-03-04', correction]])).toMatchObject({
      stage: 'drafting',
      clock: { dueOn: '2026-03-30', stopped: null },
    })
  })

  it('holds the clock when it is served, and runs the period anew from the correction', () => {
    const asked: Line[] = [...REGISTERED, ['2026-03-04', correction], ['2026-03-05', served('correctionNotice-1')]]
    expect(told(asked)).toMatchObject({
      stage: 'awaitingCorrection',
      clock: { dueOn: null, stopped: 'correction' },
      corrections: [{ servedOn: '2026-03-05', replyBy: '2026-03-19', receivedOn: null }],
    })
    const items = [{ id: '1', text: '海东街道2025年老旧小区改造项目清单' }]
    const corrected = told([...asked, ['2026-03-10', { kind: 'correctionReceived', text: '海东街道', items }]])
    expect(corrected).toMatchObject({
      stage: 'drafting',
      items,
      clock: { runsFrom: '2026-03-10', runsBecause: 'correction', dueOn: '2026-04-08' },
      corrections: [{ receivedOn: '2026-03-10' }],
    })
  })

  it("counts the applicant's own period from the day a posted notice reached them", () => {
    const state = told([
      ...REGISTERED,
      ['2026-03-04', correction],
      ['2026-03-05', served('correctionNotice-1', { method: 'mail' })],
    ])
    expect(state.corrections[0]?.replyBy).toBe('2026-03-19')
    const { events } = eventsOf([...REGISTERED, ['2026-03-04', correction]])
    const what = served('correctionNotice-1', { method: 'mail', receivedOn: '2026-03-09' })
    const late = fold(
      [...events, { seq: 4, on: '2026-03-05', at: '', by: 'officer', what }],
      builtInCalendar,
      TWO_LEVELS,
    )
    expect(late.corrections[0]).toMatchObject({ servedOn: '2026-03-05', replyBy: '2026-03-23' })
  })

  it('takes the days of a consultation out of the count', () => {
    const asked: Line[] = [
      ...REGISTERED,
      ['2026-03-04', issued(TERMS.thirdPartyConsultation, 'c-1')],
      ['2026-03-05', served('c-1')],
    ]
    const waiting = told(asked)
    expect(waiting.consultations[0]).toMatchObject({ who: 'party-1', replyBy: '2026-03-26', reply: null })
    expect(waiting.clock.dueOn).toBe('2026-04-21')
    const reply = { kind: 'thirdPartyReplied', partyId: 'party-1', consents: false, reason: '商业秘密' } as const
    const answered = told([...asked, ['2026-03-10', reply]])
    expect(answered.clock).toMatchObject({ dueOn: '2026-04-02', pauses: [{ until: '2026-03-10', settled: true }] })
  })

  it('extends the period with the service of the notice, not with the agreement', () => {
    const agreed: Line[] = [
      ...REGISTERED,
      ['2026-03-16', { kind: 'extensionProposed', workingDays: 20, reason: '内容较多' }],
      ['2026-03-17', { kind: 'extensionAgreed', agreedBy: '王芳' }],
      ['2026-03-18', issued(TERMS.extensionNotice)],
    ]
    expect(told(agreed).clock.dueOn).toBe('2026-03-30')
    expect(told([...agreed, ['2026-03-30', served('extensionNotice-1')]]).clock).toMatchObject({
      dueOn: '2026-04-28',
      extension: { workingDays: 20, servedOn: '2026-03-30' },
    })
  })

  it('charges a fee with the service of the notice and begins anew with the payment', () => {
    const charged: Line[] = [
      ...REGISTERED,
      ['2026-03-04', issued(TERMS.feeNotice)],
      ['2026-03-05', served('feeNotice-1')],
    ]
    expect(told(charged)).toMatchObject({
      stage: 'awaitingFee',
      fee: { amountYuan: 4700, payBy: '2026-04-02' },
      clock: { stopped: 'fee', dueOn: null },
    })
    expect(told([...charged, ['2026-03-09', { kind: 'feePaid', receiptNumber: '33012026' }]])).toMatchObject({
      stage: 'drafting',
      fee: { paidOn: '2026-03-09' },
      clock: { runsFrom: '2026-03-09', runsBecause: 'fee', dueOn: '2026-04-07' },
    })
  })

  it('asks for reasons while the clock runs, and delays with the notice when they are good', () => {
    const asked: Line[] = [
      ...REGISTERED,
      ['2026-03-04', issued(TERMS.reasonsNotice)],
      ['2026-03-05', served('reasonsNotice-1')],
    ]
    expect(told(asked)).toMatchObject({ stage: 'awaitingReasons', clock: { dueOn: '2026-03-30', stopped: null } })
    const delayed = told([
      ...asked,
      ['2026-03-09', { kind: 'reasonsGiven', text: '诉讼需要', accepted: true }],
      ['2026-03-10', issued(TERMS.delayNotice)],
      ['2026-03-11', served('delayNotice-1')],
    ])
    expect(delayed).toMatchObject({ stage: 'drafting', clock: { dueOn: '2026-08-31', delayedUntil: '2026-08-31' } })
  })
})

describe('endings without a decision', () => {
  const correction: Line[] = [
    ...REGISTERED,
    ['2026-03-04', issued(TERMS.correctionNotice)],
    ['2026-03-05', served('correctionNotice-1')],
  ]
  const fee: Line[] = [...REGISTERED, ['2026-03-04', issued(TERMS.feeNotice)], ['2026-03-05', served('feeNotice-1')]]
  it.each<{ name: string; lines: readonly Line[]; how: string; row: string | null; rule: string }>([
    {
      name: 'withdrawn',
      lines: [...REGISTERED, ['2026-03-05', { kind: 'withdrawn', reason: '已从别处取得' }]],
      how: 'withdrawn',
      row: 'other.misc',
      rule: 'withdrawn',
    },
    {
      name: 'withdrawn before it was received in law',
      lines: [
        ['2026-03-02', submitted({ channel: 'email' })],
        ['2026-03-02', { kind: 'withdrawn', reason: '' }],
      ],
      how: 'withdrawn',
      row: null,
      rule: 'notReceived',
    },
    {
      name: 'not corrected',
      lines: [...correction, ['2026-03-20', { kind: 'correctionLapsed' }]],
      how: 'correctionLapsed',
      row: 'other.correctionOverdue',
      rule: 'correctionLapsed',
    },
    {
      name: 'not paid',
      lines: [...fee, ['2026-04-03', { kind: 'feeLapsed' }]],
      how: 'feeLapsed',
      row: 'other.feeOverdue',
      rule: 'feeLapsed',
    },
    {
      name: 'voided',
      lines: [...REGISTERED, ['2026-03-03', { kind: 'voided', reason: '与2026-000重复登记' }]],
      how: 'voided',
      row: null,
      rule: 'voided',
    },
    {
      name: 'transferred',
      lines: [
        ...REGISTERED,
        ['2026-03-03', { kind: 'transferred', toAgency: '明州市教育局', reason: '经协商由其办理' }],
      ],
      how: 'transferred',
      row: null,
      rule: 'transferred',
    },
  ])('$name → $row', ({ lines, how, row, rule }) => {
    const state = told(lines)
    expect(state).toMatchObject({ stage: 'archiving', closing: { how, row, rule } })
    expect(state.clock.stoppedOn).toBe(lines.at(-1)![0])
  })
})

describe('answers on the spot', () => {
  const answered: readonly Line[] = [
    REGISTERED[0]!,
    ['2026-03-02', { kind: 'answeredOnTheSpot', items: drafted().items, manner: '当场提供复印件' }],
  ]

  it('stops the clock at once and is reviewed afterwards', () => {
    const state = told(answered)
    expect(state).toMatchObject({
      stage: 'secrecyReview',
      decidedOn: '2026-03-02',
      closing: { how: 'onTheSpot', row: 'granted' },
      clock: { stoppedOn: '2026-03-02', onTime: true },
    })
  })

  it('goes to the archive without a letter once approved and numbered', () => {
    const state = told([
      ...answered,
      ['2026-03-02', registered],
      ['2026-03-03', notSecret()],
      ['2026-03-03', approved(1)],
      ['2026-03-04', approved(2)],
      ['2026-03-05', archived],
    ])
    expect(state).toMatchObject({ stage: 'archived', number: '2026-001', letters: [] })
  })

  it('is undone when returned: the period runs again and a written answer must follow', () => {
    const state = told([
      ...answered,
      ['2026-03-02', registered],
      ['2026-03-03', { kind: 'returned', reason: '内容不全' }],
    ])
    expect(state).toMatchObject({
      stage: 'drafting',
      decidedOn: null,
      closing: null,
      clock: { dueOn: '2026-03-30', stoppedOn: null, onTime: null },
    })
  })
})

describe('files that do not begin with an application', () => {
  it('archives a decided case of an earlier year at once', () => {
    const state = told([['2026-03-02', imported()]])
    expect(state).toMatchObject({
      stage: 'archived',
      imported: true,
      number: '2019-001',
      submittedOn: '2019-06-03',
      decidedOn: '2019-06-20',
      closing: { on: '2019-06-20', how: 'imported', row: 'granted' },
      clock: { dueOn: '2019-07-02', stoppedOn: '2019-06-21', onTime: true },
      archivedOn: '2026-03-02',
    })
  })

  it('counts fifteen working days for what came under the 条例 of 2007', () => {
    const old = imported({ receivedOn: '2019-05-06', decidedOn: '2019-05-28', servedOn: null })
    expect(told([['2026-03-02', old]]).clock).toMatchObject({ workingDays: 15, dueOn: '2019-05-27', onTime: false })
  })

  it('leaves an undecided one to be worked on', () => {
    const open = imported({
      items: submitted().items,
      receivedOn: '2026-02-25',
      outcome: null,
      decidedOn: null,
      servedOn: null,
    })
    expect(told([['2026-03-02', open]])).toMatchObject({ stage: 'drafting', closing: null, clock: { stoppedOn: null } })
  })

  it('gives a re-decision the period it was ordered', () => {
    expect(told([['2026-03-02', redecisionStarted({ withinWorkingDays: 15 })]])).toMatchObject({
      stage: 'drafting',
      redecisionOf: 'request-0',
      clock: { runsBecause: 'order', dueOn: '2026-03-23' },
    })
  })
})

describe('damaged files', () => {
  const { events } = eventsOf(REGISTERED)
  const at = { on: '2026-03-03', at: '', by: 'officer' }
  it.each([
    { name: 'empty', broken: [] },
    { name: 'without its first event', broken: events.slice(1) },
    { name: 'with a gap', broken: [events[0]!, { ...events[1]!, seq: 3 }] },
    { name: 'begun by a later step', broken: [{ ...events[1]!, seq: 1 }] },
    { name: 'begun twice', broken: [events[0]!, { ...events[0]!, seq: 2 }] },
    { name: 'with a letter served that was never issued', broken: [...events, { seq: 3, ...at, what: served('x') }] },
    {
      name: 'with a decision nobody drafted',
      broken: [...events, { seq: 3, ...at, what: issued({ kind: 'decision' }) }],
    },
  ])('refuses one $name', ({ broken }) => {
    expect(() => fold(broken, builtInCalendar, TWO_LEVELS)).toThrow(BrokenFile)
  })
})
