import { chineseNumber } from './numerals.ts'

/** A figure with its unit, as a text prints it: 3119件, 1.9万余条, 约30%, 十二次. */
export interface Quantity {
  /** Its place in the plain text, from the qualifier or figure to the end of the unit. */
  start: number
  end: number
  /** The figure printed, powers multiplied out: 19000 for 1.9万余条, 30 for 约30%. */
  value: number
  /** The least and the greatest number the words can honestly stand for: 19000–19999 for 1.9万余. */
  low: number
  high: number
  /** Neither rounded by a power (万) nor softened by a word (余、约). */
  exact: boolean
  /** Decimals printed: 1 for 71.5%. */
  decimals: number
  /** `件`, `条`, `%`, `个百分点`; empty where none is printed. */
  unit: string
}

const UNITS = [
  '个百分点',
  '个工作日',
  '人次',
  '件次',
  '条次',
  '场次',
  '万元',
  '亿元',
  ...'件条份个次篇期场人名项宗起封家类元部块处张册批轮种例则款档套天日年月号时分位户所间台辆本页期字版倍%',
]

const SOFTENERS = '约|近|将近|接近|超过|超|逾|突破|不少于|不低于|至少|不足|不到|不超过|至多|达到近'

/** A figure, in digits or in words, with what may stand around it. Groups: softener, digits, power, words, more, unit. */
const QUANTITY = new RegExp(
  `(${SOFTENERS})?(?:(\\d+(?:\\.\\d+)?)(百万|千万|百|千|万|亿)?|百分之([零〇一二两三四五六七八九十百点]+)|([零〇一二两三四五六七八九十百千万]+))` +
    `(余|多)?(${UNITS.join('|')})?(左右|以上)?`,
  'g',
)

/** Units of dates and the like: nothing is counted with them. */
const NOT_COUNTED = new Set(['年', '月', '日', '号', '时', '分', '字', '页', '天', '个工作日', '位', '版', '倍'])

/** Numerals in words are taken only with these, and 一 only where a case is counted: 最多跑一次, 每一个 are no figures. */
const WORD_UNITS = new Set([
  '件',
  '份',
  '宗',
  '起',
  '条',
  '次',
  '期',
  '场',
  '篇',
  '个',
  '名',
  '人',
  '人次',
  '家',
  '项',
  '类',
])

/** The quantities of a plain text in their order. Dates, ordinals, document numbers, telephones are none. */
export function quantitiesIn(plain: string): Quantity[] {
  const quoted = maskOf(plain)
  const found: Quantity[] = []
  for (const match of plain.matchAll(QUANTITY)) {
    const [, softener, digits, power, hundredth, words, more, unit, after] = match
    const start = match.index
    const figureAt = start + (softener?.length ?? 0)
    const end = start + match[0].length
    if (quoted[start] === TITLE) continue
    if (digits !== undefined) {
      const quantity = inDigits(plain, { start, figureAt, end, digits, power, unit: unit ?? '', softener, more, after })
      if (quantity) found.push(quantity)
    } else if (hundredth !== undefined) {
      const value = chineseNumber(hundredth)
      if (value !== null)
        found.push({ start, end, value, low: value, high: value, exact: true, decimals: 0, unit: '%' })
    } else if (quoted[start] !== QUOTATION && unit && WORD_UNITS.has(unit)) {
      const value = inWords(plain, figureAt, end, words!, unit)
      if (value !== null) found.push(softened({ start, end, value, unit, decimals: 0 }, 1, softener, more ?? after))
    }
  }
  return found
}

interface Digits {
  start: number
  figureAt: number
  end: number
  digits: string
  power: string | undefined
  unit: string
  softener: string | undefined
  more: string | undefined
  after: string | undefined
}

const POWERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

