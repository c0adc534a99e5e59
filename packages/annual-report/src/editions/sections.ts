import type { SectionForm } from './edition.ts'

/** The five aspects 总体情况 is written by. */
export const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const

/** The six sections, titled alike in both forms; what 六 has to report differs (信息处理费 exists since 2021-01-01). */
export function sections(otherMatters: readonly string[]): readonly SectionForm[] {
  return [
    { number: 1, title: '一、总体情况', variants: [], covers: ASPECTS, table: null },
    { number: 2, title: '二、主动公开政府信息情况', variants: [], covers: [], table: 'table2' },
    { number: 3, title: '三、收到和处理政府信息公开申请情况', variants: [], covers: [], table: 'table3' },
    { number: 4, title: '四、政府信息公开行政复议、行政诉讼情况', variants: [], covers: [], table: 'table4' },
    {
      number: 5,
      title: '五、存在的主要问题及改进情况',
      variants: ['五、政府信息公开工作存在的主要问题及改进情况'],
      covers: [],
      table: null,
    },
    { number: 6, title: '六、其他需要报告的事项', variants: [], covers: otherMatters, table: null },
  ]
}
