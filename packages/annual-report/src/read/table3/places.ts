import type { Table3Column } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import { APPLICANTS, ORGANISATIONS } from '../form-labels.ts'
import type { Piece, Row } from '../rows.ts'
import { type FigureRow, figureRows } from '../table-rows.ts'
import { looksLikeFigures, readValue, type Value } from '../values.ts'
import { columnOf } from './column-names.ts'
import { addsUp } from './sums.ts'

/** The values of a row of a text set in columns, by the places they stand at; null where they stand under no column. */
export type Places = (row: FigureRow) => Map<Table3Column, Value> | null

interface Span {
  left: number
  right: number
}

/**
 * Where the columns stand on the line: from the rows that have a figure in each, or from the words of the head, when the
 * rows then add up.
 */
export function placesOf(rows: readonly Row[], header: readonly Row[], order: readonly Table3Column[]): Places | null {
  return placesOfFullRows(rows, order) ?? placesUnderHead(rows, header, order)
}

function placesOfFullRows(rows: readonly Row[], order: readonly Table3Column[]): Places | null {
  const full = rows.flatMap((row) => {
    if (row.kind !== 'placed') return []
    // The number of the row stands before its label.
    const label = row.pieces.findIndex((piece) => !looksLikeFigures(piece.text))
    const figures = row.pieces.slice(label + 1).filter((piece) => looksLikeFigures(piece.text))
    const numbers = figures.map(({ text, at }) => Number(readValue(text, at).digits || Number.NaN))
    return figures.length === order.length && addsUp(numbers, order.indexOf('total')) ? [figures] : []
  })
  if (full.length < 2) return null
  const spans = order.map((_, index) => spanOf(full.map((figures) => figures[index]!)))
  for (let index = 1; index < spans.length; index++) if (spans[index]!.left <= spans[index - 1]!.right) return null
  return (row) => {
    const found: [Table3Column, Value][] = []
    let last = -1
    const zeros = row.values.every(({ digits }) => digits === '0')
    for (const value of row.values) {
      if (value.left === undefined) return null
      const middle = (value.left + value.right!) / 2
      const near = spans.map((span) => Math.abs(middle - (span.left + span.right) / 2))
      const column = near.indexOf(Math.min(...near))
      const gap = Math.min(
        column > 0 ? spans[column]!.left - spans[column - 1]!.right : Number.POSITIVE_INFINITY,
        column < spans.length - 1 ? spans[column + 1]!.left - spans[column]!.right : Number.POSITIVE_INFINITY,
      )
      if (column <= last || near[column]! > (spans[column]!.right - spans[column]!.left) / 2 + gap / 3) return null
      // A row of zeros adds up in any place: each must stand right under its column.
      const under = value.left < spans[column]!.right && value.right! > spans[column]!.left
      if (zeros && !under) return null
      found.push([order[column]!, value])
      last = column
    }
    return withBlanks(found, order, row)
  }
}

/** How figures stand under the words of their column: their beginnings, middles or ends on one line. */
const ALIGNED: readonly ((span: Span) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
]

/** Rows with blanks throughout: the columns stand under their names, and enough rows must say so by adding up. */
function placesUnderHead(rows: readonly Row[], header: readonly Row[], order: readonly Table3Column[]): Places | null {
  const heads = headSpans(header)
  if (heads.size !== order.length) return null
  const spans = order.map((column) => heads.get(column)!)
  for (let index = 1; index < spans.length; index++) if (spans[index]!.left < spans[index - 1]!.right) return null
  const figured = figureRows(rows.slice(header.length)).filter(
    ({ kind, values }) =>
      kind === 'placed' && values.every(({ state, left }) => state === 'number' && left !== undefined),
  )
  let best: Places | null = null
  let most = 2
  for (const edge of ALIGNED) {
    const places = placesAt(spans.map(edge), edge, order)
    let sound = 0
    let unsound = 0
    for (const row of figured) {
      const cells = places(row)
      const figures = order.map((column) => Number(cells?.get(column)?.digits || 0))
      if (cells && figures.every((figure) => figure === 0)) continue
      if (cells && addsUp(figures, order.indexOf('total'))) sound++
      else if (row.values.length > 1) unsound++
    }
    if (sound > most && unsound * 6 <= sound) {
      best = places
      most = sound
    }
  }
  return best
}

function placesAt(lines: readonly number[], edge: (span: Span) => number, order: readonly Table3Column[]): Places {
  return (row) => {
    const found: [Table3Column, Value][] = []
    let last = -1
    for (const value of row.values) {
      if (value.left === undefined) return null
      const at = edge({ left: value.left, right: value.right! })
      const near = lines.map((line) => Math.abs(at - line))
      const column = near.indexOf(Math.min(...near))
      const next = Math.min(...near.filter((_, index) => index !== column))
      if (column <= last || near[column]! > next * 0.6) return null
      found.push([order[column]!, value])
      last = column
    }
    return withBlanks(found, order, row)
  }
}

/** Where the name of every column stands, also one broken over lines. */
function headSpans(header: readonly Row[]): Map<Table3Column, Span> {
  const names: (Span & { text: string; key: Table3Column | null })[] = []
  for (const row of header) {
    if (row.kind !== 'placed') continue
    for (const { text, left = 0, right = 0 } of row.pieces) {
      const words = core(text)
      if (words === '' || words.length > 20 || words === ORGANISATIONS || words === APPLICANTS) continue
      const over = names.find((name) => left < name.right && right > name.left && name.key === null)
      if (over) {
        over.text += text
        over.left = Math.min(over.left, left)
        over.right = Math.max(over.right, right)
        over.key = columnOf(over.text)
      } else names.push({ text, left, right, key: columnOf(text) })
    }
  }
  const spans = new Map<Table3Column, Span>()
  for (const { key, left, right } of names) {
    if (!key || (spans.has(key) && spans.get(key)!.left !== left)) continue
    spans.set(key, { left, right })
  }
  return spans
}

function withBlanks(
  found: readonly [Table3Column, Value][],
  order: readonly Table3Column[],
  row: FigureRow,
): Map<Table3Column, Value> {
  const cells = new Map(found)
  for (const column of order) if (!cells.has(column)) cells.set(column, readValue('', row.at))
  return cells
}

function spanOf(pieces: readonly Piece[]): Span {
  return {
    left: Math.min(...pieces.map((piece) => piece.left!)),
    right: Math.max(...pieces.map((piece) => piece.right!)),
  }
}