function inDigits(plain: string, one: Digits): Quantity | null {
  const { start, figureAt, end, digits, power, unit, softener, more, after } = one
  const before = plain[figureAt - 1] ?? ''
  if (/[第\dA-Za-z.\-—–－~～/〔[《○×xX№+]/.test(before) || NOT_COUNTED.has(unit)) return null
  // 2件3060元: a unit ends a figure, whatever follows it.
  if ((unit === '' ? /[A-Za-z\d]/ : /[A-Za-z]/).test(plain[end] ?? '')) return null
  // A figure without a unit counts only as the end of an item: 动态481、公告139.
  if (unit === '' && !more && !(HAN.test(before) && /^(?:[、，；。）\n]|$)/.test(plain.slice(end, end + 1))))
    return null
  if (unit === '' && /^(?:19|20)\d\d$/.test(digits) && !power) return null
  if (
    /^[-—–－~～至]\d/.test(plain.slice(end, end + 2)) ||
    /\d[至到]$/.test(plain.slice(Math.max(0, figureAt - 2), figureAt))
  )
    return null
  const decimals = digits.split('.')[1]?.length ?? 0
  const times = power ? POWERS[power]! : unit === '万元' ? 10_000 : unit === '亿元' ? 100_000_000 : 1
  const value = Math.round(Number(digits) * times * 10_000) / 10_000
  const money = unit === '万元' || unit === '亿元'
  const quantity = { start, end, value, unit: money ? '元' : unit, decimals }
  return softened(quantity, times / 10 ** (power || money ? decimals : 0), softener, more ?? after)
}

const HAN = /[\u4e00-\u9fff”》）]/

/**
 * Widens a figure by the words around it. `step` is the place value of its last printed digit where it was written in
 * 万 or 亿 (1.9万 → 1000), else 1.
 */
function softened(
  quantity: Pick<Quantity, 'start' | 'end' | 'value' | 'unit' | 'decimals'>,
  step: number,
  softener: string | undefined,
  more: string | undefined,
): Quantity {
  const { value, unit, decimals } = quantity
  const rounded = step > 1
  const unitStep = unit === '%' || unit === '个百分点' ? 10 ** -decimals : 1
  const grain = rounded ? step : Math.max(unitStep, unit === '%' ? trailing(value) / 2 : trailing(value))
  const range = (low: number, high: number): Quantity => ({ ...quantity, low, high, exact: false })
  if (more === '左右' || softener === '约') return range(value - grain, value + grain)
  if (more === '以上' || softener === '不少于' || softener === '不低于' || softener === '至少')
    return range(value, Infinity)
  if (softener && /^(?:超过|超|逾|突破)$/.test(softener)) return range(value + (unitStep === 1 ? 1 : 0), Infinity)
  if (softener && /近$|接近/.test(softener)) return range(value - grain, value)
  if (softener && /不足|不到/.test(softener)) return range(0, value - (unitStep === 1 ? 1 : 0))
  if (softener) return range(0, value)
  if (more) return range(value + 1, value + grain - 1)
  // Written in 万 without a softening word it is still rounded: 1618万 is anything from 16,175,000 on.
  if (rounded && unit !== '元') return range(value - grain / 2, value + grain / 2)
  return { ...quantity, low: value, high: value, exact: true }
}

/** The place value of the last digit that is not zero: 100 for 5500, 1 for 12. */
function trailing(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1
  let grain = 1
  while (value % (grain * 10) === 0) grain *= 10
  return grain
}

function inWords(plain: string, start: number, end: number, words: string, unit: string): number | null {
  const before = plain[start - 1] ?? ''
  const next = plain.slice(end, end + 2)
  if (/[第每任这那同某另逐哪几数十百头任何]/.test(before) || (words === '一' && !/^[件份宗起]$/.test(unit))) return null
  // 一件事, 三类内部事务信息, 四类过程性信息 are names.
  if (/^(?:事|性|内部|过程)/.test(next)) return null
  if (/^[零〇百千万]$/.test(words)) return null
  return chineseNumber(words)
}

const QUOTATION = 1
const TITLE = 2

/** Marks what stands in 《》 (no figure there counts) and in “” (no numeral in words does: “六稳六保”). */
function maskOf(plain: string): Uint8Array {
  const mask = new Uint8Array(plain.length)
  let titles = 0
  let quotations = 0
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]
    if (char === '\n') titles = quotations = 0
    else if (char === '《') titles++
    else if (char === '》') titles = Math.max(0, titles - 1)
    else if (char === '“') quotations++
    else if (char === '”') quotations = Math.max(0, quotations - 1)
    mask[at] = titles > 0 ? TITLE : quotations > 0 ? QUOTATION : 0
  }
  return mask
}
