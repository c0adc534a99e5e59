import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { INJECTIONS } from '../testing/injections.ts'
import { convertWithLibreOffice } from '../testing/libre-office.ts'
import { named, needs } from '../testing/needs.ts'
import { partsOf } from '../testing/unzip.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { workbookToXlsx } from './workbook-to-xlsx.ts'

const DANGEROUS = [
  '=1+1',
  '=HYPERLINK("http://example.com","看")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  ...INJECTIONS,
]
const sheet = (rows: SheetCell[][], more: Partial<Sheet> = {}): Sheet => ({ name: '表', rows, ...more })
const read = async (sheets: Sheet[]) => readWorkbook(await workbookToXlsx(sheets), { trim: false })

describe('workbookToXlsx', () => {
  it('gives back what went in: numbers, texts, dates, blanks, several sheets', async () => {
    const sheets = await read([
      sheet(
        [
          ['事项', '数量'],
          ['申请', 12],
          ['金额', -0.5],
          [{ value: { date: '2026-07-07' } }, null],
        ],
        { name: '一' },
      ),
      sheet([['00123', '110101199003077758', true]], { name: '二', headerRows: 0 }),
    ])
    expect(sheets).toEqual([
      {
        sheet: '一',
        data: [
          ['事项', '数量'],
          ['申请', 12],
          ['金额', -0.5],
          [new Date('2026-07-07T00:00:00Z'), null],
        ],
      },
      { sheet: '二', data: [['00123', '110101199003077758', '是']] },
    ])
  })

  it('keeps texts that look like formulas as texts, also after editing', async () => {
    const file = await workbookToXlsx([sheet([['文字'], ...DANGEROUS.map((text) => [text])])])
    const parts = partsOf(file)
    const xml = parts['xl/worksheets/sheet1.xml']!
    expect(xml).not.toMatch(/<f[\s>]/)
    // Every one is a string (t="s"), and its style has the text format (49).
    expect(xml.match(/<c [^>]*t="s"/g)).toHaveLength(DANGEROUS.length + 1)
    expect(parts['xl/styles.xml']).toMatch(/numFmtId="49"|formatCode="@"/)
    const [first] = await readWorkbook(file, { trim: false })
    expect(first!.data.slice(1).map(([text]) => text)).toEqual(DANGEROUS)
  })

  it('keeps what Excel would read as an escaped character, and drops what XML forbids', async () => {
    const [first] = await read([sheet([['_x0041_ _x005F_ x_x'], ['一\u0000二\u0007三\uD800'], ['多\n行']])])
    expect(first!.data).toEqual([['_x0041_ _x005F_ x_x'], ['一二三'], ['多\n行']])
  })

  it('cuts a text longer than a cell holds and says so', async () => {
    const [first] = await read([sheet([['列'], ['长'.repeat(40_000)]])])
    expect(first!.data[1]![0]).toHaveLength(32_767)
    expect(first!.data[1]![0]).toMatch(/已截断）$/)
  })

  it('merges cells and moves the others past them', async () => {
    const rows: SheetCell[][] = [
      [
        { value: '机构', rowSpan: 2 },
        { value: '申请', columnSpan: 2 },
      ],
      ['新收', '结转'],
      ['甲局', 1, 2],
    ]
    const parts = partsOf(await workbookToXlsx([sheet(rows, { headerRows: 2, frozenColumns: 1 })]))
    const xml = parts['xl/worksheets/sheet1.xml']!
    expect([...xml.matchAll(/mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref).sort()).toEqual(['A1:A2', 'B1:C1'])
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*xSplit="1"/)
    const [first] = await read([sheet(rows, { headerRows: 2 })])
    expect(first!.data).toEqual([
      ['机构', '申请', null],
      [null, '新收', '结转'],
      ['甲局', 1, 2],
    ])
  })

  it('prints on A4, as wide as the page, the header on every page', async () => {
    const parts = partsOf(await workbookToXlsx([sheet([['甲'], ['乙']], { name: "年'报&", landscape: true })]))
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    expect(parts['xl/workbook.xml']).toContain("localSheetId=\"0\">'年''报&amp;'!$1:$1</definedName>")
  })

  it('makes names Excel accepts', async () => {
    const names = ['a/b:c*d?[e]\\f', '一'.repeat(40), '一'.repeat(40), '', "'引'"]
    const sheets = await read(names.map((name) => sheet([['甲']], { name })))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'a_b_c_d__e__f',
      '一'.repeat(31),
      `${'一'.repeat(27)}（2）`,
      '表4',
      '引',
    ])
  })

  it.each<[string, SheetCell[][], RegExp]>([
    ['a number that is none', [['甲'], [Number.NaN]], /NaN/],
    ['a date that is none', [['甲'], [{ value: { date: '7月7日' } }]], /no date/],
    ['a cell that spans past the end', [[{ value: '甲', rowSpan: 3 }]], /spans more rows/],
    ['cells that overlap', [['甲', { value: '乙', rowSpan: 2 }], [{ value: '丙', columnSpan: 2 }]], /overlap/],
  ])('refuses %s', async (_, rows, message) => {
    await expect(workbookToXlsx([sheet(rows)])).rejects.toThrow(message)
  })

  it('refuses a workbook without sheets', async () => {
    await expect(workbookToXlsx([])).rejects.toThrow(RangeError)
  })

  it('takes an empty sheet', async () => {
    expect((await read([sheet([])]))[0]!.data).toEqual([])
  })
})

const without = needs('soffice')

describe.skipIf(without)(named('a workbook opened in LibreOffice', without), () => {
  it('shows the same cells', { timeout: 180_000 }, async () => {
    const rows: SheetCell[][] = [
      ['编号', '内容', '收到日期'],
      ...DANGEROUS.map((text, at): SheetCell[] => [at, text, { value: { date: '2026-07-07' } }]),
    ]
    const file = await workbookToXlsx([sheet(rows)])
    const csv = convertWithLibreOffice({ 'book.xlsx': file }, 'csv')['book.xlsx']!.toString('utf8')
    for (const [at, text] of DANGEROUS.entries()) {
      const quoted = /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
      expect(csv).toContain(`${at},${quoted},2026-07-07`)
    }
  })
})
