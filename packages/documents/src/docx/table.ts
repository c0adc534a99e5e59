import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { CELL_LINE, cellInset } from '../paper/fit-table.ts'
import type { ResolvedCell, ResolvedRun, ResolvedTable } from '../paper/resolved.ts'
import { exactly, fontOf, halfPoints, styledRuns, textRuns, twips } from './type.ts'

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** A table `width` twips wide, with its caption and unit above it. */
export function drawTable(table: ResolvedTable, width: number): (Paragraph | Table)[] {
  const above: Paragraph[] = []
  if (table.caption) {
    const size = Math.min(table.fontSize * 1.25, 16)
    above.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: exactly(size * 1.5, { after: 2 }),
        children: textRuns(table.caption, { font: fontOf('heiti'), size: halfPoints(size) }),
      }),
    )
  }
  if (table.unit) {
    above.push(
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: true,
        spacing: exactly(table.fontSize * 1.5, { after: 2 }),
        children: textRuns(table.unit, { font: fontOf('fangsong'), size: halfPoints(table.fontSize) }),
      }),
    )
  }
  return [...above, grid(table, width)]
}

function grid(table: ResolvedTable, width: number): Table {
  const columnWidths = wholeWidths(table.widths, width)
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row)
    return new TableRow({
      tableHeader: row < table.headerRows,
      cantSplit: true,
      children: cells.map((cell) => drawCell(cell, table, columnWidths)),
    })
  })
  const border = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
  const side = twips(cellInset(table.fontSize))
  const padding = twips(table.cellPadding)
  return new Table({
    rows,
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    borders: border,
    margins: { top: padding, bottom: padding, left: side, right: side, marginUnitType: WidthType.DXA },
  })
}

function drawCell(cell: ResolvedCell, table: ResolvedTable, columnWidths: number[]): TableCell {
  const width = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0)
  const lastRow = cell.row + cell.rowSpan >= table.rowCount
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: cell.shaded ? { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F0F0' } : undefined,
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[cell.align],
        keepNext: table.keepTogether && !lastRow,
        spacing: exactly(table.fontSize * CELL_LINE),
        children: styledRuns(cell.vertical ? downwards(cell.runs) : cell.runs, {
          size: halfPoints(table.fontSize),
          characterSpacing: 0,
        }),
      }),
    ],
  })
}

/** One character a line: a row grows with it, which it does not with text that is turned. */
function downwards(runs: ResolvedRun[]): ResolvedRun[] {
  const characters = [...runs.map(({ text }) => text).join('')].filter((character) => character.trim() !== '')
  return [{ ...runs[0]!, text: characters.join('\n') }]
}

/** Column widths in whole twips that add up to the table's. */
function wholeWidths(shares: number[], width: number): number[] {
  let share = 0
  let used = 0
  return shares.map((one) => {
    share += one
    const size = Math.round(share * width) - used
    used += size
    return size
  })
}
