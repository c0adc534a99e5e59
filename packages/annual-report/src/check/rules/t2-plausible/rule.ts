import { formOf, placeIn } from '../../../places.ts'
import type { ReportAsRead, Table2Cell } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { printedLabel } from '../../quotes.ts'

/** What 表二 says of documents within one year: none made this year can be missing from those public or in force. */
export const t2Plausible: Rule = {
  id: 't2-plausible',
  title: '表二本年数与总数相容',
  severity: 'warning',
  check(report) {
    return (['regulations', 'normativeDocuments'] as const).flatMap((row): Finding[] => {
      const { issued, repealed, inForce, newlyDisclosed, totalDisclosed } = report.table2?.[row] ?? {}
      return [
        ...tooFewInForce(report, row, count(issued), count(repealed), count(inForce)),
        ...tooFewDisclosed(report, row, count(newlyDisclosed), count(totalDisclosed)),
      ]
    })
  },
}

type Documents = 'regulations' | 'normativeDocuments'
type Count = number | null

function tooFewInForce(
  report: ReportAsRead,
  row: Documents,
  issued: Count,
  repealed: Count,
  inForce: Count,
): Finding[] {
  if (issued === null || repealed === null || inForce === null || inForce >= issued - repealed) return []
  const left = inForce
  const right = issued - repealed
  const message = (label: string) =>
    `${label}填${inForce}，少于本年制发${issued}件减去本年废止${repealed}件之差${right}件。请核对三项数据。`
  return [found(report, row, 'inForce', left, right, message, 'warning')]
}

function tooFewDisclosed(report: ReportAsRead, row: Documents, newly: Count, total: Count): Finding[] {
  if (newly === null || total === null || total > newly || newly === 0) return []
  if (total < newly) {
    const message = (label: string) =>
      `${label}填${total}，少于本年新公开数量${newly}。对外公开总数量包括本年新公开的，请核对两项数据。`
    return [found(report, row, 'totalDisclosed', total, newly, message, 'warning')]
  }
  const message = (label: string) =>
    `${label}与本年新公开数量都是${total}。对外公开总数量是历年累计的有效件数，请确认没有漏计往年公开的文件。`
  return [found(report, row, 'totalDisclosed', total, newly, message, 'note')]
}

function count(cell: Table2Cell | undefined): Count {
  return typeof cell === 'number' ? cell : null
}

function found(
  report: ReportAsRead,
  row: Documents,
  column: string,
  left: number,
  right: number,
  message: (label: string) => string,
  severity: Severity,
): Finding {
  const place = placeIn(formOf(report), 'table2', row, column)
  const quote = printedLabel(report, 'table2', row)
  return { rule: t2Plausible.id, severity, place, quote, left, right, message: message(place.label) }
}
