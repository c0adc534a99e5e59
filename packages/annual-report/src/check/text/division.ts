import type { Figure } from './figures.ts'

/** A total and the parts it is divided into. */
export interface Division {
  whole: Figure
  parts: Figure[]
  /** The parts claim to be all there is; otherwise they are examples that can only be too many. */
  complete: boolean
  /** Only their kind, or a last 其他, makes the parts complete: 行政复议5件，维持3件，尚未审结1件. */
  loose: boolean
  /** Introduced as examples, though they are all the usual ways: 其中网络15件、信函8件、当面2件. */
  usual: boolean
  /** Other totals the parts may honestly be of. */
  alsoRight: Figure[]
  /** The words that state it, in the plain text. */
  start: number
  end: number
}
