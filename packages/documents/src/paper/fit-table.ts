import { widthInCharacters } from './measure.ts'
import type { ResolvedCell, ResolvedTable } from './resolved.ts'

const SMALLEST_TYPE = 7.5
/** Word counts type in half points. */
const STEP = 0.5
/** A line of text in a cell is this high, in type sizes. */
export const CELL_LINE = 1.3
const LEAST_PADDING = 0.04
const MOST_PADDING = 0.6

/** Horizontal space beside the text of a cell, in points, on each side. */
export function cellInset(fontSize: number): number {
  return Math.min(0.4 * fontSize, 4)
}

/**
 * The type size and cell padding with which a table fills a page of `width` × `height` points, estimated from the texts, so that
 * Word and PDF agree. Null when it does not fit at the smallest size.
 */
export function fitTable(
  table: ResolvedTable,
  width: number,
  height: number,
): { fontSize: number; cellPadding: number } | null {
  for (let fontSize = table.fontSize; fontSize >= SMALLEST_TYPE; fontSize -= STEP) {
    const text = textHeights(table, width, fontSize).reduce((sum, row) => sum + row, 0)
    const padding = (height - text) / table.rowCount / 2
    if (padding < LEAST_PADDING * fontSize) continue
    return { fontSize, cellPadding: Math.min(padding, MOST_PADDING * fontSize) }
  }
  return null
}

/** Height of the text of every row, without padding: the tallest of its cells, and room for what cells over several rows need. */
function textHeights(table: ResolvedTable, width: number, fontSize: number): number[] {
  const heights = new Array<number>(table.rowCount).fill(CELL_LINE * fontSize)
  const bySpan = [...table.cells].sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of bySpan) {
    const share = table.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0)
    const lines = cell.vertical
      ? textOf(cell).length
      : lineCount(cell, share * width - 2 * cellInset(fontSize), fontSize)
    const needed = lines * CELL_LINE * fontSize
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan)
    const paddingBetween = (cell.rowSpan - 1) * 2 * LEAST_PADDING * fontSize
    const lacking = needed - paddingBetween - rows.reduce((sum, row) => sum + row, 0)
    if (lacking > 0)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) heights[row]! += lacking / cell.rowSpan
  }
  return heights
}

function lineCount(cell: ResolvedCell, width: number, fontSize: number): number {
  // A little less than fits: programs differ in what they squeeze.
  const perLine = Math.max(Math.floor((width / fontSize) * 0.98), 1)
  return textOf(cell)
    .split('\n')
    .reduce((lines, line) => lines + Math.max(Math.ceil(widthInCharacters(line) / perLine), 1), 0)
}

function textOf(cell: ResolvedCell): string {
  return cell.runs.map(({ text }) => text).join('')
}
