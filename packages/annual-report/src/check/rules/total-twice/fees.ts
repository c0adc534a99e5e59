import type { Claim } from '../../claims/claim.ts'
import type { FiguredText } from '../../text/figures.ts'

type Fee = Pick<Claim, 'figure' | 'low' | 'high' | 'start' | 'end' | 'certain'>

const NO_FEE = /(?:未|没有|无)(?:发生|产生|收取|收)*(?:过|任何|政府信息公开|依申请公开|信息公开)*(?:信息)?处理费/g

const FEE = /信息处理费(?:收取|收入|金额|总额|共计|合计|共|为|的)*$/

/** What a text says was charged for handling applications (信息处理费), in yuan; nought where it says that none was. */
export function feesIn({ plain, figures }: FiguredText): Fee[] {
  // 收取信息处理费1件，共120元: the cases stand between.
  const behindCases = (at: number) => {
    const cases = figures[at - 1]
    return cases?.sentence === figures[at]!.sentence && /^[件次笔]$/.test(cases.unit) && FEE.test(cases.lead)
  }
  const amounts = figures
    .filter(
      ({ unit, lead, reach }, at) =>
        unit === '元' &&
        (FEE.test(lead) || (/^(?:共计|共|合计|计|总计|金额|收费|为)*$/.test(lead) && behindCases(at))) &&
        !/其中|上年|去年|减免|免收/.test(reach),
    )
    .map(({ value, low, high, leadStart, end, exact }) => ({
      figure: value,
      low,
      high,
      start: leadStart,
      end,
      certain: exact,
    }))
  const nones = [...plain.matchAll(NO_FEE)].map((match) => ({
    figure: 0,
    low: 0,
    high: 0,
    start: match.index,
    end: match.index + match[0].length,
    certain: true,
  }))
  return [...amounts, ...nones].sort((a, b) => a.start - b.start)
}
