import type { Word } from './pdf-lines.ts'

/** A label of a table without rules, in the order of its lines. */
export interface Chain {
  /** One to a line. */
  words: Word[]
  /** What they were made of. */
  parts: Word[]
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
/** What may stand between two characters of a label, in sizes of their print. */
const SPACE = 1.1
/** From line to line within a label, in sizes of its print. */
const FARTHEST = 2.1

/** The words of labels, each label together; words that go on with none are left out. */
export function chainsOf(words: readonly Word[]): Chain[] {
  const chains: Chain[] = []
  const closed = new Set<Chain>()
  for (const { word, parts } of withoutSpaces(words)) {
    if (STARTS_LABEL.test(word.text)) {
      // Nothing goes on with a label below which another has begun.
      for (const chain of chains) if (word.left < chain.right && word.right > chain.left) closed.add(chain)
      chains.push({ words: [word], parts: [...parts], left: word.left, right: word.right, level: levelOf(word.text) })
      continue
    }
    let above: Chain | null = null
    let nearest = Infinity
    for (const chain of chains) {
      if (closed.has(chain)) continue
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
    above.parts.push(...parts)
    above.left = Math.min(above.left, word.left)
    above.right = Math.max(above.right, word.right)
  }
  return chains
}

/** Words from the top down; where characters were set apart by spaces, they are one word. */
function withoutSpaces(words: readonly Word[]): { word: Word; parts: Word[] }[] {
  const joined: { word: Word; parts: Word[] }[] = []
  for (const word of [...words].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = joined[joined.length - 1]
    const gap = last ? word.left - last.word.right : Infinity
    const spaced = last && last.word.base === word.base && gap >= 0 && gap < word.size * SPACE
    const before = last?.parts[last.parts.length - 1]
    const characters = word.text.length === 1 || before?.text.length === 1
    if (last && spaced && characters && !STARTS_LABEL.test(word.text)) {
      last.word = { ...last.word, text: last.word.text + word.text, right: word.right }
      last.parts.push(word)
    } else joined.push({ word, parts: [word] })
  }
  return joined
}

function levelOf(text: string): number {
  const level = NUMBERS.findIndex((number) => number.test(text))
  return level < 0 ? NUMBERS.length : level
}

/** The number a label begins with. */
export function ordinalOf({ words, level }: Chain): number | null {
  const found = NUMBERS[level]?.exec(words[0]!.text)
  const number = found?.[1] ?? found?.[2]
  if (!number) return null
  return /\d/.test(number) ? Number(number) : '一二三四五六七八九十'.indexOf(number[0]!) + 1
}
