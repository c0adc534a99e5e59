import type { ItemTariff, RemedyRules, Tier } from '@yangguang/statute'

const range = (tier: Tier, unit: string) =>
  tier.to === null ? `第 ${tier.from} ${unit}起` : `第 ${tier.from} 至 ${tier.to} ${unit}`
const price = (yuan: number, unit: string) => (yuan === 0 ? '不收费' : ` ${yuan} 元/${unit}`)
const steps = (tiers: readonly Tier[], unit: string) =>
  tiers.map((tier) => `${range(tier, unit)}${price(tier.yuan, unit)}`).join('，')

/** The tariff by item as one sentence. */
export function itemSentence({ tiers, beyond }: ItemTariff): string {
  const after = `第 ${beyond.from} 件起以 ${beyond.every} 件为一档，首档 ${beyond.yuan} 元/件，每增一档提高 ${beyond.more} 元/件`
  return `${steps(tiers, '件')}，${after}`
}

/** The tariff by page as one sentence. */
export const pageSentence = (tiers: readonly Tier[]): string => steps(tiers, '页')

/** Where a decision can be fought, as one sentence. */
export function remedySentence(rules: RemedyRules): string {
  const first = rules.reviewFirst ? '不予公开的决定须先申请行政复议' : '可以申请行政复议，也可以直接提起行政诉讼'
  const above = rules.departmentsAbove ? '；部门的决定也可以向上一级主管部门申请复议' : ''
  const times = `复议 ${rules.reviewDays} 日，直接起诉 ${rules.suitMonths} 个月，经复议起诉 ${rules.suitAfterReviewDays} 日`
  return `${first}${above}；${times}。${rules.note ?? ''}依据：${rules.cites}`
}

/** Holidays by `MM-DD` as one sentence: 1月1日元旦、5月1日劳动节. */
export const holidaySentence = (days: Readonly<Record<string, string>>): string =>
  Object.entries(days)
    .map(([day, name]) => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日${name}`)
    .join('、')
