import { placeInSection, WHOLE_REPORT } from '../../../places.ts'
import { PROMPTS } from '../../../prompts.ts'
import type { ReportAsRead, Section } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'

/** A report nobody has worked on: prompts left standing, the draft as it came, or last year's text again (法源 2.5). */
export const untouched: Rule = {
  id: 'untouched',
  title: '正文经过编写，不是草稿原样，也不照抄上年',
  severity: 'error',
  check(report, { drafted, previous }) {
    return [
      ...promptsLeft(report),
      ...(drafted ? asDrafted(report.sections, drafted) : []),
      ...(previous ? asLastYear(report.sections, previous.sections) : []),
    ]
  },
}

function promptsLeft(report: ReportAsRead): Finding[] {
  return report.sections.flatMap((section, index) =>
    [...section.text.matchAll(PROMPTS)].map(([prompt]) =>
      found(
        placeInSection(report, index + 1),
        prompt,
        `“${section.title}”还有待填写的内容：${prompt}。请写好后删去方括号及其中的提示。`,
      ),
    ),
  )
}

function asDrafted(sections: readonly Section[], drafted: readonly Section[]): Finding[] {
  const same = sections.length === drafted.length && sections.every(({ text }, index) => text === drafted[index]?.text)
  if (!same) return []
  return [found(WHOLE_REPORT, '', '正文与自动生成的草稿完全相同，尚未经过编写。请结合本机关实际修改、补充后再定稿。')]
}

function asLastYear(sections: readonly Section[], last: readonly Section[]): Finding[] {
  return sections.flatMap((section, index): Finding[] => {
    const before = last[index]?.text
    if (!before || bare(before).length < LONG_ENOUGH || bare(before) !== bare(section.text)) return []
    const message = `“${section.title}”除数字外与上年度报告相同。请结合本年度工作实际重新编写，避免内容雷同。`
    return [{ ...found({ section: index + 1, label: `“${section.title}”` }, '', message), severity: 'warning' }]
  })
}

/** Short sections (无其他需要报告的事项) are alike every year and may be. */
const LONG_ENOUGH = 60

function bare(text: string): string {
  return text.replaceAll(/[\s\d.,，%％]/g, '')
}

function found(place: Finding['place'], quote: string, message: string): Finding {
  return { rule: untouched.id, severity: untouched.severity, place, quote, left: null, right: null, message }
}
