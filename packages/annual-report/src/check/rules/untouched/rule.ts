import { placeInSection, WHOLE_REPORT } from '../../../places.ts'
import { PROMPTS } from '../../../prompts.ts'
import type { ReportAsRead, Section } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'

/** A report nobody has worked on: prompts left standing, or the draft as it came (法源 2.5). */
export const untouched: Rule = {
  id: 'untouched',
  title: '正文经过编写，不是草稿原样',
  severity: 'error',
  check(report, { drafted }) {
    return [...promptsLeft(report), ...(drafted ? asDrafted(report.sections, drafted) : [])]
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
  // Where there is no draft yet, blank sections are not the draft: another rule tells them.
  if (!same || sections.every(({ text }) => text.trim() === '')) return []
  return [found(WHOLE_REPORT, '', '正文与自动生成的草稿完全相同，尚未经过编写。请结合本机关实际修改、补充后再定稿。')]
}

function found(place: Finding['place'], quote: string, message: string): Finding {
  return { rule: untouched.id, severity: untouched.severity, place, quote, left: null, right: null, message }
}
