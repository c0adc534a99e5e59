import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsUp, type Reading } from './row-sums.ts'
import type { FigureRow } from './table-rows.ts'
import { readValue } from './values.ts'
import { type Harm, waysOfRow } from './ways.ts'

const ROW = { groups: 1, width: 7, total: 6 }
const PLAIN: Harm = { most: 3, blanksVanish: false, cutAnew: false, ordinals: false, adding: true, noTotals: 'none' }

function rowOf(cells: readonly string[], kind: FigureRow['kind'] = 'line'): FigureRow {
  const values = cells.map((cell) => readValue(cell, {}))
  return { kind, own: [], before: [], after: [], values, width: cells.length, at: {}, table: null, side: 0 }
}

const ways = (cells: readonly string[], harm: Partial<Harm> = {}, shape = ROW) =>
  waysOfRow(rowOf(cells), shape, { ...PLAIN, ...harm })?.map((way) => way.map((figure) => figure ?? '_').join(' '))

describe('the ways a row can have been meant', () => {
  it.each<[string, string[], Partial<Harm>, string[]]>([
    ['a row that stands as it is', ['2', '0', '0', '1', '0', '0', '3'], { most: 0 }, ['2 0 0 1 0 0 3']],
    ['two figures run together', ['20', '0', '1', '0', '0', '3'], { most: 1 }, ['2 0 0 1 0 0 3']],
    [
      'a figure cut in two, as often as it adds up',
      ['1', '2', '0', '0', '1', '0', '0', '13'],
      { most: 1 },
      ['12 0 0 1 0 0 13', '1 2 0 0 10 0 13'],
    ],
    ['a line copied', ['2', '2', '0', '0', '1', '0', '0', '3'], { most: 1 }, ['2 0 0 1 0 0 3']],
    [
      'a cell too many: the blank one, or a zero copied',
      ['2', '', '0', '0', '1', '0', '0', '3'],
      { most: 1 },
      ['2 0 0 1 0 0 3', '2 _ 0 0 1 0 3', '2 _ 0 1 0 0 3'],
    ],
    [
      'blank cells without a trace',
      ['3', '3'],
      { most: 0, blanksVanish: true },
      ['3', '_ 3', '_ _ 3', '_ _ _ 3', '_ _ _ _ 3', '_ _ _ _ _ 3'].map((way) =>
        [...way.split(' '), ...'______'].slice(0, 6).concat('3').join(' '),
      ),
    ],
    [
      'the number of the row before its figures',
      ['4', '2', '0', '0', '1', '0', '0', '3'],
      { ordinals: true, most: 1 },
      ['2 0 0 1 0 0 3'],
    ],
    ['figures that come to no sum', ['2', '0', '0', '1', '0', '0', '4'], {}, []],
  ])('%s', (_, cells, harm, expected) => {
    expect(new Set(ways(cells, harm))).toEqual(new Set(expected))
  })

  it('a figure run together with its neighbour and cut elsewhere only where that is supposed', () => {
    const cells = ['2261', '0', '0', '0', '0', '22', '7']
    expect(ways(cells, { most: 2 })).toEqual(['226 1 0 0 0 0 227'])
    const cutAnew = ['5', '0', '0', '0', '0', '15', '6']
    expect(ways(cutAnew, { most: 2, cutAnew: false })).toEqual([])
  })

  it('three groups in one row, each with its own sum', () => {
    const groups = { groups: 3, width: 5, total: 4 }
    expect(ways(['000001100200112'], { most: 15, noTotals: 'blank' }, groups)).toContain(
      '0 0 0 0 0 1 1 0 0 2 0 0 1 1 2',
    )
    expect(ways(['1', '1'], { blanksVanish: true, noTotals: 'blank', most: 0 }, { ...groups, groups: 1 })).toEqual(
      expect.arrayContaining(['1 _ _ _ 1', '_ 1 _ _ 1', '_ _ 1 _ 1', '_ _ _ 1 1']),
    )
  })

  it('no copied line in a row of cells with borders', () => {
    const cells = rowOf(['2', '2', '0', '0', '1', '0', '0', '3'], 'cells')
    expect(waysOfRow(cells, ROW, PLAIN)).toEqual([])
  })

  it('a cell that cannot be made out leaves nothing to say', () => {
    expect(ways(['2', '约三件', '0', '0', '0', '0', '2'])).toBeUndefined()
  })

  const figures = fc
    .array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 })
    .map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)])
  const has = (cells: string[], row: readonly number[], harm: Partial<Harm> = {}) => {
    const found = waysOfRow(rowOf(cells), ROW, { ...PLAIN, most: 1, ...harm })
    // Too many ways are none; else the row as it was is among them.
    return found === null || found.some((way) => way.join() === row.join())
  }

  it('hold the row as it was, whichever two neighbours ran together', () => {
    fc.assert(
      fc.property(figures, fc.nat({ max: 5 }), (row, at) => {
        const cells = row.map(String)
        cells.splice(at, 2, cells[at]! + cells[at + 1]!)
        return has(cells, row)
      }),
    )
  })

  it('hold the row as it was, wherever a figure was cut', () => {
    fc.assert(
      fc.property(figures, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 3 }), (row, at, place) => {
        const cells = row.map(String)
        const cell = cells[at]!
        fc.pre(place < cell.length)
        cells.splice(at, 1, cell.slice(0, place), cell.slice(place))
        // A piece that begins with a zero is no figure of its own and is never taken for one.
        return has(cells, row)
      }),
    )
  })

  it('add up, every one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\d{1,3}$/), { minLength: 5, maxLength: 9 }), (cells) => {
        const found: Reading[] = waysOfRow(rowOf(cells), ROW, PLAIN) ?? []
        return found.every((way) => way.length === 7 && addsUp(way, 6))
      }),
    )
  })
})
