import { belongs, followsBlanks, isDigit } from './pdf-characters.ts'
import type { Glyph } from './pdf-page.ts'

/** The number a label begins with. */
const NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,2}[.．、)）]$/
/** Text that is no figure, with or without the number of a label. */
const LABEL = /^(?:\d{1,2}[.．、])?[\u4e00-\u9fff（）、“”]*$/
/** How much gaps between characters differ where a line of text is stretched, and how wide they are. In sizes of the print. */
const EVEN = 0.4
const FARTHEST = 6
/** Of a figure with a blank between its thousands. */
const MOST_GROUPS = 3

/** Whether nothing but a blank sets a character apart: within text written so throughout, or in the number it begins with. */
export function isSpacedText(text: string, glyphs: readonly Glyph[], at: number): boolean {
  const [glyph, before] = [glyphs[at]!, glyphs[at - 1]!]
  if (glyph.blanks?.count !== 1 || !followsBlanks(before, glyph)) return false
  if (/[（(]/.test(before.text) || /[.．、)）]/.test(glyph.text)) return true
  const alone = (one: Glyph | undefined, next: Glyph | undefined): boolean =>
    !one || !next || followsBlanks(one, next) || !belongs(one, next)
  if (isDigit(glyph.text)) return false
  return NUMBER.test(text) || (alone(glyphs[at - 2], before) && alone(glyph, glyphs[at + 1]))
}

/** The characters of a line that go on with the one before, as far as it stands: texts drawn at once with even room between all characters. */
export function stretchedTexts(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const texts = new Map<number, { text: string; gaps: number[]; after: Glyph[] }>()
  for (const [at, glyph] of glyphs.entries()) {
    const text = texts.get(glyph.piece) ?? { text: '', gaps: [], after: [] }
    texts.set(glyph.piece, text)
    text.text += glyph.text
    const before = glyphs[at - 1]
    if (before?.piece !== glyph.piece) continue
    text.gaps.push((glyph.left - before.right) / glyph.size)
    text.after.push(glyph)
  }
  return new Set(
    [...texts.values()].flatMap(({ text, gaps, after }) => {
      const even = Math.max(...gaps) - Math.min(...gaps) < EVEN && Math.max(...gaps) < FARTHEST
      return even && LABEL.test(text) ? after : []
    }),
  )
}

/**
 * The digits of a line before which a figure has a blank in it. Figures that all were drawn in one text with blanks between
 * them are those of several columns.
 */
export function spacedFigures(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const texts: { digits: boolean; after: Glyph[] }[] = []
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1]
    const blank = before !== undefined && followsBlanks(before, glyph)
    if (!before || (before.piece !== glyph.piece && !blank)) texts.push({ digits: true, after: [] })
    const text = texts[texts.length - 1]!
    text.digits &&= isDigit(glyph.text)
    if (blank) text.after.push(glyph)
  }
  const figures = texts.filter(({ digits }) => digits)
  return new Set(
    figures.flatMap(({ after }) => {
      const groups = after.length + 1
      return groups <= MOST_GROUPS && (figures.length > 1 || groups === 2) ? after : []
    }),
  )
}
