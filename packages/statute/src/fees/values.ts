import type { Dated } from '../dated.ts'

/** One step of a progressive tariff: units `from` … `to` (null: without end) cost `yuan` each. */
export interface Tier {
  from: number
  to: number | null
  yuan: number
}

/** The tariff by item: the tiers, and after the last of them `yuan` more for each further `every` items. */
export interface ItemTariff {
  tiers: readonly Tier[]
  beyond: { from: number; every: number; yuan: number; more: number }
}

/** 国办函〔2020〕109号 */
export const FEE_RULES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

/**
 * By item: what one applicant asked in one calendar month. The first step above thirty items (200 yuan) is the common reading of
 * “每增加一档，收费标准提高 100 元/件”; no official worked example was found.
 */
export const itemTariff: readonly Dated<ItemTariff>[] = [
  {
    since: '2021-01-01',
    value: {
      tiers: [
        { from: 1, to: 10, yuan: 0 },
        { from: 11, to: 30, yuan: 100 },
      ],
      beyond: { from: 31, every: 10, yuan: 200, more: 100 },
    },
    source: FEE_RULES,
    standing: 'assumed',
  },
]

/** By page of A4, for one request alone; checked against two fees really charged (2219 and 3182 pages). */
export const pageTariff: readonly Dated<readonly Tier[]>[] = [
  {
    since: '2021-01-01',
    value: [
      { from: 1, to: 30, yuan: 0 },
      { from: 31, to: 100, yuan: 10 },
      { from: 101, to: 200, yuan: 20 },
      { from: 201, to: null, yuan: 40 },
    ],
    source: FEE_RULES,
    standing: 'verified',
  },
]

/** Working days to pay, counted from the day after the notice was received. */
export const paymentPeriod: readonly Dated<number>[] = [
  { since: '2021-01-01', value: 20, source: FEE_RULES, standing: 'verified' },
]
