import type { SourceCell, SourceTable } from '../source.ts'
import type { Taken } from './text.ts'

const PIPE = /[|｜∣│┃]/
const PIPES = /[|｜∣│┃]/g
const RULE = /^[\s|｜│┃+:\-—=─━┼┌┐└┘├┤┬┴]+$/

/** Whether a line has cells divided by pipes, or is a lone pipe that ends a cell begun before it. */
export function isPipeLine(line: string): boolean {
  return (PIPE.test(line) && !isFigureWithPipe(line)) || (RULE.test(line) && /[├┼┌└╔╠]/.test(line))
}

/** A one that was read as a pipe, in a cell on a line of its own: ｜l for 11. */
function isFigureWithPipe(line: string): boolean {
  return /^\s*[|｜\dOoIl]{2,8}\s*$/.test(line) && /[\dOoIl]/.test(line)
}

/**
 * A stretch of lines with pipes. Whole rows on a line make the rows of a table. A row whose last pipe slipped onto the next
 * line, and cells that stand one to a line with the pipe after or below them, are put together again: the latter make
 * rows of one cell, so that what is blank is still seen to be.
 */
export function pipeBlocks(lines: readonly string[], at: number, tables: { count: number }): Taken {
  const table = ++tables.count
  const rows: SourceCell[][] = []
  let next = at
  const add = (texts: string[], line: number) => {
    const row = rows.length + 1
    rows.push(
      texts.map((text, index) => ({ text, rowSpan: 1, columnSpan: 1, at: { line, table, row, cell: index + 1 } })),
    )
  }
  let afterPipe = false
  let end = at
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (line.trim() === '') continue
    if (isLonePipe(line)) {
      // It ends the cell or row above it; right after another one it ends a blank cell.
      if (afterPipe) add([''], next + 1)
      afterPipe = true
    } else if (isPipeLine(line)) {
      if (!isRule(line)) add(cellsOf(line), next + 1)
      afterPipe = false
    } else if (isLonePipe(lines[nextPrinted(lines, next)] ?? '') && !isHeading(line)) {
      add([line.trim()], next + 1)
      afterPipe = false
    } else break
    end = next + 1
  }
  next = end
  // The cell before the first lone pipe was a line of its own by then; the caller has it.
  if (rows.length === 0) return { blocks: [], next: Math.max(next, at + 1) }
  const block: SourceTable = { kind: 'table', rows, at: { line: at + 1, table } }
  return { blocks: [block], next }
}

/** The line between the heading and the body of a markdown table, and lines that draw a frame. */
function isRule(line: string): boolean {
  return RULE.test(line) && /[-—─━=┼├]{2,}/.test(line)
}

/** The next line that is not blank. */
function nextPrinted(lines: readonly string[], at: number): number {
  let next = at + 1
  while (next < lines.length && lines[next]!.trim() === '') next++
  return next
}

function isLonePipe(line: string): boolean {
  return /^\s*[|｜∣│┃]\s*$/.test(line)
}

function isHeading(line: string): boolean {
  return /^#{1,6}\s/.test(line)
}

/** The cells of a row; pipes at both ends frame it, one at the end alone closes its last cell. */
function cellsOf(line: string): string[] {
  let inner = line.trim()
  const framed = PIPE.test(inner[0]!)
  if (framed) inner = inner.slice(1)
  if (PIPE.test(inner.at(-1) ?? '')) inner = inner.slice(0, -1)
  const cells = inner.split(PIPES).map((cell) => cell.trim())
  return cells.length === 0 ? [''] : cells
}
