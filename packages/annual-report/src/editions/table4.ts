import type { Equations, Table4Form } from './edition.ts'

/** 表四, the same in both forms: one row of figures under 行政复议 and the two ways to 行政诉讼. */
export const TABLE4: Table4Form = {
  review: '行政复议',
  litigation: '行政诉讼',
  groups: [
    { key: 'review', label: '行政复议' },
    { key: 'litigationDirect', label: '未经复议直接起诉' },
    { key: 'litigationAfterReview', label: '复议后起诉' },
  ],
  results: [
    { key: 'upheld', label: '结果维持' },
    { key: 'corrected', label: '结果纠正' },
    { key: 'other', label: '其他结果' },
    { key: 'pending', label: '尚未审结' },
    { key: 'total', label: '总计' },
  ],
}

export const TABLE4_EQUATION: Equations['t4-group-sum'] = {
  id: 't4-group-sum',
  left: ['total'],
  right: ['upheld', 'corrected', 'other', 'pending'],
  official: false,
}
