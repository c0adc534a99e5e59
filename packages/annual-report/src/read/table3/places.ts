import type { Table3Column } from '../../editions/keys.ts'
import { core, isBlank } from '../characters.ts'
import { ORGANISATIONS, TABLE3_COLUMNS } from '../form-labels.ts'
import { ALIGNED, columnsUnder, type Edge, type Span, wordsOf } from '../placed-words.ts'
import type { Piece, Row } from '../rows.ts'
import { addsUp } from '../slots.ts'
import { type FigureRow, figureRows } from '../table-rows.ts'
import { looksLikeFigures, readValue, type Value } from '../values.ts'
import { columnOf, headerOf } from './column-names.ts'
import { joinedUnder } from './pieces.ts'

/** The columns of a text set in columns. */
export interface Places {
  /** The values of a row by the places they stand at; null where they stand under no column, or none is known. */
  cellsOf(row: FigureRow): Cells | null
  /** The values of a row whose figures stand in pieces under their columns; null where they do not add up so. */
  joinedOf(row: FigureRow): Cells | null
  /** Whether every figure of a row stands where others of the table do. */
  holds(row: FigureRow): boolean
}

type Cells = Map<Table3Column, Value>
type CellsOf = (row: FigureRow) => Cells | null

/** Rows whose columns stand at the same places. */
interface Part {
  rows: readonly Row[]
  cellsOf: CellsOf | null
}

/**
 * Where the columns stand on the line: from the rows that have a figure in each, from the words of the head, or from the
 * figures alone, when the rows then add up. Where a table goes on after a break, its columns may stand elsewhere.
 */
export function placesOf(rows: readonly Row[], order: readonly Table3Column[]): Places {
  const parts: Part[] = []
  const printed = rows.filter(({ text }) => !isBlank(text))
  for (const part of partsOf(printed)) parts.push(...placedParts(part, parts.at(-1)?.cellsOf ?? null, order))
  const partOf = new Map(parts.flatMap((part) => part.rows.map(({ at }) => [at, part] as const)))
  const linesOf = new Map(parts.map((part) => [part, part.cellsOf ? [] : linesOfFigures(figuredRows(part.rows))]))
  const joinedIn = new Map(
    parts.flatMap((part) => {
      const { cellsOf } = part
      if (!cellsOf) return []
      const known = figuredRows(part.rows).flatMap((row) => {
        const cells = cellsOf(row)
        return cells ? [[row, cells] as const] : []
      })
      return [[part, joinedUnder(known, order)] as const]
    }),
  )
  return {
    joinedOf: (row) => joinedIn.get(partOf.get(row.at) ?? parts[0]!)?.(row) ?? null,
    cellsOf: (row) => partOf.get(row.at)?.cellsOf?.(row) ?? null,
    holds: (row) => {
      const part = partOf.get(row.at)
      if (part?.cellsOf) return part.cellsOf(row) !== null
      return part !== undefined && linesOf.get(part)!.some((lines) => standsAt(row, lines))
    },
  }
}

/** The places of a part, or of the parts a blank line divides it into when its rows do not stand at the same. */
function placedParts(rows: readonly Row[], above: CellsOf | null, order: readonly Table3Column[]): Part[] {
  const cellsOf = cellsOfPart(rows, above, order)
  if (cellsOf) {
    const elsewhere = rows.findIndex((row, at) => {
      if (at === 0 || !isApart(rows[at - 1]!, row, 2)) return false
      const { sound, unsound } = proofOf(cellsOf, figuredRows(rows.slice(at)), order)
      return sound === 0 && unsound > 1
    })
    if (elsewhere < 0) return [{ rows, cellsOf }]
    return [{ rows: rows.slice(0, elsewhere), cellsOf }, ...placedParts(rows.slice(elsewhere), null, order)]
  }
  for (let at = rows.length - 1; at > 0; at--) {
    if (!isApart(rows[at - 1]!, rows[at]!, 2)) continue
    const upper = rows.slice(0, at)
    const lower = rows.slice(at)
    const found = figuredRows(lower).length > 0 ? cellsOfPart(upper, above, order) : null
    if (found) return [{ rows: upper, cellsOf: found }, ...placedParts(lower, found, order)]
  }
  // Nor need a line be blank there: below the last row that adds up so, all then stand elsewhere.
  for (let at = rows.length - 1; at > 0; at--) {
    const upper = rows.slice(0, at)
    const lower = rows.slice(at)
    const found = cellsOfPart(upper, above, order)
    if (!found || proofOf(found, figuredRows([rows[at - 1]!]), order).sound === 0) continue
    const { sound, unsound } = proofOf(found, figuredRows(lower), order)
    if (sound === 0 && unsound > 1) return [{ rows: upper, cellsOf: found }, ...placedParts(lower, found, order)]
  }
  return [{ rows, cellsOf: null }]
}

