import { PaperError, type StyledCell, type Table, type TableCell } from './paper.ts'

/** A cell with the place its top left corner takes. */
export interface PlacedCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  cell: StyledCell
}

/**
 * Gives every cell its place and makes sure that the cells fill the table exactly.
 *
 * @throws PaperError naming table, row and cell when cells overlap, stick out or leave a gap, or when a header cell reaches
 * into the body (a repeated header cannot).
 */
export function placeCells(table: Table): PlacedCell[] {
  const width = table.columns.length
  const height = table.rows.length
  const headerRows = table.headerRows ?? 0
  const name = table.caption ? `表格「${table.caption}」` : '表格'
  if (width === 0 || height === 0) throw new PaperError(`${name}没有行或列。`)

  if (headerRows > height) throw new PaperError(`${name}的表头行数多于总行数。`)

  const taken = table.rows.map(() => new Array<boolean>(width).fill(false))
  const placed: PlacedCell[] = []
  for (const [row, cells] of table.rows.entries()) {
    for (const [at, raw] of cells.entries()) {
      const cell = styled(raw)
      const where = `${name}第${row + 1}行第${at + 1}格`
      const rowSpan = span(cell.rowSpan, where)
      const columnSpan = span(cell.columnSpan, where)
      const column = taken[row]!.indexOf(false)
      if (column < 0 || column + columnSpan > width) throw new PaperError(`${where}超出了${width}列。`)
      if (row + rowSpan > height) throw new PaperError(`${where}跨出了最后一行。`)
      if (row < headerRows && row + rowSpan > headerRows) throw new PaperError(`${where}从表头跨进了表身。`)
      for (let down = row; down < row + rowSpan; down++)
        for (let right = column; right < column + columnSpan; right++) {
          if (taken[down]![right]) throw new PaperError(`${where}与别的单元格重叠。`)
          taken[down]![right] = true
        }
      placed.push({ row, column, rowSpan, columnSpan, cell })
    }
    const gap = taken[row]!.indexOf(false)
    if (gap >= 0) throw new PaperError(`${name}第${row + 1}行缺少第${gap + 1}列的单元格。`)
  }
  return placed
}

function styled(cell: TableCell): StyledCell {
  return typeof cell === 'object' && cell !== null ? cell : { text: cell }
}

function span(value: number | undefined, where: string): number {
  const span = value ?? 1
  if (!Number.isInteger(span) || span < 1) throw new PaperError(`${where}的跨行跨列数不是正整数。`)
  return span
}
