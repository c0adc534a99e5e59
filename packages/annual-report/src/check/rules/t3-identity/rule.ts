import { formOf, placeIn } from '../../../places.ts'
import type { Finding, Rule } from '../../finding.ts'
import { severityIn } from '../../quotes.ts'
import { allBlank, blanksCounted, difference, sideOf } from '../../sums.ts'

/** 表三, every column: 一 + 二 = （七） + 四, as printed in the top-left cell of the form. */
export const t3Identity: Rule = {
  id: 't3-identity',
  title: '表三勾稽关系：第一项加第二项等于第三项加第四项',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const table = report.table3
    if (!table) return []
    const equation = form.equations['t3-identity']
    return form.table3.columns.flatMap(({ key, label }): Finding[] => {
      const received = equation.left.map((row) => table[row]?.[key])
      const settled = equation.right.map((row) => table[row]?.[key])
      const left = sideOf(received)
      const right = sideOf(settled)
      if (!left || !right || allBlank([...received, ...settled]) || left.sum === right.sum) return []
      return [
        {
          rule: t3Identity.id,
          severity: severityIn(report, 'table3'),
          place: placeIn(form, 'table3', null, key),
          quote: label,
          left: left.sum,
          right: right.sum,
          message:
            `表三“${label}”列勾稽关系不成立：本年新收与上年结转之和为${left.sum}（${left.written}），` +
            `办理结果总计与结转下年度之和为${right.sum}（${right.written}），相差${difference(left.sum, right.sum)}${blanksCounted(left, right)}。` +
            '请逐行核对该列数据，使第一项加第二项之和等于第三项加第四项之和。',
        },
      ]
    })
  },
}
