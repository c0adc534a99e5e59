import { searchText } from './normalize.ts'

/** What nearly every application says; counting it would make strangers look alike. */
const STOCK_PHRASES =
  /(?:本人|我们?|现|特|依法|依据|根据|向)*(?:申请|请求|要求|希望|请)(?:贵单位|贵局|贵机关|你单位|你局|贵办)?(?:依法)?(?:公开|获取|提供|查阅|复制)|政府信息公开条例|中华人民共和国|政府信息|相关信息|有关信息|贵单位|贵局|贵机关|你局/g

/**
 * How alike two short texts are, from 0 (nothing in common) to 1 (the same but for punctuation and stock phrases): the
 * share of character pairs they have in common (Dice's coefficient, counting repeats).
 */
export function similarity(one: string, other: string): number {
  return overlap(pairs(one), pairs(other))
}

/** The candidates at least `atLeast` alike (default 0.5), most alike first, at most `limit` (default 10). */
export function mostSimilar<T>(
  text: string,
  candidates: Iterable<T>,
  textOf: (candidate: T) => string,
  { atLeast = 0.5, limit = 10 } = {},
): { candidate: T; similarity: number }[] {
  const wanted = pairs(text)
  const found: { candidate: T; similarity: number }[] = []
  for (const candidate of candidates) {
    const alike = overlap(wanted, pairs(textOf(candidate)))
    if (alike >= atLeast) found.push({ candidate, similarity: alike })
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit)
}

/** How often each pair of neighbouring characters stands in the text. A text of one character is its own pair. */
function pairs(text: string): Map<string, number> {
  const normal = searchText(text)
  const telling = normal.replace(STOCK_PHRASES, '')
  const characters = [...(telling.replace(/[ |]/g, '') === '' ? normal : telling)].filter(
    (character) => character !== ' ' && character !== '|',
  )
  const counts = new Map<string, number>()
  const add = (pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1)
  if (characters.length === 1) add(characters[0]!)
  for (let at = 0; at + 1 < characters.length; at++) add(characters[at]! + characters[at + 1]!)
  return counts
}

function overlap(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0)
  const total = sum(one) + sum(other)
  return total === 0 ? 0 : (2 * common) / total
}

function sum(counts: Map<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
