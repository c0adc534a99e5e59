import type { Word } from './pdf-words.ts'

/** A label of a table without rules, in the order of its lines. */
export interface Chain {
  /** One to a line. */
  words: Word[]
  left: number
  right: number
  /** How deep its number is: 0 for 一、, 1 for （一）, 2 for 1. and 3 for none. */
  level: number
}

const NUMBERS: readonly RegExp[] = [
  /^\s*([一二三四五六七八九十]{1,2})\s*[、.．]/,
  /^\s*[（(]\s*([一二三四五六七八九十]{1,2})\s*[)）]/,
  /^\s*(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})\s*[、．.](?!\d))/,
]
/** How the labels of rows begin. */
export const STARTS_LABEL = new RegExp(
  `${NUMBERS.map(({ source }) => source).join('|')}|^\\s*[小合总]\\s*计\\s*$|^(?:规章$|(?:行政)?规范性文件|行政(?:许可|处罚|强制|事业)|其他对外管理|政府集中采购|其中)`,
)
/** What a narrow column or a stray end of line leaves of the number of a label. */
const BROKEN_NUMBER = /^[（(]?[一二三四五六七八九十\d]{0,2}$/
/** The rows of 表二, which go on no further. */
export const TABLE2_LABEL =
  /^(?:规章|(?:行政)?规范性文件|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购)$/
/** From line to line within a label, in sizes of its print. */
const FARTHEST = 2.1

/** The words of labels, each label together; words that go on with none are left out. */
export function chainsOf(words: readonly Word[]): Chain[] {
  const chains: Chain[] = []
  const closed = new Set<Chain>()
  const sorted = [...words].sort((a, b) => a.base - b.base || a.left - b.left)
  for (const word of sorted) {
    const start = startOf(word, sorted)
    if (start !== null && !goesOnWithNumber(word, chains)) {
      // Nothing goes on with a label below which another has begun.
      for (const chain of chains) if (word.left < chain.right && word.right > chain.left) closed.add(chain)
      chains.push({ words: [word], left: word.left, right: word.right, level: levelOf(start) })
      continue
    }
    let above: Chain | null = null
    let nearest = Infinity
    for (const chain of chains) {
      if (closed.has(chain) || TABLE2_LABEL.test(textOf(chain))) continue
      const last = chain.words[chain.words.length - 1]!
      const step = word.base - last.base
      const overlap = Math.min(chain.right, word.right) - Math.max(chain.left, word.left)
      const narrower = Math.min(chain.right - chain.left, word.right - word.left)
      if (step < word.size * 0.5 || step > word.size * FARTHEST || overlap < narrower * 0.5) continue
      if (step < nearest) {
        nearest = step
        above = chain
      }
    }
    if (!above) continue
    above.words.push(word)
    above.left = Math.min(above.left, word.left)
    above.right = Math.max(above.right, word.right)
  }
  return chains
}

/** How a label begins with this word, whose number may go on below; null where none begins. */
export function startOf(word: Word, words: readonly Word[]): string | null {
  if (STARTS_LABEL.test(word.text)) return word.text
  if (!BROKEN_NUMBER.test(word.text)) return null
  const below = words.find(({ text, base, left, right }) => {
    const step = base - word.base
    const under = left < word.right && right > word.left
    return under && step > word.size * 0.5 && step < word.size * FARTHEST && !STARTS_LABEL.test(text)
  })
  return below && STARTS_LABEL.test(word.text + below.text) ? word.text + below.text : null
}

function textOf({ words }: Chain): string {
  return words.map(({ text }) => text).join('')
}

/** Whether 总计 goes on with （七） above it. */
function goesOnWithNumber(word: Word, chains: readonly Chain[]): boolean {
  const above = chains[chains.length - 1]
  return (
    above !== undefined &&
    above.words.length === 1 &&
    /^[（(].[)）]$/.test(above.words[0]!.text) &&
    /计/.test(word.text)
  )
}

function levelOf(text: string): number {
  const level = NUMBERS.findIndex((number) => number.test(text))
  return level < 0 ? NUMBERS.length : level
}

/** The number a label begins with. */
export function ordinalOf({ words, level }: Chain): number | null {
  const found = NUMBERS[level]?.exec(words[0]!.text + (words[1]?.text ?? ''))
  const number = found?.[1] ?? found?.[2]
  if (!number) return null
  return /\d/.test(number) ? Number(number) : '一二三四五六七八九十'.indexOf(number[0]!) + 1
}

/** Whether something stands at the height of a label, or no more than `reach` above or below it. */
export function isWithin({ base }: Word, { words }: Chain, reach: number): boolean {
  return base > words[0]!.base - reach && base < words[words.length - 1]!.base + reach
}

/** Whether two labels have some height in common. */
export function isBesideEach(one: Chain, other: Chain): boolean {
  const reach = one.words[0]!.size
  return (
    one.words.some((word) => isWithin(word, other, reach)) || other.words.some((word) => isWithin(word, one, reach))
  )
}
