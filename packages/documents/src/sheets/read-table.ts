import { cleanText, toHalfWidth } from '@yangguang/text'
import readWorkbook from 'read-excel-file/node'
import { BROKEN, openXlsx, type WorkbookLimits } from './open-xlsx.ts'
import type { RowOf, TableColumns, TableError, TableReading, TableTemplate } from './template.ts'

type Cell = string | number | boolean | Date | null

const MOST_ROWS = 5000
/** A title or notes may stand above the header. */
const HEADER_WITHIN = 10

/**
 * Reads a filled-in table, as a dry run: nothing is stored. Every row is tried, and all errors are told by row and column, so that
 * an office can mend the file in one go. Rows without an error are in `rows`, rows with one only in `errors`.
 *
 * Never throws over what is in the file: one that cannot be used as a whole is `refused` with a sentence.
 */
export async function readTable<C extends TableColumns>(
  file: Uint8Array,
  template: TableTemplate<C>,
  limits?: WorkbookLimits,
): Promise<TableReading<C>> {
  const opened = await openXlsx(file, limits)
  if (opened.refused !== null) return opened
  const sheets = await readSheets(opened.workbook)
  if (sheets === null) return { refused: BROKEN }
  const sheet = sheets.find(({ sheet }) => sheet === template.title) ?? sheets[0]
  if (!sheet || sheet.data.length === 0) return { refused: '表中没有内容，请使用下载的模板填写。' }

  const header = findHeader(sheet.data, template)
  if ('refused' in header) return header
  const body = sheet.data.slice(header.row + 1)
  const filled = body.flatMap((cells, at) => (cells.some(isFilled) ? [{ cells, row: header.row + 2 + at }] : []))
  if (filled.length === 0) return { refused: `工作表「${sheet.sheet}」的表头下面没有数据。` }
  const most = template.maxRows ?? MOST_ROWS
  if (filled.length > most) return { refused: `表中有${filled.length}行数据，一次最多${most}行，请分几次上传。` }

  const rows: { row: number; values: RowOf<C> }[] = []
  const errors: TableError[] = []
  for (const { cells, row } of filled) {
    const { values, problems } = readRow(cells, template.columns, header.places)
    if (problems.length === 0) rows.push({ row, values })
    for (const problem of problems) errors.push({ row, ...problem })
  }
  return { refused: null, rows, errors, total: filled.length }
}

/** Null when the reader cannot make sense of the workbook, which it says in errors of several kinds. */
async function readSheets(workbook: Buffer): Promise<{ sheet: string; data: Cell[][] }[] | null> {
  try {
    return (await readWorkbook(workbook)) as unknown as { sheet: string; data: Cell[][] }[]
  } catch {
    return null
  }
}

/** The row that names the columns, and at which place each column of the template stands. */
function findHeader<C extends TableColumns>(
  data: Cell[][],
  template: TableTemplate<C>,
): { refused: string } | { row: number; places: Map<string, number> } {
  let best: { row: number; places: Map<string, number>; twice: string | null } | null = null
  for (const [row, cells] of data.slice(0, HEADER_WITHIN).entries()) {
    const found = columnsIn(cells, template.columns)
    if (!best || found.places.size > best.places.size) best = { row, ...found }
  }
  const missing = Object.entries(template.columns).filter(([key, { required }]) => required && !best?.places.has(key))
  if (!best || best.places.size === 0 || missing.length > 0) {
    const names = missing.map(([, { header }]) => `「${header}」`).join('、')
    return { refused: `没有找到表头${names}。请使用下载的模板，不要改动或删除表头。` }
  }
  if (best.twice) return { refused: `表头「${best.twice}」出现了两次，请删去多余的一列。` }
  return best
}

function columnsIn(cells: Cell[], columns: TableColumns): { places: Map<string, number>; twice: string | null } {
  const places = new Map<string, number>()
  let twice: string | null = null
  for (const [place, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue
    const name = headerName(cell)
    const found = Object.entries(columns).find(([, { header, aliases = [] }]) =>
      [header, ...aliases].some((accepted) => headerName(accepted) === name),
    )
    if (!found) continue
    if (places.has(found[0])) twice = found[1].header
    else places.set(found[0], place)
  }
  return { places, twice }
}

/** Headers are the same whatever the width of brackets, with or without spaces and the asterisk of required columns. */
function headerName(header: string): string {
  return toHalfWidth(cleanText(header)).replace(/[\s*]/g, '')
}

function readRow<C extends TableColumns>(
  cells: Cell[],
  columns: C,
  places: Map<string, number>,
): { values: RowOf<C>; problems: { column: string; message: string }[] } {
  const values: Record<string, unknown> = {}
  const problems: { column: string; message: string }[] = []
  for (const [key, column] of Object.entries(columns)) {
    const cell = cells[places.get(key) ?? -1] ?? null
    const report = (message: string) =>
      problems.push({ column: column.header, message: `「${column.header}」${message}。` })
    const text = cellText(cell)
    values[key] = null
    if (text === '') {
      if (column.required) report('没有填写')
    } else if (typeof cell === 'number' && Math.abs(cell) >= 1e15) {
      report('是以数字格式存放的长号码，末几位已经丢失，请把这一列设为文本格式后重新填写')
    } else if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/.test(text)) {
      report(`中的公式出错（${text}），请改成数值`)
    } else {
      const parsed = column.parse(text)
      if ('problem' in parsed) report(parsed.problem)
      else values[key] = parsed.value
    }
  }
  return { values: values as RowOf<C>, problems }
}

function isFilled(cell: Cell): boolean {
  return cellText(cell) !== ''
}

/** What the cell shows: a date as `2026-07-07`, a number in full, text without unseen characters. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '无效日期'
    const [day, time] = cell.toISOString().slice(0, 16).split('T')
    return time === '00:00' ? day! : `${day} ${time}`
  }
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return Math.abs(cell) < 1e21 ? trimZeros(cell) : String(cell)
  return cleanText(cell).trim()
}

/** Binary fractions print as 0.30000000000000004; Excel shows 15 digits. */
function trimZeros(number: number): string {
  return String(Number(number.toPrecision(15)))
}
