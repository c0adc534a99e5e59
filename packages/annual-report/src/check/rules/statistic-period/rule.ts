import { IN_PREFACE, type Place } from '../../../places.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import type { PlainText } from '../../text/plain.ts'
import { textsOf } from '../../text/texts.ts'
import { reportYear } from '../../whose-report.ts'

/** The statistic period is the report's year, from its first day to its last, and made of days that exist. */
export const statisticPeriod: Rule = {
  id: 'statistic-period',
  title: '统计期限为报告年度的1月1日至12月31日',
  severity: 'error',
  check(report) {
    const year = reportYear(report)
    return textsOf(report).flatMap(({ place, line }) =>
      periodsIn(place, line).flatMap((period) => {
        const wrong = whatIsWrong(period, year)
        return wrong === null ? [] : [found(place, period, wrong, year)]
      }),
    )
  },
}

interface Day {
  year: number
  month: number
  day: number
}

interface Period {
  from: Day
  to: Day
  quote: string
  /** The text gives a reason for another period: a body that was founded within the year. */
  explained: boolean
}

const NAME =
  '(?:统计(?:的)?(?:期限|时限|时间|期间|周期|区间|时段)|(?:数据|信息)(?:的)?(?:起止|统计)(?:时间|日期|期限))[^。；\\d]{0,16}'
const DAYS =
  '(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})(?:日|号)?[^。；，\\d]{0,8}?(?:(\\d{4})[年./-])?(\\d{1,2})[月./-](\\d{1,2})(?:日|号)?止?'
const NAMED = new RegExp(NAME + DAYS, 'g')
const UNNAMED = new RegExp(DAYS, 'g')
/** 统计期限为2024年度 */
const WHOLE_YEAR = new RegExp(`${NAME}(\\d{4})年(?:度|全年)`)
/** 2024年1月至12月 */
const MONTHS = new RegExp(`${NAME}(\\d{4})年(\\d{1,2})月[^。；，\\d]{0,4}(?:(\\d{4})年)?(\\d{1,2})月(?!\\d)`)

/** The periods a text calls so; in the preface, which speaks of no other, the first pair of days does. */
function periodsIn(place: Place, { plain: text, quote }: PlainText): Period[] {
  const named = [...text.matchAll(NAMED)]
  const whole = named.length === 0 ? WHOLE_YEAR.exec(text) : null
  if (whole) return [wholeYear(Number(whole[1]), quote(whole.index, whole.index + whole[0].length))]
  const months = named.length === 0 ? MONTHS.exec(text) : null
  if (months) return [wholeMonths(months, quote(months.index, months.index + months[0].length))]
  const matches = named.length === 0 && place === IN_PREFACE ? [...text.matchAll(UNNAMED)].slice(0, 1) : named
  return matches.map((match) => {
    const [from1, from2, from3, to1, to2, to3] = match.slice(1).map((one) => (one === undefined ? null : Number(one)))
    return {
      from: { year: from1!, month: from2!, day: from3! },
      to: { year: to1 ?? from1!, month: to2!, day: to3! },
      quote: quote(match.index, match.index + match[0].length),
      explained: /成立|组建|挂牌|设立|撤并|合并|机构改革/.test(
        text.slice(Math.max(0, match.index - 60), match.index + 160),
      ),
    }
  })
}

function wholeYear(year: number, quote: string): Period {
  return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 }, quote, explained: false }
}

function wholeMonths([, from, first, to, last]: RegExpExecArray, quote: string): Period {
  const year = Number(to ?? from)
  const end = new Date(Date.UTC(year, Number(last), 0)).getUTCDate()
  return {
    from: { year: Number(from), month: Number(first), day: 1 },
    to: { year, month: Number(last), day: end },
    quote,
    explained: false,
  }
}

interface Wrong {
  /** Said of the period as it is written. */
  why: string
  severity: Severity
  left: string | number
}

function whatIsWrong({ from, to, explained }: Period, year: number | null): Wrong | null {
  const impossible = [from, to].find((day) => !exists(day))
  if (impossible) return { why: `${written(impossible)}这一天不存在`, severity: 'error', left: written(impossible) }
  if (from.year !== to.year) {
    return { why: `自${from.year}年起至${to.year}年止，跨了年度`, severity: 'error', left: `${from.year}—${to.year}` }
  }
  if (year !== null && from.year !== year) {
    return { why: `写为${from.year}年，报告年度为${year}年`, severity: 'error', left: from.year }
  }
  if (from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31) return null
  const severity = explained ? 'note' : 'error'
  return {
    why: `自${written(from)}起至${written(to)}止，不是整个年度`,
    severity,
    left: `${written(from)}—${written(to)}`,
  }
}

function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function written({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`
}

function found(place: Place, { from, quote }: Period, { why, severity, left }: Wrong, year: number | null): Finding {
  const right = year ?? from.year
  return {
    rule: statisticPeriod.id,
    severity,
    place,
    quote,
    left,
    right,
    message: `统计期限${why}。请改为自${right}年1月1日起至${right}年12月31日止。`,
  }
}
