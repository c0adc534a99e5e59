import type { Table3Column } from '../../../editions/keys.ts'
import { formOf, placeIn } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { BODY_CHANGED, explanationIn } from '../../explained.ts'
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
    const explained = explanationIn(report, BODY_CHANGED)
    return form.table3.columns.flatMap(({ key, label }): Finding[] => {
      const left = last[key]
      const right = now[key]
      if (left === undefined || right === undefined || (left ?? 0) === (right ?? 0)) return []
      const proved = balancesWith(report, key, left ?? 0)
      return [
        {
          rule: carryOver.id,
          severity: proved ? 'error' : explained ? 'note' : carryOver.severity,
          place: placeIn(form, 'table3', 'carriedOver', key),
          quote: printedLabel(report, 'table3', 'carriedOver'),
          left,
          right,
          message:
            `表三“${label}”列上年结转填${right ?? '空白'}，上年度报告的结转下年度为${left ?? '空白'}。` +
            (proved
              ? `按${left ?? 0}计，该列“第一项加第二项之和，等于第三项加第四项之和”成立，按${right ?? 0}计则不成立。请改为${left ?? 0}。`
              : advice(explained)),
        },
      ]
    })
  },
}

function advice(explained: string | null): string {
  return explained
    ? `正文提到“${explained}”，请核对不一致是否由此造成；不是的，请更正。`
    : '请核对两年数据，本年填错的请更正；因机构合并、分立、职能划转或者上年度报告有误而不一致的，请在“六、其他需要报告的事项”中说明。'
}

/** Whether a column of 表三 adds up with last year's figure for 上年结转, and does not with the one printed. */
function balancesWith({ table3 }: ReportAsRead, column: Table3Column, over: number): boolean {
  const [fresh, printed, done, forward] = (['newReceived', 'carriedOver', 'total', 'carriedForward'] as const).map(
    (row) => table3?.[row]?.[column],
  )
  if (fresh === undefined || printed === undefined || done === undefined || forward === undefined) return false
  const due = (done ?? 0) + (forward ?? 0) - (fresh ?? 0)
  return due === over && due !== (printed ?? 0)
}
