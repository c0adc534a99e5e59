import type { Dated } from '../dated.ts'

/** How a decision of a period may be fought. */
export interface RemedyRules {
  /** Whether a refusal under 条例第十四至十六条 goes to 行政复议 before a court hears it. */
  reviewFirst: boolean
  /** Whether a decision of a department can also be reviewed by the department above it, at the applicant's choice. */
  departmentsAbove: boolean
  /** Days (calendar) to apply for review. */
  reviewDays: number
  /** Months to sue without review. */
  suitMonths: number
  /** Days (calendar) to sue after review. */
  suitAfterReviewDays: number
  cites: string
  /** What the officer who relies on it should know; null when there is nothing to say. */
  note: string | null
}

const COMMON = { reviewDays: 60, suitMonths: 6, suitAfterReviewDays: 15 } as const
const SUIT = '《中华人民共和国行政诉讼法》第四十五条、第四十六条'
const REVIEW_FIRST_CITES = `《中华人民共和国行政复议法》第二十条、第二十三条、第二十四条，${SUIT}`

/** The remedies by the day of decision. The id of an entry is its first day. */
export const remedyRules: readonly Dated<RemedyRules>[] = [
  {
    since: '2015-05-01',
    value: {
      ...COMMON,
      reviewFirst: false,
      departmentsAbove: true,
      cites: `《中华人民共和国行政复议法》（2023年修订前）第九条、第十二条至第十四条，${SUIT}`,
      note: null,
    },
    source: '《政府信息公开条例》（2007年）第三十三条第二款；《行政诉讼法》（2014年修正）第四十六条',
    standing: 'assumed',
  },
  {
    since: '2019-05-15',
    value: {
      ...COMMON,
      reviewFirst: false,
      departmentsAbove: true,
      cites: `《中华人民共和国政府信息公开条例》第五十一条，《中华人民共和国行政复议法》（2023年修订前）第九条、第十二条至第十四条，${SUIT}`,
      note: null,
    },
    source: '条例第五十一条',
    standing: 'verified',
  },
  {
    since: '2024-01-01',
    value: { ...COMMON, reviewFirst: true, departmentsAbove: false, cites: REVIEW_FIRST_CITES, note: null },
    source: '《行政复议法》（2023年修订）第二十条、第二十三条第一款第四项、第二十四条',
    standing: 'verified',
  },
  {
    since: '2025-06-01',
    value: {
      ...COMMON,
      reviewFirst: true,
      departmentsAbove: false,
      cites: `${REVIEW_FIRST_CITES}，《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）第一条`,
      note: null,
    },
    source: '法释〔2025〕8号第一条',
    standing: 'verified',
  },
  {
    since: '2026-07-01',
    value: {
      ...COMMON,
      reviewFirst: true,
      departmentsAbove: false,
      cites: `${REVIEW_FIRST_CITES}，《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）第一条`,
      note: '未核实：2026年7月1日起施行的《行政复议法实施条例》条文尚未取得原文，本段文字按此前的规定拟制，发出前请法制审核机构核对。',
    },
    source: '修订后的《行政复议法实施条例》（二手旁证，国务院令号和条文未取得）',
    standing: 'unverified',
  },
]
