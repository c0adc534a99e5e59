import type { Reading } from '../read/reading.ts'
import type { AnswerKey } from './answer-key.ts'
import { type CellValue, cellName, cellsOf, isNonZero, LOCAL_COLUMN } from './cells.ts'

/**
 * How the cells of a document were read. `printed` is how many the key holds; each of them is right, refused, wrong or
 * missing. A cell the reading gives and the key does not hold is wrong as well, and counted in `invented` too; but of a
 * table on which the key of a cut document is silent it is `unkeyed` only.
 */
export interface Tally {
  printed: number
  right: number
  refused: number
  wrong: number
  missing: number
  invented: number
  unkeyed: number
}

export interface Misread {
  cell: string
  /** Undefined: the key has no such cell. */
  expected: CellValue | undefined
  /** Undefined: neither read nor refused. */
  read: CellValue | undefined
}

export interface CellGrade {
  all: Tally
  nonZero: Tally
  tables: Record<string, Tally>
  wrong: Misread[]
  missing: string[]
  refused: string[]
}

export const emptyTally = (): Tally => ({
  printed: 0,
  right: 0,
  refused: 0,
  wrong: 0,
  missing: 0,
  invented: 0,
  unkeyed: 0,
})

/** Adds one tally to another, in place. */
export function addTally(to: Tally, more: Tally): void {
  for (const field of Object.keys(to) as (keyof Tally)[]) to[field] += more[field]
}

/** Holds a reading against the key, cell by cell. */
export function gradeCells(
  key: AnswerKey,
  reading: Pick<Reading, 'table2' | 'table3' | 'table4' | 'localTables' | 'refused'>,
): CellGrade {
  const expected = cellsOf(key)
  const read = cellsOf(reading)
  const refused = new Set(
    reading.refused.map(({ table, row, column }) =>
      cellName(table, row, ['table2', 'table3', 'table4'].includes(table) ? column : LOCAL_COLUMN),
    ),
  )
  const grade: CellGrade = { all: emptyTally(), nonZero: emptyTally(), tables: {}, wrong: [], missing: [], refused: [] }
  const count = (cell: string, value: CellValue | undefined, ...fields: (keyof Tally)[]) => {
    const table = cell.slice(0, cell.indexOf(' '))
    grade.tables[table] ??= emptyTally()
    for (const tally of [grade.all, grade.tables[table], ...(isNonZero(value) ? [grade.nonZero] : [])])
      for (const field of fields) tally[field]++
  }
  for (const [cell, value] of expected) {
    const got = read.get(cell)
    const outcome = got === undefined ? (refused.has(cell) ? 'refused' : 'missing') : got === value ? 'right' : 'wrong'
    count(cell, value, 'printed', outcome)
    if (outcome === 'wrong') grade.wrong.push({ cell, expected: value, read: got })
    if (outcome === 'missing') grade.missing.push(cell)
    if (outcome === 'refused') grade.refused.push(cell)
  }
  for (const [cell, got] of read) {
    if (expected.has(cell)) continue
    if (silentOn(key, cell)) {
      count(cell, got, 'unkeyed')
      continue
    }
    count(cell, got, 'wrong', 'invented')
    grade.wrong.push({ cell, expected: undefined, read: got })
  }
  return grade
}

/** Whether the key leaves open what of this cell's table stands in the document. */
function silentOn(key: AnswerKey, cell: string): boolean {
  if (key.exhaustive || key.recoverable !== 'partial') return false
  const table = cell.slice(0, cell.indexOf(' '))
  if (table === 'table2' || table === 'table3' || table === 'table4') return key[table] === null
  return !key.localTables?.some(({ name }) => name === table)
}
