import { partsOf, rangeOf, squeeze } from '../../locate/squeezed.ts'
import type { PlacedFinding } from '../checked.ts'
import type { WordParagraph } from './paragraphs.ts'

/**
 * The paragraph a finding's comment is anchored at: that of its cell, else the one with the words it quotes, else the
 * title of its section, else the first with text. -1 for a document without paragraphs.
 */
export function anchorOf(
  finding: PlacedFinding,
  paragraphs: readonly WordParagraph[],
  sectionTitle: string | undefined,
): number {
  const spot = finding.at
  // A finding about a row, not one of its cells, is about its name.
  if (spot?.table !== undefined && spot.row !== undefined && finding.place.column === undefined) {
    const row = paragraphs.filter(({ table, row }) => table === spot.table && row === spot.row)
    const named = withWords(finding.quote, row)
    if (named >= 0) return paragraphs.indexOf(row[named]!)
  }
  // A paragraph in a text box is not listed: the one it hangs on began before it.
  if (spot?.paragraph !== undefined) return paragraphs.findLastIndex(({ ordinal }) => ordinal <= spot.paragraph!)
  if (spot?.table !== undefined && spot.row !== undefined) {
    const cell = paragraphs.findIndex(
      ({ table, row, cell }) =>
        table === spot.table && row === spot.row && (spot.cell === undefined || cell === spot.cell),
    )
    if (cell >= 0) return cell
  }
  const quoted = withWords(finding.quote, paragraphs)
  if (quoted >= 0) return quoted
  const titled = sectionTitle ? withWords(sectionTitle, paragraphs) : -1
  if (titled >= 0) return titled
  return paragraphs.findIndex(({ text }) => text.trim() !== '')
}

/** The first paragraph that holds the words, or the one where they begin when they go on over it. */
function withWords(words: string, paragraphs: readonly WordParagraph[]): number {
  for (const part of [words, ...partsOf(words)]) {
    const wanted = squeeze(part).text
    const whole = wanted === '' ? -1 : paragraphs.findIndex(({ text }) => squeeze(text).text.includes(wanted))
    if (whole >= 0) return whole
  }
  const starts: number[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    starts.push(text.length)
    text += `${paragraph.text}\n`
  }
  const range = rangeOf(squeeze(text), words)
  return range ? starts.findLastIndex((start) => start <= range.start) : -1
}
