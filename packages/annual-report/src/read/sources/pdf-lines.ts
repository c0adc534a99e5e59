import type { Run } from '../source.ts'
import type { Box, Glyph } from './pdf-page.ts'
import type { Rule } from './pdf-rule.ts'

/** Characters that stand together on one base line. */
export interface Word extends Box {
  text: string
  size: number
  base: number
  /** Where it goes on after a gap with what was drawn apart: how much of its text, and the places on both sides. */
  seams: Seam[]
}

interface Seam {
  at: number
  right: number
  left: number
}

export interface TextLine extends Box {
  text: string
  words: Word[]
}

/** Half a character or more between two Chinese characters is a gap somebody made; justified text stays well below. */
const CHINESE_GAP = 0.85
/** Between digits and letters even a thin gap divides: figures of neighbouring columns must never grow together. */
const LATIN_GAP = 0.28
/** Between a Chinese character and a figure programs put a quarter by themselves. */
const MIXED_GAP = 0.6
/** Gap beyond which two drawings on a line may be two cells. */
const SEAM = 0.25
const MIXED_SEAM = 0.3
/** Characters of one word overlap a little at most. */
const OVERLAP = 0.5
/** Fonts for figures stand a little higher than the Chinese beside them; lines of cells half a line apart are others. */
const SAME_LINE = 0.45
/** Characters of one word stand on one base line. */
const LEVEL = 0.2
const DIGIT = /[\d０-９]/
/** The number a label begins with. */
const NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,2}[.．、)）]$/
/** Glyphs drawn twice a hair apart make a bold letter. */
const DOUBLE = 0.2

/**
 * Characters gathered into words. A rule drawn down between two characters divides them, unless they touch and were drawn
 * together: then it is a figure too long for its column.
 */
export function wordsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): Word[] {
  const down = rules.filter((rule) => !rule.across).sort((a, b) => a.at - b.at)
  return groupByBase(glyphs).flatMap((row) => {
    // What was drawn together stays together, also where it runs into something else on the line.
    const glyphs = byDrawing(withoutDoubles(row))
    const words: Word[] = []
    let previous: Glyph | null = null
    for (const [at, glyph] of glyphs.entries()) {
      const word = words[words.length - 1]
      const goesOn = previous && (belongs(previous, glyph) || isSpaced(word?.text ?? '', glyphs, at))
      if (word && previous && goesOn && !isDivided(word, previous, glyph, down)) {
        const gap = glyph.left - previous.right
        if (
          glyph.piece !== previous.piece &&
          !followsBlank(previous, glyph) &&
          gap > seamOf(previous, glyph) * glyph.size
        )
          word.seams.push({ at: word.text.length, right: previous.right, left: glyph.left })
        word.text += glyph.text
        word.right = Math.max(word.right, glyph.right)
        word.top = Math.min(word.top, glyph.base - glyph.size)
        word.bottom = Math.max(word.bottom, glyph.base)
        word.size = Math.max(word.size, glyph.size)
      } else
        words.push({
          text: glyph.text,
          left: glyph.left,
          right: glyph.right,
          top: glyph.base - glyph.size,
          bottom: glyph.base,
          base: glyph.base,
          size: glyph.size,
          seams: [],
        })
      previous = glyph
    }
    return words
  })
}

/** Glyphs sorted from left to right, those of one drawing behind each other. */
function byDrawing(sorted: readonly Glyph[]): Glyph[] {
  const drawings = new Map<number, Glyph[]>()
  for (const glyph of sorted) {
    const drawing = drawings.get(glyph.piece)
    if (drawing) drawing.push(glyph)
    else drawings.set(glyph.piece, [glyph])
  }
  return [...drawings.values()].flat()
}

/** The glyphs of a row from left to right, each once. */
function withoutDoubles(row: readonly Glyph[]): Glyph[] {
  const sorted = [...row].sort((a, b) => a.left - b.left)
  return sorted.filter((glyph, at) => !sorted.slice(Math.max(0, at - 3), at).some((before) => isDouble(before, glyph)))
}

/** Words gathered into lines from the top down. */
export function linesOf(words: readonly Word[]): TextLine[] {
  return groupByBase(words).map((together) => {
    const row = together
      .flatMap((word) => (/[，。；：]/.test(word.text) ? [word] : apart(word)))
      .sort((a, b) => a.left - b.left)
    return {
      words: row,
      text: join(row),
      left: row[0]!.left,
      right: Math.max(...row.map((word) => word.right)),
      top: Math.min(...row.map((word) => word.top)),
      bottom: Math.max(...row.map((word) => word.bottom)),
    }
  })
}

