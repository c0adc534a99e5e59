import { joint } from '../joint.ts'
import type { Word } from './pdf-words.ts'

/** A figure, or what a scan made of one. */
export const FIGURE =
  /^[-+－＋]?[\d０-９OoＯlI〇ZSB|｜][\d０-９OoＯlI〇QZSB|｜,，.． ]*(?:[件条个项次篇人元]|人次|万元)?$/
/** The unit of a figure, where its column was too narrow for both. */
export const UNIT = /^(?:[件条个项次篇人元]|人次|万元)$/
/** A table has as many columns of figures, or its rows must show in other ways. */
export const FEWEST_COLUMNS = 4
/** How far from each other the base lines of one row may be, in sizes of its print. */
export const SAME_BASE = 0.4
/** How far from each other lines of a cell may be, in sizes of their print. */
export const STEP = 2.2

/** Between the texts of two cells, as far as borders that nobody drew go. */
const MOST_PADDING = 14
const LEAST_PADDING = 3

/** A column of figures. */
export interface Column {
  left: number
  right: number
  words: Word[]
}

/** Figures that stand above each other; none where two of a line do. */
export function columnsOf(figures: readonly Word[]): Column[] {
  const columns: Column[] = []
  for (const word of [...figures].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1]
    if (last && word.left < last.right) {
      if (last.words.some((other) => isBeside(other, word))) return []
      last.right = Math.max(last.right, word.right)
      last.words.push(word)
    } else columns.push({ left: word.left, right: word.right, words: [word] })
  }
  return columns
}

/** Whether two words are of one row, by their base lines. */
export function isBeside(a: Word, b: Word): boolean {
  return Math.abs(a.base - b.base) < b.size * SAME_BASE
}

/** What a column and the nearer of its neighbours leave between them, and how far their middles are from each other. */
export function roomOf(column: Column, columns: readonly Column[]): { between: number; step: number } {
  const at = columns.indexOf(column)
  const beside = [columns[at - 1], columns[at + 1]].filter((one) => one !== undefined)
  return {
    between: Math.min(...beside.map((one) => Math.max(one.left - column.right, column.left - one.right))),
    step: Math.min(...beside.map((one) => Math.abs(one.left + one.right - column.left - column.right) / 2)),
  }
}

/** Whether a figure had to go on below, as there was no room for the next character: nothing in the column is wider, and the next column is near. */
export function isFull(
  { base, left, right }: Word,
  next: Word,
  column: Column,
  room: ReturnType<typeof roomOf>,
): boolean {
  const whole = right - left + ((next.right - next.left) / next.text.length) * 0.9
  if (next.base <= base || whole <= column.right - column.left) return false
  return room.between < next.size + MOST_PADDING || whole + LEAST_PADDING > room.step
}

/** Words of a cell as one. */
export function wordOf(words: readonly Word[], between: string): Word {
  return {
    ...words[0]!,
    text: words.reduce(
      (text, word) => (text === '' ? word.text : text + (between || joint(text, word.text)) + word.text),
      '',
    ),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  }
}
