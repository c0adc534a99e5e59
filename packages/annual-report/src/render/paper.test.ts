import type { Table } from '@yangguang/documents'
import { describe, expect, it } from 'vitest'
import type { LocalTable } from '../report.ts'
import { aReport, withText } from '../testing/a-report.ts'
import { toDocx, toPdf, toXlsx } from './files.ts'
import { infographics } from './infographic/infographic.ts'
import { toPaper } from './paper.ts'
import { toSheets } from './xlsx/sheets.ts'

const report = aReport({ preface: '本报告由明州市文化广电旅游局编制。' })
const tables = (paper: ReturnType<typeof toPaper>) =>
  paper.blocks.filter((block): block is Table => block.kind === 'table')
const text = (cell: Table['rows'][number][number]) =>
  typeof cell === 'object' && cell !== null ? String(cell.text ?? '') : String(cell ?? '')

describe('the report as a paper', () => {
  it('has title, preface, the six sections and their tables in order', () => {
    const paper = toPaper(report)
    expect(paper.title).toBe('明州市文化广电旅游局\n2025年政府信息公开工作年度报告')
    expect(paper.blocks.map(({ kind }) => kind).join(' ')).toBe(
      'paragraph heading paragraph heading table pageBreak heading table heading table heading paragraph heading paragraph',
    )
    expect(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(
      report.sections.map(({ title }) => title),
    )
  })

  it('prints every figure of the tables', () => {
    const [, table3] = tables(toPaper(report)) as [Table, Table]
    const row = table3.rows.find((cells) => cells.some((cell) => text(cell).startsWith('1.本机关不掌握')))
    expect(row?.map(text)).toEqual(['（四）无法提供', '1.本机关不掌握相关政府信息', '9', '2', '0', '0', '1', '0', '12'])
    expect(text(table3.rows[0]![0]!)).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
  })

  it('captions local tables and puts them into their sections', () => {
    const localTables: LocalTable[] = [
      { name: 'channels', rows: { disclosedTotal: 5, website: 5 } },
      { name: 'organisation', rows: { staff: 3 } },
    ]
    const captions = tables(toPaper({ ...report, localTables })).map(({ caption }) => caption)
    expect(captions).toEqual([
      undefined,
      '不同渠道方式主动公开及回应解读总体情况',
      undefined,
      undefined,
      '机构建设及组织保障情况',
    ])
  })

  it('appends the 图解 and carries a mark', () => {
    const paper = toPaper(report, { mark: '演示', infographics: infographics(report) })
    expect(paper.mark).toBe('演示')
    expect(paper.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(3)
  })
})

describe('the report as sheets', () => {
  const cell = (name: string, value: unknown) =>
    toSheets(aReport({ year: 2020 }))
      .find((sheet) => sheet.name === name)
      ?.rows.flat()
      .find((one) => typeof one === 'object' && one !== null && one.value === value)

  it('keeps numbers numbers', () => {
    expect(cell('表三 依申请公开', 31)).toMatchObject({ value: 31 })
    expect(cell('表二 主动公开', 25)).toMatchObject({ value: 25, format: '+0;-0;0' })
    const [table2] = toSheets(aReport())
    expect(table2?.rows.at(-1)?.at(-1)).toMatchObject({ value: 961.6, format: '0.0' })
  })

  it('keeps text what is not a number to Excel', () => {
    expect(cell('表二 主动公开', '182.32万元')).toBeDefined()
    const [table2] = toSheets(aReport({ table2: { ...report.table2, fees: { amount: '12345678901234.567' } } }))
    expect(table2?.rows.at(-1)?.at(-1)).toMatchObject({ value: '12345678901234.567' })
  })

  it('has one row for each paragraph of the texts', () => {
    const sheet = toSheets(withText(report, 5, '问题。\n改进。')).at(-1)
    expect(sheet?.rows.slice(-3).map((row) => row.map((one) => (typeof one === 'object' ? one?.value : one)))).toEqual([
      ['五、存在的主要问题及改进情况', '问题。'],
      ['', '改进。'],
      ['六、其他需要报告的事项', '本年度未收取政府信息公开信息处理费。'],
    ])
  })
})

describe('the report as a file', () => {
  it('can be drawn as Word and Excel', async () => {
    for (const file of [await toDocx(report), await toXlsx(report)]) {
      expect(file.subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('can be drawn as PDF with every character in its fonts', async () => {
    const { pdf, missingGlyphs } = await toPdf(report, { infographics: infographics(report) })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(missingGlyphs).toEqual([])
  })
})
