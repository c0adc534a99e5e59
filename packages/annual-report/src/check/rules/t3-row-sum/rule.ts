import type { Table3Row } from '../../../editions/keys.ts'
import { formOf, labelOfRow, placeIn } from '../../../places.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel, severityIn } from '../../quotes.ts'
import { allBlank, blanksCounted, difference, sideOf } from '../../sums.ts'

/** 表三, every row: 总计 is the sum of the six kinds of applicant. */
export const t3RowSum: Rule = {
  id: 't3-row-sum',
  title: '表三各行总计等于六类申请人之和',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const applicants = form.equations['t3-row-sum'].right
    return Object.entries(report.table3 ?? {}).flatMap(([row, cells]): Finding[] => {
      const counts = applicants.map((column) => cells[column])
      const sum = sideOf(counts)
      const stated = sideOf([cells.total])
      if (!sum || !stated || allBlank([...counts, cells.total]) || sum.sum === stated.sum) return []
      return [
        {
          rule: t3RowSum.id,
          severity: severityIn(report, 'table3'),
          place: placeIn(form, 'table3', row, 'total'),
          quote: printedLabel(report, 'table3', row),
          left: stated.sum,
          right: sum.sum,
          message:
            `表三“${labelOfRow(form, 'table3', row as Table3Row)}”行六类申请人之和为${sum.sum}（${sum.written}），` +
            `总计填${cells.total === null ? '空白' : cells.total}，相差${difference(sum.sum, stated.sum)}${blanksCounted(sum, stated)}。` +
            '请核对该行各类申请人的件数，再按其和填写总计。',
        },
      ]
    })
  },
}
