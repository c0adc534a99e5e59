import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from '../calendar/calendar-of.ts'
import { fold } from '../case/fold.ts'
import {
  approved,
  drafted,
  imported,
  issued,
  notSecret,
  redecisionStarted,
  registered,
  served,
  submitted,
} from '../case/testing/happenings.ts'
import { APPLICANT_KINDS, randomFile } from '../case/testing/random-file.ts'
import { type Line, TWO_LEVELS, told } from '../case/testing/story.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import { outcomes } from '../decisions/rules.ts'
import { type CountedAs, carriedInto, carriedOutOf, countedAs, resultIn } from './counted-as.ts'
import { rowOf } from './row.ts'
import { countingRule, countingRules } from './rules.ts'

describe('the row of one request', () => {
  it.each<{ name: string; decided: Outcome[]; row: string; rule: string }>([
    { name: 'one answer', decided: ['denied.processInfo'], row: 'denied.processInfo', rule: 'sameOutcome' },
    { name: 'already public and granted', decided: ['alreadyPublic', 'granted'], row: 'granted', rule: 'sameOutcome' },
    {
      name: 'not existing and not ours',
      decided: ['unavailable.notExist', 'unavailable.notOurs'],
      row: 'unavailable.notHeld',
      rule: 'sameOutcome',
    },
    { name: 'severed', decided: ['partial'], row: 'partial', rule: 'sameOutcome' },
    { name: 'severed and denied', decided: ['denied.thirdParty', 'partial'], row: 'partial', rule: 'mixedWithRelease' },
    {
      name: 'granted and denied',
      decided: ['granted', 'denied.internalAffairs'],
      row: 'partial',
      rule: 'mixedWithRelease',
    },
    {
      name: 'granted and not existing',
      decided: ['unavailable.notExist', 'granted'],
      row: 'partial',
      rule: 'mixedWithRelease',
    },
    {
      name: 'not existing and denied',
      decided: ['unavailable.notExist', 'denied.processInfo'],
      row: 'denied.processInfo',
      rule: 'mixedWithoutRelease',
    },
    {
      name: 'two grounds of denial',
      decided: ['denied.enforcementFile', 'denied.stateSecret'],
      row: 'denied.stateSecret',
      rule: 'mixedWithoutRelease',
    },
    {
      name: 'a petition and not ours',
      decided: ['notProcessed.petition', 'unavailable.notOurs'],
      row: 'unavailable.notHeld',
      rule: 'mixedWithoutRelease',
    },
  ])('$name → $row', ({ decided, row, rule }) => {
    expect(rowOf(decided)).toEqual({ row, rule })
    expect(rowOf(decided.toReversed())).toEqual({ row, rule })
  })

  it('wants at least one answer', () => {
    expect(() => rowOf([])).toThrow(RangeError)
  })
})

describe('one file', () => {
  const REGISTERED: readonly Line[] = [
    ['2025-12-15', submitted({ applicantKind: 'legalService', byAgent: true, jointApplicants: 3 })],
    ['2025-12-15', registered],
  ]
  const decided: readonly Line[] = [
    ...REGISTERED,
    ['2025-12-25', drafted()],
    ['2025-12-26', notSecret()],
    ['2025-12-29', approved(1)],
    ['2025-12-30', approved(2)],
    ['2025-12-31', issued({ kind: 'decision' }, 'decision-1')],
  ]
  it.each<{ name: string; lines: readonly Line[]; gives: Partial<CountedAs> }>([
    {
      name: 'open: new in the year of receipt, one whatever the number of applicants',
      lines: REGISTERED,
      gives: {
        newIn: 2025,
        countedFrom: '2025-12-15',
        column: 'legalService',
        row: null,
        resultOn: null,
        rule: 'newIn',
      },
    },
    {
      name: 'decided in December, served in January: a result of December',
      lines: [...decided, ['2026-01-05', served('decision-1')]],
      gives: { newIn: 2025, row: 'granted', resultOn: '2025-12-31', rule: 'sameOutcome' },
    },
    {
      name: 'voided: not counted',
      lines: [...REGISTERED, ['2026-01-05', { kind: 'voided', reason: '重复登记' }]],
      gives: { newIn: null, countedFrom: null, row: null, resultOn: '2026-01-05', rule: 'voided' },
    },
    {
      name: 'not confirmed: not counted',
      lines: [['2025-12-15', submitted({ channel: 'online' })]],
      gives: { newIn: null, row: null, resultOn: null, rule: 'notReceived' },
    },
    {
      name: 'a re-decision: not counted while open',
      lines: [['2026-01-05', redecisionStarted()]],
      gives: { newIn: null, row: null, resultOn: null, rule: 'redecision' },
    },
    {
      name: 'brought in: as it was',
      lines: [['2026-01-05', imported({ outcome: 'alreadyPublic' })]],
      gives: { newIn: 2019, row: 'granted', resultOn: '2019-06-20' },
    },
  ])('$name', ({ lines, gives }) => {
    expect(countedAs(told(lines))).toMatchObject(gives)
  })

  it('is carried from year to year until its result', () => {
    const counted: CountedAs = {
      newIn: 2023,
      countedFrom: '2023-12-01',
      column: 'welfare',
      row: 'partial',
      resultOn: '2025-02-03',
      rule: 'sameOutcome',
    }
    const years = [2022, 2023, 2024, 2025, 2026]
    expect(years.filter((year) => carriedInto(counted, year))).toEqual([2024, 2025])
    expect(years.filter((year) => carriedOutOf(counted, year))).toEqual([2023, 2024])
    expect(years.map((year) => resultIn(counted, year))).toEqual([null, null, null, 'partial', null])
  })
})

describe('一＋二＝（七）＋四', () => {
  const files = fc.array(randomFile, { minLength: 1, maxLength: 12 })

  it('holds in every column of every year, whatever happened to the files', () => {
    fc.assert(
      fc.property(files, (histories) => {
        const counted = histories.map((events) => countedAs(fold(events, builtInCalendar, TWO_LEVELS)))
        for (const column of APPLICANT_KINDS) {
          const mine = counted.filter((one) => one.column === column)
          // Counted apart from `carriedInto`: what ever came in less what ever went out is what is left.
          let left = 0
          for (let year = 2018; year <= 2035; year += 1) {
            const newReceived = mine.filter((one) => one.newIn === year).length
            const carriedOver = mine.filter((one) => carriedInto(one, year)).length
            const results = mine.filter((one) => resultIn(one, year) !== null).length
            const carriedForward = mine.filter((one) => carriedOutOf(one, year)).length
            expect(carriedOver).toBe(left)
            expect(newReceived + carriedOver).toBe(results + carriedForward)
            left += newReceived - results
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('holds for a result typed with a day before its receipt', () => {
    const state = told([['2026-01-05', imported()]])
    const broken = { ...state, closing: { ...state.closing!, on: '2018-12-31' } }
    expect(countedAs(broken)).toMatchObject({ newIn: 2019, resultOn: '2019-06-03' })
  })
})

describe('the table of counting rules', () => {
  it('marks each rule, gives its source and is found by id', () => {
    for (const rule of countingRules) {
      expect(countingRule(rule.id)).toBe(rule)
      expect(['verified', 'assumed']).toContain(rule.standing)
      expect(rule.source).not.toBe('')
    }
    expect(() => countingRule('other')).toThrow(RangeError)
  })

  it('has a rule for every answer there is', () => {
    for (const { outcome, row } of outcomes) expect(rowOf([outcome])).toEqual({ row, rule: 'sameOutcome' })
  })
})
