import type { OutcomeRule } from './outcome-rule.ts'

const NOT_PROCESSED = {
  group: 'notProcessed',
  needsReason: true,
  needsSearch: false,
  discretionary: false,
  onTheSpot: false,
  drafted: true,
  standing: 'verified',
} as const

const LAW = '《中华人民共和国政府信息公开条例》'

/** 不予处理 (条例第三十五条, 第三十六条第六项, 第三十九条). */
export const notProcessedRules: readonly OutcomeRule[] = [
  {
    ...NOT_PROCESSED,
    outcome: 'notProcessed.petition',
    name: '信访举报投诉类申请',
    row: 'notProcessed.petition',
    basis: `${LAW}第三十九条第一款`,
    article36: null,
    supply: null,
    letterTitle: '政府信息公开申请不予处理告知书',
  },
  {
    ...NOT_PROCESSED,
    outcome: 'notProcessed.repeat',
    name: '重复申请',
    row: 'notProcessed.repeat',
    basis: `${LAW}第三十六条第六项`,
    article36: '六',
    supply: null,
    letterTitle: '政府信息公开申请不予重复处理告知书',
  },
  {
    ...NOT_PROCESSED,
    outcome: 'notProcessed.publication',
    name: '要求提供公开出版物',
    row: 'notProcessed.publication',
    basis: `${LAW}第三十九条第二款`,
    article36: null,
    supply: 'where',
    letterTitle: '公开出版物获取途径告知书',
  },
  {
    ...NOT_PROCESSED,
    outcome: 'notProcessed.excessive',
    name: '无正当理由大量反复申请',
    row: 'notProcessed.excessive',
    basis: `${LAW}第三十五条`,
    article36: null,
    supply: null,
    letterTitle: '政府信息公开申请不予处理告知书',
  },
  {
    ...NOT_PROCESSED,
    outcome: 'notProcessed.reconfirm',
    name: '要求行政机关确认或重新出具已获取信息',
    row: 'notProcessed.reconfirm',
    // The form has the row, but no article names this case: it is not an application for information held (第二条).
    basis: `${LAW}第二条`,
    article36: null,
    supply: null,
    letterTitle: '政府信息公开申请不予处理告知书',
    standing: 'assumed',
  },
]
