import type { Table3Column } from '../../editions/keys.ts'
import { isBlank } from '../characters.ts'
import { TABLE3_COLUMNS } from '../form-labels.ts'
import { ALIGNED, type Edge, type Span, wordsOf } from '../placed-words.ts'
import type { Row } from '../rows.ts'
import { type FigureRow, figureRows } from '../table-rows.ts'
import { looksLikeFigures } from '../values.ts'
import { columnOf } from './column-names.ts'
import {
  type Cells,
  type CellsOf,
  headsOf,
  linesBy,
  placesOfFigures,
  placesOfFullRows,
  placesUnderHead,
  proofOf,
} from './column-places.ts'
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

/** Rows whose columns stand at the same places. */
interface Part {
  rows: readonly Row[]
  cellsOf: CellsOf | null
}

const NOWHERE: Places = { cellsOf: () => null, joinedOf: () => null, holds: () => false }

/**
 * Where the columns stand on the line: from the rows that have a figure in each, from the words of the head, or from the
 * figures alone, when the rows then add up. Where a table goes on after a break, its columns may stand elsewhere.
 */
export function placesOf(rows: readonly Row[], order: readonly Table3Column[]): Places {
  if (!rows.some(({ kind }) => kind === 'placed')) return NOWHERE
  const parts: Part[] = []
  const printed = rows.filter(({ text }) => !isBlank(text))
  const text = textOf(printed)
  for (const part of partsOf(printed)) parts.push(...placedParts(part, parts.at(-1)?.cellsOf ?? null, order, text))
  const partOf = new Map(parts.flatMap((part) => part.rows.map(({ at }) => [at, part] as const)))
  const linesOf = new Map(parts.map((part) => [part, part.cellsOf ? [] : linesOfFigures(text.figured(part.rows))]))
  const joinedIn = new Map(
    parts.flatMap((part) => {
      const { cellsOf } = part
      if (!cellsOf) return []
      const known = text.figured(part.rows).flatMap((row) => {
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
function placedParts(rows: readonly Row[], above: CellsOf | null, order: readonly Table3Column[], text: Text): Part[] {
  const cellsOf = cellsOfPart(rows, above, order, text)
  if (cellsOf) {
    const elsewhere = rows.findIndex((row, at) => {
      if (at === 0 || !isApart(rows[at - 1]!, row, 2)) return false
      const { sound, unsound } = proofOf(cellsOf, text.figured(rows.slice(at)), order)
      return sound === 0 && unsound > 1
    })
    if (elsewhere < 0) return [{ rows, cellsOf }]
    return [{ rows: rows.slice(0, elsewhere), cellsOf }, ...placedParts(rows.slice(elsewhere), null, order, text)]
  }
  for (let at = rows.length - 1; at > 0; at--) {
    if (!isApart(rows[at - 1]!, rows[at]!, 2)) continue
    const upper = rows.slice(0, at)
    const lower = rows.slice(at)
    const found = text.figured(lower).length > 0 ? cellsOfPart(upper, above, order, text) : null
    if (found) return [{ rows: upper, cellsOf: found }, ...placedParts(lower, found, order, text)]
  }
  // Nor need a line be blank there: below the last row that adds up so, all then stand elsewhere.
  for (let at = rows.length - 1; at > 0; at--) {
    const upper = rows.slice(0, at)
    const lower = rows.slice(at)
    const found = cellsOfPart(upper, above, order, text)
    if (!found || proofOf(found, text.figured([rows[at - 1]!]), order).sound === 0) continue
    const { sound, unsound } = proofOf(found, text.figured(lower), order)
    if (sound === 0 && unsound > 1) return [{ rows: upper, cellsOf: found }, ...placedParts(lower, found, order, text)]
  }
  return [{ rows, cellsOf: null }]
}

function cellsOfPart(
  rows: readonly Row[],
  above: CellsOf | null,
  order: readonly Table3Column[],
  text: Text,
): CellsOf | null {
  const figured = text.figured(rows)
  return (
    placesOfFullRows(figured, order) ??
    placesUnderHead(text.heads(rows), figured, order) ??
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

function standsAt({ values }: FigureRow, { edge, at }: { edge: Edge; at: readonly number[] }): boolean {
  return values.every(
    ({ state, left, right }) =>
      state === 'number' &&
      left !== undefined &&
      at.some((line) => Math.abs(edge({ left, right: right! }) - line) <= 1.5),
  )
}

/** The rows of a text set in columns in which every figure is plain, and their heads, each read once. */
interface Text {
  figured(rows: readonly Row[]): FigureRow[]
  heads(rows: readonly Row[]): ReadonlyMap<Table3Column, Span>
}

function textOf(rows: readonly Row[]): Text {
  const figured = new Map<Row['at'], FigureRow>()
  for (const row of figureRows(rows))
    if (row.kind === 'placed' && row.values.every(({ state, left }) => state === 'number' && left !== undefined))
      figured.set(row.at, row)
  // A part of a table begins with the head that holds for all of it.
  const heads = new Map<Row['at'], ReadonlyMap<Table3Column, Span>>()
  return {
    figured: (some) => some.flatMap(({ at }) => figured.get(at) ?? []),
    heads: (some) => {
      const { at } = some[0]!
      if (!heads.has(at)) heads.set(at, headsOf(some))
      return heads.get(at)!
    },
  }
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
