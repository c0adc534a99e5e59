import type { Glyph } from './pdf-page.ts'

/** Half a character or more between two Chinese characters is a gap somebody made; justified text stays well below. */
const CHINESE_GAP = 0.85
/** Between digits and letters even a thin gap divides: figures of neighbouring columns must never grow together. */
const LATIN_GAP = 0.28
/** Digits of one figure touch, but for what rounding leaves between them. */
const DRAWN_APART = 0.12
/** Between a Chinese character and a figure programs put a quarter by themselves. */
const MIXED_GAP = 0.6
/** Characters of one word overlap a little at most. */
const OVERLAP = 0.5
/** Characters of one word stand on one base line. */
const LEVEL = 0.2
/** Fonts for figures stand a little higher than the Chinese beside them; lines of cells half a line apart are others. */
const SAME_LINE = 0.45
/** Programs close up marks like 、 before a blank. */
const KERN = 0.6
const DIGIT = /[\d０-９]/

/** Whether two characters stand as near as those of one word do. */
export function belongs(a: Glyph, b: Glyph): boolean {
  const gap = (b.left - a.right) / Math.max(a.size, b.size)
  if (gap < -OVERLAP && a.piece !== b.piece) return false
  if (Math.abs(a.base - b.base) > Math.max(a.size, b.size) * LEVEL) return false
  const [first, second] = [isNarrow(a.text), isNarrow(b.text)]
  if (a.piece !== b.piece && isDigit(a.text) && isDigit(b.text)) return gap < DRAWN_APART
  return gap < (first && second ? LATIN_GAP : first || second ? MIXED_GAP : CHINESE_GAP)
}

/** Whether there is a digit in a text, of either width. */
export function isDigit(text: string): boolean {
  return DIGIT.test(text)
}

/** Digits of full width are figures as well, however wide they are. */
function isNarrow(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code < 0x2000 || (code >= 0xff10 && code <= 0xff19)
}

/** Whether nothing but blanks stands between two characters of one text. */
export function followsBlanks(a: Glyph, { base, size, blanks }: Glyph): boolean {
  return blanks !== undefined && Math.abs(blanks.from - a.right) < size * KERN && Math.abs(base - a.base) < size * LEVEL
}

/** Chinese characters this near are one word, unless they were drawn apart. */
export function bothChinese(a: { text: string }, b: { text: string }): boolean {
  return /[\u4e00-\u9fff（）]$/.test(a.text) && /^[\u4e00-\u9fff（）]/.test(b.text)
}

/** Whether a label may end and a figure begin here. */
export function endsLabel(a: { text: string }, b: { text: string }): boolean {
  return /[\u4e00-\u9fff]$/.test(a.text) && isDigit(b.text[0]!)
}

/** Groups what stands on nearly the same base line, from the top of the page down. */
export function groupByBase<Item extends { base: number; size: number }>(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((a, b) => a.base - b.base)
  const groups: { first: number; items: Item[] }[] = []
  for (const item of sorted) {
    const group = groups[groups.length - 1]
    // From the first, not from the last: lines of cells side by side may stand a little lower each, down the whole page.
    if (group && item.base - group.first <= Math.max(1, item.size * SAME_LINE)) group.items.push(item)
    else groups.push({ first: item.base, items: [item] })
  }
  return groups.map((group) => group.items)
}
