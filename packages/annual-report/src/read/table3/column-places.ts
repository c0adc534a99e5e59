import type { Table3Column } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import { ORGANISATIONS, TABLE3_COLUMNS } from '../form-labels.ts'
import { ALIGNED, columnsUnder, cutAtRests, type Edge, type Span, wordsOf } from '../placed-words.ts'
import { addsUp } from '../row-sums.ts'
import type { Row } from '../rows.ts'
import type { FigureRow } from '../table-rows.ts'
import { readValue, type Value } from '../values.ts'
import { columnOf, headerOf } from './column-names.ts'

/** The values of a row by their columns. */
export type Cells = Map<Table3Column, Value>
/** The values of a row by the places they stand at; null where one stands under no column. */
export type CellsOf = (row: FigureRow) => Cells | null

/** Where some rows have a figure in each column: the others stand under these. */
export function placesOfFullRows(figured: readonly FigureRow[], order: readonly Table3Column[]): CellsOf | null {
  const total = order.indexOf('total')
  const full = figured.filter(
    ({ values }) =>
      values.length === order.length &&
      addsUp(
        values.map(({ digits }) => Number(digits || Number.NaN)),
        total,
      ),
  )
  if (full.length < 2) return null
  const spans = order.map((_, index) => spanOf(full.map(({ values }) => values[index]! as Span)))
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
      // Beyond the last column stands what has moved out of it.
      if (!under && value.left >= spans.at(-1)!.right) return null
      if (!under && (zeros || (found.length === 0 && isBesideLabel(row)))) return null
      found.push([order[column]!, value])
      last = column
    }
    return withBlanks(found, order, row)
  }
}

/** Rows with blanks throughout: the columns stand under their names, and the rows must say so by adding up. */
export function placesUnderHead(
  heads: ReadonlyMap<Table3Column, Span>,
  figured: readonly FigureRow[],
  order: readonly Table3Column[],
): CellsOf | null {
  if (heads.size !== order.length) return null
  const spans = order.map((column) => heads.get(column)!)
  for (let index = 1; index < spans.length; index++) if (spans[index]!.left < spans[index - 1]!.right) return null
  let best: CellsOf | null = null
  let least = Number.POSITIVE_INFINITY
  for (const edge of ALIGNED) {
    const places = placesAt(spans.map(edge), edge, order, NEAR)
    const { sound, unsound } = proofOf(places, figured, order)
    let off = 0
    const beside: number[] = []
    let under = true
    for (const row of figured)
      for (const [column, { left, right }] of places(row) ?? []) {
        if (left === undefined) continue
        const place = { left, right: right! }
        const by = edge(place) - edge(heads.get(column)!)
        off += Math.abs(by)
        beside.push(by)
        // A figure below another name than its own is of that column.
        under &&= overlaps(place, heads.get(column)!) || !spans.some((span) => overlaps(place, span))
      }
    if (!under) continue
    // Figures right under their names need less to prove it.
    const exact = off * 2 <= figured.length && sound > 0 && unsound * 3 <= sound
    if ((exact || (sound > 2 && unsound * 6 <= sound)) && off < least) {
      // As the figures of a table commonly stand beside their names, so does each of them.
      const common = beside.sort((a, b) => a - b)[Math.floor(beside.length / 2)] ?? 0
      best = placesAt(
        spans.map((span) => edge(span) + common),
        edge,
        order,
        HAIR,
      )
      least = off
    }
  }
  return best
}

function overlaps(one: Span, other: Span): boolean {
  return one.left < other.right && one.right > other.left
}

/** Without a head: the figures stand in as many places as there are columns. */
export function placesOfFigures(figured: readonly FigureRow[], order: readonly Table3Column[]): CellsOf | null {
  for (const edge of ALIGNED) {
    const lines = linesBy(edge, figured)
    if (lines.length !== order.length) continue
    const places = placesAt(lines, edge, order, HAIR)
    const { sound, unsound } = proofOf(places, figured, order)
    if (sound > 2 && unsound * 6 <= sound) return places
  }
  return null
}

