import type { Piece } from './rows.ts'

/** Where something stands on a line: points of a PDF, or widths of characters. */
export interface Span {
  left: number
  right: number
}

/** What of a figure stands under what of its column's name. */
export type Edge = (span: Span) => number

/** How figures stand under the words of their column: their beginnings, middles or ends on one line. */
export const ALIGNED: readonly Edge[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
]

/** The words of a piece with a space between them, each at its place: 自然人 法人或其他组织 are two names. */
export function wordsOf({ text, left = 0, right = 0 }: Piece): (Span & { text: string })[] {
  const width = (part: string) => [...part].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0)
  const step = (right - left) / Math.max(1, width(text))
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const from = left + width(text.slice(0, index)) * step
    return { text: word, left: from, right: from + width(word) * step }
  })
}

/** How far, in characters, a word below may begin beside a character and still be under it. */
const BESIDE = 0.2
/** What is left of a name on the line below has no more characters. */
const REST = 2

/**
 * Names that touch on their first line, 社会公益组法律服务机其, cut where what is left of them begins on another line: 织, 构 and 他.
 */
export function cutAtRests(word: Span & { text: string }, others: readonly (Span & { text: string })[]) {
  const characters = [...word.text]
  const step = (word.right - word.left) / Math.max(1, characters.length)
  const cuts = new Set<number>()
  for (const { left, text } of others) {
    const at = (left - word.left) / step
    if (text.length > REST || at < 0.5 || at > characters.length - 0.5) continue
    if (Math.abs(at - Math.round(at)) < BESIDE) cuts.add(Math.round(at))
  }
  const ends = [...[...cuts].sort((a, b) => a - b), characters.length]
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? 0
    return {
      text: characters.slice(from, end).join(''),
      left: word.left + from * step,
      right: word.left + end * step,
    }
  })
}

/**
 * Which of the columns at `lines` each figure of a row stands under, by the given edge; null where one stands between two, or
 * two under one.
 */
export function columnsUnder(values: readonly Partial<Span>[], lines: readonly number[], edge: Edge): number[] | null {
  const columns: number[] = []
  for (const { left, right } of values) {
    if (left === undefined || right === undefined) return null
    const at = edge({ left, right })
    const near = lines.map((line) => Math.abs(at - line))
    const column = near.indexOf(Math.min(...near))
    const next = Math.min(...near.filter((_, index) => index !== column))
    if (column <= (columns.at(-1) ?? -1) || near[column]! > next * 0.6) return null
    // Outside of all columns stands what has moved out of them.
    const outside = (column === 0 && at < lines[0]!) || (column === lines.length - 1 && at > lines.at(-1)!)
    if (outside && lines.length > 1 && near[column]! > (next - near[column]!) * 0.4) return null
    columns.push(column)
  }
  return columns
}
