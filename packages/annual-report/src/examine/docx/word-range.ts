import { partsOf, type Range, rangeOf, squeeze } from '../../locate/squeezed.ts'
import type { WordParagraph, WordPiece } from './paragraphs.ts'

/** Something to be written into the XML: `replaces` characters from `at` on make way for it. */
export interface Insertion {
  at: number
  text: string
  replaces?: number
}

/** A stretch of a paragraph's text, and what stands before and behind it. */
export interface Marked extends Range {
  before: string
  behind: string
}

/** The words a finding quotes where they stand in a paragraph, or the longest part of them; null where none does. */
export function quotedIn(paragraph: WordParagraph, quote: string): Range | null {
  const text = squeeze(paragraph.text)
  for (const words of [quote, ...partsOf(quote)]) {
    const range = rangeOf(text, words)
    if (range) return range
  }
  return null
}

/** Whether marks can be set around a stretch of a paragraph: its first and last words stand in runs that may be cut. */
export function canMark(paragraph: WordParagraph, { start, end }: Range): boolean {
  return [start, end - 1].every((at) => pieceAt(paragraph, at)?.run)
}

/**
 * Sets marks around stretches of a paragraph, cutting the runs they begin and end in; each half keeps the run's properties,
 * so the document looks and reads as before. Only for stretches `canMark` allows.
 */
export function markWords(paragraph: WordParagraph, marked: readonly Marked[], prefix: string): Insertion[] {
  const points = new Map<string, { piece: WordPiece; offset: number; closes: string; opens: string }>()
  const point = (at: number, offsetIn: (piece: WordPiece) => number) => {
    const piece = pieceAt(paragraph, at)!
    const offset = offsetIn(piece)
    const key = `${piece.tagAt}/${offset}`
    const known = points.get(key) ?? { piece, offset, closes: '', opens: '' }
    points.set(key, known)
    return known
  }
  for (const { start, end, before, behind } of marked) {
    point(start, (piece) => start - piece.start).opens += before
    point(end - 1, (piece) => end - piece.start).closes += behind
  }
  return [
    ...keptSpaces(points),
    ...[...points.values()].map(({ piece, offset, closes, opens }) =>
      insertionAt(piece, offset, closes + opens, prefix),
    ),
  ]
}

/** A half that ends or begins with a space keeps it only if its tag says so. */
const KEEP = ' xml:space="preserve"'

function keptSpaces(marked: ReadonlyMap<string, { piece: WordPiece }>): Insertion[] {
  const pieces = new Set([...marked.values()].map(({ piece }) => piece))
  return [...pieces]
    .filter(({ tag }) => !tag.includes('xml:space'))
    .map(({ wordsAt }) => ({ at: wordsAt - 1, text: KEEP }))
}

function insertionAt(piece: WordPiece, offset: number, marks: string, w: string): Insertion {
  const run = piece.run!
  const again = `${run.tag}${run.properties}`
  if (offset === 0) {
    // Before the whole run, where the words are the first thing in it.
    if (piece.tagAt === run.contentAt) return { at: run.startsAt, text: marks }
    return { at: piece.tagAt, text: `</${w}:r>${marks}${again}` }
  }
  const closing = `</${w}:t>`
  if (offset === piece.text.length) return { at: piece.endsAt + closing.length, text: `</${w}:r>${marks}${again}` }
  return {
    at: piece.wordsAt + written(piece.raw, offset),
    text: `${closing}</${w}:r>${marks}${again}<${w}:t${KEEP}>`,
  }
}

/** How long the first characters of a text are as written in XML. */
function written(raw: string, characters: number): number {
  let length = 0
  for (let count = 0; count < characters; ) {
    const entity = /^&[^;]{1,10};/.exec(raw.slice(length, length + 12))?.[0]
    // A reference beyond the first plane stands for two.
    count += entity && /^&#(?:x0*[1-9a-f][\da-f]{4,}|0*(?:[7-9]\d{4}|\d{6,}));$/i.test(entity) ? 2 : 1
    length += entity?.length ?? 1
  }
  return length
}

function pieceAt({ pieces }: WordParagraph, at: number): WordPiece | undefined {
  return pieces.find(({ start, text }) => start <= at && at < start + text.length)
}
