import type { Line, Run } from '../source.ts'

/**
 * Text whose columns are made with spaces. The places are character widths; programs differ in whether a Chinese character
 * counts as one or two, so the width under which the figures stand in fewer columns is taken.
 */
export function alignedLines(lines: readonly string[]): (at: number) => Line {
  const gaps = lines.filter(
    (line) => /\S[ \u3000\u00a0]{2,}\S/.test(line) && /[ \u3000\u00a0]{2,}[\d\uff10-\uff19Oo]/.test(line),
  ).length
  if (gaps < 4) return (at) => ({ kind: 'line', text: lines[at]!, at: { line: at + 1 } })
  const width = spread(lines, 1) <= spread(lines, 2) ? 1 : 2
  return (at) => {
    const text = lines[at]!
    const runs = runsOf(text, width)
    return { kind: 'line', text, ...(runs.length > 0 ? { runs } : {}), at: { line: at + 1 } }
  }
}

/** How many different places the figures of lines with several of them stand at. */
function spread(lines: readonly string[], width: 1 | 2): number {
  const places = new Set<number>()
  for (const line of lines) {
    const figures = runsOf(line, width).filter((run) => /^[+-]?[\d.,]+$/.test(run.text))
    if (figures.length >= 3) for (const { left, right } of figures) places.add(Math.round((left + right) / 4))
  }
  return places.size
}

/** Pieces with two or more spaces between them; figures with one space between them are two pieces as well. */
function runsOf(line: string, width: 1 | 2): Run[] {
  const runs: Run[] = []
  const parts = /\S+(?:[ \u3000\u00a0](?![ \u3000\u00a0])\S+)*/g
  for (const found of line.matchAll(parts)) {
    const start = found.index
    const pieces = /^[\d\s.,OolI+-]+$/.test(found[0]) ? [...found[0].matchAll(/\S+/g)] : [found]
    for (const piece of pieces) {
      const from = pieces.length > 1 || piece !== found ? start + piece.index : start
      const left = widthOf(line.slice(0, from), width)
      runs.push({ text: piece[0], left, right: left + widthOf(piece[0], width) })
    }
  }
  return runs
}

function widthOf(text: string, wide: 1 | 2): number {
  if (wide === 1) return text.length
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1
  return width
}
