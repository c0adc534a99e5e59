import type { Severity } from '../check/finding.ts'
import type { EditionId } from '../editions/edition.ts'
import type { LocalTable, Table2, Table3, Table4 } from '../report.ts'

/**
 * What a correct reading of a document gives (`key/NAME.json` beside the documents). Cells that cannot be read in the
 * document are not in it; null is a cell that is printed blank.
 */
export interface AnswerKey {
  document?: string
  edition: EditionId | null
  year: number | null
  agency: string | null
  /**
   * full: every cell can be read; hard: the sums have to decide, and refusing is acceptable; partial: the document is
   * cut; no: the cells are lost and only a refusal is right.
   */
  recoverable: 'full' | 'hard' | 'partial' | 'no'
  table2: Table2 | null
  table3: Table3 | null
  table4: Table4 | null
  localTables?: LocalTable[]
  /**
   * The key holds every cell that stands in the document. Keys of cut documents made by hand are null for a table whose
   * beginning is still there; what is read of it can then be held against nothing.
   */
  exhaustive?: boolean
}

/** A fault in a document that `check` has to find: which rules may report it, and the words it is in. */
export interface Label {
  document: string
  rule: string | string[]
  quote: string
  /** How grave the fault is; an error where it is not said. */
  severity?: Severity
}
