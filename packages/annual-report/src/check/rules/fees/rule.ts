import { editionFor } from '../../../editions/editions.ts'
import { type Place, placeInSection } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { sectionOfKind } from '../../section-kinds.ts'
import { saysLeftOut } from '../../text/left-out.ts'
import { textsOf } from '../../text/texts.ts'
import { reportYear } from '../../whose-report.ts'

/** 信息处理费 is charged since 2021-01-01; from then on section six says whether any was, and how much. */
export const fees: Rule = {
  id: 'fees',
  title: '第六部分写明信息处理费收取情况',
  severity: 'warning',
  check(report) {
    const year = reportYear(report)
    const section = sectionOfKind(report.sections, 6)
    if (!section || year === null || year < 2019 || editionFor(year).sections[5]!.covers.length === 0) return []
    // An empty section is the matter of the rule `sections`.
    if (section.text.trim() === '' || saysLeftOut(section.text)) return []
    const place = placeInSection(report, section.position)
    const told = sentenceOnFees(section.text)
    if (told === null)
      return elsewhere(report, place) ?? [found(place, section.text.trim().split('\n')[0]!, MISSING, 'warning')]
    if (TELLS.test(told)) return []
    return [
      found(place, told, '信息处理费收取情况没有写明件数和金额。请写明收取的件数和金额，或者写明未收取。', 'warning'),
    ]
  },
}

/** Whether any was charged, or how much. */
const TELLS = /未|没有|无|不收|零|\d|[０-９]/

const MISSING =
  '第六部分没有写明信息处理费收取情况。' +
  '收取的，请写明件数和金额；没有收取的，请写明“本年度未收取政府信息公开信息处理费”。'

function elsewhere(report: ReportAsRead, place: Place): Finding[] | null {
  const told = textsOf(report).flatMap(({ text }) => sentenceOnFees(text) ?? [])[0]
  if (told === undefined) return null
  return [found(place, told, '信息处理费收取情况应当在“六、其他需要报告的事项”中报告。请移到第六部分。', 'note')]
}

function sentenceOnFees(text: string): string | null {
  const named = text.split(/[。；;\n]/).filter((one) => /信息(?:公开)?处理费/.test(one.replaceAll(/\s/g, '')))
  // A heading (（一）收取信息处理费情况) only leads to what is told.
  return (named.find((one) => TELLS.test(one)) ?? named[0])?.trim() ?? null
}

function found(place: Place, quote: string, message: string, severity: Severity): Finding {
  return { rule: fees.id, severity, place, quote, left: null, right: null, message }
}
