import type { OutcomeRule } from './outcome-rule.ts'

const UNAVAILABLE = {
  group: 'unavailable',
  needsReason: true,
  discretionary: false,
  onTheSpot: false,
  drafted: true,
} as const

const LAW = '《中华人民共和国政府信息公开条例》'

/** 无法提供 (条例第三十六条第四、五项, 第三十八条, 第三十条). */
export const unavailableRules: readonly OutcomeRule[] = [
  {
    ...UNAVAILABLE,
    outcome: 'unavailable.notExist',
    name: '本机关不掌握相关政府信息（经检索不存在）',
    row: 'unavailable.notHeld',
    basis: `${LAW}第三十六条第四项`,
    article36: '四',
    needsSearch: true,
    supply: null,
    letterTitle: '政府信息不存在告知书',
    standing: 'assumed',
  },
  {
    ...UNAVAILABLE,
    outcome: 'unavailable.notOurs',
    name: '本机关不掌握相关政府信息（不属于本机关负责公开）',
    row: 'unavailable.notHeld',
    basis: `${LAW}第三十六条第五项`,
    article36: '五',
    needsSearch: false,
    supply: 'whom',
    letterTitle: '非本机关负责公开政府信息告知书',
    standing: 'assumed',
  },
  {
    ...UNAVAILABLE,
    outcome: 'unavailable.needsCreation',
    name: '没有现成信息需要另行制作',
    row: 'unavailable.needsCreation',
    basis: `${LAW}第三十八条`,
    article36: null,
    needsSearch: false,
    supply: null,
    letterTitle: '政府信息需另行制作告知书',
    standing: 'verified',
  },
  {
    ...UNAVAILABLE,
    outcome: 'unavailable.unclearAfterCorrection',
    name: '补正后申请内容仍不明确',
    row: 'unavailable.unclearAfterCorrection',
    basis: `${LAW}第二十九条第二款、第三十条`,
    article36: null,
    needsSearch: false,
    supply: null,
    letterTitle: '补正后申请内容仍不明确告知书',
    standing: 'verified',
  },
]
