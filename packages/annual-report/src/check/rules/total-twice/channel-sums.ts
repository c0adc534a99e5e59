import type { Claim } from '../../claims/claim.ts'
import type { FiguredText } from '../../text/figures.ts'

/**
 * 网站公开313条，微信2125条，合计2438条: the sum over the channels, which is what was disclosed in all where no item is
 * counted twice. A report may count differently elsewhere, so it is never certain.
 */
export function channelSumsIn({
  plain,
  figures,
}: FiguredText): Pick<Claim, 'figure' | 'low' | 'high' | 'start' | 'end' | 'certain'>[] {
  return figures
    .filter(({ unit, lead, sentence }) => {
      const words = plain.slice(sentence.start, sentence.end)
      return (
        unit === '条' &&
        /^(?:合计|共计|总计)$/.test(lead) &&
        /公开/.test(words) &&
        /网站.*(?:微信|微博|公众号)/.test(words)
      )
    })
    .map(({ value, low, high, leadStart, end }) => ({
      figure: value,
      low,
      high,
      start: leadStart,
      end,
      certain: false,
    }))
}
