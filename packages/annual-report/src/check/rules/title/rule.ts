import { formOf, IN_TITLE } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { coverageOf } from '../../coverage.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { titleParts } from '../../title-parts.ts'

/** The title says whose report on which year it is, under the name 条例第五十条 and the form give it. */
export const title: Rule = {
  id: 'title',
  title: '标题写明机关和年度，使用规定的名称',
  severity: 'error',
  check(report) {
    const lines = report.title
    if (!lines) return []
    if (lines.join('').trim() === '') return without(report)
    const { text, agency, year, name } = titleParts(lines)
    const quote = lines.find((line) => name !== null && line.replaceAll(/\s/g, '').includes(name)) ?? lines[0]!
    const lacks = [agency === null && '机关名称', year === null && '年度'].filter((one) => one !== false)
    return [
      ...(lacks.length > 0
        ? [
            found(
              quote,
              `标题“${text}”没有写明${lacks.join('和')}。请写为“${report.agency ?? '××（机关名称）'}${report.year ?? '××××'}年${STATUTORY}”。`,
            ),
          ]
        : []),
      ...(name !== STATUTORY
        ? [found(quote, `标题写为“${name ?? text}”，规定的名称是“${STATUTORY}”。请按规定的名称书写。`, 'warning')]
        : []),
    ]
  },
}

const STATUTORY = '政府信息公开工作年度报告'

/** A whole report without a title; of a document that begins somewhere later nothing is said. */
function without(report: ReportAsRead): Finding[] {
  // Who says whose report on which year it is has read a title, if not as one.
  if (!coverageOf(report, formOf(report)).begins || (report.agency !== null && report.year !== null)) return []
  return [
    found('', `没有读到报告的标题。标题应写为“××（机关名称）${report.year ?? '××××'}年${STATUTORY}”。`, 'warning'),
  ]
}

function found(quote: string, message: string, severity: Severity = title.severity): Finding {
  return { rule: title.id, severity, place: IN_TITLE, quote, left: null, right: null, message }
}
