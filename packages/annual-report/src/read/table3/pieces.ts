import type { Table3Column } from '../../editions/keys.ts'
import type { Span } from '../placed-words.ts'
import { addsUp } from '../row-sums.ts'
import type { FigureRow } from '../table-rows.ts'
import { readValue, type Value } from '../values.ts'

type Cells = Map<Table3Column, Value>

/** How far a figure may stand from the line of its column, in character widths. */
const NEAR = 1

/**
 * The cells of rows whose figures stand in pieces under their columns (117 and 9 for 1179), where the columns are known by
 * other rows: pieces from the beginning of a column on, or up to its end, are one figure, when the row then adds up.
 */
export function joinedUnder(
  known: readonly (readonly [FigureRow, Cells])[],
  order: readonly Table3Column[],
): (row: FigureRow) => Cells | null {
  const spans = order.map((column) => spanOf(known.flatMap(([, cells]) => placeOf(cells.get(column)))))
  const total = order.indexOf('total')
  const ways = [
    // Columns set to the left, and to the right.
    (value: Value) => spans.findLastIndex((span) => span !== null && span.left - NEAR <= value.left!),
    (value: Value) => spans.findIndex((span) => span !== null && value.right! <= span.right + NEAR),
  ]
  return (row) => {
    if (!row.values.every(({ state, left, doubtful }) => state === 'number' && left !== undefined && !doubtful))
      return null
    const found = ways.flatMap((columnOf) => {
      const cells = joined(row, columnOf, order)
      if (!cells) return []
      const figures = order.map((column) => Number(cells.get(column)!.digits || 0))
      return figures.some((figure) => figure > 0) && addsUp(figures, total) ? [cells] : []
    })
    const same = (cells: Cells) => order.map((column) => cells.get(column)!.digits).join()
    return found[0] && found.every((cells) => same(cells) === same(found[0]!)) ? found[0] : null
  }
}

function joined(row: FigureRow, columnOf: (value: Value) => number, order: readonly Table3Column[]): Cells | null {
  const pieces = order.map((): string[] => [])
  let last = 0
  for (const value of row.values) {
    const column = columnOf(value)
    if (column < last) return null
    pieces[column]!.push(...(value.parts.length > 0 ? value.parts : [value.digits]))
    last = column
  }
  const digits = pieces.map((some) => some.join(''))
  // A row without pieces stands elsewhere for another reason.
  if (pieces.every(({ length }) => length < 2)) return null
  if (!digits.every((figure) => /^(?:0|[1-9]\d*)?$/.test(figure))) return null
  return new Map(
    order.map((column, index) => [
      column,
      { ...readValue(digits[index]!, row.at), printed: pieces[index]!.join(' '), repaired: pieces[index]!.length > 1 },
    ]),
  )
}

function placeOf(value: Value | undefined): Span[] {
  return value?.left === undefined ? [] : [{ left: value.left, right: value.right! }]
}

function spanOf(places: readonly Span[]): Span | null {
  if (places.length === 0) return null
  return { left: Math.min(...places.map(({ left }) => left)), right: Math.max(...places.map(({ right }) => right)) }
}
