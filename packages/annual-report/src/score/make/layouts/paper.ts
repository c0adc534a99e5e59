import type { Random } from '../random.ts'

/** How a Word file sets its pages and tables. */
export interface Paper {
  landscape: boolean
  /** Of its print, in half points. */
  size: number
  /** What of its tables is ruled. */
  ruled: Ruled
  /** Where texts stand in their cells: everything in the middle, the figures alone, or nothing. */
  across: 'left' | 'center' | 'figures'
  down: 'top' | 'center' | 'bottom'
  /** Around the text of every cell and the least height of rows, in twentieths of a point; 0 for what Word does by itself. */
  padding: number
  rowHeight: number
  /** Whether pages break between rows only. */
  keepsRows: boolean
  runningHead: boolean
}

/** What is ruled of a table: sides of the table, then between its rows and its columns, with their style. */
const BORDERS = {
  all: 'single single single single single single',
  nothing: 'nil nil nil nil nil nil',
  'lines across': 'single nil single nil single nil',
  'head and foot': 'single nil single nil nil nil',
  'open sides': 'single nil single nil single single',
  dotted: 'dotted dotted dotted dotted dotted dotted',
  double: 'double double double double single single',
} as const

type Ruled = keyof typeof BORDERS

export const PLAIN_PAPER: Paper = {
  landscape: false,
  size: 21,
  ruled: 'all',
  across: 'left',
  down: 'top',
  padding: 0,
  rowHeight: 0,
  keepsRows: false,
  runningHead: false,
}

/** Draws how a document is set on paper. */
export function drawPaper(random: Random): Paper {
  return {
    landscape: random.chance(0.35),
    size: random.pick([15, 18, 21, 24]),
    ruled: random.chance(0.5) ? 'all' : random.pick(Object.keys(BORDERS) as Ruled[]),
    across: random.pick(['left', 'center', 'figures']),
    down: random.pick(['top', 'center', 'center', 'bottom']),
    padding: random.pick([0, 0, 20, 60]),
    rowHeight: random.pick([0, 0, 400, 600]),
    keepsRows: random.chance(0.5),
    runningHead: random.chance(0.3),
  }
}

/** The borders of a table, as children of `w:tblBorders`. */
export function bordersOf(ruled: Ruled): string {
  const styles = BORDERS[ruled].split(' ')
  return ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side, at) => `<w:${side} w:val="${styles[at]}" w:sz="4"/>`)
    .join('')
}
