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

/** Nothing, to begin with. */
export function nothingRead(): TableOut {
  return { cells: [], refused: [], printedRows: [], notApplicable: [] }
}

/** How a value that stands in its own cell is known: as printed, or with characters taken for the digits they look like. */
export function surenessOf(value: Value): Sureness {
  return value.repaired ? 'repaired' : 'printed'
}

/** Notes where a cell that is read stands and what is printed there. */
export function noteCell(
  out: TableOut,
  place: { table: string; row: string; column: string },
  at: Spot,
  printed: string,
  sure: Sureness,
): void {
  out.cells.push({ ...place, at, printed, sure })
}

/** Notes a cell that is seen and cannot be decided; `reason` is a Chinese sentence for whoever fills it in. */
export function refuse(
  out: TableOut,
  place: { table: string; row: string; column: string },
  at: Spot,
  printed: string,
  reason: string,
): void {
  out.refused.push({ ...place, at, printed, reason })
}
