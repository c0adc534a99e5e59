import type { Finding, Rule } from '../../finding.ts'
import type { Figure } from '../../text/figures.ts'
import { type ReportText, textsOf } from '../../text/texts.ts'
import { type Change, changesIn } from './changes.ts'
import { agrees, type Ratio, ratesIn, sharesIn } from './shares.ts'

/** Percentages follow from the figures they are given with. */
export const percentage: Rule = {
  id: 'percentage',
  title: '正文百分比与所依据的数字相符',
  severity: 'error',
  check(report) {
    return textsOf(report).flatMap((text) => {
      const found: Finding[] = []
      let paragraph: Figure[] = []
      let next = 0
      const { plain, figures, sentences } = text.figured
      for (const sentence of sentences) {
        if (plain[sentence.start - 1] === '\n') paragraph = []
        const own: Figure[] = []
        for (; next < figures.length && figures[next]!.start < sentence.end; next++) own.push(figures[next]!)
        if (own.some(({ unit }) => unit === '%')) {
          found.push(
            ...[...sharesIn(own, paragraph), ...ratesIn(own)]
              .filter((one) => !agrees(one))
              .map((one) => wrong(text, one)),
            ...changesIn(own, paragraph, report.year)
              .filter((one) => one.otherWay || !agrees(one))
              .map((one) => wrongChange(text, one)),
          )
        }
        for (const figure of own) paragraph.push(figure)
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
