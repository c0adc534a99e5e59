import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDITION_2019 } from '../editions/edition-2019.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import { SOME_COUNTS } from '../testing/a-report.ts'
import { someCounts } from '../testing/some-counts.ts'
import { compileTable3 } from './table3.ts'

describe('compiling 表三', () => {
  it('adds up totals and writes zeros where nothing happened', () => {
    const table = compileTable3(EDITION_2021, SOME_COUNTS)
    expect(Object.keys(table)).toEqual(EDITION_2021.table3.rows.map(({ key }) => key))
    expect(table.newReceived).toEqual({
      naturalPerson: 31,
      commercial: 4,
      research: 0,
      welfare: 0,
      legalService: 2,
      otherOrg: 0,
      total: 37,
    })
    expect(table.total).toMatchObject({ naturalPerson: 30, commercial: 4, legalService: 2, total: 36 })
    expect(table['denied.stateSecret']).toMatchObject({ naturalPerson: 0, total: 0 })
    expect(table.carriedForward?.total).toBe(4)
  })

  it('adds the three rows of （六）其他处理 into one for the 2019 form', () => {
    const table = compileTable3(EDITION_2019, SOME_COUNTS)
    expect(table.other).toMatchObject({ naturalPerson: 3, legalService: 1, total: 4 })
    expect(Object.keys(table).filter((row) => row.startsWith('other.'))).toEqual([])
    expect(table.total?.total).toBe(36)
  })

  it.each([-1, 1.5, Number.NaN])('refuses %d as a count', (count) => {
    const counts = { ...SOME_COUNTS, carriedOver: { research: count } }
    expect(() => compileTable3(EDITION_2021, counts)).toThrow(/carriedOver research/)
  })

  it('carries the total of every record into both forms alike', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const now = compileTable3(EDITION_2021, counts)
        const then = compileTable3(EDITION_2019, counts)
        expect(then.total).toEqual(now.total)
        expect(then.newReceived).toEqual(now.newReceived)
        expect(then.other?.total).toBe(
          now['other.correctionOverdue']!.total + now['other.feeOverdue']!.total + now['other.misc']!.total,
        )
      }),
    )
  })
})
