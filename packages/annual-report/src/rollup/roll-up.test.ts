import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTable3 } from '../compile/table3.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import { aReport } from '../testing/a-report.ts'
import { someCounts } from '../testing/some-counts.ts'
import { decimalOf, sumOfDecimals } from './decimal.ts'
import { rollUp } from './roll-up.ts'

const sum = (...texts: string[]) => sumOfDecimals(texts.map((text) => ({ value: decimalOf(text)!, shift: 0 })))

describe('sums of decimals', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['96171.6', '24252.311082'], '120423.911082'],
    [['-7', '8.50'], '1.5'],
    [['1,037', '3'], '1040'],
    [[], '0'],
  ])('%j → %s', (texts, expected) => {
    expect(sum(...texts)).toBe(expected)
  })

  it('refuses what is no decimal', () => {
    expect([decimalOf('约3'), decimalOf(''), decimalOf('1.2.3')]).toEqual([null, null, null])
  })
})

describe('adding up reports', () => {
  it('gives the sum of every cell, and totals that balance', () => {
    fc.assert(
      fc.property(fc.array(someCounts, { minLength: 1, maxLength: 5 }), (all) => {
        const children = all.map((counts) => aReport({ table3: compileTable3(EDITION_2021, counts) }))
        const { report, gaps } = rollUp(children)
        expect(gaps).toEqual([])
        for (const [row, cells] of Object.entries(report.table3!)) {
          for (const [column, cell] of Object.entries(cells)) {
            const sum = children.reduce((all, one) => all + (one.table3 as never)[row][column], 0)
            expect([row, column, cell]).toEqual([row, column, sum])
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('works totals out anew', () => {
    const wrong = aReport()
    wrong.table3.newReceived!.total = 99
    expect(rollUp([wrong, aReport()]).report.table3!.newReceived!.total).toBe(74)
    expect(rollUp([wrong, aReport()]).report.table4!.review!.total).toBe(10)
  })

  it('names blanks, counted as nothing, and leaves out what somebody does not show', () => {
    const blank = aReport({ agency: '安河镇人民政府' })
    blank.table3.newReceived!.research = null
    const cut = aReport({ agency: '安山镇人民政府' })
    cut.table3 = { newReceived: cut.table3.newReceived! }
    const { report, gaps } = rollUp([aReport(), blank, cut])
    expect(report.table3!.newReceived).toMatchObject({ research: 0, total: 111 })
    expect(gaps).toContainEqual({
      table: 'table3',
      row: 'newReceived',
      column: 'research',
      kind: 'blank',
      agencies: ['安河镇人民政府'],
    })
    expect(gaps).toContainEqual({
      table: 'table3',
      row: 'granted',
      column: 'research',
      kind: 'absent',
      agencies: ['安山镇人民政府'],
    })
    expect(report.table3!.granted).toEqual({})
    expect(report.table3!.total).toEqual({})
  })

  it('adds amounts in 元 and 万元 as 万元, and none whose unit is not told', () => {
    const old = (amount: string, unit: string | null) => {
      const report = aReport({ year: 2020 })
      return { ...report, table2: { ...report.table2, procurement: { projects: 1, amount, unit } } }
    }
    expect(rollUp([old('182.32', '万元'), old('5000', '元')]).report.table2!.procurement).toEqual({
      projects: 2,
      amount: '182.82',
      unit: '万元',
    })
    expect(rollUp([old('1.5', null), old('2', null)]).report.table2!.procurement).toEqual({
      projects: 2,
      amount: '3.5',
      unit: null,
    })
    const { report, gaps } = rollUp([old('182.32', '万元'), old('5000', null)])
    expect(report.table2!.procurement).toEqual({ projects: 2 })
    expect(gaps.map(({ column }) => column)).toEqual(['amount'])
  })

  it('adds local tables by name and row', () => {
    const local = (figure: number) =>
      aReport({ localTables: [{ name: 'channels', rows: { website: figure, gazette: null } }] })
    expect(rollUp([local(3), local(4), aReport()]).report.localTables).toEqual([
      { name: 'channels', rows: { website: 7, gazette: 0 } },
    ])
  })

  it('gives nothing of nothing', () => {
    expect(rollUp([]).report).toMatchObject({ edition: null, year: null })
  })
})
