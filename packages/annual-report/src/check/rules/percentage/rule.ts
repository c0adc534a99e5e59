import type { Finding, Rule } from '../../finding.ts'
import { tellingsOf } from '../../text/tellings.ts'
import { type ReportText, textsOf } from '../../text/texts.ts'
import { type Change, changesIn, type Difference, differencesIn } from './changes.ts'
import { ratesIn } from './rates.ts'
import { agrees, type Ratio } from './ratios.ts'
import { sharesIn } from './shares.ts'

/** Percentages follow from the figures they are given with. */
export const percentage: Rule = {
  id: 'percentage',
  title: '正文百分比、增减数与所依据的数字相符',
  severity: 'error',
  check(report) {
    return textsOf(report).flatMap((text) => {
      const found: Finding[] = []
      for (const { figures, before } of tellingsOf(text.figured)) {
        const ratios = [...sharesIn(figures, before, text.figured), ...ratesIn(figures)]
        found.push(...ratios.filter((one) => !agrees(one)).map((one) => wrong(text, one)))
        const changes = changesIn(figures, before, report.year)
        found.push(...changes.filter((one) => one.otherWay || !agrees(one)).map((one) => wrongChange(text, one)))
        found.push(...differencesIn(figures, report.year).flatMap((one) => wrongDifference(text, one)))
      }
      return found
    })
  },
}

function wrong(text: ReportText, ratio: Ratio): Finding {
  return finding(text, ratio, `按正文所列数字计算，${ratio.sum}${reckoned(ratio)}`)
}

function wrongChange(text: ReportText, change: Change): Finding {
  if (!change.otherWay) return wrong(text, change)
  return finding(text, change, '按正文所列数字计算，升降方向相反')
}

/** 收到167件，较上年的149件增加28件: the figures give 18. */
function wrongDifference({ place, figured }: ReportText, { now, before, difference }: Difference): Finding[] {
  const grown = /[增升多涨高]/.test(difference.lead)
  const [low, high] = grown
    ? [now.low - before.high, now.high - before.low]
    : [before.low - now.high, before.high - now.low]
  if (difference.low <= high && difference.high >= low) return []
  const quote = figured.quote(Math.min(now.leadStart, before.leadStart), Math.max(before.end, difference.end))
  const right = Math.round(Math.abs(now.value - before.value) * 1e4) / 1e4
  const turned = grown !== now.value > before.value && right !== 0
  const unit = difference.unit
  return [
    {
      rule: percentage.id,
      severity: now.exact && before.exact && difference.exact ? 'error' : 'warning',
      place,
      quote,
      left: difference.value,
      right,
      message:
        `正文写“${quote}”，按正文所列数字计算，` +
        `${turned ? '升降方向相反' : `两数相差${right}${unit}，不是${difference.value}${unit}`}。请核对这三个数字。`,
    },
  ]
}

function finding({ place, figured }: ReportText, ratio: Ratio, reason: string): Finding {
  const quote = figured.quote(ratio.start, ratio.end)
  return {
    rule: percentage.id,
    severity: ratio.certain ? 'error' : 'warning',
    place,
    quote,
    left: `${ratio.percentage.value}%`,
    right: rounded(ratio),
    message: `正文写“${quote}”，${reason}。请核对百分比及所依据的数字。`,
  }
}

/** 为10.2%; where the figures are rounded, 最多为96.3% or 至少为…. */
function reckoned(ratio: Ratio): string {
  const word = ratio.low === ratio.high ? '为' : ratio.percentage.value > ratio.high ? '最多为' : '至少为'
  return `${word}${rounded(ratio)}`
}

/** The value nearest to what is printed, with one decimal more than printed, at most two. */
function rounded({ percentage: { value, decimals }, low, high }: Ratio): string {
  const nearest = value > high ? high : low
  return `${Number(nearest.toFixed(Math.min(2, decimals + 1)))}%`
}
