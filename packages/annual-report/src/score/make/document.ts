import type { AnswerKey } from '../answer-key.ts'

/** A document before it is written in any format: what stands in it, and which cells of the report its cells are. */
export interface MadeDocument {
  parts: Part[]
  /** What a correct reading gives; a damage changes it together with the parts. */
  key: AnswerKey
  /** How it was laid out and damaged, for the tallies. */
  traits: string[]
}

export type Part = TextPart | TablePart

export interface TextPart {
  kind: 'text'
  style: 'title' | 'heading' | 'body' | 'caption' | 'sign' | 'furniture' | 'picture'
  text: string
}

export interface TablePart {
  kind: 'table'
  name: string
  /** How many rows at the top are head. */
  headRows: number
  /** Rows list the cells that begin in them. */
  rows: MadeCell[][]
}

export interface MadeCell {
  text: string
  rowSpan?: number
  columnSpan?: number
  /** The cell of the report it shows; several where figures have run together. */
  refs?: Ref[]
}

export interface Ref {
  table: string
  row: string
  column: string
}

export const cell = (text: string, columnSpan = 1, rowSpan = 1): MadeCell => ({ text, columnSpan, rowSpan })

export const widthOf = (row: readonly MadeCell[]) => row.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0)

/** A place of the full grid: the cell there, and whether it begins there or reaches there by its spans. */
export interface GridPlace {
  cell: MadeCell
  begins: boolean
}

/** The table with every place filled in; places no cell reaches hold an empty one. */
export function gridOf(rows: readonly (readonly MadeCell[])[]): GridPlace[][] {
  const grid: GridPlace[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    let left = 0
    for (const one of row) {
      while (grid[top]![left]) left++
      for (let down = 0; down < (one.rowSpan ?? 1) && grid[top + down]; down++)
        for (let right = 0; right < (one.columnSpan ?? 1); right++)
          grid[top + down]![left + right] = { cell: one, begins: down === 0 && right === 0 }
      left += one.columnSpan ?? 1
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? { cell: { text: '' }, begins: true }))
}

/** The same table without spans: what they covered is empty, or says the same again (figures never do). */
export function unmerged(rows: readonly (readonly MadeCell[])[], repeat: boolean): MadeCell[][] {
  return gridOf(rows).map((row) =>
    row.map(({ cell: { text, refs }, begins }) => (begins ? { text, refs } : { text: repeat && !refs ? text : '' })),
  )
}

/** Takes a cell out of what a correct reading gives: it is no longer in the document. */
export function forget(key: AnswerKey, { table, row, column }: Ref): void {
  if (table === 'table2' || table === 'table3' || table === 'table4') {
    const rows = key[table] as Record<string, Record<string, unknown>> | null
    if (!rows?.[row]) return
    delete rows[row][column]
    if (Object.keys(rows[row]).every((left) => left === 'unit')) delete rows[row]
    if (Object.keys(rows).length === 0) key[table] = null
    return
  }
  const local = key.localTables?.find(({ name }) => name === table)
  if (!local) return
  delete local.rows[row]
  if (Object.keys(local.rows).length === 0) key.localTables = key.localTables?.filter((one) => one !== local)
}
