import { describe, expect, it } from 'vitest'
import { aReport, withText } from '../../testing/a-report.ts'
import { infographics } from '../infographic/infographic.ts'
import { toHtml, toHtmlPage } from './html.ts'

const text = (html: string) => html.replaceAll(/<[^>]*>/g, '')

/** Every header cell by its identifier, and the figures with the words of the headers they name. */
function tableOf(html: string, name: string) {
  const table = html
    .split('<table')
    .find((part) => part.includes(`report-${name}"`))!
    .split('</table>')[0]!
  const heads = new Map(
    [...table.matchAll(/<th id="([^"]+)"[^>]*>(.*?)<\/th>/g)].map(([, id, words]) => [id, text(words!)]),
  )
  const figures = [...table.matchAll(/<td headers="([^"]*)" class="figure"[^>]*>(.*?)<\/td>/g)].map(
    ([, ids, figure]) => ({
      headers: ids!.split(' ').map((id) => heads.get(id)),
      figure,
    }),
  )
  return { table, heads, figures }
}

describe.each([2019, 2025])('the report on %i as HTML', (year) => {
  const html = toHtml(aReport({ year }))

  it('names for every figure the headers that say what it is', () => {
    for (const name of ['table2', 'table3', 'table4']) {
      const { figures } = tableOf(html, name)
      expect(figures.length).toBeGreaterThan(9)
      for (const { headers } of figures) expect(headers).not.toContain(undefined)
    }
    const { figures } = tableOf(html, 'table3')
    expect(figures.find(({ headers }) => headers.includes('商业企业') && headers.includes('（一）予以公开'))).toEqual({
      headers: ['申请人情况', '法人或其他组织', '商业企业', '三、本年度办理结果', '（一）予以公开'],
      figure: '2',
    })
    expect(figures.find(({ headers }) => headers.includes('6.属于四类过程性信息'))?.headers).toEqual([
      '申请人情况',
      '自然人',
      '三、本年度办理结果',
      '（三）不予公开',
      '6.属于四类过程性信息',
    ])
    expect(tableOf(html, 'table4').figures[6]?.headers).toEqual(['行政诉讼', '未经复议直接起诉', '结果纠正'])
    expect(tableOf(html, 'table2').figures.at(-1)?.headers).toEqual(
      year === 2019
        ? ['第二十条第（九）项', '采购总金额', '政府集中采购']
        : ['第二十条第（八）项', '本年收费金额（单位：万元）', '行政事业性收费'],
    )
  })

  it('uses no identifier twice and no script or style', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/<script|<style|style=|onclick/)
  })

  it('has the six sections as headings below the title', () => {
    expect([...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words]) => words)).toEqual(
      aReport({ year }).sections.map(({ title }) => title),
    )
    expect(text(/<h1[^>]*>.*?<\/h1>/.exec(html)![0])).toBe(`明州市文化广电旅游局 ${year}年政府信息公开工作年度报告`)
  })
})

describe('text in HTML', () => {
  it('is never markup', () => {
    const report = withText(aReport({ agency: '<b>局</b>' }), 1, '<img src=x onerror="alert(1)"> & “引号”')
    const html = toHtml(report)
    expect(html).toContain('<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; “引号”</p>')
    expect(html).toContain('&lt;b&gt;局&lt;/b&gt;')
  })

  it('sets numbered leads apart and makes lone ones headings', () => {
    const html = toHtml(withText(aReport(), 1, '（一）主动公开情况。公开5条。\n（二）依申请公开\n收到2件。'), {
      headingLevel: 2,
    })
    expect(html).toContain('<p><strong>（一）主动公开情况。</strong>公开5条。</p>')
    expect(html).toContain('<h4>（二）依申请公开</h4><p>收到2件。</p>')
  })

  it('of a page of its own carries style and 图解 with words for those who cannot see them', () => {
    const report = aReport()
    const page = toHtmlPage(report, { infographics: infographics(report) })
    expect(page).toContain('<title>明州市文化广电旅游局2025年政府信息公开工作年度报告</title><style>')
    expect(page).toContain('aria-label="全年办结36件，其中予以公开14件（38.9%）')
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })
})
