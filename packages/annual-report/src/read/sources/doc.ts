import type { Source } from '../source.ts'
import { openDoc, type ParagraphFormat, type RowFormat } from './doc-file.ts'
import { docNumbering } from './doc-numbering.ts'
import { DEEPEST_TABLE, type NestedCell, type NestedTable, type Piece, settle } from './nested.ts'

/** Word's control characters in the text. */
const CELL = '\u0007'
const LINE = '\u000b'
const PAGE = '\u000c'
const FIELD = { begin: '\u0013', result: '\u0014', end: '\u0015' }
const PICTURE = '\u0001'

/** Edges of cells this close are one, in twentieths of a point. */
const SAME_EDGE = 60

interface DocRow {
  cells: Piece[][]
  format?: RowFormat
}

interface OpenTable {
  ordinal: number
  rows: DocRow[]
  cells: Piece[][]
  cell: Piece[]
}

/**
 * An old Word file (97–2003, and what WPS writes as .wps in the same format) as blocks. Throws Unreadable for a file that is damaged, locked or older.
 */
export function readDoc(bytes: Uint8Array): Source {
  const file = openDoc(bytes)
  const label = docNumbering(file)
  const pieces: Piece[] = []
  /** The tables that are open, the innermost last. */
  const tables: OpenTable[] = []
  let counted = 0
  let line = ''
  let pictures = 0
  let paragraph = 1
  /** For each open field: whether its result has begun, which is what the page shows. */
  const fields: boolean[] = []

  const target = (): Piece[] => tables[tables.length - 1]?.cell ?? pieces
  const enter = (depth: number): void => {
    while (tables.length > depth) {
      const { rows, ordinal } = tables.pop()!
      if (rows.length > 0) target().push(tableOf(rows, ordinal))
    }
    while (tables.length < depth) tables.push({ ordinal: ++counted, rows: [], cells: [], cell: [] })
  }

  const endParagraph = (mark: string, format: ParagraphFormat): void => {
    enter(Math.min(Math.max(format.depth, 0), DEEPEST_TABLE))
    const table = tables[tables.length - 1]
    const endsRow = table !== undefined && format.endsRow
    if (!endsRow) {
      const at = { paragraph }
      const text = label(format) + line
      if (pictures === 0 || text.trim() !== '')
        for (const part of text.split('\n')) target().push({ kind: 'line', text: part, at })
      for (let each = 0; each < pictures; each++) target().push({ kind: 'picture', at })
    }
    line = ''
    pictures = 0
    paragraph++
    if (!table) return
    if (endsRow) {
      table.rows.push({ cells: table.cells, format: format.row })
      table.cells = []
    } else if (mark === CELL || format.endsCell) {
      table.cells.push(table.cell)
      table.cell = []
    }
  }

  for (let at = 0; at < file.text.length; at++) {
    const sign = file.text[at]!
    if (sign === '\r' || sign === CELL || sign === PAGE) endParagraph(sign, file.paragraphAt(at))
    else if (sign === FIELD.begin) fields.push(false)
    else if (sign === FIELD.result) fields[fields.length - 1] = true
    else if (sign === FIELD.end) fields.pop()
    else if (!fields.every(Boolean) || file.isUnseen(at)) continue
    else if (sign === LINE) line += '\n'
    else if (sign === PICTURE) pictures++
    else if (sign === '\u001e') line += '-'
    else if (sign >= ' ' || sign === '\t') line += sign
  }
  if (line !== '') endParagraph('\r', { ...file.paragraphAt(file.text.length - 1), depth: 0 })
  enter(0)
  return { format: 'doc', blocks: settle(pieces) }
}

/** Cells say where they begin and end in the width of the page; the columns of the table follow from all of its rows. */
function tableOf(rows: readonly DocRow[], ordinal: number): NestedTable {
  const edges = columnEdges(rows)
  const columnAt = (edge: number): number =>
    edges.reduce((best, each, index) => (Math.abs(each - edge) < Math.abs(edges[best]! - edge) ? index : best), 0)
  const above = new Map<number, NestedCell>()
  const table: NestedTable = { kind: 'nested', rows: [], at: { table: ordinal } }
  for (const { cells, format } of rows) {
    const placed: NestedCell[] = []
    cells.forEach((pieces, index) => {
      const shape = format?.cells[index]
      const left = format?.edges[index]
      const right = format?.edges[index + 1]
      const column = left === undefined ? index : columnAt(left)
      const columnSpan = left === undefined || right === undefined ? 1 : Math.max(1, columnAt(right) - column)
      const before = placed[placed.length - 1]
      if (shape?.mergedLeft && before) {
        before.columnSpan += columnSpan
        return
      }
      const upper = above.get(column)
      if (shape?.mergedUp && upper) {
        upper.rowSpan++
        return
      }
      if (index === 0 && column > 0 && left !== undefined)
        placed.push({ pieces: [], rowSpan: 1, columnSpan: column, at: { table: ordinal } })
      const at = { ...pieces[0]?.at, table: ordinal, row: table.rows.length + 1, cell: placed.length + 1 }
      const cell: NestedCell = { pieces, rowSpan: 1, columnSpan, at }
      for (let covered = column; covered < column + columnSpan; covered++) above.delete(covered)
      if (shape?.startsDown) above.set(column, cell)
      placed.push(cell)
    })
    table.rows.push(placed)
  }
  const first = table.rows.flat()[0]
  if (first?.at.paragraph !== undefined) table.at.paragraph = first.at.paragraph
  return table
}

function columnEdges(rows: readonly DocRow[]): number[] {
  const all = rows.flatMap((row) => row.format?.edges ?? []).sort((a, b) => a - b)
  const edges: number[] = []
  for (const edge of all) if (edges.length === 0 || edge - edges[edges.length - 1]! > SAME_EDGE) edges.push(edge)
  return edges
}
