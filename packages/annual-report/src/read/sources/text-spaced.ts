import type { SourceCell } from '../source.ts'
import { textRow } from './text-row.ts'
import type { Taken } from './text-taken.ts'

/**
 * Cells with always the same number of spaces between them, blank cells making them more: two full-width spaces, say, and
 * four where a cell is blank. Columns then do not stand under each other.
 */
export interface Spacing {
  space: string
  count: number
}

const FIGURE = /^[+-]?[\d０-９.,，]+(?:件|万元|元)?$/

/** How the cells of a text are spaced; null where its gaps are not even. Columns that spaces make must show it more often. */
export function spacingOf(lines: readonly string[]): Spacing | null {
  for (const space of ['\u3000', ' ']) {
    const wide = space === '\u3000'
    const counts = lines.flatMap((line) => {
      const gaps = /[，。；：]/.test(line) ? null : gapsOf(line, space)
      const figures = line
        .trim()
        .split(/\s+/)
        .filter((word) => FIGURE.test(word)).length
      // A figure with spaces in it, alone on its line, is no row.
      return gaps && (wide || figures >= 3 || (figures === 2 && /[\u4e00-\u9fff]/.test(line))) ? gaps : []
    })
    const count = counts.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
    const even = counts.filter((one) => one % count === 0).length
    const single = counts.filter((one) => one === count).length
    if (counts.length >= 12 && count >= 2 && even >= counts.length * 0.98 && single >= (wide ? 6 : counts.length * 0.5))
      return { space, count }
  }
  return null
}

/** The lengths of the gaps of a line; null where one is not of this space alone. A single space between words is no gap. */
function gapsOf(line: string, space: string): number[] | null {
  const gaps = line.trim().match(/\s+/g) ?? []
  const wide = gaps.filter((gap) => gap !== ' ' || space === ' ')
  return wide.length > 0 && wide.every((gap) => gap === space.repeat(gap.length))
    ? wide.map(({ length }) => length)
    : null
}

/** The rows of cells from the line at `at` on; null when it is none. */
export function spacedRows(
  lines: readonly string[],
  at: number,
  { space, count }: Spacing,
  tables: { count: number },
): Taken | null {
  const cellsOf = (line: string | undefined): string[] | null => {
    const gaps = line === undefined ? null : gapsOf(line, space)
    return gaps?.every((gap) => gap % count === 0) ? line!.trim().split(space.repeat(count)) : null
  }
  if (!cellsOf(lines[at])) return null
  const table = ++tables.count
  const rows: SourceCell[][] = []
  let next = at
  for (let cells = cellsOf(lines[next]); cells; cells = cellsOf(lines[next])) {
    rows.push(textRow(cells, { line: next + 1, table, row: rows.length + 1 }))
    next++
  }
  return { blocks: [{ kind: 'table', rows, at: { line: at + 1, table } }], next }
}
