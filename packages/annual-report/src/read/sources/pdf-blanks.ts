import type { SourceCell } from '../source.ts'
import { type Column, FIGURE, isFull, roomOf, UNIT } from './pdf-figures.ts'
import { STARTS_LABEL, TABLE2_LABEL } from './pdf-labels.ts'
import type { TextLine } from './pdf-lines.ts'
import type { PageTable } from './pdf-tables.ts'
import type { Word } from './pdf-words.ts'

/** Rows that stand under the names of their columns, and leave some of them blank. */
export interface BlankRows {
  table: PageTable
  /** The lines it was made of. */
  lines: Set<TextLine>
}

const FEWEST_COLUMNS = 3
const LONGEST_NAME = 14
/** From line to line within the names of columns, in sizes of their print. */
const STEP = 2.2
/** The names of columns in the form; others may go on. */
const WHOLE_NAME = /^(?:结果(?:维持|纠正)|其他结果|尚未审结|[总合]计|信息内容|.*(?:数量|件数|金额|增[/／]减))$/
/** What stands above labels. */
const NAMES_LABELS = /内容|项目|类别|指标|序号/

/** The tables without rules in which blank cells show by what stands beside them: lines cannot say so, cells can. */
export function blankRows(lines: readonly TextLine[], page: number): BlankRows[] {
  const found: BlankRows[] = []
  for (let at = 1; at < lines.length; at++) {
    const head = isFigures(lines[at]!) || TABLE2_LABEL.test(lines[at]!.text) ? headAbove(lines, at) : null
    if (!head) continue
    const rows: Word[][][] = []
    let next = at
    for (; next < lines.length; next++) {
      const row = rowUnder(head.columns, lines[next]!)
      if (!row) break
      const above = rows[rows.length - 1]
      // The rest of a label is no row that is blank throughout.
      if (
        above &&
        row.slice(1).every((cell) => cell.length === 0) &&
        TABLE2_LABEL.test(textOf([...above[0]!, ...row[0]!], ''))
      )
        above[0]!.push(...row[0]!)
      else rows.push(row)
    }
    const figured = rows.some((row) => row.slice(1).some((cell) => cell.length > 0))
    // Figures beside no label, among others that have one, stand on another line than theirs.
    const labelled = rows.filter(([label]) => label!.some(isLabel)).length
    if (labelled > 0 ? labelled < rows.length : NAMES_LABELS.test(textOf(head.columns[0]!.words, ''))) continue
    const cells =
      labelled > 0
        ? rows.map(([label, ...row]) => [textOf(label!, ''), ...row.map((words) => textOf(words, ' '))])
        : oneRow(head.columns, rows)
    const full = (row: readonly (string | Word[])[]): boolean => row.every((cell) => cell.length > 0)
    // Lines say as much where each is a row and each name on one line.
    const seen = head.lines.length === 1 && (labelled > 0 ? rows.every(full) : rows.length === 1 && full(rows[0]!))
    if (!figured || !cells || seen) continue
    const used = [...head.lines, ...lines.slice(at, next)]
    found.push({ table: tableOf(head.columns, cells, used, page), lines: new Set(used) })
    at = next - 1
  }
  return found
}

function isLabel({ text }: Word): boolean {
  return !FIGURE.test(text) && !UNIT.test(text)
}

function isFigures(line: TextLine): boolean {
  return line.words.some(({ text }) => FIGURE.test(text)) && !STARTS_LABEL.test(line.text)
}

/** The names of columns on the lines above: the lowest line of short words, and those above it that stand over them one by one. */
function headAbove(lines: readonly TextLine[], at: number): { columns: Column[]; lines: TextLine[] } | null {
  const columns: Column[] = []
  const used: TextLine[] = []
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above]!
    const below = used[0] ?? lines[at]!
    if (below.bottom - line.bottom > line.words[0]!.size * STEP && used.length > 0) break
    if (line.words.some(({ text }) => FIGURE.test(text) || text.length > LONGEST_NAME)) break
    const under = line.words.map((word) => columns.filter((column) => overlaps(column, word)))
    if (under.some((each) => each.length > 1)) break
    if (used.length === 0 && line.words.length < FEWEST_COLUMNS) break
    // Above whole names stand those of groups of columns.
    if (used.length > 0 && columns.every(({ words }) => WHOLE_NAME.test(textOf(words, '')))) break
    line.words.forEach((word, index) => {
      const [column] = under[index]!
      if (column) {
        column.words.unshift(word)
        column.left = Math.min(column.left, word.left)
        column.right = Math.max(column.right, word.right)
      } else columns.push({ left: word.left, right: word.right, words: [word] })
    })
    used.unshift(line)
  }
  columns.sort((a, b) => a.left - b.left)
  const names = columns.map(({ words }) => textOf(words, ''))
  // A merged cell that says its name again has one figure for all of its columns.
  const repeated = names.some((name, index) => name.length < 2 || (index > 0 && name === names[index - 1]))
  return columns.length >= FEWEST_COLUMNS && !repeated ? { columns, lines: used } : null
}

/** The cells of a line under their columns; null where a word stands under none or two, or is no figure. */
function rowUnder(columns: readonly Column[], line: TextLine): Word[][] | null {
  const cells: Word[][] = columns.map(() => [])
  for (const word of line.words) {
    const under = columns.flatMap((column, index) => (overlaps(column, word) ? [index] : []))
    // Two figures in one cell say that cells are merged here.
    if (
      under.length !== 1 ||
      (!/[\u4e00-\u9fff]{2}/.test(word.text) && !FIGURE.test(word.text) && !UNIT.test(word.text))
    )
      return null
    const cell = cells[under[0]!]!
    if (under[0]! > 0 && ((!FIGURE.test(word.text) && !UNIT.test(word.text)) || cell.length > 0)) return null
    cell.push(word)
  }
  const [first, ...rest] = cells
  if (rest.every((cell) => cell.length === 0) && !TABLE2_LABEL.test(line.text.trim())) return null
  // Where nothing but figures stands in a row, it has no label.
  return first!.some(isLabel) || !line.words.some(isLabel) ? cells : null
}

/** Without labels there is one row, whatever lines its cells take; null where most cells have more than one figure. */
function oneRow(columns: readonly Column[], rows: readonly Word[][][]): string[][] | null {
  const cells = columns.map((column, index) => {
    const parts = rows.flatMap((row) => row[index]!)
    const room = roomOf(column, columns)
    const whole = parts.slice(1).every((word, at) => UNIT.test(word.text) || isFull(parts[at]!, word, column, room))
    return { text: textOf(parts, whole ? '' : '\n'), whole }
  })
  return cells.filter(({ whole }) => !whole).length * 2 < cells.length ? [cells.map(({ text }) => text)] : null
}

function textOf(words: readonly Word[], between: string): string {
  return words.map(({ text }) => text).join(between)
}

function overlaps(column: { left: number; right: number }, word: Word): boolean {
  return word.left < column.right && word.right > column.left
}

function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  lines: readonly TextLine[],
  page: number,
): PageTable {
  const cell = (text: string): SourceCell => ({ text, rowSpan: 1, columnSpan: 1, at: { page } })
  const between = columns.slice(1).map((column, index) => (columns[index]!.right + column.left) / 2)
  return {
    page,
    top: lines[0]!.top,
    bottom: lines[lines.length - 1]!.bottom,
    xs: [columns[0]!.left, ...between, columns[columns.length - 1]!.right],
    rows: [columns.map(({ words }) => cell(textOf(words, ''))), ...rows.map((row) => row.map(cell))],
    full: new Set(),
    words: new Set(lines.flatMap(({ words }) => words)),
  }
}
