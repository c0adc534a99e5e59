import type { Edition } from '../../../editions/edition.ts'
import type { Table3Row } from '../../../editions/keys.ts'
import { formOf, placeIn } from '../../../places.ts'
import type { Table3 } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'
import { printedLabel, severityIn } from '../../quotes.ts'
import { allBlank, blanksCounted, difference, sideOf } from '../../sums.ts'

const SIX = ['other.correctionOverdue', 'other.feeOverdue', 'other.misc'] as const

/** 表三, every column: （七）总计 is the sum of the result rows （一） to （六）. */
export const t3ResultSum: Rule = {
  id: 't3-result-sum',
  title: '表三（七）总计等于（一）至（六）各行之和',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const table = report.table3
    if (!table) return []
    const rows = resultRows(form, table)
    return form.table3.columns.flatMap(({ key, label }): Finding[] => {
      const results = rows.map((row) => table[row]?.[key])
      const total = table.total?.[key]
      const sum = sideOf(results)
      const stated = sideOf([total])
      if (!sum || !stated || allBlank([...results, total]) || sum.sum === stated.sum) return []
      return [
        {
          rule: t3ResultSum.id,
          severity: severityIn(report, 'table3'),
          place: placeIn(form, 'table3', 'total', key),
          quote: printedLabel(report, 'table3', 'total'),
          left: stated.sum,
          right: sum.sum,
          message:
            `表三“${label}”列各项办理结果之和为${sum.sum}，（七）总计填${total === null ? '空白' : total}，` +
            `相差${difference(sum.sum, stated.sum)}${blanksCounted(sum, stated)}。请核对（一）至（六）各行，再按各行之和填写总计。`,
        },
      ]
    })
  },
}

/** Some reports in the 2021 form keep the single row （六）其他处理 of the 2019 form; they are added up as they stand. */
function resultRows(form: Edition, table: Table3): Table3Row[] {
  const rows = form.equations['t3-result-sum'].right
  const three = SIX.some((row) => table[row])
  const withoutSix = rows.filter((row) => row !== 'other' && !row.startsWith('other.'))
  if (three) return [...withoutSix, ...SIX]
  return table.other ? [...withoutSix, 'other'] : [...rows]
}
