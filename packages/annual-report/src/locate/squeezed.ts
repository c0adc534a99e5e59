/**
 * A text without white space and the way back to it. Documents break lines and set spaces where they like: words are looked
 * for without them.
 */
export interface Squeezed {
  text: string
  /** For every character of `text`, where it stood. */
  from: readonly number[]
}

const SPACE = /[\s\u200b\ufeff]/

/** Takes the white space out of a text. */
export function squeeze(text: string): Squeezed {
  let squeezed = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (SPACE.test(text[at]!)) continue
    squeezed += text[at]
    from.push(at)
  }
  return { text: squeezed, from }
}

/** A stretch of a text: from its first character to behind its last. */
export interface Range {
  start: number
  end: number
}

/** Where a quote stands in a text, white space aside; null where it does not. Looks from `after` (in the text) on. */
export function rangeOf(text: Squeezed, quote: string, after = 0): Range | null {
  const wanted = squeeze(quote).text
  if (wanted === '') return null
  const begin = firstFrom(text.from, after)
  const found = text.text.indexOf(wanted, begin)
  if (found < 0) return null
  return { start: text.from[found]!, end: text.from[found + wanted.length - 1]! + 1 }
}

/** The index of the first place that is `after` or beyond it; the places go up. */
function firstFrom(places: readonly number[], after: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < after) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that were left out between two parts of a quote. */
const LEFT_OUT = /……|…|\.{3,}|／|\n/

/** The parts of a quote that left words out, longest first: each stands in the text as it is. */
export function partsOf(quote: string): string[] {
  return quote
    .split(LEFT_OUT)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .sort((left, right) => right.length - left.length)
}
