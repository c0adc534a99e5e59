import { formOf, placeIn } from '../../../places.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel } from '../../quotes.ts'

/** 上年结转 of this year is 结转下年度 of the year before, column by column. */
export const carryOver: Rule = {
  id: 'carry-over',
  title: '上年结转与上年度报告的结转下年度一致',
  severity: 'warning',
  check(report, { previous }) {
    const last = previous?.table3?.carriedForward
    const now = report.table3?.carriedOver
    if (!last || !now) return []
    if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return []
    const form = formOf(report)
    return form.table3.columns.flatMap(({ key, label }): Finding[] => {
      const left = last[key]
      const right = now[key]
      if (left === undefined || right === undefined || (left ?? 0) === (right ?? 0)) return []
      return [
        {
          rule: carryOver.id,
          severity: carryOver.severity,
          place: placeIn(form, 'table3', 'carriedOver', key),
          quote: printedLabel(report, 'table3', 'carriedOver'),
          left,
          right,
          message:
            `表三“${label}”列上年结转填${right ?? '空白'}，上年度报告的结转下年度为${left ?? '空白'}。` +
            '请核对两年数据；因机构合并、分立或者职能划转而不一致的，请在“六、其他需要报告的事项”中说明。',
        },
      ]
    })
  },
}
