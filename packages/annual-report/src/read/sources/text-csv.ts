import type { SourceCell } from '../source.ts'
import { textRow } from './text-row.ts'
import type { Taken } from './text-taken.ts'

/**
 * Rows of cells with commas between them, quoted or not, as spreadsheets write them. A line of prose has Chinese commas and
 * full stops; one line alone with a comma in it is no table either.
 */
export function csvRows(lines: readonly string[], at: number, tables: { count: number }): Taken | null {
  if (!isCsv(lines[at]!) || (!isCsv(nextPrinted(lines, at + 1)) && !isCsv(lines[at - 1] ?? ''))) return null
  const table = ++tables.count
  const rows: SourceCell[][] = []
  let next = at
  while (next < lines.length) {
    const start = next
    let record = lines[next]!
    if (record.trim() === '' && isCsv(lines[next + 1] ?? '')) {
      next++
      continue
    }
    if (!isCsv(record)) break
    // A quoted cell may go on over the line's end.
    while (openQuote(record) && next + 1 < lines.length && next - start < 20) record += `\n${lines[++next]!}`
    rows.push(textRow(cellsOf(record), { line: start + 1, table, row: rows.length + 1 }))
    next++
  }
  return { blocks: [{ kind: 'table', rows, at: { line: at + 1, table } }], next }
}

function nextPrinted(lines: readonly string[], at: number): string {
  let next = at
  while (next < lines.length && lines[next]!.trim() === '') next++
  return lines[next] ?? ''
}

function isCsv(line: string): boolean {
  // 14,960 between spaces, or on a line of its own, is one figure.
  const bare = line.replaceAll(/(?<=^|\s)[+-]?\d{1,3}(?:,\d{3})+(?=\s|$|件|万元|元)/g, '')
  if (line.includes(',') && !bare.includes(',')) return false
  if (!line.includes(',')) return /^"[^"]*"\s*$/.test(line) || /^"[^"]*$/.test(line)
  if (/^\s*"/.test(line)) return true
  // Prose has few commas for its length, or Chinese marks between its words.
  if (/[。；]/.test(line) || line.length > 400) return false
  return (
    /^[^，]*$/.test(line.replace(/（[^）]*）|\([^)]*\)/g, '')) &&
    /,\s*[\d０-９"'+-]|,,|[\u4e00-\u9fff）)],[\u4e00-\u9fff（(]|,\s*$/.test(line)
  )
}

function openQuote(record: string): boolean {
  return (record.match(/"/g)?.length ?? 0) % 2 === 1
}

function cellsOf(record: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < record.length; at++) {
    const character = record[at]!
    if (quoted) {
      if (character === '"' && record[at + 1] === '"') cell += record[++at]
      else if (character === '"') quoted = false
      else cell += character
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === ',') {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  cells.push(cell)
  return cells
}
