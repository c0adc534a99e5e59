import { IN_TITLE, type Place } from '../../../places.ts'
import { PROMPTS } from '../../../prompts.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'
import { textsOf } from '../../text/texts.ts'
import { TRACES } from './traces.ts'

/** What is left of the making of a text: fields of Word, remarks, lost characters, places nobody filled in, words of a template. */
export const leftovers: Rule = {
  id: 'leftovers',
  title: '没有遗留的书签、域代码、占位符和模板文字',
  severity: 'error',
  check(report) {
    return pieces(report).flatMap(({ place, text }) => traces(place, text))
  },
}

function pieces(report: ReportAsRead): { place: Place; text: string }[] {
  return [
    ...(report.title ?? []).map((text) => ({ place: IN_TITLE, text })),
    ...report.sections.map(({ title }, index) => ({ place: { section: index + 1, label: `“${title}”` }, text: title })),
    ...textsOf(report),
  ]
}

function traces(place: Place, text: string): Finding[] {
  const told: { start: number; end: number; finding: Finding }[] = []
  for (const { pattern, severity, what } of TRACES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = shown(text, match.index, match[0].length)
      if (isPrompt(match[0]) || told.some((one) => start < one.end && one.start < end)) continue
      const quote = text.slice(start, end)
      const message = `“${quote}”是${what}，不是报告的内容。请补全或者删去。`
      told.push({
        start,
        end,
        finding: { rule: leftovers.id, severity, place, quote, left: null, right: null, message },
      })
    }
  }
  return told.sort((a, b) => a.start - b.start).map(({ finding }) => finding)
}

/** The prompts of our own drafts are for `untouched`. */
function isPrompt(trace: string): boolean {
  return trace.search(PROMPTS) >= 0
}

/** Short traces (某, XX) are shown with the words around them, or nobody would find them. */
function shown(text: string, at: number, length: number): [start: number, end: number] {
  if (length > 2) return [at, at + length]
  const line = text.lastIndexOf('\n', at) + 1
  const next = text.indexOf('\n', at)
  return [Math.max(line, at - 4), Math.min(next < 0 ? text.length : next, at + length + 4)]
}
