import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type Fee, feeByItem, feeByPage, payBy } from './fee.ts'

const ON = '2026-09-30'
const fee = (outcome: Fee | Refusal): Fee => {
  if (isRefusal(outcome)) throw new Error(outcome.because)
  return outcome
}

describe('feeByPage', () => {
  it.each([
    { pages: 2219, yuan: 83460, why: 'as an office has charged' },
    { pages: 3182, yuan: 121980, why: 'as an office has charged' },
    { pages: 250, yuan: 4700, why: '700 + 2000 + 2000' },
    { pages: 200, yuan: 2700, why: 'the last page of the second price' },
    { pages: 31, yuan: 10, why: 'the first page that costs' },
    { pages: 30, yuan: 0, why: 'free' },
    { pages: 1, yuan: 0, why: 'free' },
  ])('$pages pages cost $yuan yuan: $why', ({ pages, yuan }) => {
    expect(fee(feeByPage(pages, ON))).toMatchObject({
      basis: 'byPage',
      quantity: pages,
      amountYuan: yuan,
      standing: 'verified',
    })
  })

  it('shows its computation line by line', () => {
    expect(fee(feeByPage(201, ON)).lines.map((line) => line.text)).toEqual([
      '第1页至第30页，30页，免收',
      '第31页至第100页，70页，每页10元，计700元',
      '第101页至第200页，100页，每页20元，计2000元',
      '第201页，1页，每页40元，计40元',
    ])
  })

  it('is what each page costs, added up', () => {
    const priceOf = (page: number) => (page <= 30 ? 0 : page <= 100 ? 10 : page <= 200 ? 20 : 40)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (pages) => {
        let sum = 0
        for (let page = 1; page <= pages; page += 1) sum += priceOf(page)
        expect(fee(feeByPage(pages, ON)).amountYuan).toBe(sum)
      }),
    )
  })
})

describe('feeByItem', () => {
  it.each([
    { before: 0, items: 45, yuan: 5500, why: '20 × 100 + 10 × 200 + 5 × 300' },
    { before: 0, items: 10, yuan: 0, why: 'free' },
    { before: 10, items: 1, yuan: 100, why: 'the eleventh of the month' },
    { before: 29, items: 2, yuan: 300, why: 'the thirtieth and the thirty-first' },
    { before: 40, items: 10, yuan: 3000, why: 'a whole step' },
    { before: 5, items: 5, yuan: 0, why: 'still among the first ten' },
  ])('$items after $before cost $yuan yuan: $why', ({ before, items, yuan }) => {
    expect(fee(feeByItem(before, items, ON))).toMatchObject({
      basis: 'byItem',
      quantity: items,
      amountYuan: yuan,
      standing: 'assumed',
    })
  })

  it('shows its computation line by line', () => {
    expect(fee(feeByItem(8, 25, ON)).lines.map((line) => line.text)).toEqual([
      '第9件至第10件，2件，免收',
      '第11件至第30件，20件，每件100元，计2000元',
      '第31件至第33件，3件，每件200元，计600元',
    ])
  })

  it('comes to the same whether asked at once or one by one', () => {
    const priceOf = (k: number) => (k <= 10 ? 0 : k <= 30 ? 100 : 100 * (2 + Math.floor((k - 31) / 10)))
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 120 }), (before, items) => {
        let sum = 0
        for (let k = before + 1; k <= before + items; k += 1) sum += priceOf(k)
        const { amountYuan, lines } = fee(feeByItem(before, items, ON))
        expect(amountYuan).toBe(sum)
        expect(lines.reduce((total, line) => total + line.quantity, 0)).toBe(items)
      }),
    )
  })
})

describe('a fee', () => {
  it.each([
    {
      name: 'before there was one',
      outcome: feeByPage(500, '2020-12-31'),
      says: '信息处理费自2021年1月1日起收取，2020年12月31日作出的收费决定没有依据。',
    },
    {
      name: 'by item before there was one',
      outcome: feeByItem(0, 50, '2020-12-31'),
      says: '信息处理费自2021年1月1日起收取',
    },
    { name: 'for no pages', outcome: feeByPage(0, ON), says: '页数应当是1至1000000之间的整数。' },
    { name: 'for half a page', outcome: feeByPage(30.5, ON), says: '页数应当是' },
    { name: 'for less than no earlier requests', outcome: feeByItem(-1, 5, ON), says: '本月此前申请件数应当是0至' },
    { name: 'for a slip of the hand', outcome: feeByItem(0, 2_000_000, ON), says: '计费件数应当是' },
  ])('is refused $name', ({ outcome, says }) => {
    expect(isRefusal(outcome) && outcome.because).toContain(says)
  })

  it('exists from its first day', () => {
    expect(fee(feeByPage(31, '2021-01-01')).amountYuan).toBe(10)
  })

  it('is to be paid within twenty working days of the notice', () => {
    expect(payBy('2026-09-30', calendar)).toEqual({ date: '2026-11-03', provisional: false })
    expect(payBy('2026-12-15', calendar).provisional).toBe(true)
  })
})
