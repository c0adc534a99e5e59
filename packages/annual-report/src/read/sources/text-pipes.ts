import type { SourceCell, SourceTable } from '../source.ts'
import { textRow } from './text-row.ts'
import type { Taken } from './text-taken.ts'
import { WIDTHS, type Widths, widthOf } from './text-width.ts'

const PIPE = /[|｜∣│┃]/
const PIPES = /[|｜∣│┃]/g
const RULE = /^[\s|｜│┃+:\-—=─━┼┌┐└┘├┤┬┴]+$/

/** Whether a line has cells divided by pipes, or is a lone pipe that ends a cell begun before it. */
export function isPipeLine(line: string): boolean {
  return (PIPE.test(line) && !isFigureWithPipe(line)) || (RULE.test(line) && /[├┼┌└╔╠+]/.test(line))
}

/** Whether a text has tables with pipes at all: a pipe beside a digit here and there is a one that was misread. */
export function hasPipes(lines: readonly string[]): boolean {
  const apart = /(?:^|[^\dA-Za-z])\s*[|｜∣│┃]\s*(?:$|[^\dA-Za-z])|\s[|｜∣│┃]\s/
  return lines.filter((line) => apart.test(line) || (line.match(PIPES)?.length ?? 0) > 2).length >= 3
}

/** A one that was read as a pipe, in a cell on a line of its own: ｜l for 11. */
function isFigureWithPipe(line: string): boolean {
  return /^\s*[|｜\dOoIl]{2,8}\s*$/.test(line) && /[\dOoIl]/.test(line) && (line.match(PIPES)?.length ?? 0) < 3
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
  const framed = /^\s*[+┌╔]/.test(lines[at]!)
  const frame = frameOf(lines, at)
  let last: string[] = []
  const add = (texts: string[], line: number) => {
    rows.push(textRow(texts, { line, table, row: rows.length + 1 }))
  }
  let afterPipe = false
  const drawn = { rules: 0, sinceRule: 0 }
  let wrapped = false
  let end = at
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (line.trim() === '') continue
    if (isLonePipe(line)) {
      // It ends the cell or row above it; right after another one it ends a blank cell.
      if (afterPipe) add([''], next + 1)
      afterPipe = true
    } else if (isPipeLine(line)) {
      afterPipe = false
      if (isRule(line)) {
        if (drawn.sinceRule > 0) drawn.rules++
        drawn.sinceRule = 0
        end = next + 1
        continue
      }
      // The same line once more is a copy of it.
      if (drawn.sinceRule > 0 && framed && line === lines[next - 1]) continue
      const raw = rawCells(line, frame)
      const above = rows.at(-1)
      // Between two lines of a frame, and below cells filled to their width, a line goes on with the row above.
      if (above && drawn.sinceRule > 0 && goesOnWith(raw, last, drawn.rules >= 2 && framed)) {
        wrapped = true
        raw.forEach((cell, index) => {
          if (above[index] && cell.trim() !== '')
            above[index].text += (above[index].text === '' ? '' : '\n') + cell.trim()
        })
      } else
        add(
          raw.map((cell) => cell.trim()),
          next + 1,
        )
      last = raw
      drawn.sinceRule++
    } else if (isLonePipe(lines[nextPrinted(lines, next)] ?? '') && !isHeading(line)) {
      add([line.trim()], next + 1)
      afterPipe = false
    } else break
    end = next + 1
  }
  next = end
  // Where the text is cut off, a figure that fills its cell may have gone on below.
  if (wrapped && nextPrinted(lines, next - 1) >= lines.length)
    rows.at(-1)?.forEach((cell, index) => {
      if (/[\d\uff10-\uff19]$/.test(last[index] ?? '') && !cell.text.includes('\n')) cell.text += '…'
    })
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

/**
 * Whether a line of cells is more of the row above it: no figures, nothing that begins a label, and words only below words
 * that fill their cell. In a frame that draws a line under every row, whatever is not under such a line.
 */
