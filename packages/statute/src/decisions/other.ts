import type { OutcomeRule } from './outcome-rule.ts'

const OTHER = {
  group: 'other',
  article36: null,
  needsReason: true,
  needsSearch: false,
  supply: null,
  discretionary: false,
  onTheSpot: false,
  letterTitle: '政府信息公开申请不再处理告知书',
} as const

/** 其他处理: ends without an answer on the information (条例第三十条; 国办函〔2020〕109号). */
export const otherRules: readonly OutcomeRule[] = [
  {
    ...OTHER,
    outcome: 'other.correctionOverdue',
    name: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    row: 'other.correctionOverdue',
    basis: '《中华人民共和国政府信息公开条例》第三十条',
    drafted: false,
    standing: 'verified',
  },
  {
    ...OTHER,
    outcome: 'other.feeOverdue',
    name: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    row: 'other.feeOverdue',
    basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    drafted: false,
    standing: 'verified',
  },
  {
    ...OTHER,
    outcome: 'other.misc',
    name: '其他',
    row: 'other.misc',
    // No article speaks of the rest: the officer names what the answer rests on.
    basis: '',
    drafted: true,
    letterTitle: '政府信息公开申请告知书',
    // What 其他 holds (withdrawals above all) is nowhere defined.
    standing: 'assumed',
  },
]
