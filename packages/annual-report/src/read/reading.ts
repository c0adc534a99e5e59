import type { ReportAsRead } from '../report.ts'
import type { Source, Spot } from './source.ts'

/**
 * A report as read from a document, and how. A cell stands in its table (null: printed blank), or in `refused` (seen but
 * not decidable), or nowhere (not in the document).
 */
export interface Reading extends ReportAsRead {
  /** The file's name. */
  document: string
  format: Source['format']
  cells: CellRead[]
  refused: RefusedCell[]
}

/** A cell that was read. */
export interface CellRead {
  /** `table2`, `table3`, `table4`, or the name of a local table. */
  table: string
  row: string
  column: string
  at: Spot
  /** The words of the document it was read from. */
  printed: string
  sure: Sureness
}

/**
 * `printed`: a figure in a cell of its own. `repaired`: after normalising what the conversion did to it (Ｏ for 0).
 * `sums`: more than one reading was possible, and only this one agrees with the sums of its table.
 */
export type Sureness = 'printed' | 'repaired' | 'sums'

/** A cell that was seen but cannot be decided. */
export interface RefusedCell {
  table: string
  row: string
  column: string
  at: Spot
  printed: string
  /** Why, in Chinese, for the person who will look. */
  reason: string
}
