import { formOf, placeIn } from '../../../places.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel, severityIn } from '../../quotes.ts'
import { allBlank, blanksCounted, difference, sideOf } from '../../sums.ts'

/** 表四, every group: 总计 is the sum of the four results. */
export const t4GroupSum: Rule = {
  id: 't4-group-sum',
  title: '表四各组总计等于四种结果之和',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    return form.table4.groups.flatMap(({ key, label }): Finding[] => {
      const group = report.table4?.[key]
      if (!group) return []
      const results = form.equations['t4-group-sum'].right.map((result) => group[result])
      const sum = sideOf(results)
      const stated = sideOf([group.total])
      if (!sum || !stated || allBlank([...results, group.total]) || sum.sum === stated.sum) return []
      return [
        {
          rule: t4GroupSum.id,
          severity: severityIn(report, 'table4'),
          place: placeIn(form, 'table4', key, 'total'),
          quote: printedLabel(report, 'table4', key),
          left: stated.sum,
          right: sum.sum,
          message:
            `表四“${label}”四种结果之和为${sum.sum}（${sum.written}），` +
            `总计填${group.total === null ? '空白' : group.total}，相差${difference(sum.sum, stated.sum)}${blanksCounted(sum, stated)}。` +
            '请核对结果维持、结果纠正、其他结果、尚未审结各栏，再按其和填写总计。',
        },
      ]
    })
  },
}