/** The lines the figures stand at, by one of their edges. */
export function linesBy(edge: Edge, figured: readonly FigureRow[]): number[] {
  const edges = figured.flatMap(({ values }) => values.map(({ left, right }) => edge({ left: left!, right: right! })))
  const lines: number[] = []
  for (const at of edges.sort((a, b) => a - b)) {
    if (lines.length === 0 || at - lines.at(-1)! > 1.5) lines.push(at)
    else lines[lines.length - 1] = at
  }
  return lines
}

/** How many rows add up when their figures are taken by their places, and how many do not; zeros say nothing. */
export function proofOf(cellsOf: CellsOf, figured: readonly FigureRow[], order: readonly Table3Column[]) {
  let sound = 0
  let unsound = 0
  for (const row of figured) {
    const cells = cellsOf(row)
    const figures = order.map((column) => Number(cells?.get(column)?.digits || 0))
    if (cells && figures.every((figure) => figure === 0)) continue
    if (cells && addsUp(figures, order.indexOf('total'))) sound++
    else if (!cells || row.values.length > 1) unsound++
  }
  return { sound, unsound }
}

function placesAt(lines: readonly number[], edge: Edge, order: readonly Table3Column[], near: number): CellsOf {
  return (row) => {
    const columns = columnsUnder(row.values, lines, edge)
    if (!columns || columns.length === 0 || isPushed(row, lines[columns[0]!]!, edge, near)) return null
    const found = row.values.map((value, index): [Table3Column, Value] => [order[columns[index]!]!, value])
    return withBlanks(found, order, row)
  }
}

/** A figure so near to its line stands on it: to that of the figures above, and to that of a name. */
const HAIR = 0.6
const NEAR = 1

/** Whether a long label may have pushed the first figure away from its column. */
function isPushed({ own, values }: FigureRow, line: number, edge: Edge, near: number): boolean {
  return Math.abs(edge(values[0] as Span) - line) > near && isBesideLabel({ own, values })
}

/** Whether the first figure stands right after the label. */
function isBesideLabel({ own, values }: Pick<FigureRow, 'own' | 'values'>): boolean {
  const label = Math.max(0, ...own.map(({ right = 0 }) => right))
  return values[0]!.left! - label < 6
}

/** The names of the columns, with what may stand before them; a head broken over lines has parts of these. */
const NAMES = TABLE3_COLUMNS.flatMap(({ cores }) => cores.map((name) => ORGANISATIONS + name))

/** Longer words are several names. */
const LONGEST = Math.max(...TABLE3_COLUMNS.flatMap(({ cores }) => cores.map(({ length }) => length)))

/** Where the name of every column stands, also one broken over lines or with spaces in it. */
export function headsOf(rows: readonly Row[]): Map<Table3Column, Span> {
  const names: (Span & { text: string; key: Table3Column | null })[] = []
  const lines = headerOf(rows).flatMap(({ kind, pieces }) => (kind === 'placed' ? [pieces.flatMap(wordsOf)] : []))
  for (const line of lines) {
    const others = lines.flatMap((other) => (other === line ? [] : other))
    const words = line.flatMap((word) => (word.text.length > LONGEST ? cutAtRests(word, others) : [word]))
    const spread = spreadNames(words)
    names.push(...spread)
    for (const { text, left, right } of words) {
      const reduced = core(text)
      if (spread.some((name) => left < name.right && right > name.left)) continue
      if (reduced === ORGANISATIONS || reduced === '') continue
      // Misread characters are in no name, but it is still known as a whole.
      if (!NAMES.some((name) => name.includes(reduced)) && columnOf(text) === null) continue
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

/** The names of columns written with a space between their characters: 自 然 人. */
function spreadNames(words: readonly (Span & { text: string })[]): (Span & { text: string; key: Table3Column })[] {
  const found: (Span & { text: string; key: Table3Column })[] = []
  for (let from = 0; from < words.length; from++) {
    let text = words[from]!.text
    for (let to = from + 1; to < words.length && words[to]!.text.length === 1 && words[from]!.text.length === 1; to++) {
      text += words[to]!.text
      const key = TABLE3_COLUMNS.find(({ cores }) => cores.includes(text))?.key
      if (!key) continue
      found.push({ text, left: words[from]!.left, right: words[to]!.right, key })
      from = to
      break
    }
  }
  return found
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

function spanOf(places: readonly Span[]): Span {
  return { left: Math.min(...places.map(({ left }) => left)), right: Math.max(...places.map(({ right }) => right)) }
}
