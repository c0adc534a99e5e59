import { describe, expect, it } from 'vitest'
import type { Outcome, ResultRow } from './outcomes.ts'
import { groupNames, outcomeRule, outcomes, releases } from './rules.ts'

/** 表三 (2021 form), 三、本年度办理结果, in the order of the form. */
const ROWS: readonly ResultRow[] = [
  'granted',
  'partial',
  'denied.stateSecret',
  'denied.lawProhibited',
  'denied.safetyStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.processInfo',
  'denied.enforcementFile',
  'denied.adminQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.unclearAfterCorrection',
  'notProcessed.petition',
  'notProcessed.repeat',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirm',
  'other.correctionOverdue',
  'other.feeOverdue',
  'other.misc',
]

describe('the answers', () => {
  it('cover every row of 表三, in its order', () => {
    expect([...new Set(outcomes.map((rule) => rule.row))]).toEqual(ROWS)
  })

  it('are each there once and found by code', () => {
    expect(new Set(outcomes.map((rule) => rule.outcome)).size).toBe(outcomes.length)
    for (const rule of outcomes) expect(outcomeRule(rule.outcome)).toBe(rule)
    expect(() => outcomeRule('denied.mood' as Outcome)).toThrow(RangeError)
  })

  it.each(outcomes.filter((rule) => rule.outcome !== 'other.misc'))(
    '$outcome rests on an article and names its letter',
    (rule) => {
      expect(rule.basis).toMatch(/^《.+》(第.+条|（国办函)/u)
      expect(rule.letterTitle).toMatch(/告知书/u)
      expect(groupNames[rule.group]).toBeDefined()
      if (rule.article36) expect(rule.basis).toContain(`第三十六条第${rule.article36}项`)
    },
  )

  it.each<{ outcome: Outcome; is: Partial<ReturnType<typeof outcomeRule>> }>([
    { outcome: 'alreadyPublic', is: { row: 'granted', supply: 'where', needsReason: false } },
    { outcome: 'denied.internalAffairs', is: { discretionary: true, needsReason: true, supply: null } },
    { outcome: 'denied.stateSecret', is: { discretionary: false, needsReason: true } },
    { outcome: 'unavailable.notExist', is: { needsSearch: true, row: 'unavailable.notHeld' } },
    { outcome: 'unavailable.notOurs', is: { needsReason: true, supply: 'whom', needsSearch: false } },
    { outcome: 'denied.adminQuery', is: { group: 'denied', supply: 'whom' } },
  ])('$outcome', ({ outcome, is }) => {
    expect(outcomeRule(outcome)).toMatchObject(is)
  })

  it('give information in exactly three cases, and only what gives it wholly is given on the spot', () => {
    expect(outcomes.filter((rule) => releases(rule.outcome)).map((rule) => rule.outcome)).toEqual([
      'alreadyPublic',
      'granted',
      'partial',
    ])
    expect(outcomes.filter((rule) => rule.onTheSpot).map((rule) => rule.outcome)).toEqual(['alreadyPublic', 'granted'])
  })
})
