import type { OutcomeRule } from './outcome-rule.ts'

const DENIED = {
  group: 'denied',
  needsReason: true,
  needsSearch: false,
  supply: null,
  onTheSpot: false,
  drafted: true,
  letterTitle: '政府信息不予公开告知书',
  standing: 'verified',
} as const

const LAW = '《中华人民共和国政府信息公开条例》'

/** 不予公开: the grounds of 条例第十四至十六条, and 行政查询事项, which the form counts beside them. */
export const deniedRules: readonly OutcomeRule[] = [
  {
    ...DENIED,
    outcome: 'denied.stateSecret',
    name: '属于国家秘密',
    row: 'denied.stateSecret',
    basis: `${LAW}第十四条、第三十六条第三项`,
    article36: '三',
    discretionary: false,
  },
  {
    ...DENIED,
    outcome: 'denied.lawProhibited',
    name: '其他法律行政法规禁止公开',
    row: 'denied.lawProhibited',
    basis: `${LAW}第十四条、第三十六条第三项`,
    article36: '三',
    discretionary: false,
  },
  {
    ...DENIED,
    outcome: 'denied.safetyStability',
    name: '危及“三安全一稳定”',
    row: 'denied.safetyStability',
    basis: `${LAW}第十四条、第三十六条第三项`,
    article36: '三',
    discretionary: false,
  },
  {
    ...DENIED,
    outcome: 'denied.thirdParty',
    name: '保护第三方合法权益',
    row: 'denied.thirdParty',
    basis: `${LAW}第十五条、第三十二条、第三十六条第三项`,
    article36: '三',
    discretionary: false,
  },
  {
    ...DENIED,
    outcome: 'denied.internalAffairs',
    name: '属于三类内部事务信息',
    row: 'denied.internalAffairs',
    basis: `${LAW}第十六条第一款、第三十六条第三项`,
    article36: '三',
    discretionary: true,
  },
  {
    ...DENIED,
    outcome: 'denied.processInfo',
    name: '属于四类过程性信息',
    row: 'denied.processInfo',
    basis: `${LAW}第十六条第二款、第三十六条第三项`,
    article36: '三',
    discretionary: true,
  },
  {
    ...DENIED,
    outcome: 'denied.enforcementFile',
    name: '属于行政执法案卷',
    row: 'denied.enforcementFile',
    basis: `${LAW}第十六条第二款、第三十六条第三项`,
    article36: '三',
    discretionary: true,
  },
  {
    ...DENIED,
    outcome: 'denied.adminQuery',
    name: '属于行政查询事项',
    row: 'denied.adminQuery',
    basis: `${LAW}第三十六条第七项`,
    article36: '七',
    // Not a secret but another road: the applicant is told which law and office to turn to.
    supply: 'whom',
    letterTitle: '政府信息公开申请告知书（行政查询事项）',
    discretionary: false,
  },
]
