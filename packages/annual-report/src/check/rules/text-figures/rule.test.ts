import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftPreface, draftSections } from '../../../compile/draft/draft.ts'
import { compileTable3 } from '../../../compile/table3.ts'
import { editionFor } from '../../../editions/editions.ts'
import { aReport, withText } from '../../../testing/a-report.ts'
import { documentOf, KEYS_ABSENT, keys } from '../../../testing/keys.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { someCounts } from '../../../testing/some-counts.ts'
import { textFigures } from './rule.ts'

/** 新收37（自然人31、法人6），上年结转3，办结36，结转4；复议5，诉讼3；规范性文件制发8、废止3、现行有效66。 */
const report = aReport()
const says = (text: string, section = 1) => withText(report, section, text)

const RIGHT = [
  '全年共收到政府信息公开申请37件，上年结转3件，办结36件，结转下年度继续办理4件。',
  '本机关受理政府信息公开申请 40 件（含上年结转 3 件），答复 36 件。',
  '收到公民、法人和其他组织提交的政府信息公开申请３７件，其中自然人申请31件，法人或其他组织申请6件。',
  '本年度收到37件申请，办结36件，4件转入下年度。',
  '新收37件；答复36件（含上年度结转申请3件，另有4件顺延到下年度答复）。',
  '共办理政府信息公开申请40件，从办理结果看，予以公开14件，部分公开3件，不予公开2件，无法提供12件。',
  '因政府信息公开引起的行政复议5件，其中结果维持3件；行政诉讼3件。',
  '制发行政规范性文件8件，废止行政规范性文件3件，现行有效行政规范性文件66件。',
  // Figures of something narrower or of something else are not held against the totals.
  '上年收到政府信息公开申请52件，本年通过网络收到申请20件，一季度收到政府信息公开申请9件。',
  '受理行政许可申请500件，收到更正申请2件，答复网民留言300件，办理人大建议8件。',
  '收到自然人申请31件；新收政府信息公开申请37件，较上年减少15件。',
  '全市办理行政复议案件910件。公文中主动公开18件，不予公开112件。',
  '其中当场答复6件，延期答复2件。',
]

const WRONG: [text: string, left: number, right: number, says: string][] = [
  ['共受理政府信息公开申请40件。', 40, 37, '40是本年新收37件与上年结转3件之和'],
  ['本机关收到政府信息公开申请38件。', 38, 37, '表三“本年新收”总计为37'],
  ['收到政府信息公开申请37件（含上年结转3件）。', 37, 40, '与“上年结转”总计之和为40'],
  ['新收申请1,037件。', 1037, 37, '新收申请1037件'],
  ['收到申请37件，办结37件。', 37, 36, '（七）总计'],
  ['上年结转政府信息公开申请2件。', 2, 3, '上年结转'],
  ['结转下一年5件。', 5, 4, '结转下年度'],
  ['其中4件申请已办结，3件申请结转至下一年度办理。', 3, 4, '结转下年度'],
  ['收到申请37件，其中自然人申请30件。', 30, 31, '自然人'],
  ['办理申请36件，其中不予公开3件。', 3, 2, '不予公开'],
  ['因政府信息公开被申请行政复议6件。', 6, 5, '行政复议总计'],
  ['因政府信息公开引发行政诉讼案件2件。', 2, 3, '行政诉讼总计之和'],
  ['制发行政规范性文件9件。', 9, 8, '本年制发件数'],
]

ruleCases(textFigures, {
  accepts: [
    ...RIGHT.map((text) => ({ name: text, report: says(text) })),
    { name: 'a period of the report’s year', report: says('统计期限自2025年1月1日起至2025年12月31日止。') },
    { name: 'figures where the table is not there', report: { ...says('收到申请1件。'), table3: null } },
  ],
  rejects: [
    ...WRONG.map(([text, left, right, words]) => ({
      name: text,
      report: says(text, 5),
      finds: [{ severity: 'warning' as const, at: { section: 5 }, left, right, says: words }],
    })),
    {
      name: 'the period of another year',
      report: says('本报告数据统计期限自2024年1月1日起至2024年12月31日止。'),
      finds: [{ severity: 'error', left: 2024, right: 2025, says: '自2025年1月1日起' }],
    },
    {
      name: 'a wrong figure in the preface',
      report: { ...report, preface: '一年来共收到政府信息公开申请99件。' },
      finds: [{ at: { label: '前言' }, left: 99 }],
    },
  ],
})

it('never disagrees with a draft made from the same tables', () => {
  fc.assert(
    fc.property(someCounts, fc.constantFrom(2020, 2025), (counts, year) => {
      const { sections: _sections, ...tables } = aReport({ year, table3: compileTable3(editionFor(year), counts) })
      const lastYear = aReport({ year: year - 1 })
      const sections = draftSections(tables, lastYear)
      expect(textFigures.check({ ...tables, preface: draftPreface(tables), sections }, {})).toEqual([])
    }),
  )
})

describe('the texts of real reports', () => {
  /** The whole document as one text: lines that a page broke are joined, tables have no 件 in them. */
  const asReport = (key: ReturnType<typeof keys>[number]) => ({
    ...key,
    sections: [
      {
        title: '全文',
        text: documentOf(key)
          .replaceAll(/<[^>]*>/g, '\n')
          .replaceAll(/(?<![。：])\n(?=\S)/g, ''),
      },
    ],
  })
  const found = (key: ReturnType<typeof keys>[number]) =>
    textFigures.check(asReport(key), {}).map(({ quote, left, right }) => ({ quote, left, right }))

  it('the slips their keys name are found', ({ skip }) => {
    if (KEYS_ABSENT) skip(KEYS_ABSENT)
    const slips = keys().filter(({ narrativeErrors }) => narrativeErrors?.length)
    expect(slips.length).toBeGreaterThan(0)
    for (const key of slips) {
      expect(found(key).filter(({ left, right }) => left === 749 && right === 713)).toHaveLength(1)
    }
  })

  it.for(keys().filter((key) => key.table3 && !key.narrativeErrors))('$name: no false alarm', (key) => {
    expect(found(key)).toEqual([])
  })
})
