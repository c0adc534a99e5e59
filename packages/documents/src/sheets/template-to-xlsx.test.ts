import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { convertWithLibreOffice } from '../testing/libre-office.ts'
import { named, needs } from '../testing/needs.ts'
import { partsOf } from '../testing/unzip.ts'
import { HEADER, TEMPLATE } from '../testing/workbooks.ts'
import { templateToXlsx } from './template-to-xlsx.ts'

describe('templateToXlsx', () => {
  it('has the table, its instructions and the choices', async () => {
    const sheets = await readWorkbook(await templateToXlsx(TEMPLATE))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['历年申请导入', '填写说明', '可选值'])
    expect(sheets[0]!.data).toEqual([HEADER])
    const instructions = sheets[1]!.data.map((row) => row.filter((cell) => cell !== null))
    expect(instructions).toContainEqual(['1．一件申请填一行。'])
    expect(instructions).toContainEqual(['姓名或名称', '是', '申请人的姓名或者名称', '张三'])
    expect(instructions).toContainEqual(['申请人类别（表三）', '是', '自然人、商业企业'])
    expect(sheets[2]!.data).toEqual([['申请人类别（表三）'], ['自然人'], ['商业企业']])
  })

  it('offers choices as a drop-down list and keeps blank cells as text', async () => {
    const parts = partsOf(await templateToXlsx(TEMPLATE))
    const xml = parts['xl/worksheets/sheet1.xml']!
    expect(xml).toContain(`sqref="D2:D10000"><formula1>'可选值'!$A$2:$A$3</formula1>`)
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'))
    expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageMargins'))
    const style = Number(/<c r="B2" s="(\d+)"/.exec(xml)![1])
    const formats = [
      ...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"|<xf (?!numFmtId)/g),
    ]
    const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(parts['xl/styles.xml']!)?.[1] ?? '49'
    expect(formats[style]![1]).toBe(textFormat)
  })
})

const without = needs('soffice')

describe.skipIf(without)(named('the blank workbook in LibreOffice', without), () => {
  it('opens', { timeout: 180_000 }, async () => {
    const csv = convertWithLibreOffice({ 'blank.xlsx': await templateToXlsx(TEMPLATE) }, 'csv')['blank.xlsx']!.toString(
      'utf8',
    )
    expect(csv.split('\n')[0]).toBe(HEADER.join(','))
  })
})
