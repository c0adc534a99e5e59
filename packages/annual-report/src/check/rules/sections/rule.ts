import type { SectionForm } from '../../../editions/edition.ts'
import { editionFor } from '../../../editions/editions.ts'
import { formOf, type Place, placeInSection, WHOLE_REPORT } from '../../../places.ts'
import type { ReportAsRead, Section } from '../../../report.ts'
import { isGovernment } from '../../body-kind.ts'
import type { CheckContext, Finding, Rule, Severity } from '../../finding.ts'

/** Six sections, titled and numbered as the form has them, none empty, each speaking about what it has to. */
export const sections: Rule = {
  id: 'sections',
  title: '六个部分齐全、编号正确、内容不空',
  severity: 'error',
  check(report, context) {
    const form = formOf(report)
    if (report.sections.length !== form.sections.length) {
      return [
        found(
          WHOLE_REPORT,
          'error',
          report.sections.map(({ title }) => title).join('；'),
          `年度报告应当有六个部分（${form.sections.map(({ title }) => title).join('、')}），` +
            `本报告有${report.sections.length}个部分。请按规定的六个部分编排。`,
          report.sections.length,
          form.sections.length,
        ),
      ]
    }
    return report.sections.flatMap((section, index) => {
      const place = placeInSection(report, index + 1)
      const expected = form.sections[index]!
      return [
        ...titleFindings(section, expected, place),
        ...emptyFindings(report, section, expected, place),
        ...coverFindings(section, expected, place, context),
        ...feeFindings(report, section, expected, place),
      ]
    })
  },
}

const NUMERAL = /^[一二三四五六七八九十\d]+[、.．，]/

function titleFindings(section: Section, expected: SectionForm, place: Place): Finding[] {
  const title = section.title.replaceAll(/\s/g, '')
  if (title === expected.title || expected.variants.includes(title)) return []
  const words = title.replace(NUMERAL, '')
  const wordings = [expected.title, ...expected.variants].map((one) => one.replace(NUMERAL, ''))
  if (wordings.includes(words)) {
    const numeral = NUMERAL.exec(title)?.[0]
    const now = numeral ? `编号为“${numeral}”` : '没有编号'
    return [found(place, 'error', section.title, `“${section.title}”${now}，应为“${expected.title}”。请改正编号。`)]
  }
  const message = `第${expected.number}部分的标题为“${section.title}”，规定的标题是“${expected.title}”。请按规定的标题书写。`
  return [found(place, 'warning', section.title, message)]
}

function emptyFindings(report: ReportAsRead, section: Section, expected: SectionForm, place: Place): Finding[] {
  if (section.text.trim() !== '' || (expected.table && report[expected.table])) return []
  const advice = expected.number === 6 ? '没有其他需要报告的事项的，请写明“无其他需要报告的事项”' : '请补写内容'
  return [found(place, 'error', '', `“${section.title}”没有内容。${advice}。`)]
}

/** Words by which an aspect is known in a text; the first is how the message names it. */
const ASPECT_WORDS: readonly (readonly [name: string, words: RegExp])[] = [
  ['主动公开', /主动公开/],
  ['依申请公开', /依申请|公开申请/],
  ['政府信息管理', /信息管理|信息资源|规范性文件/],
  ['政府信息公开平台建设', /平台|网站|专栏/],
  ['监督保障', /监督|保障|考核|培训/],
]

const GOVERNMENT_WORDS: readonly (readonly [name: string, words: RegExp])[] = [
  ['工作考核', /考核/],
  ['社会评议', /评议/],
  ['责任追究结果', /责任追究|追究责任|追责/],
]

function coverFindings(section: Section, expected: SectionForm, place: Place, context: CheckContext): Finding[] {
  if (expected.number !== 1 || section.text.trim() === '') return []
  const aspects =
    context.bodyKind && isGovernment(context.bodyKind) ? [...ASPECT_WORDS, ...GOVERNMENT_WORDS] : ASPECT_WORDS
  const missing = aspects.filter(([, words]) => !words.test(section.text)).map(([name]) => name)
  if (missing.length === 0) return []
  return [found(place, 'warning', '', `“${section.title}”没有写到${missing.join('、')}。请按规定的各个方面补充。`)]
}

/** 信息处理费 is charged since 2021-01-01; from then on section six says whether any was, and how much. */
function feeFindings(report: ReportAsRead, section: Section, expected: SectionForm, place: Place): Finding[] {
  if (expected.number !== 6 || report.year === null || report.year < 2019) return []
  if (editionFor(report.year).sections[5]!.covers.length === 0) return []
  const sentence = section.text
    .split(/[。；\n]/)
    .find((one) => one.includes('信息处理费') || one.includes('信息公开处理费'))
  if (!sentence) {
    const message =
      `“${section.title}”没有写明信息处理费收取情况。` +
      '收取的，请写明件数和金额；没有收取的，请写明“本年度未收取政府信息公开信息处理费”。'
    return [found(place, 'warning', '', message)]
  }
  if (/未|没有|无|不收|零|\d/.test(sentence)) return []
  return [
    found(place, 'warning', sentence, '信息处理费收取情况没有写明件数和金额。请写明收取的件数和金额，或者写明未收取。'),
  ]
}

function found(
  place: Place,
  severity: Severity,
  quote: string,
  message: string,
  left: number | null = null,
  right: number | null = null,
): Finding {
  return { rule: sections.id, severity, place, quote, left, right, message }
}
