import type { PlainDate } from '../calendar/plain-date.ts'
import type { Dated } from '../dated.ts'

const OLD = '2008-05-01'
const REVISED = '2019-05-15'

/**
 * The periods of the 条例 in working days. Which entry applies is decided by the day the application was received, so that
 * a case received under the 条例 of 2007 keeps its period through the revision.
 */

/** How long an office has to answer. */
export const answerPeriod: readonly Dated<number>[] = [
  {
    since: OLD,
    value: 15,
    source: '《政府信息公开条例》（2007年国务院令第492号）第二十四条第二款',
    standing: 'assumed',
  },
  { since: REVISED, value: 20, source: '条例第三十三条第二款', standing: 'verified' },
]

/** The most an answer may be put off by extension. */
export const extensionAtMost: readonly Dated<number>[] = [
  {
    since: OLD,
    value: 15,
    source: '《政府信息公开条例》（2007年国务院令第492号）第二十四条第二款',
    standing: 'assumed',
  },
  { since: REVISED, value: 20, source: '条例第三十三条第二款', standing: 'verified' },
]

/** Within how many working days of receipt a correction must be asked for; null: no such limit then. */
export const correctionNoticeWithin: readonly Dated<number | null>[] = [
  {
    since: OLD,
    value: null,
    source: '《政府信息公开条例》（2007年国务院令第492号）第二十一条第四项',
    standing: 'assumed',
  },
  { since: REVISED, value: 7, source: '条例第三十条', standing: 'verified' },
]

/** The longest a consultation takes days out of the count. The old 条例 set no number; we keep the present one for it. */
export const consultationAtMost: Readonly<Record<'thirdParty' | 'agency', readonly Dated<number>[]>> = {
  thirdParty: [
    {
      since: OLD,
      value: 15,
      source: '《政府信息公开条例》（2007年国务院令第492号）第二十三条、第二十四条第三款',
      standing: 'assumed',
    },
    { since: REVISED, value: 15, source: '条例第三十二条、第三十三条第三款', standing: 'verified' },
  ],
  agency: [
    { since: OLD, value: 15, source: '《政府信息公开条例》（2007年国务院令第492号）', standing: 'assumed' },
    { since: REVISED, value: 15, source: '条例第三十三条第三款、第三十四条', standing: 'verified' },
  ],
}

/** A period that a payment starts anew begins the day after the fee is paid in full. */
export const restartAfterFee: readonly Dated<'dayAfterPayment'>[] = [
  {
    since: '2021-01-01',
    value: 'dayAfterPayment',
    source: '《政府信息公开信息处理费管理办法》',
    standing: 'unverified',
  },
]

/** One request is extended once, also when a correction or a payment starts its period anew. */
export const oneExtensionPerRequest: readonly Dated<boolean>[] = [
  { since: OLD, value: true, source: '条例第三十三条第二款', standing: 'assumed' },
]

/** From how many working days left the light is amber. A convention of offices, not of the law. */
export const AMBER_AT = 5

/** The day from which the periods of the old 条例 are known. */
export const FIRST_KNOWN: PlainDate = OLD
