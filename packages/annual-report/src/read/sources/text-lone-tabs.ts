import type { SourceCell, SourceTable } from '../source.ts'
import type { Taken } from './text-taken.ts'

/**
 * The layout of a page copied from a browser: every cell a paragraph, the cells of a row parted by a tab on a line of its
 * own, rows by more blank lines than cells.
 */
export function hasLoneTabs(lines: readonly string[]): boolean {
  let lone = 0
  let filled = 0
  // Tabs left over at the ends of lines are left over on blank lines too.
  let trailing = 0
  for (const line of lines) {
    if (/\S\s*\t\s*$/.test(line)) trailing++
    if (!line.startsWith('\t')) continue
    if (line.trim() === '') lone++
    else filled++
  }
  return lone >= 10 && filled * 10 <= lone && trailing * 10 <= lone
}

/** More blank lines than this part rows. */
const WITHIN_ROW = 2

/** The table that begins at the line `at`, whose first cell is followed by a lone tab; null where none does. */
export function loneTabRows(lines: readonly string[], at: number, tables: { count: number }): Taken | null {
  if (!beginsRow(lines, at)) return null
  const table = ++tables.count
  const rows: SourceCell[][] = [[]]
  let next = at
  let blanks = 0
  let after: 'text' | 'tab' | 'start' = 'start'
  let end = at
  const add = (text: string, line: number) => {
    const row = rows.at(-1)!
    const place = { line: line + 1, table, row: rows.length, cell: row.length + 1 }
    row.push({ text, rowSpan: 1, columnSpan: 1, at: place })
  }
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (/^\t\s*$/.test(line)) {
      if (blanks > WITHIN_ROW && after === 'text') rows.push([])
      if (after !== 'text' || rows.at(-1)!.length === 0) add('', next)
      after = 'tab'
    } else if (line.trim() === '') {
      blanks++
      continue
    } else {
      // Words below a figure are of the next row; a figure below a figure is the rest of it.
      const wordsBelowFigure =
        after === 'text' &&
        !/[\u4e00-\u9fff]{2}/.test(rows.at(-1)!.at(-1)?.text ?? '') &&
        /[\u4e00-\u9fff]{2}/.test(line)
      if ((blanks > WITHIN_ROW && after !== 'start') || wordsBelowFigure) {
        if (after === 'tab') add('', next)
        if (!beginsRow(lines, next)) {
          after = 'text'
          break
        }
        rows.push([])
        add(line.trim(), next)
      } else if (after === 'text') rows.at(-1)!.at(-1)!.text += `\n${line.trim()}`
      else add(line.trim(), next)
      after = 'text'
    }
    blanks = 0
    end = next + 1
  }
  if (after === 'tab') add('', end - 1)
  const block: SourceTable = { kind: 'table', rows, at: { line: at + 1, table } }
  return { blocks: [block], next: end }
}

/** Whether the text at a line is the first cell of a row: a lone tab follows before the next text. */
function beginsRow(lines: readonly string[], at: number): boolean {
  if (/^\t\s*$/.test(lines[at]!)) return true
  if (lines[at]!.trim() === '') return false
  let blanks = 0
  for (let next = at + 1; next < lines.length; next++) {
    if (/^\t\s*$/.test(lines[next]!)) return blanks <= WITHIN_ROW
    if (lines[next]!.trim() === '') blanks++
    else if (blanks > 0) return false
    if (next - at > 12) return false
  }
  return false
}
