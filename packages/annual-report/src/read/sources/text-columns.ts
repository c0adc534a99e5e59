import type { Line, Run } from '../source.ts'
import { WIDTHS, type Widths, widthOf } from './text-width.ts'

/**
 * Text whose columns are made with spaces. The places are character widths; programs differ in whether a Chinese character
 * counts as one or two, so the width under which the figures stand in fewer columns is taken.
 */
export function alignedLines(lines: readonly string[]): (at: number) => Line {
  const rows = lines.filter(isRow)
  const apart = rows.filter((line) => /\S[ \u3000\u00a0]{2,}[\d\uff10-\uff19Oo]/.test(line))
  if (apart.length < 4 || apart.length * 2 < rows.length)
    return (at) => ({ kind: 'line', text: lines[at]!, at: { line: at + 1 } })
  const spreads = WIDTHS.map((width) => spread(lines, width))
  const width = WIDTHS[spreads.indexOf(Math.min(...spreads))]!
  return (at) => {
    const text = lines[at]!
    const runs = runsOf(text, width)
    return { kind: 'line', text, ...(runs.length > 0 ? { runs } : {}), at: { line: at + 1 } }
  }
}

/** A label and figures after it, or at least three figures; a figure broken by a space is no row. */
function isRow(line: string): boolean {
  const words = line.trim().split(/\s+/)
  const figures = words.filter((word) => /^[+-]?[\d\uff10-\uff19.,Oo]+(?:件|万元|元)?$/.test(word)).length
  return figures >= 3 || (figures > 0 && /[\u4e00-\u9fff]/.test(words[0]!) && words.length <= 5)
}

/** In how many columns the figures stand, by their beginnings, middles or ends, whichever makes the fewest. */
function spread(lines: readonly string[], width: Widths): number {
  const lefts = new Set<number>()
  const middles = new Set<number>()
  const rights = new Set<number>()
  for (const line of lines) {
    const runs = runsOf(line, width)
    const figures = runs.filter((run) => /^[+-]?[\d.,]+(?:件|万元|元)?$/.test(run.text))
    if (runs.length < 2 || figures.length === 0) continue
    for (const { left, right } of figures) {
      lefts.add(left)
      middles.add(Math.round((left + right) / 4))
      rights.add(right)
    }
  }
  return Math.min(lefts.size, middles.size, rights.size)
}

/** Figures, or at least three short names without a mark between them. */
const APART = /^(?:[\d\s.,OolI+-]+|[\u4e00-\u9fff（）()]{2,8}(?: [\u4e00-\u9fff（）()]{2,8}){2,})$/
const LABEL_AND_FIGURES = /^[^，。；]*[\u4e00-\u9fff）)”"](?: \d[\d.,]*(?:件|万元|元)?)+$/

/**
 * Pieces with two or more spaces between them; figures with one space between them are two pieces as well, and so are a
 * label and the figure after it, and short names in a row, as in a head.
 */
function runsOf(line: string, width: Widths): Run[] {
  const runs: Run[] = []
  const parts = /\S+(?:[ \u3000\u00a0](?![ \u3000\u00a0])\S+)*/g
  for (const found of line.matchAll(parts)) {
    const start = found.index
    const pieces = APART.test(found[0])
      ? [...found[0].matchAll(/\S+/g)]
      : LABEL_AND_FIGURES.test(found[0])
        ? [...found[0].matchAll(/^.*?[^\d\s](?= [\d\s.,+-]+(?:件|$))|\S+/g)]
        : [found]
    for (const piece of pieces) {
      const from = pieces.length > 1 || piece !== found ? start + piece.index : start
      const left = widthOf(line.slice(0, from), width)
      runs.push({ text: piece[0], left, right: left + widthOf(piece[0], width) })
    }
  }
  return runs
}
