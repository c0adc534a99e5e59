import { describe, expect, it } from 'vitest'
import { PaperError } from '../paper/paper.ts'
import { type ChartOption, chartToSvg } from './chart-to-svg.ts'
import { checkSvg, svgProportion } from './svg.ts'
import { svgToPng } from './svg-to-png.ts'

const KINDS = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '结转下年度继续办理', '上年结转']
const OPTION: ChartOption = {
  legend: {},
  xAxis: { type: 'category', data: KINDS },
  yAxis: { type: 'value' },
  series: [
    { name: '2025年', type: 'bar', data: KINDS.map((_, at) => at) },
    { name: '2026年', type: 'bar', data: KINDS.map((_, at) => at + 1) },
  ],
}

describe('chartToSvg', () => {
  it('labels every category however narrow, with a Chinese font', () => {
    const svg = chartToSvg(OPTION, { width: 300, height: 200 })
    for (const kind of KINDS) expect(svg).toContain(kind)
    expect(svg).toContain('Noto Sans SC')
  })

  it('is still, the same every time, and carries no style sheet', () => {
    const svg = chartToSvg(OPTION, { width: 300, height: 200 })
    expect(chartToSvg(OPTION, { width: 300, height: 200 })).toBe(svg)
    expect(svg).not.toMatch(/<style|<animate|class=/)
  })

  it('keeps labels and fonts the caller chose', () => {
    const svg = chartToSvg(
      { ...OPTION, xAxis: { type: 'category', data: KINDS, axisLabel: { interval: 1 } }, textStyle: { fontSize: 15 } },
      { width: 300, height: 200 },
    )
    expect(svg).toContain('予以公开')
    expect(svg).not.toContain('>部分公开<')
  })

  it('escapes what stands in names', () => {
    const svg = chartToSvg({ title: { text: '<script>alert(1)</script>&' } }, { width: 300, height: 200 })
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script')
  })

  it('draws pies and lines too', () => {
    const pie = chartToSvg(
      { series: [{ type: 'pie', data: [{ name: '自然人', value: 3 }] }] },
      { width: 300, height: 200 },
    )
    const line = chartToSvg({ ...OPTION, series: [{ type: 'line', data: [1, 2] }] }, { width: 300, height: 200 })
    expect(pie).toContain('自然人')
    expect(line).toContain('<path')
  })
})

describe('svgToPng', () => {
  it('draws at the width asked for, with the text', async () => {
    const text = (content: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="20" y="60" font-size="40">${content}</text></svg>`
    const png = await svgToPng(text('公开'), { width: 400 })
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([400, 200])
    expect(png.equals(await svgToPng(text(''), { width: 400 }))).toBe(false)
    expect(png.equals(await svgToPng(text('不予'), { width: 400 }))).toBe(false)
  })
})

describe('checkSvg', () => {
  const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${content}</svg>`

  it.each([
    ['text that is no picture', 'hello'],
    ['a file', svg('<image href="/etc/passwd"/>')],
    ['an address', svg('<image xlink:href="https://example.com/a.png"/>')],
    ['a style from elsewhere', svg('<style>@import "a.css"</style>')],
    ['a font from elsewhere', svg('<style>@font-face { src: url(a.ttf) }</style>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ])('refuses %s', async (_, picture) => {
    expect(() => checkSvg(picture)).toThrow(PaperError)
    await expect(svgToPng(picture, { width: 10 })).rejects.toThrow(PaperError)
  })

  it('takes references within the picture and pictures inside it', () => {
    checkSvg(svg('<use href="#a"/><rect fill="url(#b)"/><image href="data:image/png;base64,AAAA"/>'))
  })
})

describe('svgProportion', () => {
  it.each([
    ['<svg width="640" height="320">', 2],
    ['<svg viewBox="0 0 300 100">', 3],
    ['<svg width="100%" height="50%" viewBox="0 0 400 100">', 4],
    ['<svg>', 4 / 3],
  ])('%s', (svg, proportion) => {
    expect(svgProportion(svg)).toBeCloseTo(proportion)
  })
})
