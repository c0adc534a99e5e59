import { describe, expect, it } from 'vitest'
import { TABLE3_COLUMNS } from '../form-labels.ts'
import type { Row } from '../rows.ts'
import { figureRows } from '../table-rows.ts'
import { headsOf, placesUnderHead } from './column-places.ts'

const ORDER = TABLE3_COLUMNS.map(({ key }) => key)

/** A line of pieces at their places, ten points a character. */
function lineOf(line: number, pieces: readonly (readonly [string, number])[]): Row {
  const placed = pieces.map(([text, left]) => ({ text, at: { line }, left, right: left + [...text].length * 10 }))
  return { kind: 'placed', pieces: placed, at: { line }, text: pieces.map(([text]) => text).join(' '), table: null }
}

const HEAD = [
  lineOf(1, [
    ['自然', 200],
    ['商业企', 240],
    ['科研机', 290],
    ['社会公益组法律服务机其', 340],
    ['总', 470],
  ]),
  lineOf(2, [
    ['人', 200],
    ['业', 240],
    ['构', 290],
    ['织', 340],
    ['构', 390],
    ['他', 440],
    ['计', 470],
  ]),
]

/** Two rows that add up; between them one column has no figure. */
const TWO_ROWS = [
  lineOf(3, [
    ['一、本年新收政府信息公开申请数量', 10],
    ['3', 200],
    ['2', 440],
    ['5', 470],
  ]),
  lineOf(4, [
    ['（一）予以公开', 10],
    ['4', 240],
    ['4', 470],
  ]),
]

describe('the heads of a table in columns', () => {
  it('are found where names are broken over lines and touch', () => {
    const heads = headsOf([
      ...HEAD,
      lineOf(3, [
        ['一、本年新收政府信息公开申请数量', 10],
        ['1', 200],
        ['1', 470],
      ]),
    ])
    expect(ORDER.map((column) => heads.get(column)?.left)).toEqual([200, 240, 290, 340, 390, 440, 470])
  })

  it('hold the figures that stand under them, though one column has none', () => {
    const rows = [...HEAD, ...TWO_ROWS]
    const figured = figureRows(rows.slice(2))
    const cellsOf = placesUnderHead(headsOf(rows), figured, ORDER)!
    expect(figured.map((row) => ORDER.map((column) => cellsOf(row)?.get(column)?.printed))).toEqual([
      ['3', '', '', '', '', '2', '5'],
      ['', '4', '', '', '', '', '4'],
    ])
  })

  it('do not hold a figure that a long label has pushed away from its column', () => {
    const label = '（二）部分公开（区分处理的）'
    const rows = [
      ...HEAD,
      ...TWO_ROWS,
      lineOf(5, [
        [label, 239.2 - 5 - label.length * 10],
        ['1', 239.2],
        ['1', 470],
      ]),
    ]
    const figured = figureRows(rows.slice(2))
    const cellsOf = placesUnderHead(headsOf(rows), figured, ORDER)!
    expect(figured.map((row) => cellsOf(row) !== null)).toEqual([true, true, false])
  })

  it('are none for figures that stand under other names by every edge they share', () => {
    const elsewhere = Array.from({ length: 4 }, (_, at) =>
      lineOf(4 + at, [
        ['（一）予以公开', 10],
        [String(at + 1), 330],
        [String(at + 1), 520],
      ]),
    )
    const rows = [...HEAD, ...elsewhere]
    expect(placesUnderHead(headsOf(rows), figureRows(elsewhere), ORDER)).toBeNull()
  })
})
