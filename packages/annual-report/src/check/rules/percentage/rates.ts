import type { Figure } from '../../text/figures.ts'
import { quotient, type Ratio } from './ratios.ts'
import { saysShare } from './share-words.ts'

const RATE = /^(.*?)(?:的)?(?:比例|占比|比率|比重|率)(?:已经?|为|是|达到|达|约为|约)*$/

/** 事项2500多个，实现跑零次的事项数2408个，跑零次比例达到98.97%. */
export function ratesIn(own: readonly Figure[]): Ratio[] {
  const found: Ratio[] = []
  for (const [at, percentage] of own.entries()) {
    const [whole, part] = own
      .slice(0, at)
      .filter(({ kind }) => kind !== 'average')
      .slice(-2)
    if (!whole || !part) continue
    const match = percentage.unit === '%' ? RATE.exec(percentage.lead) : null
    if (!match || part.unit !== whole.unit || part.unit === '%' || part.unit === '' || whole.high < part.low) continue
    if (whole.value === 0 || saysShare(percentage) || !related(match[1]!, part)) continue
    const onTime = /按期|按时|及时|规范|满意|准确|合格/.test(match[1]!)
    if (onTime && !/按期|按时|及时|规范|满意|准确|合格/.test(part.lead)) continue
    if (onTime && percentage.value === 100) continue
    if (/上年|去年|同期|同比|较|增|减/.test(part.lead + whole.lead) || /；/.test(percentage.reach)) continue
    found.push({
      ...quotient([part], whole),
      percentage,
      start: whole.leadStart,
      end: percentage.end,
      certain: percentage.value < 100,
    })
  }
  return found
}

/** Whether a rate is about the part before it: 办结率 after 办结36件; a bare 比例 always is. */
function related(stem: string, part: Figure): boolean {
  const name = stem.replaceAll(/^(?:其中|其|全年|总体|平均|实际)|依申请公开|政府信息公开|信息公开|申请|事项/g, '')
  const words = new Set(`${part.lead}${part.tail}`)
  // 回收率 of 收回1086份
  return [...name].every((char) => words.has(char))
}
