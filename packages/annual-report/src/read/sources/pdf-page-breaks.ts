import { FIGURE, UNIT } from './pdf-figures.ts'
import { STARTS_LABEL } from './pdf-labels.ts'
import { lineOf, type TextLine } from './pdf-lines.ts'
import type { Word } from './pdf-words.ts'

/** What a page begins with of the row the page before ends with. */
export interface Broken {
  /** The page before, its last row whole. */
  above: TextLine[]
  below: TextLine[]
}

/**
 * Figures a page broke in a table without rules: below its head the next page begins with the rest of a label and, beside
 * it, with figures in columns of the last row. `above`: a page with its rows whole, `below`: the lines of the next one.
 */
export function acrossPages(above: readonly TextLine[], below: readonly TextLine[]): Broken | null {
  const last = above.findLastIndex(({ words }) => words.some(startsLabel) && words.some(isFigure))
  const first = below.findIndex(({ words }) => words.some(startsLabel))
  if (last < 0 || first < 0) return null
  const lines = below.slice(0, first).filter(({ words }) => words.some(isFigure))
  // Several lines of figures are rows, and one without the rest of a label is above the label it is of.
  const [line] = lines
  if (!line || lines.length > 1 || line.words.every(isPiece)) return null
  const rest = line.words.filter(isPiece)
  const row = above[last]!.words
  const over = rest.map((word) =>
    row.filter((cell) => isFigure(cell) && cell.left < word.right && cell.right > word.left),
  )
  if (over.some((each) => each.length !== 1)) return null
  const parts = new Map(rest.map((word, at) => [over[at]![0]!, word]))
  const left = lineOf(line.words.filter((word) => !isPiece(word)))
  return {
    above: above.map((each, at) => (at === last ? lineOf(row.map((word) => together(word, parts.get(word)))) : each)),
    below: below.map((each) => (each === line ? left : each)),
  }
}

/** 总计 also is the name of a column. */
function startsLabel({ text }: Word): boolean {
  return STARTS_LABEL.test(text) && !/^[小合总]\s*计$/.test(text)
}

function isFigure({ text }: Word): boolean {
  return FIGURE.test(text)
}

function isPiece(word: Word): boolean {
  return isFigure(word) || UNIT.test(word.text)
}

/** Whether they are one figure is for the sums to say. */
function together(word: Word, rest: Word | undefined): Word {
  if (!rest) return word
  return {
    ...word,
    text: `${word.text}${isFigure(rest) ? ' ' : ''}${rest.text}`,
    right: Math.max(word.right, rest.right),
  }
}
