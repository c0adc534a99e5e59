import type { OutcomeRule } from './outcome-rule.ts'

const RELEASED = { needsSearch: false, discretionary: false, drafted: true } as const

/** 予以公开 and 部分公开 (条例第三十六条第一、二项, 第三十七条). */
export const releasedRules: readonly OutcomeRule[] = [
  {
    ...RELEASED,
    outcome: 'alreadyPublic',
    name: '已主动公开',
    group: 'granted',
    row: 'granted',
    basis: '《中华人民共和国政府信息公开条例》第三十六条第一项',
    article36: '一',
    needsReason: false,
    supply: 'where',
    onTheSpot: true,
    letterTitle: '政府信息已主动公开告知书',
    // The form has no row for it; that it belongs to 予以公开 is inferred.
    standing: 'assumed',
  },
  {
    ...RELEASED,
    outcome: 'granted',
    name: '予以公开',
    group: 'granted',
    row: 'granted',
    basis: '《中华人民共和国政府信息公开条例》第三十六条第二项',
    article36: '二',
    needsReason: false,
    supply: 'how',
    onTheSpot: true,
    letterTitle: '政府信息予以公开告知书',
    standing: 'verified',
  },
  {
    ...RELEASED,
    outcome: 'partial',
    name: '部分公开',
    group: 'partial',
    row: 'partial',
    basis: '《中华人民共和国政府信息公开条例》第三十七条',
    article36: null,
    needsReason: true,
    supply: 'how',
    onTheSpot: false,
    letterTitle: '政府信息部分公开告知书',
    standing: 'verified',
  },
]
