import { describe, expect, it } from 'vitest'
import { aReport } from '../testing/a-report.ts'
import { type Grid, placed } from './grid.ts'
import { gridsOf } from './grids.ts'

/** How far a label reaches down and across, as the form merges its cells. */
function spans(grid: Grid, text: string): [rows: number, columns: number] {
  const cell = grid.rows.flat().find((one) => one.text === text)
  return [cell?.rowSpan ?? 1, cell?.columnSpan ?? 1]
}

describe.each([2019, 2021])('the tables of a report on %i', (year) => {
  const report = aReport({
    year,
    localTables: [
      { name: 'channels', rows: { disclosedTotal: 5, website: 5 } },
      { name: 'meetings held', rows: { district: 2 } },
    ],
  })
  const grids = gridsOf(report)
  const [table2, , table3, table4] = grids as [Grid, Grid, Grid, Grid]

  it('cover every place of their rectangle once', () => {
    for (const grid of grids) {
      const all = placed(grid)
      const area = all.reduce((sum, one) => sum + (one.bottom - one.top) * (one.right - one.left), 0)
      expect(area).toBe(grid.rows.length * grid.widths.length)
      expect(Math.max(...all.map(({ right }) => right))).toBe(grid.widths.length)
      expect(Math.max(...all.map(({ bottom }) => bottom))).toBe(grid.rows.length)
    }
  })

  it('merge the labels of 表三 as the form does', () => {
    expect(spans(table3, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')).toEqual([3, 3])
    expect(spans(table3, '申请人情况')).toEqual([1, 7])
    expect(spans(table3, '自然人')).toEqual([2, 1])
    expect(spans(table3, '法人或其他组织')).toEqual([1, 5])
    expect(spans(table3, '总计')).toEqual([2, 1])
    expect(spans(table3, '一、本年新收政府信息公开申请数量')).toEqual([1, 3])
    expect(spans(table3, '三、本年度办理结果')).toEqual([year === 2019 ? 20 : 22, 1])
    expect(spans(table3, '（一）予以公开')).toEqual([1, 2])
    expect(spans(table3, '（三）不予公开')).toEqual([8, 1])
    expect(spans(table3, '（四）无法提供')).toEqual([3, 1])
    expect(spans(table3, '（五）不予处理')).toEqual([5, 1])
    expect(spans(table3, '（六）其他处理')).toEqual(year === 2019 ? [1, 2] : [3, 1])
    expect(spans(table3, '（七）总计')).toEqual([1, 2])
    expect(spans(table3, '四、结转下年度继续办理')).toEqual([1, 3])
  })

  it('merge the header of 表四 as the form does', () => {
    expect(spans(table4, '行政复议')).toEqual([1, 5])
    expect(spans(table4, '行政诉讼')).toEqual([1, 10])
    expect(spans(table4, '未经复议直接起诉')).toEqual([1, 5])
    expect(spans(table4, '结果维持')).toEqual([2, 1])
    expect(
      table4.rows
        .at(-1)
        ?.map(({ text }) => text)
        .join(' '),
    ).toBe('3 1 0 1 5 1 0 0 1 2 0 0 1 0 1')
  })

  it('stack the blocks of 表二 under their 第二十条 lines', () => {
    const banners = table2.rows.filter(([first]) => first?.kind === 'banner').map(([first]) => first?.text)
    const items = year === 2019 ? ['一', '五', '六', '八', '九'] : ['一', '五', '六', '八']
    expect(banners).toEqual(items.map((item) => `第二十条第（${item}）项`))
  })
})

describe('a figure as printed', () => {
  const text = (grid: Grid, row: string, column: string) =>
    grid.rows.flat().find((cell) => cell.row === row && cell.column === column)?.text

  it('shows the sign of a change and the unit of an amount without one in its heading', () => {
    const [table2] = gridsOf(aReport({ year: 2020 })) as [Grid]
    expect(text(table2, 'licensing', 'change')).toBe('+8')
    expect(text(table2, 'coercion', 'change')).toBe('-7')
    expect(text(table2, 'fees', 'change')).toBe('0')
    expect(text(table2, 'procurement', 'amount')).toBe('182.32万元')
  })

  it('tells zero, blank and not applicable apart', () => {
    const report = aReport()
    report.table2.regulations = { issued: null, repealed: 0, inForce: null }
    report.notApplicable = ['table2.regulations.issued']
    const [table2] = gridsOf(report) as [Grid]
    expect(text(table2, 'regulations', 'issued')).toBe('—')
    expect(text(table2, 'regulations', 'repealed')).toBe('0')
    expect(text(table2, 'regulations', 'inForce')).toBe('')
  })

  it('keeps the single row （六）其他处理 of a report that has it', () => {
    const report = aReport()
    const { 'other.correctionOverdue': a, 'other.feeOverdue': _b, 'other.misc': _c, ...table3 } = report.table3
    const [, grid] = gridsOf({ ...report, table3: { ...table3, other: a } }) as [Grid, Grid]
    expect(text(grid, 'other', 'naturalPerson')).toBe('2')
    expect(spans(grid, '三、本年度办理结果')).toEqual([20, 1])
  })
})
