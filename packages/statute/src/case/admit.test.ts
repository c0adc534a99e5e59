import { describe, expect, it } from 'vitest'
import { admit } from './admit.ts'
import type { Happening } from './events.ts'
import {
  approved,
  archived,
  drafted,
  imported,
  notSecret,
  redecisionStarted,
  registered,
  served,
  submitted,
} from './testing/happenings.ts'
import { IN_APPROVAL, IN_REVIEW, ISSUED, outcomeOfSituation, REGISTERED, type Situation } from './testing/situations.ts'
import { momentOf, told } from './testing/story.ts'

describe('where and by whom', () => {
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('dates', () => {
  it.each<Situation>([
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
    {
      name: 'archived before the last thing that was done with it',
      after: [...IN_REVIEW, ['2026-03-05', { kind: 'withdrawn', reason: '' }]],
      on: '2026-03-06',
      what: archived,
      gives: 'too-early',
    },
    { name: 'before there was a 条例', after: [], on: '2008-04-30', what: submitted(), gives: 'before-the-law' },
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('applications', () => {
  it.each<Situation>([
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
      name: 'an open case that asks for nothing',
      after: [],
      on: '2026-03-02',
      what: imported({ outcome: null, decidedOn: null, servedOn: null }),
      gives: 'no-items',
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
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
