import type { Section } from '../report.ts'
import { isBlank } from './characters.ts'
import { BEGINS, joint } from './joint.ts'
import type { Source } from './source.ts'
import type { Laid } from './zones.ts'

/** The texts of a report: what stands before the first section, and the sections with their titles as printed. */
export function textsOf(
  laid: readonly Laid[],
  source: Source,
  titleLines: readonly string[],
): { preface: string; sections: Section[] } {
  const sections: { title: string; lines: string[] }[] = []
  const preface: string[] = []
  for (const { row, zone, heading, furniture } of laid) {
    if (furniture || zone || row.picture) continue
    const text = row.text.replace(/\u00a0/g, ' ').trimEnd()
    if (heading)
      sections.push({
        title: text
          .trim()
          .replace(/^#+\s*/, '')
          .replace(/\s+/g, ' '),
        lines: [],
      })
    else if (sections.length > 0) sections.at(-1)!.lines.push(text)
    else preface.push(text)
  }
  const titles = new Set(titleLines)
  const before = preface.filter((line) => !titles.has(line.replace(/^[\s#*]+|[\s*]+$/g, '').replace(/\s+/g, ' ')))
  // Of the other formats every line is a paragraph.
  const join = source.format === 'text' ? paragraphs : paragraphsAsTheyAre
  return {
    preface: join(before),
    sections: sections.map(({ title, lines }) => ({ title, text: join(lines.filter((line) => !CAPTION.test(line))) })),
  }
}

const CAPTION = /^\s*#*\s*表[一二三四五六\d]\s*$/

function paragraphsAsTheyAre(lines: readonly string[]): string {
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => line.trim())
    .join('\n')
}

/** Lines broken at the edge of the page are put together again: a paragraph ends where a line is short of it. */
function paragraphs(lines: readonly string[]): string {
  const printed = lines.filter((line) => !isBlank(line))
  const lengths = printed.map((line) => line.trim().length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  // Text of a line to a paragraph is not broken: its lines differ widely in length.
  const wrapped = printed.length >= 4 && usual >= 15 && usual <= 60
  const texts: string[] = []
  let open = false
  for (const line of printed) {
    const text = line.trim().replace(/^#+\s*/, '')
    const starts = BEGINS.test(text)
    if (open && !starts) texts[texts.length - 1] += joint(texts.at(-1)!, text) + text
    else texts.push(text)
    open =
      wrapped && text.length >= usual - 4 && !/[。！？：；]$/.test(text)
        ? true
        : wrapped && text.length >= usual - 1 && !/[。！？]$/.test(text)
  }
  return texts.join('\n')
}
