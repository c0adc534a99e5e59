import { cleanText } from '@yangguang/text'
import writeXlsxFile, { type CellObject, type Row, type Sheet as XlsxSheet } from 'write-excel-file/node'
import { widthInCharacters } from '../paper/measure.ts'
import { printing } from './printing.ts'
import type { Sheet, SheetCell, StyledSheetCell } from './sheet.ts'
import type { FileContent, WorkbookFeature } from './workbook-feature.ts'

/** What Excel itself allows. */
const MOST_ROWS = 1_048_576
const MOST_CHARACTERS = 32_767
const CUT = '……（内容过长，已截断）'

const BORDER = { borderStyle: 'thin', borderColor: '#9a9a9a' } as const
const HEADER_GROUND = '#e8eef5'
const SHADED_GROUND = '#f3f3f3'

/**
 * Sheets as an Excel workbook (.xlsx). Numbers stay numbers, `{ date }` becomes a real date, and a string is always text: it can
 * begin with = + - @ without becoming a formula, also after someone edits the cell.
 *
 * @throws RangeError when there is no sheet, a sheet has more rows than Excel takes, cells overlap or a number is not finite.
 */
export async function workbookToXlsx(sheets: Sheet[]): Promise<Buffer> {
  return writeWorkbook(sheets, [])
}

/** The same with changes to the written XML, for what the writer has no option for. */
export async function writeWorkbook(sheets: Sheet[], features: WorkbookFeature[]): Promise<Buffer> {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet')
  const names = sheetNames(sheets)
  const written = sheets.map((sheet, at) => ({ ...drawSheet(sheet), sheet: names[at]! }))
  return writeXlsxFile(written, {
    fontFamily: '宋体',
    fontSize: 11,
    features: [...features, printing(sheets, names)],
  }).toBuffer()
}

function drawSheet(sheet: Sheet): Omit<XlsxSheet<FileContent>, 'sheet'> {
  const headerRows = Math.min(sheet.headerRows ?? 1, sheet.rows.length)
  if (sheet.rows.length > MOST_ROWS) throw new RangeError(`a sheet holds at most ${MOST_ROWS} rows`)
  const data = placeRows(sheet.rows, (cell, row, column) => {
    const align = sheet.columns?.[column]?.align
    return row < headerRows ? headerCell(cell) : bodyCell(cell, align)
  })
  const width = data.reduce((most, row) => Math.max(most, row.length), sheet.columns?.length ?? 0)
  return {
    data,
    columns: Array.from({ length: width }, (_, at) => ({
      width: sheet.columns?.[at]?.width ?? fitWidth(sheet.rows, at),
    })),
    stickyRowsCount: headerRows || undefined,
    stickyColumnsCount: sheet.frozenColumns || undefined,
  }
}

/** Puts each cell in the first free place of its row; places covered by a merged cell are null, as the writer wants it. */
function placeRows(
  rows: SheetCell[][],
  draw: (cell: StyledSheetCell, row: number, column: number) => CellObject,
): Row[] {
  const placed: Row[] = rows.map(() => [])
  const covered = rows.map(() => new Set<number>())
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const raw of cells) {
      while (covered[row]!.has(column)) placed[row]![column++] = null
      const cell: StyledSheetCell = typeof raw === 'object' && raw !== null ? raw : { value: raw }
      const { rowSpan = 1, columnSpan = 1 } = cell
      if (row + rowSpan > rows.length) throw new RangeError(`the cell in row ${row + 1} spans more rows than there are`)
      for (let down = row; down < row + rowSpan; down++)
        for (let right = column; right < column + columnSpan; right++) {
          if (covered[down]!.has(right)) throw new RangeError(`cells overlap in row ${down + 1}, column ${right + 1}`)
          covered[down]!.add(right)
          placed[down]![right] = null
        }
      placed[row]![column] = draw(cell, row, column)
      column += columnSpan
    }
  }
  return placed.map((row) => Array.from(row, (cell) => cell ?? null))
}

function headerCell(cell: StyledSheetCell): CellObject {
  return {
    ...written(cell),
    ...spans(cell),
    ...BORDER,
    fontWeight: 'bold',
    align: cell.align ?? 'center',
    alignVertical: 'center',
    backgroundColor: HEADER_GROUND,
    wrap: true,
  }
}

function bodyCell(cell: StyledSheetCell, columnAlign: 'left' | 'center' | 'right' | undefined): CellObject {
  const isNumber = typeof cell.value === 'number'
  return {
    ...written(cell),
    ...spans(cell),
    ...BORDER,
    fontWeight: cell.bold ? 'bold' : undefined,
    align: cell.align ?? columnAlign ?? (isNumber ? 'right' : 'left'),
    alignVertical: 'center',
    backgroundColor: cell.shaded ? SHADED_GROUND : undefined,
    wrap: cell.wrap ?? !isNumber,
  }
}

function spans({ columnSpan, rowSpan, height }: StyledSheetCell): CellObject {
  return {
    columnSpan: columnSpan && columnSpan > 1 ? columnSpan : undefined,
    rowSpan: rowSpan && rowSpan > 1 ? rowSpan : undefined,
    height,
  }
}

/** Value, type and format. Short strings get the text format `@`: without it Excel makes a formula of `=…` when the cell is edited. */
function written({ value, format }: StyledSheetCell): CellObject {
  if (value === null || value === '')
    return { value: undefined, type: String, format: format === '@' ? '@' : undefined }
  if (typeof value === 'boolean') return { value: value ? '是' : '否', type: String }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a cell holds ${value}, which is no number`)
    return { value, type: Number, format }
  }
  if (typeof value === 'object') return { value: dateOf(value.date), type: Date, format: format ?? 'yyyy-mm-dd' }
  const text = textOf(value)
  return { value: text, type: String, format: text.length <= 255 ? '@' : undefined }
}

function dateOf(date: string): Date {
  const at = new Date(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) throw new RangeError(`${date} is no date`)
  return at
}

/** Excel reads `_x0041_` inside a string as an escaped character; escaping the underscore keeps it as it was written. */
function textOf(value: string): string {
  const clean = cleanText(value).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return clean.length <= MOST_CHARACTERS ? clean : clean.slice(0, MOST_CHARACTERS - CUT.length) + CUT
}

/** Wide enough for the longest of the first cells, between 8 and 40 characters of half width. */
function fitWidth(rows: SheetCell[][], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => {
    const cell = row[column]
    if (cell === undefined || (typeof cell === 'object' && cell !== null && (cell.columnSpan ?? 1) > 1)) return most
    const value = typeof cell === 'object' && cell !== null ? cell.value : cell
    const text = typeof value === 'object' && value !== null ? value.date : String(value ?? '')
    const lines = text.split('\n').map((line) => widthInCharacters(line) * 2)
    return Math.max(most, ...lines)
  }, 0)
  return Math.min(Math.max(longest + 2, 8), 40)
}

/** Names Excel accepts: at most 31 characters, none of []:*?/\, no quote at the ends, none twice. */
function sheetNames(sheets: Sheet[]): string[] {
  const used = new Set<string>()
  return sheets.map(({ name }, at) => {
    const plain =
      cleanText(name)
        .replace(/[[\]:*?/\\\n\t]/g, '_')
        .replace(/^'+|'+$/g, '')
        .trim() || `表${at + 1}`
    let unique = [...plain].slice(0, 31).join('').slice(0, 31)
    for (let again = 2; used.has(unique.toLowerCase()); again++) unique = `${plain.slice(0, 27)}（${again}）`
    used.add(unique.toLowerCase())
    return unique
  })
}
