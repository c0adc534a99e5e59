import { describe, expect, it } from 'vitest'
import { aReport } from '../../testing/a-report.ts'
import { charts, infographics } from './infographic.ts'

const nothing = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }

describe('图解', () => {
  it('shows results, applicants, the year before and disputes', () => {
    const found = charts(aReport(), aReport({ year: 2024, counts: { ...nothing, newReceived: { naturalPerson: 5 } } }))
    expect(found.map(({ id }) => id)).toEqual(['results', 'applicants', 'yearOnYear', 'disputes'])
    expect(found.map(({ alt }) => alt)).toEqual([
      '全年办结36件，其中予以公开14件（38.9%）、部分公开3件（8.3%）、不予公开2件（5.6%）、无法提供12件（33.3%）、' +
        '不予处理1件（2.8%）、其他处理4件（11.1%）。',
      '本年新收37件：自然人31件、商业企业4件、科研机构0件、社会公益组织0件、法律服务机构2件、其他法人或组织0件。',
      '本年新收：2024年5件、2025年37件；上年结转：2024年0件、2025年3件；全年办结：2024年0件、2025年36件；' +
        '结转下年度：2024年0件、2025年4件。',
      '行政复议5件（结果维持3件、结果纠正1件、其他结果0件、尚未审结1件）；' +
        '行政诉讼（未经复议直接起诉）2件（结果维持1件、结果纠正0件、其他结果0件、尚未审结1件）；' +
        '行政诉讼（复议后起诉）1件（结果维持0件、结果纠正0件、其他结果1件、尚未审结0件）。',
    ])
  })

  it('leaves out charts without figures', () => {
    expect(charts(aReport({ counts: nothing, table4: {} }), aReport({ year: 2024, counts: nothing }))).toEqual([])
    expect(charts(aReport()).map(({ id }) => id)).toEqual(['results', 'applicants', 'disputes'])
    expect(charts(aReport(), aReport({ year: 2022 })).map(({ id }) => id)).not.toContain('yearOnYear')
  })

  it('is drawn as SVG with its labels as text', () => {
    for (const { svg, id } of infographics(aReport(), aReport({ year: 2024 }))) {
      expect(svg).toMatch(/^<svg /)
      expect(svg).toContain(
        { results: '不予公开', applicants: '31件', yearOnYear: '结转下年度', disputes: '结果纠正' }[id],
      )
    }
  })
})
