import { placeInSection } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { comparableReport } from './comparable.ts'
import { type Shared, sharedWith } from './shared.ts'
import { likelySources } from './sources.ts'

/** Texts taken over from the year before or from another body's report, with the passages. */
export const copiedText: Rule = {
  id: 'copied-text',
  title: '正文不照抄上年度报告或者其他单位的报告',
  severity: 'warning',
  check(report, { previous, others }) {
    return [
      ...(previous ? fromLastYear(report, previous) : []),
      ...(others ? fromOthers(report, others, previous) : []),
    ]
  },
}

/** Shorter texts (无其他需要报告的事项, one sentence on a table) are alike everywhere and may be. */
const LONG_ENOUGH = 60

/** From this share on a section is another's text; below, passages are worth a note. */
const MOSTLY = 0.5

function fromLastYear(report: ReportAsRead, previous: ReportAsRead): Finding[] {
  const own = comparableReport(report)
  const last = comparableReport(previous)
  return own.sections.flatMap((section, index) => {
    if (section.text.length < LONG_ENOUGH) return []
    const shared = sharedWith(section, own.sectionPrints[index]!, last)
    return found(report, index, shared, `上年度报告`, '请结合本年度工作实际重新编写，避免内容雷同。')
  })
}

function fromOthers(report: ReportAsRead, others: readonly ReportAsRead[], previous?: ReportAsRead): Finding[] {
  const own = comparableReport(report)
  return own.sections.flatMap((section, index) => {
    if (section.text.length < LONG_ENOUGH) return []
    const prints = own.sectionPrints[index]!
    const [best] = likelySources(report, prints, others)
      .filter((other) => other !== previous && !isOwnOrLater(other, report))
      .map((other) => ({ other, shared: sharedWith(section, prints, comparableReport(other)) }))
      .sort((a, b) => b.shared.characters - a.shared.characters)
    if (!best) return []
    const advice = '请核对是否误用了其他报告的内容，并结合本单位工作实际重新编写。'
    return found(report, index, best.shared, `${nameOf(best.other)}的报告`, advice)
  })
}

/** Another draft of the same report, or the body's own on a later year, which copied from this one: neither is a source. */
function isOwnOrLater(other: ReportAsRead, report: ReportAsRead): boolean {
  if (other.agency === null || report.agency === null || other.year === null || report.year === null) return false
  return other.agency.replaceAll(/\s/g, '') === report.agency.replaceAll(/\s/g, '') && other.year >= report.year
}

function nameOf({ agency, year }: ReportAsRead): string {
  return `${agency ?? '另一单位'}${year === null ? '' : `${year}年`}`
}

/** One sentence that two reports share is chance. */
const WORTH_TELLING = 40

const QUOTED = 60
const PASSAGES = 3

function found(report: ReportAsRead, index: number, shared: Shared, source: string, advice: string): Finding[] {
  const [longest] = shared.passages
  if (longest === undefined || shared.characters < WORTH_TELLING) return []
  const { title } = report.sections[index]!
  const severity: Severity = shared.share >= MOSTLY ? 'warning' : 'note'
  const percent = Math.round(shared.share * 100)
  const extent = percent >= 98 ? '除数字外与' : `有${percent}%的文字（${shared.characters}字）与`
  const passages = shared.passages.slice(0, PASSAGES).map((passage) => `“${shortened(passage)}”`)
  const more = shared.passages.length > PASSAGES ? `等${shared.passages.length}处` : ''
  return [
    {
      rule: copiedText.id,
      severity,
      place: placeInSection(report, index + 1),
      quote: longest.slice(0, QUOTED),
      left: null,
      right: null,
      message: `“${title}”${extent}${source}相同：${passages.join('、')}${more}。${advice}`,
    },
  ]
}

function shortened(passage: string): string {
  const line = passage.replaceAll(/\s+/g, '')
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED / 2)}……${line.slice(-QUOTED / 4)}`
}
