import type { Figure } from '../../text/figures.ts'
import type { Ratio } from './ratios.ts'

/** A change told by direction, with what it follows from. */
export interface Change extends Ratio {
  /** The figures say that it went the other way. */
  otherWay: boolean
}

const UP = /(?:增长|增加|上升|提升|提高|上涨|增幅|增多|增|涨)(?:了|为|达到|达|率为|率|约|幅|近)*$/
const DOWN = /(?:下降|减少|降低|下滑|精简|压减|缩减|压缩|降幅|减幅|降|减|少)(?:了|为|达到|达|率为|率|幅度为|约|近)*$/
const LAST_YEAR = /上(?:一|个)?年(?!末)|去年|上年同期/
const CAME_IN = /(?:新收|收到|受理).*申请|申请.*(?:新收|收到|受理)/

/** 收到申请22件，上年31件，降29%; 较上年减少7件，下降18.9%; 由31件降至22件，降幅29%. */
export function changesIn(all: readonly Figure[], paragraph: readonly Figure[], year: number | null): Change[] {
  const found: Change[] = []
  // 访问量1286万次，日均3.5万次，较上年的1102万次增长16.7%
  const own = all.filter(({ kind }) => kind !== 'average' && kind !== 'extreme')
  for (const [at, percentage] of own.entries()) {
    if (percentage.unit !== '%') continue
    const up = UP.test(percentage.lead)
    if (!up && !DOWN.test(percentage.lead)) continue
    const change = changeBefore(own, at, paragraph, year)
    if (!change || change.before.value === 0) continue
    const { now, before, start } = change
    const [low, high] = [
      (now.low / before.high - 1) * 100,
      before.low === 0 ? Infinity : (now.high / before.low - 1) * 100,
    ]
    const otherWay = up ? high < 0 : low > 0
    found.push({
      percentage,
      low: up ? low : -high,
      high: up ? high : -low,
      sum: `${Math.abs(now.value - before.value)}÷${before.value}`,
      start,
      end: percentage.end,
      certain: sharp(now) && sharp(before),
      otherWay,
    })
  }
  return found
}

/** Printed in full, or rounded so little (310.5万) that the rounding explains nothing. */
function sharp({ exact, value, low, high }: Range): boolean {
  return exact || high - low <= value * 0.005
}

type Range = Pick<Figure, 'value' | 'low' | 'high' | 'exact'>

/** This year's figure and last year's, told or reckoned from the difference. */
function changeBefore(
  own: readonly Figure[],
  at: number,
  paragraph: readonly Figure[],
  year: number | null,
): { now: Range; before: Range; start: number } | null {
  const [second, first] = [own[at - 2], own[at - 1]]
  if (!first || first.unit === '%' || first.unit === '') return null
  const aside = toldBehind(own, at, year)
  if (aside?.unit === first.unit && first.kind === 'count') return { now: first, before: aside, start: first.leadStart }
  const same = (one: Figure | undefined): one is Figure => one !== undefined && one.unit === first.unit
  const difference: 1 | 0 | -1 = UP.test(first.lead) ? 1 : DOWN.test(first.lead) ? -1 : 0
  if (difference !== 0) {
    // 收到37件，较上年52件减少15件
    const earlier = same(second) ? yearOf(second, year) : null
    if (same(second) && (LAST_YEAR.test(second.lead) || (earlier !== null && earlier < (year ?? 0)))) {
      return { now: plus(second, first, difference), before: second, start: second.leadStart }
    }
    if (same(second) && !CHANGED.test(second.lead) && follows(first, year)) {
      return { now: second, before: plus(second, first, difference === 1 ? -1 : 1), start: second.leadStart }
    }
    const now = [...paragraph].reverse().find((one) => one.unit === first.unit && CAME_IN.test(one.lead))
    const about =
      at === 1 && /申请/.test(first.lead) && /上年|去年|同比/.test(first.lead) && /新收|收到|受理/.test(first.lead)
    return now && about ? { now, before: plus(now, first, difference === 1 ? -1 : 1), start: first.leadStart } : null
  }
  if (!same(second)) return null
  // 由31件降至22件, 由12个增加到17个
  if (/(?:由|从)[^，]*$/.test(second.lead) && /[至到为](?:20\d\d年|今年|本年度?)?的?$/.test(first.lead)) {
    return { now: first, before: second, start: second.leadStart }
  }
  if (CHANGED.test(second.lead) || CHANGED.test(first.lead)) return null
  const [earlier, later] = [yearOf(second, year), yearOf(first, year)]
  // 2024年52件，2025年37件; 上年31件，今年22件
  if (earlier !== null && later !== null && earlier !== later) {
    return earlier < later
      ? { now: first, before: second, start: second.leadStart }
      : { now: second, before: first, start: second.leadStart }
  }
  // 收到申请22件，上年31件; 收到申请37件，较2024年的52件
  const before = later !== null && earlier === null && later < (year ?? Infinity)
  return before ? { now: second, before: first, start: second.leadStart } : null
}

