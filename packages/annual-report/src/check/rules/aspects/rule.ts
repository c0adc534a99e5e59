import { placeInSection } from '../../../places.ts'
import { isGovernment, reportsForGovernment } from '../../body-kind.ts'
import type { Rule } from '../../finding.ts'
import { sectionOfKind } from '../../section-kinds.ts'
import { saysLeftOut } from '../../text/left-out.ts'
import { reportAgency } from '../../whose-report.ts'

/** 总体情况 speaks about the five aspects of the form, and that of governments about three more (条例第五十条). */
export const aspects: Rule = {
  id: 'aspects',
  title: '总体情况写到规定的各个方面',
  severity: 'warning',
  check(report, { bodyKind }) {
    const section = sectionOfKind(report.sections, 1)
    // A document that stops within the section, or leaves out some of it, does not show what else was written.
    const cut = report.printedRows !== undefined && section?.position === report.sections.length
    if (!section || section.text.trim() === '' || cut || saysLeftOut(section.text)) return []
    const government = bodyKind ? isGovernment(bodyKind) : reportsForGovernment(reportAgency(report))
    // A line of a PDF may end within a word.
    const text = section.text.replaceAll(/\s/g, '')
    const missing = (words: readonly Aspect[]) => words.filter(([, known]) => !known.test(text)).map(([name]) => name)
    const [five, three] = [missing(FIVE), government ? missing(OF_GOVERNMENTS) : []]
    const all = [...five, ...three]
    if (all.length === 0) return []
    return [
      {
        rule: aspects.id,
        // That somebody reports for a government is sure only where the office has said so.
        severity: five.length > 0 || bodyKind ? 'warning' : 'note',
        place: placeInSection(report, section.position),
        quote: section.title,
        left: null,
        right: null,
        message: `“${section.title}”没有写到${all.join('、')}。请按规定的各个方面补充。`,
      },
    ]
  },
}

type Aspect = readonly [name: string, words: RegExp]

/** Words by which an aspect is known in a text; the first is how the message names it. */
const FIVE: readonly Aspect[] = [
  ['主动公开', /主动公开|公开.{0,12}(?:条|件|篇|信息)/s],
  ['依申请公开', /依申请|公开申请|申请/],
  ['政府信息管理', /信息管理|信息资源|规范性文件|保密审查|公开审查|属性/],
  ['政府信息公开平台建设', /平台|网站|专栏|新媒体|公报/],
  ['监督保障', /监督|保障|考核|培训|评议/],
]

const OF_GOVERNMENTS: readonly Aspect[] = [
  ['工作考核', /考核|考评|评估/],
  ['社会评议', /评议/],
  ['责任追究结果', /责任追究|追究责任|追责|问责/],
]
