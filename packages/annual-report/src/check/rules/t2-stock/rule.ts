import type { Table2Column, Table2Row } from '../../../editions/keys.ts'
import { formOf, placeIn } from '../../../places.ts'
import type { ReportAsRead, Table2 } from '../../../report.ts'
import { BODY_CHANGED, explanationIn } from '../../explained.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { printedLabel } from '../../quotes.ts'

/**
 * Stocks of 表二 move by what the tables say happened. 2021 form: 现行有效 = last year's + 制发 − 废止. 2019 form:
 * 上一年项目数量 = last year's 上一年项目数量 + last year's 增/减. Derived, not printed on the form: so a warning.
 */
export const t2Stock: Rule = {
  id: 't2-stock',
  title: '表二存量与上年度报告衔接',
  severity: 'warning',
  check(report, { previous }) {
    if (!previous?.table2 || !report.table2 || previous.edition !== report.edition) return []
    if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return []
    return report.edition === '2019' ? items(report, previous.table2) : documents(report, previous.table2)
  },
}

/** Why documents in force may be fewer or more without any repealed or made. */
const DOCUMENTS_CHANGED = new RegExp(`失效|有效期(?:届满|已满|到期)|${BODY_CHANGED.source}`)

function documents(report: ReportAsRead, last: Table2): Finding[] {
  const explained = explanationIn(report, DOCUMENTS_CHANGED)
  return (['regulations', 'normativeDocuments'] as const).flatMap((row) => {
    const before = numberIn(last, row, 'inForce')
    const issued = numberIn(report.table2, row, 'issued')
    const repealed = numberIn(report.table2, row, 'repealed')
    const now = numberIn(report.table2, row, 'inForce')
    if (before === null || issued === null || repealed === null || now === null) return []
    const expected = before + issued - repealed
    if (expected === now) return []
    return [
      found(report, row, 'inForce', now, expected, explained ? 'note' : t2Stock.severity, (label) =>
        [
          `${label}填${now}，上年现行有效${before}，加本年制发${issued}、减本年废止${repealed}应为${expected}。`,
          explained
            ? `正文提到“${explained}”，请核对相差的${Math.abs(now - expected)}件是否由此造成；不是的，请更正。`
            : now < expected
              ? '请会同同级司法行政部门核对：漏填废止件数的，请补填；因有效期届满、宣布失效或者职能划出而减少的，请在正文中说明。'
              : '请会同同级司法行政部门核对：漏填制发件数的，请补填；因职能划入或者上年漏计而增加的，请在正文中说明。',
        ].join(''),
      ),
    ]
  })
}

function items(report: ReportAsRead, last: Table2): Finding[] {
  const explained = explanationIn(report, BODY_CHANGED)
  return (['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const).flatMap((row) => {
    const before = numberIn(last, row, 'previousItems')
    const change = numberIn(last, row, 'change')
    const now = numberIn(report.table2, row, 'previousItems')
    if (before === null || change === null || now === null || before + change === now) return []
    const expected = before + change
    return [
      found(
        report,
        row,
        'previousItems',
        now,
        expected,
        explained ? 'note' : t2Stock.severity,
        (label) =>
          `${label}填${now}，按上年度报告（上一年项目数量${before}，本年增/减${change}）应为${expected}。` +
          (explained
            ? `正文提到“${explained}”，请核对不一致是否由此造成；不是的，请更正。`
            : '请核对两年数据，填错的请更正；因权责清单、收费目录重新核定而不一致的，请在正文中说明。'),
      ),
    ]
  })
}

function numberIn(table: Table2 | null, row: Table2Row, column: Table2Column): number | null {
  const value = table?.[row]?.[column]
  return typeof value === 'number' ? value : null
}

function found(
  report: ReportAsRead,
  row: Table2Row,
  column: Table2Column,
  left: number,
  right: number,
  severity: Severity,
  message: (label: string) => string,
): Finding {
  const place = placeIn(formOf(report), 'table2', row, column)
  return {
    rule: t2Stock.id,
    severity,
    place,
    quote: printedLabel(report, 'table2', row),
    left,
    right,
    message: message(place.label),
  }
}