/** 下降18.2%（2023年22件）: last year's figure in brackets behind the change. */
function toldBehind(own: readonly Figure[], at: number, year: number | null): Figure | null {
  const behind = own[at + 1]
  if (!behind || behind.depth !== own[at]!.depth + 1 || behind.kind === 'change' || behind.kind === 'percent')
    return null
  // 与2024年（52件）相比下降29%，与2023年（61件）相比…: those brackets belong to the next comparison.
  if (!behind.reach.startsWith('（')) return null
  const said = yearOf(behind, year)
  return behind.kind === 'earlier' || (said !== null && said < (year ?? 0)) ? behind : null
}

/** A difference told with both figures it follows from. */
export interface Difference {
  difference: Figure
  now: Figure
  before: Figure
}

/** 收到申请167件，较2023年的149件增加18件: the difference of the two figures before it. */
export function differencesIn(own: readonly Figure[], year: number | null): Difference[] {
  return own.flatMap((difference, at): Difference[] => {
    const aside = difference.kind === 'change' ? toldBehind(own, at, year) : null
    if (
      aside &&
      own[at - 1]?.kind === 'count' &&
      own[at - 1]?.unit === difference.unit &&
      aside.unit === difference.unit
    )
      return [{ difference, now: own[at - 1]!, before: aside }]
    const [now, before] = [own[at - 2], own[at - 1]]
    if (!now || !before || difference.kind !== 'change' || difference.unit === '个百分点') return []
    if (
      now.unit !== difference.unit ||
      before.unit !== difference.unit ||
      now.kind !== 'count' ||
      before.kind === 'change'
    )
      return []
    // 由23个整合为18个，减少5个
    if (/(?:由|从)[^，]*$/.test(now.lead) && /[至到为]$/.test(before.lead) && /^，/.test(difference.reach))
      return [{ difference, now: before, before: now }]
    const said = yearOf(before, year)
    const earlier = before.kind === 'earlier' || (said !== null && said < (year ?? 0))
    // 较上年的149件增加18件: nothing else may stand between.
    if (!earlier || /[，；：（）]/.test(difference.reach.slice(1))) return []
    return [{ difference, now, before }]
  })
}

/** The year a figure is said to be of; null where nothing says it. Without the report's year, last year is 0 and this year 1. */
function yearOf(figure: Figure, year: number | null): number | null {
  const named = [...figure.reach.matchAll(/(20\d\d)年/g)].at(-1)
  if (named) return Number(named[1])
  if (LAST_YEAR.test(figure.reach)) return year === null ? 0 : year - 1
  return /今年|本年/.test(figure.reach) ? (year ?? 1) : null
}

const CHANGED = /增加|减少|增长|下降|结转|其中/

/** Whether a difference is said against last year: 较上年增加5件, 同比增加5件, 比2023年增加5件. */
function follows(difference: Figure, year: number | null): boolean {
  if (/上年|去年|同比|上一年|同期/.test(difference.reach)) return true
  return year !== null && /^[较比]20\d\d年/.test(difference.lead) && yearOf(difference, year) === year - 1
}

function plus(a: Range, b: Range, sign: 1 | -1): Range {
  return {
    value: a.value + sign * b.value,
    low: Math.max(0, a.low + (sign === 1 ? b.low : -b.high)),
    high: a.high + (sign === 1 ? b.high : -b.low),
    exact: a.exact && b.exact,
  }
}
