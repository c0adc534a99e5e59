import { isBlank } from './characters.ts'
import type { Block, Run, Source, SourceTable, Spot } from './source.ts'

/** A piece of text with its place: a cell, a run, or a whole line. */
export interface Piece {
  text: string
  at: Spot
  /** Columns of a grid (from 0, right excluded) or places on the line. */
  left?: number
  right?: number
  /** How many blank lines stand before it, in text read on from line to line. */
  gap?: number
  /** A cell that reaches down from a row above. */
  carried?: boolean
}

/**
 * A row of a document, whatever it was made of. `grid`: cells of a table whose columns fit together; `cells`: a row of cells
 * without trust in their columns; `placed`: pieces of a line with places; `line`: a line, or a lone cell of a table that has
 * one to a row.
 */
export interface Row {
  kind: 'grid' | 'cells' | 'placed' | 'line'
  pieces: Piece[]
  at: Spot
  /** The text of its pieces, in order. */
  text: string
  /** Whether its columns are the format's own, not counted in text. */
  exact?: boolean
  /** Which table it comes from, counted over the source; null for lines. */
  table: number | null
  /** Whether blank pieces are cells seen to be blank (of tables), not gaps between lines. */
  picture?: boolean
}

/** The rows of a source in reading order. */
export function rowsOf(source: Source): Row[] {
  const rows: Row[] = []
  let tables = 0
  for (const block of source.blocks) rows.push(...rowsOfBlock(block, block.kind === 'table' ? tables++ : tables))
  if (source.format !== 'text') for (const row of rows) row.exact = row.kind === 'grid'
  return rows
}

function rowsOfBlock(block: Block, table: number): Row[] {
  if (block.kind === 'picture')
    return [{ kind: 'line', pieces: [], at: block.at, text: '', table: null, picture: true }]
  if (block.kind === 'table') return rowsOfTable(block, table)
  const { text, runs, at } = block
  // A ruled line of strokes is none of the cells.
  if (/^\s*(?:[-=_─—]{4,}\s*)+$/.test(text) && text.trim().length >= 8) return []
  if (runs && runs.length > 0)
    return [{ kind: 'placed', pieces: runs.map((run) => placed(run, at)), at, text, table: null }]
  return [{ kind: 'line', pieces: [{ text, at }], at, text, table: null }]
}

function placed(run: Run, at: Spot): Piece {
  return { text: run.text, at, left: run.left, right: run.right }
}

function rowsOfTable(block: SourceTable, table: number): Row[] {
  const widest = Math.max(0, ...block.rows.map((row) => row.length))
  if (widest <= 1)
    return block.rows.flatMap((row) => row.map((cell) => lineOf({ text: cell.text, at: cell.at }, table)))
  const expanded = expand(block)
  const width = commonWidth(expanded)
  return expanded.map((pieces, index) => {
    if (width !== null && pieces.at(-1)?.right === width) return rowOf('grid', pieces, table, block.at)
    const cells = block.rows[index]!.map((cell) => ({ text: cell.text, at: cell.at }))
    return rowOf('cells', cells, table, block.at)
  })
}

/** The width nearly all rows have, or null: rows of another width have lost or gained a cell, and their columns with it. */
function commonWidth(rows: readonly Piece[][]): number | null {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const width = row.at(-1)?.right ?? 0
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return width > 1 && count >= rows.length * 0.75 ? width : null
}

function lineOf(piece: Piece, table: number): Row {
  return { kind: 'line', pieces: [piece], at: piece.at, text: piece.text, table }
}

function rowOf(kind: 'grid' | 'cells', pieces: Piece[], table: number, at: Spot): Row {
  return {
    kind,
    pieces,
    at: pieces[0]?.at ?? at,
    text: pieces
      .filter((piece) => !piece.carried && !isBlank(piece.text))
      .map((piece) => piece.text)
      .join(' '),
    table,
  }
}

/** The rows with every cell at its columns, also in the rows it reaches into. */
function expand(block: SourceTable): Piece[][] {
  const rows: Piece[][] = []
  const reaching: { piece: Piece; rows: number }[] = []
  for (const cells of block.rows) {
    const row: Piece[] = []
    let column = 0
    const carry = () => {
      let found = reaching.find(({ piece, rows: left }) => left > 0 && piece.left === column)
      while (found) {
        row.push({ ...found.piece, carried: true })
        found.rows--
        column = found.piece.right!
        found = reaching.find(({ piece, rows: left }) => left > 0 && piece.left === column)
      }
    }
    carry()
    for (const cell of cells) {
      const piece: Piece = { text: cell.text, at: cell.at, left: column, right: column + Math.max(1, cell.columnSpan) }
      row.push(piece)
      column = piece.right!
      if (cell.rowSpan > 1) reaching.push({ piece, rows: cell.rowSpan })
      carry()
    }
    // A cell that began here also counts for its own row.
    for (const reach of reaching) if (row.includes(reach.piece)) reach.rows--
    rows.push(row)
  }
  return rows
}
