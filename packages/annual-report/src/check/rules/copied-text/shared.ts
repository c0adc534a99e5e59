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
  const theirs = pairedSentences(source.whole)
  return pairedSentences(own)
    .filter(({ pairs }) => theirs.some((other) => isAlike(pairs, other.pairs)))
    .map(({ span }) => span)
}

/** A sentence with its pairs of neighbouring characters, each once, in the order of their numbers. */
interface PairedSentence {
  span: Span
  pairs: Float64Array
}

const PAIRED = new WeakMap<Comparable, PairedSentence[]>()

function pairedSentences(one: Comparable): PairedSentence[] {
  const known = PAIRED.get(one)
  if (known) return known
  const made = sentencesOf(one).map((span) => ({ span, pairs: pairsOf(one.text, span) }))
  PAIRED.set(one, made)
  return made
}

const ENDS_SENTENCE = /[。；！？\n]/

/** Sentences as places in the compared text. */
function sentencesOf({ text, at, written }: Comparable): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let place = 1; place <= text.length; place++) {
    // Most characters stand next to each other.
    if (place < text.length && at[place]! === at[place - 1]! + 1) continue
    const between = place === text.length ? '。' : written.slice(at[place - 1]! + 1, at[place]!)
    if (!ENDS_SENTENCE.test(between)) continue
    if (place - start >= SHORTEST_SENTENCE) spans.push({ start, end: place })
    start = place
  }
  return spans
}

function pairsOf(text: string, { start, end }: Span): Float64Array {
  const pairs = new Set<number>()
  for (let at = start; at + 1 < end; at++) pairs.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1))
  return Float64Array.from(pairs).sort()
}

/** Whether Dice's coefficient is high enough; sets of very different size cannot be alike and are not compared. */
function isAlike(one: Float64Array, other: Float64Array): boolean {
  if (one.length > other.length * 1.5 || other.length > one.length * 1.5) return false
  const needed = (ALIKE * (one.length + other.length)) / 2
  let common = 0
  let at = 0
  let otherAt = 0
  while (at < one.length && otherAt < other.length) {
    // With what is left they could not become alike any more: so most pairs of sentences end after a few steps.
    if (common + Math.min(one.length - at, other.length - otherAt) < needed) return false
    const apart = one[at]! - other[otherAt]!
    if (apart === 0) common++
    if (apart <= 0) at++
    if (apart >= 0) otherAt++
  }
  return common >= needed
}