function cellsOfPart(rows: readonly Row[], above: CellsOf | null, order: readonly Table3Column[]): CellsOf | null {
  const figured = figuredRows(rows)
  return (
    placesOfFullRows(rows, order) ??
    placesUnderHead(rows, figured, order) ??
    (above && proofOf(above, figured, order).unsound === 0 ? above : placesOfFigures(figured, order))
  )
}

/** Whether so many lines or more lie between two rows, or a page ends there. */
function isApart(above: Row, row: Row, lines: number): boolean {
  if (above.at.page !== row.at.page) return lines < BREAK
  return above.at.line !== undefined && row.at.line !== undefined && row.at.line - above.at.line >= lines
}

/** Fewer rows than this say nothing about where a table's figures stand. */
const FEWEST = 3

/** Where figures stand, by whichever of their edges stand in fewest lines; nothing where there are too few to say. */
function linesOfFigures(figured: readonly FigureRow[]): { edge: Edge; at: number[] }[] {
  if (figured.filter(({ values }) => values.length > 1).length < FEWEST) return []
  const all = ALIGNED.map((edge) => ({ edge, at: linesBy(edge, figured) }))
  const fewest = Math.min(...all.map(({ at }) => at.length))
  return all.filter(({ at }) => at.length === fewest && fewest <= TABLE3_COLUMNS.length)
}

function linesBy(edge: Edge, figured: readonly FigureRow[]): number[] {
  const edges = figured.flatMap(({ values }) => values.map(({ left, right }) => edge({ left: left!, right: right! })))
  const lines: number[] = []
  for (const at of edges.sort((a, b) => a - b)) {
    if (lines.length === 0 || at - lines.at(-1)! > 1.5) lines.push(at)
    else lines[lines.length - 1] = at
  }
  return lines
}

function standsAt({ values }: FigureRow, { edge, at }: { edge: Edge; at: readonly number[] }): boolean {
  return values.every(
    ({ state, left, right }) =>
      state === 'number' &&
      left !== undefined &&
      at.some((line) => Math.abs(edge({ left, right: right! }) - line) <= 1.5),
  )
}

/** Rows of a text set in columns in which every figure is plain. */
function figuredRows(rows: readonly Row[]): FigureRow[] {
  return figureRows(rows).filter(
    ({ kind, values }) =>
      kind === 'placed' && values.every(({ state, left }) => state === 'number' && left !== undefined),
  )
}