/** A word cut at its seams: names of narrow columns stand closer than the characters of a wide line. */
function apart(word: Word): Word[] {
  if (word.seams.length === 0) return [word]
  const ends = [...word.seams, { at: word.text.length, right: word.right, left: word.right }]
  return ends.map(({ at, right }, index) => {
    const before = ends[index - 1]
    return { ...word, text: word.text.slice(before?.at ?? 0, at), left: before?.left ?? word.left, right, seams: [] }
  })
}

/** The words of a line as pieces with their places; words with no more than a space between them are one piece. */
export function runsOf(line: TextLine): Run[] {
  const runs: Run[] = []
  let previous: Word | null = null
  for (const word of line.words) {
    const run = runs[runs.length - 1]
    if (
      run &&
      previous &&
      word.left - previous.right < previous.size * 0.5 &&
      !bothFigures(previous, word) &&
      !bothChinese(previous, word) &&
      !endsLabel(previous, word)
    ) {
      run.text += ` ${word.text}`
      run.right = word.right
    } else runs.push({ text: word.text, left: word.left, right: word.right })
    previous = word
  }
  return runs
}

/** Two figures side by side are two columns, however close. */
function bothFigures(a: Word, b: Word): boolean {
  return /[\d.]$/.test(a.text) && /^[\d.-]/.test(b.text)
}

/** Chinese characters this near are one word, unless they were drawn apart. */
function bothChinese(a: { text: string }, b: { text: string }): boolean {
  return /[\u4e00-\u9fff（）]$/.test(a.text) && /^[\u4e00-\u9fff（）]/.test(b.text)
}

/** The gap that may divide two characters drawn apart; a label ends before a figure, but not a figure before its unit. */
function seamOf(a: Glyph, b: Glyph): number {
  return bothChinese(a, b) ? SEAM : endsLabel(a, b) ? MIXED_SEAM : Infinity
}

function endsLabel(a: { text: string }, b: { text: string }): boolean {
  return /[\u4e00-\u9fff]$/.test(a.text) && DIGIT.test(b.text[0]!)
}

function join(words: readonly Word[]): string {
  let text = ''
  let previous: Word | null = null
  for (const word of words) {
    if (previous) text += word.left - previous.right < previous.size * 1.5 ? ' ' : '  '
    text += word.text
    previous = word
  }
  return text
}

/** Groups what stands on nearly the same base line, from the top of the page down. */
function groupByBase<Item extends { base: number; size: number }>(items: readonly Item[]): Item[][] {
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

function isDouble(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < a.size * DOUBLE && Math.abs(a.base - b.base) < a.size * DOUBLE
}

function belongs(a: Glyph, b: Glyph): boolean {
  const gap = (b.left - a.right) / Math.max(a.size, b.size)
  if (gap < -OVERLAP && a.piece !== b.piece) return false
  if (Math.abs(a.base - b.base) > Math.max(a.size, b.size) * LEVEL) return false
  const [first, second] = [isNarrow(a.text), isNarrow(b.text)]
  return gap < (first && second ? LATIN_GAP : first || second ? MIXED_GAP : CHINESE_GAP)
}

/** Whether nothing but a blank sets a character apart: within text written so throughout, or in the number it begins with. */
function isSpaced(text: string, glyphs: readonly Glyph[], at: number): boolean {
  const [glyph, before] = [glyphs[at]!, glyphs[at - 1]!]
  if (!followsBlank(before, glyph)) return false
  if (/[（(]/.test(before.text) || /[.．、)）]/.test(glyph.text)) return true
  const alone = (one: Glyph | undefined, next: Glyph | undefined): boolean =>
    !one || !next || followsBlank(one, next) || !belongs(one, next)
  if (DIGIT.test(glyph.text)) return false
  return NUMBER.test(text) || (alone(glyphs[at - 2], before) && alone(glyph, glyphs[at + 1]))
}

function followsBlank(a: Glyph, { base, size, blankFrom }: Glyph): boolean {
  return (
    blankFrom !== undefined && Math.abs(blankFrom - a.right) < size * LEVEL && Math.abs(base - a.base) < size * LEVEL
  )
}

/** Digits of full width are figures as well, however wide they are. */
function isNarrow(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code < 0x2000 || (code >= 0xff10 && code <= 0xff19)
}

function isDivided(word: Word, a: Glyph, b: Glyph, down: readonly Rule[]): boolean {
  const together = a.piece === b.piece
  if (together && b.left - a.right < 0.05 * a.size) return false
  // A figure may have grown over its border and touch the next: what is drawn apart beyond the border is another.
  const from = together ? (a.left + a.right) / 2 : word.left
  const to = (b.left + b.right) / 2
  const height = a.base - a.size / 2
  return down.some((rule) => rule.at > from && rule.at < to && rule.from < height && rule.to > height)
}
