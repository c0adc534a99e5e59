import type { Figure } from '../../text/figures.ts'

/** A percentage with the figures it follows from. */
export interface Ratio {
  percentage: Figure
  /** The least and greatest value it can have, in percent. */
  low: number
  high: number
  /** How it comes about, for the message: 14÷137. */
  sum: string
  /** The words that state it, in the plain text. */
  start: number
  end: number
  /** False where something unsaid may explain it: cases still open under 办结率100%. */
  certain: boolean
}

/** 其中土地征收类申请30件，占22%: the share of each part in the total that explains most of them. */
export function sharesIn(own: readonly Figure[], paragraph: readonly Figure[]): Ratio[] {
  return [...sharesOfNamed(own), ...sharesOfRuns(own, paragraph)]
}

/** 予以公开14件，占办结总数36件的38.9%: the total is said with the share. */
function sharesOfNamed(own: readonly Figure[]): Ratio[] {
  return own.flatMap((percentage, at) => {
    const [part, whole] = [own[at - 2], own[at - 1]]
    const named =
      percentage.unit === '%' && /^(?:申请|件|总数)?的$/.test(percentage.lead) && /^约?占/.test(whole?.lead ?? '')
    if (!named || !part || !whole || part.unit !== whole.unit || whole.value === 0) return []
    return [{ ...quotient(part, whole), percentage, start: part.leadStart, end: percentage.end, certain: true }]
  })
}

function sharesOfRuns(own: readonly Figure[], paragraph: readonly Figure[]): Ratio[] {
  return runsOf(own).flatMap((run) => {
    const pairs = run.map((at) => ({ part: own[at - 1]!, percentage: own[at]! }))
    const whole = wholeOf(pairs, own, paragraph)
    if (!whole) return []
    return pairs.map(({ part, percentage }) => ({
      ...quotient(part, whole),
      percentage,
      start: part.leadStart,
      end: percentage.end,
      certain: whole.sentence === part.sentence || pairs.length > 1,
    }))
  })
}

const SHARE =
  /^(?:约|大约)?(?:占|占比|占比为|占比达|占比约|比重为?)(?:全部|总|申请|受理|总数|总量|总件数|的|全年|比重|比例|数|量|办件|年度|信息|公开)*(?:为|达|约)?$/

interface Pair {
  part: Figure
  percentage: Figure
}

/** Places of shares that stand together: A30件，占22%，B16件，占12%. */
function runsOf(own: readonly Figure[]): number[][] {
  const runs: number[][] = []
  for (let at = 1; at < own.length; at++) {
    const part = own[at - 1]!
    if (own[at]!.unit !== '%' || part.unit === '%' || !SHARE.test(own[at]!.lead)) continue
    const last = runs.at(-1)
    if (last && last.at(-1)! === at - 2 && own[last[0]! - 1]!.unit === part.unit) last.push(at)
    else runs.push([at])
  }
  return runs
}

/** The total: the one before them, of the same unit, that most of the shares are right of. The first where several are. */
function wholeOf(pairs: readonly Pair[], own: readonly Figure[], paragraph: readonly Figure[]): Figure | null {
  const { part } = pairs[0]!
  const parts = new Set(pairs.map((pair) => pair.part))
  const fits = (one: Figure) => one.unit === part.unit && one.high >= part.low && !parts.has(one)
  const here = own.filter((one) => fits(one) && (one.start < part.start || /^(?:合计|共计?|总计)/.test(one.lead)))
  const before = paragraph.filter(fits)
  const right = (one: Figure) =>
    pairs.filter((pair) => agrees({ ...quotient(pair.part, one), percentage: pair.percentage })).length
  const candidates = [...here, ...before].filter((one) => one.value > 0)
  const best = Math.max(0, ...candidates.map(right))
  if (best > 0) {
    const most = best * 2 > pairs.length || (pairs.length === 2 && here.some((one) => right(one) === best))
    if (!most || (best < pairs.length && pairs.length > 1 && unsaidTotal(pairs))) return null
    const equal = candidates.filter((one) => right(one) === best)
    // The greatest: parts of the total may explain a share by chance, the total does so by intent.
    return equal.reduce((a, b) => (b.value > a.value ? b : a))
  }
  // Nothing explains a single share: it is held against the total of its own sentence, if there is but one.
  const totals = here.filter((one) => one.depth <= part.depth && !/其中/.test(one.lead))
  if (pairs.length === 1 && totals.length === 1 && before.length <= 2) return totals[0]!
  // 收到申请37件。其中自然人31件，占83.8%: the one total of the sentence before.
  const last = before.filter(({ sentence }) => sentence === before.at(-1)?.sentence)
  return pairs.length === 1 && here.length === 0 && last.length === 1 && /^其中/.test(part.reach) ? last[0]! : null
}

/**
 * Whether one whole number explains all the shares: then they are of a total that is not told (of those answered, where
 * only those received are), and what agrees with a told one does so by chance.
 */
function unsaidTotal(pairs: readonly Pair[]): boolean {
  const bounds = pairs.map(({ part, percentage }) => {
    const half = 10 ** -percentage.decimals / 2
    return {
      low: part.low / ((percentage.high + half) / 100),
      high: percentage.low > half ? part.high / ((percentage.low - half) / 100) : Infinity,
    }
  })
  const low = Math.max(...bounds.map((one) => one.low))
  const high = Math.min(...bounds.map((one) => one.high))
  return Math.ceil(low + EPSILON) <= high - EPSILON
}

const RATE = /^(.*?)(?:的)?(?:比例|占比|比率|比重|率)(?:已经?|为|是|达到|达|约为|约)*$/

/** 事项2500多个，实现跑零次的事项数2408个，跑零次比例达到98.97%. */
export function ratesIn(own: readonly Figure[]): Ratio[] {
  const found: Ratio[] = []
  for (let at = 2; at < own.length; at++) {
    const [whole, part, percentage] = [own[at - 2]!, own[at - 1]!, own[at]!]
    const match = percentage.unit === '%' ? RATE.exec(percentage.lead) : null
    if (!match || part.unit !== whole.unit || part.unit === '%' || part.unit === '' || whole.high < part.low) continue
    if (whole.value === 0 || SHARE.test(percentage.lead) || !related(match[1]!, part)) continue
    const onTime = /按期|按时|及时|规范|满意|准确|合格/.test(match[1]!)
    if (onTime && !/按期|按时|及时|规范|满意|准确|合格/.test(part.lead)) continue
    if (onTime && percentage.value === 100) continue
    if (/上年|去年|同期|同比|较|增|减/.test(part.lead + whole.lead) || /；/.test(percentage.reach)) continue
    found.push({
      ...quotient(part, whole),
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
  return `${part.lead}${part.tail}`.includes(name)
}

function quotient(part: Figure, whole: Figure): Pick<Ratio, 'low' | 'high' | 'sum'> {
  return {
    low: (part.low / whole.high) * 100,
    high: whole.low === 0 ? Infinity : (part.high / whole.low) * 100,
    sum: `${part.value}÷${whole.value}`,
  }
}

/** Whether a printed percentage is the value, rounded or cut to the digits printed. */
export function agrees({ percentage, low, high }: Pick<Ratio, 'percentage' | 'low' | 'high'>): boolean {
  const unit = 10 ** -percentage.decimals
  const least = percentage.low - unit / 2 - EPSILON
  const most = Math.max(percentage.high + unit / 2 + EPSILON, percentage.value + unit - EPSILON)
  return high >= least && low <= most
}

const EPSILON = 1e-9
