import { isConfusable } from './confusable.ts'
import { pairAt } from './pair.ts'
import { SET_PHRASES, TOLERATED } from './set-phrases.ts'
import type { FoundSlip, SlipReason, SlipSeverity } from './slip.ts'

const HAN = /\p{Script=Han}/u

interface Candidate {
  start: number
  end: number
  phrase: string
  why: SlipReason
  severity: SlipSeverity
}

/** Phrases by their first and by their last two characters: a single fault leaves one of the two whole. */
const BY_HEAD = index((phrase) => phrase.slice(0, 2))
const BY_TAIL = index((phrase) => phrase.slice(-2))

function index(key: (phrase: string) => string): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const phrase of new Set(SET_PHRASES)) {
    const pair = pairAt(key(phrase), 0)
    map.set(pair, [...(map.get(pair) ?? []), phrase])
  }
  return map
}

/**
 * Set phrases with exactly one fault in them: a character replaced by one that is easily taken for it (公 → 工), doubled within,
 * left out within, or two neighbours exchanged. At the edges of a phrase, where what stands there may belong to the next word, a
 * fault is at most likely. The text has no spaces (`squeeze`). Linear in the text but for the phrases that begin or end alike.
 */
export function nearPhrases(text: string): FoundSlip[] {
  const found: Candidate[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at)
    for (const phrase of BY_HEAD.get(pair) ?? []) add(found, faultBehind(text, at, phrase))
    for (const phrase of BY_TAIL.get(pair) ?? []) add(found, faultBefore(text, at + 2, phrase))
  }
  return widest(found).map(({ start, end, phrase, why, severity }) => ({
    start,
    end,
    wrong: text.slice(start, end),
    right: phrase,
    why,
    severity,
  }))
}

function add(found: Candidate[], candidate: Candidate | null): void {
  if (candidate) found.push(candidate)
}

/** The first two characters are right: where, from there on, does the text leave the phrase? */
function faultBehind(text: string, start: number, phrase: string): Candidate | null {
  let same = 2
  while (same < phrase.length && text[start + same] === phrase[same]) same++
  if (same === phrase.length) return null
  return faultAt(text, start, phrase, same)
}

/** The last two characters are right: the fault is the first one, or the phrase was met from its head. */
function faultBefore(text: string, end: number, phrase: string): Candidate | null {
  const length = phrase.length
  let same = 2
  while (same < length && text[end - 1 - same] === phrase[length - 1 - same]) same++
  if (same === length || end - length < 0) return null
  const start = end - length
  if (same === length - 1) {
    return isConfusable(phrase[0]!, text[start]!) ? candidate(text, start, end, phrase, '同音误用', 'warning') : null
  }
  // A fault in the second character: the head is not whole, so it was not seen from there.
  if (same === length - 2) {
    if (text[start] === phrase[0] && isConfusable(phrase[1]!, text[start + 1]!)) {
      return candidate(text, start, end, phrase, '同音误用', 'error')
    }
    if (text[start] === phrase[1] && text[start + 1] === phrase[0]) {
      return candidate(text, start, end, phrase, '颠倒', 'warning')
    }
  }
  return null
}

function faultAt(text: string, start: number, phrase: string, at: number): Candidate | null {
  const length = phrase.length
  const written = text[start + at]
  if (written === undefined || written === '\n') return null
  const inner = at < length - 1
  const tail = phrase.slice(at + 1)
  if (isConfusable(phrase[at]!, written) && text.startsWith(tail, start + at + 1)) {
    return candidate(text, start, start + length, phrase, '同音误用', inner ? 'error' : 'warning')
  }
  // 政务公公开: a character twice; 政务共公开: one beside the one meant, with enough behind it to be sure.
  const beside = isConfusable(phrase[at]!, written) || isConfusable(phrase[at - 1]!, written)
  if ((written === phrase[at - 1] || (inner && beside)) && text.startsWith(phrase.slice(at), start + at + 1)) {
    // 依法发行政府债券: beside a short phrase another word may begin.
    const severity = written === phrase[at - 1] || length > 4 ? 'error' : 'warning'
    return candidate(text, start, start + length + 1, phrase, '多字', severity)
  }
  if (!inner) return null
  if (written === phrase[at + 1] && text[start + at + 1] === phrase[at]) {
    if (text.startsWith(phrase.slice(at + 2), start + at + 2)) {
      return candidate(text, start, start + length, phrase, '颠倒', at + 2 < length ? 'error' : 'warning')
    }
  }
  // A long phrase with one character exchanged for whatever: only if enough of it stands on both sides.
  const behind = length - at - 1
  if (at >= 3 && behind >= 3 && at + behind >= 7 && HAN.test(written) && text.startsWith(tail, start + at + 1)) {
    return candidate(text, start, start + length, phrase, '形近误用', 'warning')
  }
  // 政府信公开: left out within, with two characters standing on both sides.
  if (at >= 2 && at <= length - 3 && text.startsWith(tail, start + at)) {
    return candidate(text, start, start + length - 1, phrase, '漏字', 'error')
  }
  return null
}

function candidate(
  text: string,
  start: number,
  end: number,
  phrase: string,
  why: SlipReason,
  severity: SlipSeverity,
): Candidate | null {
  return TOLERATED.has(text.slice(start, end)) ? null : { start, end, phrase, why, severity }
}

/** Of overlapping candidates the one in the longest phrase, then the gravest: 政府信息工开条例 is not also 信息工开. */
function widest(found: Candidate[]): Candidate[] {
  const rank = { error: 0, warning: 1, note: 2 }
  const kept: Candidate[] = []
  const order = [...found].sort(
    (a, b) => b.phrase.length - a.phrase.length || rank[a.severity] - rank[b.severity] || a.start - b.start,
  )
  for (const one of order) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}