/** How many rows add up when their figures are taken by their places, and how many do not; zeros say nothing. */
function proofOf(cellsOf: CellsOf, figured: readonly FigureRow[], order: readonly Table3Column[]) {
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

/** Lines between two rows from which on the second may be of another table. */
const BREAK = 3

/** The rows under each head, and those after a break. */
function partsOf(rows: readonly Row[]): Row[][] {
  const names = rows.map((row) =>
    row.kind === 'placed' ? row.pieces.flatMap(wordsOf).filter(({ text }) => columnOf(text)).length : 0,
  )
  const figures = rows.map((row) => row.kind === 'placed' && row.pieces.some(({ text }) => looksLikeFigures(text)))
  const starts = [0]
  rows.forEach((row, at) => {
    const above = rows[at - 1]
    const apart = above !== undefined && isApart(above, row, BREAK)
    if (!apart && names[at]! < 3) return
    let start = at
    // The head begins above the line with most of its names.
    while (!apart && start > 0 && !figures[start - 1] && names[start - 1]! > 0) start--
    if (figures.slice(starts.at(-1)!, start).includes(true)) starts.push(start)
  })
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

function placesOfFullRows(rows: readonly Row[], order: readonly Table3Column[]): CellsOf | null {
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
function placesUnderHead(
  rows: readonly Row[],
  figured: readonly FigureRow[],
  order: readonly Table3Column[],
): CellsOf | null {
  const heads = headSpans(headerOf(rows))
  if (heads.size !== order.length) return null
  const spans = order.map((column) => heads.get(column)!)
  for (let index = 1; index < spans.length; index++) if (spans[index]!.left < spans[index - 1]!.right) return null
  let best: CellsOf | null = null
  let least = Number.POSITIVE_INFINITY
  for (const edge of ALIGNED) {
    const places = placesAt(spans.map(edge), edge, order)
    const { sound, unsound } = proofOf(places, figured, order)
    let off = 0
    for (const row of figured)
      for (const [column, { left, right }] of places(row) ?? [])
        if (left !== undefined) off += Math.abs(edge({ left, right: right! }) - edge(heads.get(column)!))
    // Figures right under their names need less to prove it.
    const exact = off * 2 <= figured.length && sound > 0 && unsound * 3 <= sound
    if ((exact || (sound > 2 && unsound * 6 <= sound)) && off < least) {
      best = places
      least = off
    }
  }
  return best
}

/** Without a head: the figures stand in as many places as there are columns. */
function placesOfFigures(figured: readonly FigureRow[], order: readonly Table3Column[]): CellsOf | null {
  for (const edge of ALIGNED) {
    const lines = linesBy(edge, figured)
    if (lines.length !== order.length) continue
    const places = placesAt(lines, edge, order)
    const { sound, unsound } = proofOf(places, figured, order)
    if (sound > 2 && unsound * 6 <= sound) return places
  }
  return null
}

function placesAt(lines: readonly number[], edge: Edge, order: readonly Table3Column[]): CellsOf {
  return (row) => {
    const columns = columnsUnder(row.values, lines, edge)
    if (!columns || columns.length === 0 || isPushed(row, lines[columns[0]!]!, edge)) return null
    const found = row.values.map((value, index): [Table3Column, Value] => [order[columns[index]!]!, value])
    return withBlanks(found, order, row)
  }
}

/** Whether a long label may have pushed the first figure away from its column. */
function isPushed({ own, values }: FigureRow, line: number, edge: Edge): boolean {
  return Math.abs(edge(values[0] as Span) - line) > 1 && isBesideLabel({ own, values })
}

/** Whether the first figure stands right after the label. */
function isBesideLabel({ own, values }: Pick<FigureRow, 'own' | 'values'>): boolean {
  const label = Math.max(0, ...own.map(({ right = 0 }) => right))
  return values[0]!.left! - label < 6
}

/** The names of the columns, with what may stand before them; a head broken over lines has parts of these. */
const NAMES = TABLE3_COLUMNS.flatMap(({ cores }) => cores.map((name) => ORGANISATIONS + name))

/** Where the name of every column stands, also one broken over lines or with spaces in it. */
function headSpans(header: readonly Row[]): Map<Table3Column, Span> {
  const names: (Span & { text: string; key: Table3Column | null })[] = []
  for (const row of header) {
    if (row.kind !== 'placed') continue
    const words = row.pieces.flatMap(wordsOf)
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

function spanOf(pieces: readonly Piece[]): Span {
  return {
    left: Math.min(...pieces.map((piece) => piece.left!)),
    right: Math.max(...pieces.map((piece) => piece.right!)),
  }
}
