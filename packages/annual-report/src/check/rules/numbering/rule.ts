import { formOf, placeInSection } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { coverageOf, looksLikeTable } from '../../coverage.ts'
import type { Rule } from '../../finding.ts'
import { isNoTitle, kindsOf } from '../../section-kinds.ts'
import { textsOf } from '../../text/texts.ts'
import { betweenTitles } from './titles.ts'
import { chaptersWithin, withinText } from './within-text.ts'

/** Numbers follow one another at every level: the sections, （一）, 1., （1）, 一是, 第一. */
export const numbering: Rule = {
  id: 'numbering',
  title: '各级编号连续、不重复、形式一致',
  severity: 'error',
  check(report) {
    const kinds = kindsOf(report.sections)
    const counted = report.sections
      .map((_, index) => index)
      .filter((index) => !isNoTitle(report.sections[index]!.title))
    const inTitles = betweenTitles(
      counted.map((index) => report.sections[index]!.title),
      counted.map((index) => kinds[index] ?? null),
    ).map(({ section, ...slip }) => ({ ...slip, place: placeInSection(report, counted[section - 1]! + 1) }))
    const besideTable = (section: number) =>
      [2, 3, 4].includes(kinds[section - 1] ?? 0) || isNoTitle(report.sections[section - 1]?.title ?? '')
    const { begins } = coverageOf(report, formOf(report))
    // Below a heading that was taken for a title, the text begins with the second number.
    const fromStart = (section: number, index: number) =>
      (begins || index > 0) && !isNoTitle(report.sections[section - 1]?.title ?? '')
    const inTexts = texts(report).flatMap(({ place, text, section }, index) =>
      withinText(text, { besideTable: besideTable(section), fromStart: fromStart(section, index) }).map((slip) => ({
        ...slip,
        place,
      })),
    )
    const chapters = report.sections.some(({ title }) => /^\s*[一二三四五六]、/.test(title))
      ? texts(report)
          .filter(({ section }) => section > 0 && !besideTable(section))
          .flatMap(({ place, text }) => chaptersWithin(text).map((slip) => ({ ...slip, place })))
      : []
    return [...inTitles, ...inTexts, ...chapters].map(({ place, severity, quote, left, right, message }) => ({
      rule: numbering.id,
      severity,
      place,
      quote,
      left,
      right,
      message,
    }))
  },
}

/** The texts beside unread tables would give the numbers of their rows. */
function texts(report: ReportAsRead) {
  const kinds = kindsOf(report.sections)
  const hasTable = (section: number) => [2, 3, 4].includes(kinds[section - 1] ?? 2)
  return textsOf(report).filter(({ section, text }) => !hasTable(section) || !looksLikeTable(text))
}
