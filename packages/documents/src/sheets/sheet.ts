/** One sheet of a workbook. Rows list the cells that begin in them; a place covered by a merged cell is not listed. */
export interface Sheet {
  /** Up to 31 characters; characters Excel does not allow in a name are replaced. */
  name: string
  /** Width in characters (a Chinese character counts as two). Default fits the header. */
  columns?: { width?: number; align?: 'left' | 'center' | 'right' }[]
  /** How many of the first rows are styled as header (bold, centred, shaded) and stay in view. Default 1. */
  headerRows?: number
  /** How many columns stay in view when scrolling sideways. Default 0. */
  frozenColumns?: number
  rows: SheetCell[][]
  landscape?: boolean
}

/** Strings are always text, also when they begin with = + - @. Numbers are numbers. */
export type SheetCell = string | number | boolean | null | StyledSheetCell

export interface StyledSheetCell {
  value: string | number | boolean | null | { date: string }
  columnSpan?: number
  rowSpan?: number
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  wrap?: boolean
  shaded?: boolean
  /** Of the row, in points. Without it Excel fits the row to its text, which it cannot do for merged cells. */
  height?: number
  /** Excel number format, e.g. `0.00`. */
  format?: string
}
