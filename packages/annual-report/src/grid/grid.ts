/**
 * A table of the form laid out cell by cell, as Word, PDF, Excel and HTML draw it and the workbench edits it. Rows list
 * the cells that begin in them; places covered by a merged cell are not listed.
 */
export interface Grid {
  /** `table2`, `table3`, `table4` or the name of a local table. */
  name: string
  caption: string
  /** Relative widths of the columns. */
  widths: readonly number[]
  /** How many of the first rows are header. */
  headRows: number
  rows: GridCell[][]
}

export interface GridCell {
  /**
   * `note`: the words in the top-left cell. `banner`: a shaded line across a block. `head`: names columns below it.
   * `label`: names the row or rows beside it. `text`: a unit. `figure`: a value.
   */
  kind: 'note' | 'banner' | 'head' | 'label' | 'text' | 'figure'
  /** As printed. */
  text: string
  rowSpan?: number
  columnSpan?: number
  /** Of a figure: which one, and its value. */
  row?: string
  column?: string
  value?: number | string | null
  /** Of a narrow label that reads downwards. */
  vertical?: boolean
  /** How far a label is indented. */
  level?: number
}

/** Where a cell of a grid stands. */
export interface Placed {
  cell: GridCell
  top: number
  left: number
  bottom: number
  right: number
}

/** Works out where every cell stands; `bottom` and `right` are the first row and column behind it. */
export function placed(grid: Grid): Placed[] {
  const taken = new Set<string>()
  return grid.rows.flatMap((cells, top) => {
    let left = 0
    return cells.map((cell) => {
      while (taken.has(`${top} ${left}`)) left += 1
      const bottom = top + (cell.rowSpan ?? 1)
      const right = left + (cell.columnSpan ?? 1)
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) taken.add(`${row} ${column}`)
      }
      return { cell, top, left, bottom, right }
    })
  })
}
