import { half } from '../characters.ts'
import type { SourceCell } from '../source.ts'
import type { Taken } from './text-taken.ts'

/**
 * The layout of tables saved from Word as text: every cell on a line of its own that begins with a tab, its further lines
 * without one, a blank line between rows.
 */
export function hasTabbedCells(lines: readonly string[]): boolean {
  let cells = 0
  for (const line of lines) if (/^\t[^\t]*\S[^\t]*$/.test(line)) cells++
  return cells >= 5
}

/** Captions and headings end a table even where its last cell is blank and could still be waiting for its words. */
const ENDS_TABLE = /^\s*(?:[一二三四五六七八九十]+\s*、|\d{1,2}\s*[、.．]|表[一二三四五六\d])/

/** The table that begins at the line `at`. */
export function tabbedCells(lines: readonly string[], at: number, tables: { count: number }): Taken {
  const table = ++tables.count
  const rows: SourceCell[][] = [[]]
  let next = at
  let blanks = 0
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (line.startsWith('\t')) {
      if (blanks > 0 && rows.at(-1)!.length > 0 && startsRow(lines, next)) rows.push([])
      const row = rows.at(-1)!
      for (const text of line.slice(1).trimEnd().split('\t')) {
        row.push({
          text: text.trim(),
          rowSpan: 1,
          columnSpan: 1,
          at: { line: next + 1, table, row: rows.length, cell: row.length + 1 },
        })
      }
      blanks = 0
      continue
    }
    if (line.trim() === '') {
      blanks++
      continue
    }
    const cell = rows.at(-1)!.at(-1)!
    const goesOn = blanks === 0 || (followedByCell(lines, next) && (cell.text === '' || blanks === 1))
    if (!goesOn || (blanks > 0 && ENDS_TABLE.test(line) && (blanks > 1 || rows.at(-1)!.length > 3))) break
    if (looksFull(cell.text, line)) break
    // A figure below a figure may be the rest of it or a page's number: that is for the sums to say.
    cell.text += /\d\s*$/.test(half(cell.text)) && /^\s*\d/.test(half(line)) ? `\n${line.trim()}` : line.trim()
    // A row that begins with blank cells and then a cell with a blank line in it has not ended there.
    blanks = 0
  }
  // Blank lines after the table belong to what follows.
  next -= blanks
  return { blocks: [{ kind: 'table', rows: joined(rows), at: { line: at + 1, table } }], next: Math.max(next, at + 1) }
}

/** Rows as wide as this count as whole when so many are. */
const MANY = 3
/** Labels in further columns make a row so much wider than others. */
const WIDER = 3

/**
 * Blank lines also stand where none should: a row without words after one with words is more of it, and so are the words
 * after blank cells, when together they are as wide as whole rows.
 */
function joined(rows: readonly SourceCell[][]): SourceCell[][] {
  const widths = new Map<number, number>()
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  const isWhole = (width: number) => width > 4 && (widths.get(width) ?? 0) >= MANY
  const widest = Math.max(0, ...[...widths.keys()].filter(isWhole))
  const hasWords = (row: readonly SourceCell[]) => row.some(({ text }) => /[\u4e00-\u9fff]{2}/.test(text))
  const kept: SourceCell[][] = []
  for (let at = 0; at < rows.length; ) {
    let row = rows[at]!
    let best = row
    let end = at + 1
    let next = at + 1
    while (
      next < rows.length &&
      row.length + rows[next]!.length <= widest + WIDER &&
      (!hasWords(rows[next]!) || !hasWords(row))
    ) {
      row = [...row, ...rows[next++]!]
      if (!isWhole(row.length)) continue
      best = row
      end = next
    }
    if (row.length > best.length && row.length >= widest && (next === rows.length || hasWords(rows[next]!))) {
      best = row
      end = next
    }
    kept.push(best)
    at = end
  }
  return kept.map((row, index) =>
    row.map((cell, place) => ({ ...cell, at: { ...cell.at, row: index + 1, cell: place + 1 } })),
  )
}

/** A line with a tab after a blank line begins a row. */
function startsRow(lines: readonly string[], at: number): boolean {
  return lines[at - 1]!.trim() === '' && !lines[at - 1]!.startsWith('\t')
}

/** Whether the next line that is not more of this cell begins a cell. */
function followedByCell(lines: readonly string[], at: number): boolean {
  for (let next = at + 1; next < lines.length && next < at + 6; next++) {
    if (lines[next]!.startsWith('\t')) return true
    if (lines[next]!.trim() === '') return false
  }
  return false
}

/** A figure is not continued by words: what follows it directly is text after the table. */
function looksFull(cell: string, line: string): boolean {
  return /^[+-]?[\d.,]+(?:万元|元)?$/.test(half(cell)) && /[\u4e00-\u9fff]/.test(line)
}
