/**
 * Declares the table an office fills in and hands back. Keys are the names of the values in code, `header` is what stands
 * in the first row. The same declaration makes the blank workbook (`templateToXlsx`) and reads it (`readTable`).
 */
export interface TableTemplate<C extends TableColumns = TableColumns> {
  /** Name of the sheet that is filled in, and title of the instructions. */
  title: string
  /** Sentences for the instruction sheet, in order. */
  instructions: string[]
  columns: C
  /** Most rows a file may hold. Default 5,000. */
  maxRows?: number
}

export type TableColumns = Record<string, TableColumn<unknown, boolean>>

export interface TableColumn<T, Required extends boolean> {
  header: string
  /** Other headers accepted for the same column, such as those of an older template. */
  aliases?: string[]
  required: Required
  /** Turns the cell's text into a value. Never called for an empty cell. */
  parse: (text: string) => Parsed<T>
  /** One sentence for the instruction sheet. */
  note?: string
  example?: string
  /** Offered as a drop-down list in the blank workbook. */
  choices?: string[]
  /** In characters; a Chinese character counts as two. */
  width?: number
}

export type Parsed<T> = { value: T } | { problem: string }

/** A row as read: an empty optional cell is null. */
export type RowOf<C extends TableColumns> = {
  [K in keyof C]: C[K] extends TableColumn<infer T, infer R> ? (R extends true ? T : T | null) : never
}

/** `refused`: the file as a whole cannot be used, and why. Otherwise every row, and every error by row and column. */
export type TableReading<C extends TableColumns> =
  | { refused: string }
  | { refused: null; rows: { row: number; values: RowOf<C> }[]; errors: TableError[]; total: number }

/** `row` is Excel's own number (the header is row 1); `column` the header as in the template, empty for the whole row. */
export interface TableError {
  row: number
  column: string
  message: string
}
