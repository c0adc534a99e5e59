import { widthInCharacters } from './measure.ts'

/** Marks and words that belong to what stands before them; also the last characters of names of bodies (委员会, 办公室). */
const NEVER_FIRST = /^(?:[，。、；：？！）〕》」』”’…—·]|[的了和与及等会局室处所院部科队厅委]$)/
const NEVER_LAST = /[（〔《「『“‘]$/
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Breaks a title into centred lines of about the same length, between words (GB/T 9704-2012 7.3.1: 词意完整、排列对称、长短适宜).
 * Line feeds in the title are kept. `most` is the longest line in characters.
 */
export function breakTitle(title: string, most: number): string[] {
  return title.split('\n').flatMap((part) => breakEvenly(part.trim(), most))
}

function breakEvenly(title: string, most: number): string[] {
  const width = widthInCharacters(title)
  if (width <= most) return [title]
  const pieces = wordsOf(title).flatMap((word) => (widthInCharacters(word) > most ? [...word] : [word]))
  for (let lines = Math.ceil(width / most); lines <= pieces.length; lines++) {
    const broken = bestBreaks(pieces, lines, width / lines, most)
    if (broken) return broken
  }
  return [title]
}

/** The words of a title; a number stays with the word it counts (2026年, 3件). */
function wordsOf(title: string): string[] {
  const found: string[] = []
  for (const { segment } of words.segment(title)) {
    if (/[0-9]$/.test(found.at(-1) ?? '') && /^\p{Script=Han}/u.test(segment)) found.push(found.pop() + segment)
    else found.push(segment)
  }
  return found
}

/** The division of `pieces` into `lines` lines that strays least from `ideal`, or null when a line cannot hold its words. */
function bestBreaks(pieces: string[], lines: number, ideal: number, most: number): string[] | null {
  const known = new Map<string, { cost: number; lines: string[] } | null>()
  const best = (from: number, left: number): { cost: number; lines: string[] } | null => {
    const key = `${from}/${left}`
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    let found: { cost: number; lines: string[] } | null = null
    let line = ''
    for (let to = from + 1; to <= pieces.length - left + 1; to++) {
      line += pieces[to - 1]!
      const width = widthInCharacters(line)
      if (width > most) break
      if (left === 1 && to < pieces.length) continue
      const rest = left === 1 ? { cost: 0, lines: [] } : best(to, left - 1)
      if (!rest) continue
      const awkward = to < pieces.length && (NEVER_FIRST.test(pieces[to]!) || NEVER_LAST.test(line)) ? 100 : 0
      const cost = (width - ideal) ** 2 + awkward + rest.cost
      if (!found || cost < found.cost) found = { cost, lines: [line, ...rest.lines] }
    }
    known.set(key, found)
    return found
  }
  return best(0, lines)?.lines ?? null
}
