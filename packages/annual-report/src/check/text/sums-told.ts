import type { Division } from './division.ts'
import { familyOf } from './families.ts'
import type { Figure } from './figures.ts'
import { SUM } from './parts.ts'
import { total } from './total.ts'

/** What a figure that sums up says of the parts before it. */
interface Summed {
  /** The last of them. */
  last: number
  /** They are named behind themselves: 62个部门和16个乡镇. */
  named: boolean
  /** How many there are, where it is said: 两个渠道共公开500条. */
  count: number | null
}

/** 新收37件、上年结转3件，共计40件: a list whose total is told behind it. */
export function listBefore(plain: string, own: readonly Figure[], at: number): Division | null {
  const whole = own[at]!
  const summed = whole.kind === 'count' && whole.unit !== '' ? summedBy(own, at) : null
  const parts = summed && partsUpTo(own, whole, summed)
  if (!parts || parts.length < 2) return null
  const said = plain.slice(parts[0]!.end, whole.leadStart)
  if (/[；。]|其中|含|等|共|同比|较|累计|各/.test(said)) return null
  if (!summed.named && /其中|含|等|同比|较|累计|各/.test(parts[0]!.lead)) return null
  // 收到37件，办结36件，合计…: a run of steps is no list.
  const sums = parts.map((_, from) => total(parts.slice(from)).value)
  if (summed.count === null && sums.slice(0, -1).includes(whole.value)) return null
  return {
    whole,
    parts,
    complete: true,
    loose: false,
    usual: false,
    alsoRight: [],
    start: parts[0]!.leadStart,
    end: whole.end,
  }
}

/** 全年共收到申请167件, 新收申请共计167件 */
export const ALL_RECEIVED =
  /^(?:全年|本年度?)?(?:(?:合计|共计|总计|总共|一共|共)(?:收到|受理|新收|接收)(?:各类)?(?:政府信息公开|信息公开)?申请|(?:收到|受理|新收|接收)(?:各类)?(?:政府信息公开|信息公开)?申请(?:合计|共计|总计|总数为))$/

const BEHIND_A_NAME = /^[\u4e00-\u9fff]{1,8}(?:共|共计|合计|总共|一共)$/
/** 两个平台, 两项: what counts the parts themselves. */
const COUNTER = new Set(['个', '项', '类', '者'])
const COUNTED = /^(?:渠道|平台|途径|方面|类别|部分|层级)?/

function summedBy(own: readonly Figure[], at: number): Summed | null {
  const whole = own[at]!
  const before = own[at - 1]
  if (!before) return null
  const last = at - 1
  // 62个部门和16个乡镇共78个: the name of the last part stands before the sum.
  if (before.tail === whole.lead && before.unit === whole.unit && BEHIND_A_NAME.test(whole.lead))
    return { last, named: true, count: null }
  // 16个乡镇专区和1个县级专区，合计17个专区
  const same = whole.tail !== '' && before.lead === '' && before.tail.endsWith(whole.tail)
  if (whole.tail !== '') return same && SUM.test(whole.lead) ? { last, named: true, count: null } : null
  if (before.lead === '' && COUNTER.has(before.unit) && before.exact && whole.sign === '') {
    const counts = SUM.test(whole.lead.replace(COUNTED, '')) && whole.lead !== ''
    return counts ? { last: last - 1, named: false, count: before.value } : null
  }
  const sums = SUM.test(whole.lead) || (ALL_RECEIVED.test(whole.lead) && endsAList(own, last))
  return sums ? { last, named: false, count: null } : null
}

/** 网上申请112件、信函申请41件、当面申请14件，全年新收申请共计167件: ways or applicants that 、 joins. */
function endsAList(own: readonly Figure[], last: number): boolean {
  const [before, end] = [own[last - 1], own[last]!]
  const family = before && end.sign === '、' ? familyOf([before.name, end.name]) : null
  return family === 'ways' || family === 'applicants'
}

function partsUpTo(own: readonly Figure[], whole: Figure, { last, named, count }: Summed): Figure[] | null {
  const parts: Figure[] = []
  for (let index = last; index >= 0; index--) {
    const figure = own[index]!
    if (figure.unit !== whole.unit || figure.depth !== whole.depth || (figure.lead === '' && !named)) break
    parts.unshift(figure)
    if (figure.sign === '；' || figure.sign === '：' || (named && !/[、和及与]/.test(figure.sign))) break
  }
  if (count !== null) return parts.length < count ? null : parts.slice(-count)
  // 收到申请37件，办理建议12件、提案9件，共21件: what 、 joins belongs together.
  const joined = parts.slice(parts.findLastIndex(({ sign }) => sign !== '、'))
  return joined.length >= 2 ? joined : parts
}
