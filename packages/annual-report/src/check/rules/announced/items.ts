import { chineseNumber } from '../../text/numerals.ts'

/** The ways items of a list are numbered. Each matches a marker and captures its numeral. */
const MARKERS: readonly RegExp[] = [
  /(?<=^|[，。；：、\n）”])([一二三四五六七八九十]{1,3})(?:是|要)(?!否)/g,
  /(?<=^|[。；：\n])（([一二三四五六七八九十]{1,3})）/g,
  /(?<=^|[。；：\n])([一二三四五六七八九十]{1,3})、/g,
  /(?<=^|[。；：\n])(\d{1,2})(?:、|\.(?!\d)|．)/g,
  /(?<=^|[。；：\n])（(\d{1,2})）/g,
  /(?<=^|[，。；：\n])第([一二三四五六七八九十]{1,3})(?=，|、|是|：)/g,
  /(?<=^|[，。；：\n])([①②③④⑤⑥⑦⑧⑨⑩])/g,
]

/** A numbered list in a plain text. */
export interface NumberedList {
  /** How many items it has, numbered from 1 without a gap. */
  count: number
  /** Where its last item begins, and the words that do. */
  last: number
}

/**
 * The numbered list that begins at a place of a plain text, or null: none begins there, or its numbers jump, and it cannot
 * be said how many items were meant.
 */
export function listAt(plain: string, at: number): NumberedList | null {
  for (const pattern of MARKERS) {
    const numbered = [...plain.slice(at).matchAll(pattern)].map((match) => ({
      at: at + match.index,
      number: numberOf(match[1]!),
    }))
    if (numbered[0]?.at !== at || numbered[0].number !== 1) continue
    let count = 1
    for (const { number } of numbered.slice(1)) {
      if (number === 1) break
      if (number !== count + 1) return null
      count++
    }
    return { count, last: numbered[count - 1]!.at }
  }
  return null
}

/** The first place from `at` on where a paragraph begins with item one, within the next few paragraphs; -1 for none. */
export function firstListFrom(plain: string, at: number, paragraphs: number): number {
  let start = at
  for (let passed = 0; passed <= paragraphs && start < plain.length; passed++) {
    if (listAt(plain, start)) return start
    const end = plain.indexOf('\n', start)
    if (end < 0) return -1
    start = end + 1
  }
  return -1
}

function numberOf(numeral: string): number {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(numeral)
  if (circled >= 0) return circled + 1
  return /\d/.test(numeral) ? Number(numeral) : (chineseNumber(numeral) ?? 0)
}
