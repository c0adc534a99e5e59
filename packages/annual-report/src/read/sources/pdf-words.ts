import { belongs, bothChinese, endsLabel, followsBlanks, groupByBase, isDigit } from './pdf-characters.ts'
import { isSpacedText, spacedFigures, stretchedTexts } from './pdf-drawn-blanks.ts'
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

/** Gap beyond which two drawings on a line may be two cells. */
const SEAM = 0.25
const MIXED_SEAM = 0.3
const FULL_SEAM = 0.1
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
    const spaced = spacedFigures(glyphs)
    const stretched = stretchedTexts(glyphs)
    const words: Word[] = []
    let previous: Glyph | null = null
    for (const [at, glyph] of glyphs.entries()) {
      const word = words[words.length - 1]
      const goesOn =
        previous &&
        (belongs(previous, glyph) ||
          isSpacedText(word?.text ?? '', glyphs, at) ||
          spaced.has(glyph) ||
          stretched.has(glyph))
      if (word && previous && goesOn && !isDivided(word, previous, glyph, down)) {
        const gap = glyph.left - previous.right
        if (
          glyph.piece !== previous.piece &&
          !followsBlanks(previous, glyph) &&
          gap > seamOf(previous, glyph) * glyph.size
        )
          word.seams.push({ at: word.text.length, right: previous.right, left: glyph.left })
        word.text += spaced.has(glyph) ? ` ${glyph.text}` : glyph.text
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

/** The gap that may divide two characters drawn apart; a label ends before a figure, but not a figure before its unit. */
function seamOf(a: Glyph, b: Glyph): number {
  // The number of a row before its label.
  if (isDigit(a.text) && /[一二三四五六七（(]/.test(b.text)) return MIXED_SEAM
  if (!endsLabel(a, b)) return bothChinese(a, b) ? SEAM : Infinity
  // Beside figures of full width programs leave no room by themselves.
  return /[０-９]/.test(b.text) ? FULL_SEAM : MIXED_SEAM
}

function isDouble(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < a.size * DOUBLE && Math.abs(a.base - b.base) < a.size * DOUBLE
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
