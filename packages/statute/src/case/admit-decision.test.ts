import { describe, expect, it } from 'vitest'
import type { Happening } from './events.ts'
import {
  approved,
  archived,
  drafted,
  notSecret,
  outcomeOf,
  registered,
  search,
  submitted,
} from './testing/happenings.ts'
import { IN_REVIEW, outcomeOfSituation, REGISTERED, type Situation } from './testing/situations.ts'
import type { Line } from './testing/story.ts'

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
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('当场答复 (条例第三十三条第一款)', () => {
  const spot = (outcome: Parameters<typeof outcomeOf>[0]): Happening => ({
    kind: 'answeredOnTheSpot',
    items: [outcomeOf(outcome)],
    manner: '当场提供复印件',
  })
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('保密审查 (条例第十七条)', () => {
  const level = (is: 'secret' | 'workSecret' | 'unclear' | 'notSecret', opinion = '含未公开的规划指标'): Happening => ({
    kind: 'secrecyReviewed',
    level: is,
    opinion,
  })
  const denying: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted(['denied.stateSecret'])]]
  const partly: readonly Line[] = [...REGISTERED, ['2026-03-09', drafted(['partial'])]]
  it.each<Situation>([
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
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})
