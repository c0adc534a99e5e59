import { commonPassages, type Fingerprint, SURE_OF } from '@yangguang/text'
import { type Comparable, type ComparableReport, writtenBetween } from './comparable.ts'

/** What of a text stands in another. */
export interface Shared {
  /** Characters that stand there too, of all that are compared; from 0 to 1. */
  share: number
  characters: number
  /** The passages as they stand, the longest first. */
  passages: string[]
}

/** A passage has to be so long before it is more than a common phrase. */
const AT_LEAST = Math.max(40, SURE_OF)

/** A sentence with a word changed here and there is copied all the same. */
const ALIKE = 0.82
const SHORTEST_SENTENCE = 22

export function sharedWith(own: Comparable, prints: readonly Fingerprint[], source: ComparableReport): Shared {
  const passages = commonPassages(own.text, source.whole.text, AT_LEAST, { own: prints, others: source.prints })
  const spans = passages.map(({ at, length }) => ({ start: at, end: at + length }))
  const reworded = rewordedSentences(own, source).filter(
    (one) => !spans.some((span) => one.start < span.end && span.start < one.end),
  )
  const all = [...spans, ...reworded].sort((a, b) => b.end - b.start - (a.end - a.start))
  const characters = all.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    share: own.text.length === 0 ? 0 : characters / own.text.length,
    characters,
    passages: all.map(({ start, end }) => writtenBetween(own, start, end)),
  }
}

interface Span {
  start: number
  end: number
}

function rewordedSentences(own: Comparable, source: ComparableReport): Span[] {
  const theirs = sentencesOf(source.whole).map(({ start, end }) => pairsOf(source.whole.text, start, end))
  return sentencesOf(own).filter(({ start, end }) => {
    const pairs = pairsOf(own.text, start, end)
    return theirs.some((other) => alike(pairs, other) >= ALIKE)
  })
}

/** Sentences as places in the compared text. */
function sentencesOf({ text, at, written }: Comparable): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let place = 1; place <= text.length; place++) {
    const between = place === text.length ? '。' : written.slice(at[place - 1]! + 1, at[place]!)
    if (!/[。；！？\n]/.test(between)) continue
    if (place - start >= SHORTEST_SENTENCE) spans.push({ start, end: place })
    start = place
  }
  return spans
}

function pairsOf(text: string, start: number, end: number): Set<number> {
  const pairs = new Set<number>()
  for (let at = start; at + 1 < end; at++) pairs.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1))
  return pairs
}

/** Dice's coefficient; sets of very different size cannot be alike and are not compared. */
function alike(one: Set<number>, other: Set<number>): number {
  if (one.size > other.size * 1.5 || other.size > one.size * 1.5) return 0
  let common = 0
  for (const pair of one) if (other.has(pair)) common++
  return (2 * common) / (one.size + other.size)
}
