import type { Calendar } from '../calendar/calendar.ts'
import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type CountedDate } from '../calendar/working-days.ts'
import { inForce, type Standing } from '../dated.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { FEE_RULES, type ItemTariff, itemTariff, pageTariff, paymentPeriod, type Tier } from './values.ts'

/** One line of the computation: `quantity` units, the `from`-th to the `to`-th, at `unitYuan` each. */
export interface FeeLine {
  from: number
  to: number
  quantity: number
  unitYuan: number
  amountYuan: number
  /** 第11件至第30件，20件，每件100元，计2000元 */
  text: string
}

/** A processing fee with its computation, for the notice and the case page. Whole yuan. */
export interface Fee {
  basis: 'byItem' | 'byPage'
  quantity: number
  amountYuan: number
  lines: FeeLine[]
  cites: string
  standing: Standing
}

const NAMES = { byItem: '件', byPage: '页' } as const
/** The largest quantity a notice can be about; above it somebody mistyped. */
const MOST = 1_000_000

function lineOf(basis: Fee['basis'], from: number, to: number, yuan: number): FeeLine {
  const unit = NAMES[basis]
  const quantity = to - from + 1
  const amountYuan = quantity * yuan
  const which = from === to ? `第${from}${unit}` : `第${from}${unit}至第${to}${unit}`
  const price = yuan === 0 ? '免收' : `每${unit}${yuan}元，计${amountYuan}元`
  return { from, to, quantity, unitYuan: yuan, amountYuan, text: `${which}，${quantity}${unit}，${price}` }
}

/** The lines of units `first` … `last` under `tiers`, which follow one another without gaps. */
function linesOf(basis: Fee['basis'], first: number, last: number, tiers: Iterable<Tier>): FeeLine[] {
  const lines: FeeLine[] = []
  for (const tier of tiers) {
    if (tier.from > last) break
    const from = Math.max(first, tier.from)
    const to = Math.min(last, tier.to ?? last)
    if (from <= to) lines.push(lineOf(basis, from, to, tier.yuan))
  }
  return lines
}

function* tiersOf(tariff: ItemTariff): Generator<Tier> {
  yield* tariff.tiers
  const { from, every, yuan, more } = tariff.beyond
  for (let step = 0; ; step += 1) {
    yield { from: from + step * every, to: from + (step + 1) * every - 1, yuan: yuan + step * more }
  }
}

function countRefusal(name: string, count: number, least: number): Refusal | null {
  if (Number.isInteger(count) && count >= least && count <= MOST) return null
  return refuse('bad-quantity', `${name}应当是${least}至${MOST}之间的整数。`)
}

function tooEarly(decidedOn: PlainDate): Refusal | null {
  if (decidedOn >= itemTariff[0]!.since) return null
  const because = `信息处理费自${chineseDate(itemTariff[0]!.since)}起收取，${chineseDate(decidedOn)}作出的收费决定没有依据。`
  return refuse('no-fee-then', because, FEE_RULES)
}

function feeOf(basis: Fee['basis'], quantity: number, lines: FeeLine[], standing: Standing): Fee {
  return {
    basis,
    quantity,
    amountYuan: lines.reduce((sum, line) => sum + line.amountYuan, 0),
    lines,
    cites: FEE_RULES,
    standing,
  }
}

/**
 * 按件: `items` requests of one applicant, after `countThisMonthBefore` in the same calendar month; the first ten of a month are
 * free. `decidedOn` is the day of the fee decision: there is no fee before 2021-01-01.
 */
export function feeByItem(countThisMonthBefore: number, items: number, decidedOn: PlainDate): Fee | Refusal {
  const refusal =
    tooEarly(decidedOn) ??
    countRefusal('本月此前申请件数', countThisMonthBefore, 0) ??
    countRefusal('计费件数', items, 1)
  if (refusal) return refusal
  const tariff = inForce(itemTariff, decidedOn)
  const lines = linesOf('byItem', countThisMonthBefore + 1, countThisMonthBefore + items, tiersOf(tariff.value))
  return feeOf('byItem', items, lines, tariff.standing)
}

/** 按量: the A4 pages supplied for one request; the first thirty are free. `decidedOn` as for `feeByItem`. */
export function feeByPage(pages: number, decidedOn: PlainDate): Fee | Refusal {
  const refusal = tooEarly(decidedOn) ?? countRefusal('页数', pages, 1)
  if (refusal) return refusal
  const tariff = inForce(pageTariff, decidedOn)
  return feeOf('byPage', pages, linesOf('byPage', 1, pages, tariff.value), tariff.standing)
}

/** The last day to pay: 20 working days from the day after the notice was received. Later means the request is dropped. */
export function payBy(noticeReceivedOn: PlainDate, calendar: Calendar): CountedDate {
  return addWorkingDays(noticeReceivedOn, inForce(paymentPeriod, noticeReceivedOn).value, calendar)
}
