import type { Block, Line, Picture, SourceCell, SourceTable, Spot } from '../source.ts'

/**
 * Word and HTML let tables stand in the cells of tables, and both use tables to lay out a page. While a file is read its
 * tables are kept as they are nested; `settle` then tells tables of data from tables of layout and gives flat blocks.
 */
export type Piece = Line | Picture | NestedTable | SourceTable

export interface NestedTable {
  kind: 'nested'
  rows: NestedCell[][]
  at: Spot
}

export interface NestedCell {
  pieces: Piece[]
  rowSpan: number
  columnSpan: number
  at: Spot
}

/** Deeper nesting than this has no reason but to exhaust the reader. */
export const DEEPEST_TABLE = 40

/** A cell of the form holds a label, at most a sentence in brackets. More than this is text that was laid out. */
const LONGEST_LABEL = 300

/** The form has some three hundred fields. */
const LARGEST_GRID = 100_000

/** The pieces in order, tables of layout replaced by what they hold. */
export function settle(pieces: readonly Piece[]): Block[] {
  return pieces.flatMap((piece) => (piece.kind === 'nested' ? settleTable(piece) : [piece]))
}

function settleTable(table: NestedTable): Block[] {
  const rows = table.rows.filter((row) => row.length > 0)
  if (rows.length === 0) return []
  if (isLayout(table)) return rows.flat().flatMap((cell) => settle(cell.pieces))
  // Cells may claim to cover more than there is; whoever lays them out would lay out all of it.
  const claimed = rows.flat().reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0)
  const spans = claimed <= LARGEST_GRID
  const data: SourceTable = {
    kind: 'table',
    at: table.at,
    rows: table.rows.map((row) =>
      row.map(
        (cell): SourceCell => ({
          text: cellText(cell.pieces),
          rowSpan: spans ? cell.rowSpan : 1,
          columnSpan: spans ? cell.columnSpan : 1,
          at: cell.at,
        }),
      ),
    ),
  }
  return [data, ...picturesIn(table)]
}

/** A table that only places things: one cell, one column, the text of a page, or other tables. */
function isLayout(table: NestedTable): boolean {
  if (table.rows.every((row) => row.length <= 1)) return true
  let all = 0
  let nested = 0
  for (const cell of table.rows.flat()) {
    const length = sizeOf(cell.pieces)
    if (length > LONGEST_LABEL) return true
    all += length
    for (const piece of cell.pieces) if (piece.kind === 'nested' && countCells(piece) > 1) nested += sizeOfTable(piece)
  }
  return nested > 0 && nested * 2 >= all
}

function countCells(table: NestedTable): number {
  return table.rows.reduce((sum, row) => sum + row.length, 0)
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + sizeOfPiece(piece), 0)
}

function sizeOfPiece(piece: Piece): number {
  const length = (text: string): number => text.replace(/\s+/g, '').length
  if (piece.kind === 'line') return length(piece.text)
  if (piece.kind === 'nested') return sizeOfTable(piece)
  return piece.kind === 'table' ? piece.rows.flat().reduce((sum, cell) => sum + length(cell.text), 0) : 0
}

function sizeOfTable(table: NestedTable): number {
  return table.rows.flat().reduce((sum, cell) => sum + sizeOf(cell.pieces), 0)
}

/** The lines of a cell, one below the other; blank ones only hold it open. */
function cellText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'line'
        ? piece.text.trim()
        : piece.kind === 'nested'
          ? piece.rows
              .flat()
              .map((cell) => cellText(cell.pieces))
              .filter((text) => text !== '')
              .join('\n')
          : '',
    )
    .filter((text) => text !== '')
    .join('\n')
}

function picturesIn(table: NestedTable): Picture[] {
  return table.rows
    .flat()
    .flatMap((cell) => cell.pieces)
    .flatMap((piece) => (piece.kind === 'picture' ? [piece] : piece.kind === 'nested' ? picturesIn(piece) : []))
}
