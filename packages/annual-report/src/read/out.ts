import type { PrintedRow } from '../report.ts'
import type { CellRead, RefusedCell, Sureness } from './reading.ts'
import type { Spot } from './source.ts'
import type { Value } from './values.ts'

/** What the reading of one table adds to the whole. */
export interface TableOut {
  cells: CellRead[]
  refused: RefusedCell[]
  printedRows: PrintedRow[]
  notApplicable: string[]
}

export function nothingRead(): TableOut {
  return { cells: [], refused: [], printedRows: [], notApplicable: [] }
}

export function surenessOf(value: Value): Sureness {
  return value.repaired ? 'repaired' : 'printed'
}

export function noteCell(
  out: TableOut,
  place: { table: string; row: string; column: string },
  at: Spot,
  printed: string,
  sure: Sureness,
): void {
  out.cells.push({ ...place, at, printed, sure })
}

export function refuse(
  out: TableOut,
  place: { table: string; row: string; column: string },
  at: Spot,
  printed: string,
  reason: string,
): void {
  out.refused.push({ ...place, at, printed, reason })
}
