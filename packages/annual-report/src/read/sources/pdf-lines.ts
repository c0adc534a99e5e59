import type { Run } from '../source.ts'
import { bothChinese, endsLabel, groupByBase } from './pdf-characters.ts'
import type { Box } from './pdf-page.ts'
import type { Word } from './pdf-words.ts'

export interface TextLine extends Box {
  text: string
  words: Word[]
}

/** No two characters of a sentence stand this far from each other. In sizes of their print. */
const STRETCHED = 0.5

/** Words gathered into lines from the top down. */
export function linesOf(words: readonly Word[]): TextLine[] {
  return groupByBase(words).map((together) => {
    const row = together
      // In running text lines are stretched.
      .flatMap((word) => apart(word, /[，。；：]/.test(word.text) ? word.size * STRETCHED : 0))
      .sort((a, b) => a.left - b.left)
    return {
      words: row,
      text: join(row),
      left: row[0]!.left,
      right: Math.max(...row.map((word) => word.right)),
      top: Math.min(...row.map((word) => word.top)),
      bottom: Math.max(...row.map((word) => word.bottom)),
    }
  })
}

/** Words of a line that were put together anew. */
export function lineOf(words: readonly Word[]): TextLine {
  const sorted = [...words].sort((a, b) => a.left - b.left)
  return {
    words: sorted,
    text: sorted.map(({ text }) => text).join('  '),
    left: sorted[0]!.left,
    right: Math.max(...sorted.map(({ right }) => right)),
    top: Math.min(...sorted.map(({ top }) => top)),
    bottom: Math.max(...sorted.map(({ bottom }) => bottom)),
  }
}

/** A word cut at its seams: names of narrow columns stand closer than the characters of a wide line. */
function apart(word: Word, gap: number): Word[] {
  const seams = word.seams.filter(({ left, right }) => left - right > gap)
  if (seams.length === 0) return [word]
  const ends = [...seams, { at: word.text.length, right: word.right, left: word.right }]
  return ends.map(({ at, right }, index) => {
    const before = ends[index - 1]
    return { ...word, text: word.text.slice(before?.at ?? 0, at), left: before?.left ?? word.left, right, seams: [] }
  })
}

/** The words of a line as pieces with their places; words with no more than a space between them are one piece. */
export function runsOf(line: TextLine): Run[] {
  const runs: Run[] = []
  let previous: Word | null = null
  for (const word of line.words) {
    const run = runs[runs.length - 1]
    if (
      run &&
      previous &&
      word.left - previous.right < previous.size * 0.5 &&
      !bothFigures(previous, word) &&
      !bothChinese(previous, word) &&
      !endsLabel(previous, word)
    ) {
      run.text += ` ${word.text}`
      run.right = word.right
    } else runs.push({ text: word.text, left: word.left, right: word.right })
    previous = word
  }
  return runs
}

/** Two figures side by side are two columns, however close. */
function bothFigures(a: Word, b: Word): boolean {
  return /[\d.]$/.test(a.text) && /^[\d.-]/.test(b.text)
}

function join(words: readonly Word[]): string {
  let text = ''
  let previous: Word | null = null
  for (const word of words) {
    if (previous) text += word.left - previous.right < previous.size * 1.5 ? ' ' : '  '
    text += word.text
    previous = word
  }
  return text
}