function goesOnWith(cells: readonly string[], above: readonly string[], everyRowRuled: boolean): boolean {
  // A cell that was split or lost its border makes the row above it narrower or wider by one or two.
  if (cells.length !== above.length && (everyRowRuled || Math.abs(cells.length - above.length) > 2)) return false
  if (everyRowRuled) return true
  // Cells padded to one width each: both lines are as wide where words stand, and blank cells are wide too.
  const same = (index: number, one: Widths) => widthOf(cells[index]!, one) === widthOf(above[index] ?? '', one)
  const compared = cells.flatMap((cell, index) => (cells.length === above.length || cell.trim() !== '' ? [index] : []))
  const widths = WIDTHS.find((one) => compared.every((index) => same(index, one)))
  if (!widths || !cells.some((cell) => /^\s{4,}$/.test(cell))) return false
  const words = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
  return (
    words.length > 0 &&
    words.every((index) => {
      const cell = cells[index]!
      // A figure too long for its cell goes on below, alone on its line.
      if (words.length === 1 && FIGURE.test(cell) && FIGURE.test(above[index] ?? ''))
        return isFull(above[index]!, widths)
      // A number with nothing after it is no label yet.
      if (words.length === 1 && /^\s*\d\s*[.．、]\s*$/.test(cell)) return isFull(above[index]!, widths)
      return (
        !/^\s*(?:[（(]?[一二三四五六七八九\d]{1,2}[)）]?\s*[、.．)）]|第二十条|信息内容)/.test(cell) &&
        !/^\s*[+-]?[\d０-９]/.test(cell) &&
        isFull(above[index]!, widths)
      )
    })
  )
}

const FIGURE = /^\s*[-－]?[\d０-９,，]+\s*$/

/** Whether a cell has no room for another Chinese character. */
function isFull(cell: string, widths: Widths): boolean {
  return cell.trim() !== '' && widthOf(cell, widths) - widthOf(cell.trim(), widths) <= 2
}

/**
 * How the rows of a table are divided: by which of the pipes, and whether those at the ends of rows are the table's frame; else
 * a blank cell stands outside of them.
 */
interface Frame {
  pipes: RegExp
  left: boolean
  right: boolean
}

/** A pipe of another kind that stands so seldom among others is a one that was misread. */
const SELDOM = { of: 0.02, atMost: 2 }
const MANY = 10

function pipesOf(rows: readonly string[]): RegExp {
  const counts = new Map<string, number>()
  const all = rows.flatMap((row) => row.match(PIPES) ?? [])
  for (const pipe of all) counts.set(pipe, (counts.get(pipe) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const seldom = most < MANY ? 0 : Math.max(SELDOM.atMost, all.length * SELDOM.of)
  return new RegExp(`[${[...counts].flatMap(([pipe, count]) => (count > seldom ? pipe : [])).join('')}]`)
}

/** Decided by the rows together: so that as many as can be have the same number of cells. */
function frameOf(lines: readonly string[], at: number): Frame {
  const rows: string[] = []
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!
    if (line.trim() === '' || isLonePipe(line) || (isPipeLine(line) && isRule(line))) continue
    if (!isPipeLine(line)) break
    rows.push(line)
  }
  const pipes = pipesOf(rows)
  const alike = (frame: Frame) => {
    const widths = new Map<number, number>()
    for (const row of rows) {
      const { length } = rawCells(row, frame)
      widths.set(length, (widths.get(length) ?? 0) + 1)
    }
    return Math.max(0, ...widths.values())
  }
  let best: Frame = { pipes, left: true, right: true }
  let most = alike(best)
  for (const frame of [
    { pipes, left: false, right: true },
    { pipes, left: false, right: false },
    { pipes, left: true, right: false },
  ]) {
    const count = alike(frame)
    if (count > most) {
      best = frame
      most = count
    }
  }
  return best
}

/** The cells of a row as they stand, without the frame at its ends. */
function rawCells(line: string, { pipes, left, right }: Frame): string[] {
  let inner = line.trim()
  if (left && pipes.test(inner[0]!)) inner = inner.slice(1)
  if (right && pipes.test(inner.at(-1) ?? '')) inner = inner.slice(0, -1)
  return inner.split(pipes)
}
