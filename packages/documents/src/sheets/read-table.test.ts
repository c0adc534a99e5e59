import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperToDocx } from '../docx/paper-to-docx.ts'
import { LETTER } from '../testing/papers.ts'
import { partsOf } from '../testing/unzip.ts'
import { HEADER, TEMPLATE } from '../testing/workbooks.ts'
import { readTable } from './read-table.ts'
import type { SheetCell } from './sheet.ts'
import { templateToXlsx } from './template-to-xlsx.ts'
import { workbookToXlsx } from './workbook-to-xlsx.ts'

const book = (rows: SheetCell[][], name = TEMPLATE.title) => workbookToXlsx([{ name, rows }])
const read = async (rows: SheetCell[][]) => readTable(await book([HEADER, ...rows]), TEMPLATE)
const refusal = async (file: Uint8Array, limits?: Parameters<typeof readTable>[2]) =>
  (await readTable(file, TEMPLATE, limits)).refused
/** A workbook whose first sheet holds the given XML between `sheetData` and its end. */
const withSheet = async (change: (xml: string) => string) => {
  const parts = partsOf(await book([HEADER, ['张三', null, '2026-07-07', '自然人', 1]]))
  parts['xl/worksheets/sheet1.xml'] = change(parts['xl/worksheets/sheet1.xml']!)
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  )
}

describe('readTable', () => {
  it('reads rows as typed values, numbers, texts and dates alike', async () => {
    expect(
      await read([
        ['张三', '110101199003077758', { value: { date: '2026-07-07' } }, '自然人', 12],
        [null, null, null, null, null],
        ['某公司', null, '2026/7/8', '商业企业', '1,200'],
      ]),
    ).toEqual({
      refused: null,
      total: 2,
      errors: [],
      rows: [
        {
          row: 2,
          values: {
            name: '张三',
            idNumber: '110101199003077758',
            receivedOn: '2026-07-07',
            kind: 'naturalPerson',
            pages: 12,
          },
        },
        {
          row: 4,
          values: { name: '某公司', idNumber: null, receivedOn: '2026-07-08', kind: 'commercial', pages: 1200 },
        },
      ],
    })
  })

  it('lists every error by row and column, and still gives the rows without one', async () => {
    const reading = await read([
      ['张三', 1.1e17, '2026-02-30', '自然', '1.5'],
      ['李四', null, '2026-07-07', '自然人', null],
      [null, 'x', null, null, null],
    ])
    expect(reading).toMatchObject({ refused: null, total: 3, rows: [{ row: 3 }] })
    expect(reading).toHaveProperty('errors', [
      {
        row: 2,
        column: '证件号码',
        message: '「证件号码」是以数字格式存放的长号码，末几位已经丢失，请把这一列设为文本格式后重新填写。',
      },
      { row: 2, column: '收到日期', message: '「收到日期」不是有效日期：「2026-02-30」，请写成2026-07-07的样子。' },
      {
        row: 2,
        column: '申请人类别（表三）',
        message: '「申请人类别（表三）」应为自然人、商业企业之一，这里是「自然」。',
      },
      { row: 2, column: '页数', message: '「页数」应为整数，这里是「1.5」。' },
      { row: 4, column: '姓名或名称', message: '「姓名或名称」没有填写。' },
      { row: 4, column: '收到日期', message: '「收到日期」没有填写。' },
      { row: 4, column: '申请人类别（表三）', message: '「申请人类别（表三）」没有填写。' },
    ])
  })

  it('finds its columns by name: in another order, under a title, with an older name, among others', async () => {
    const rows: SheetCell[][] = [
      ['历年申请一览'],
      ['备注', '申请人类别(表三)', '收件日期', ' 姓名或名称 '],
      ['不读', '自然人', '2026-07-07', '张三'],
    ]
    const reading = await readTable(await book(rows, '别的名字'), TEMPLATE)
    expect(reading).toMatchObject({
      rows: [{ row: 3, values: { name: '张三', receivedOn: '2026-07-07', pages: null } }],
      errors: [],
    })
  })

  it('reads what a formula gave, and points at one that failed', async () => {
    const file = await withSheet((xml) =>
      xml
        .replace(/<c r="E2"[^>]*><v>1<\/v><\/c>/, '<c r="E2"><f>SUM(1,2)</f><v>3</v></c>')
        .replace(
          '</row></sheetData>',
          '</row><row r="3"><c r="A3" t="str"><f>A2</f><v>李四</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>',
        ),
    )
    const reading = await readTable(file, TEMPLATE)
    expect(reading).toMatchObject({
      rows: [{ values: { pages: 3 } }],
      errors: [
        { row: 3, column: '收到日期', message: '「收到日期」中的公式出错（#DIV/0!），请改成数值。' },
        { row: 3 },
      ],
    })
  })

  it('says which header is missing or stands twice', async () => {
    expect(
      await refusal(
        await book([
          ['姓名或名称', '收到日期'],
          ['张三', '2026-07-07'],
        ]),
      ),
    ).toBe('没有找到表头「申请人类别（表三）」。请使用下载的模板，不要改动或删除表头。')
    expect(
      await refusal(
        await book([
          [...HEADER, '页数'],
          ['张三', null, '2026-07-07', '自然人', 1, 2],
        ]),
      ),
    ).toBe('表头「页数」出现了两次，请删去多余的一列。')
  })

  it('says when there is nothing in it, or too much', async () => {
    expect(await refusal(await templateToXlsx(TEMPLATE))).toBe('工作表「历年申请导入」的表头下面没有数据。')
    const rows = Array.from({ length: 51 }, () => ['张三', null, '2026-07-07', '自然人', 1])
    expect(await refusal(await book([HEADER, ...rows]))).toBe('表中有51行数据，一次最多50行，请分几次上传。')
  })
})

describe('a file that is no workbook', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['empty', () => Buffer.alloc(0), /文件是空的/],
    ['text', () => Buffer.from('姓名,日期\n张三,2026-07-07\n'), /不是Excel/],
    ['shorter than a header', () => Buffer.from('PK'), /不是Excel/],
    [
      'an old .xls or one with a password',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(200, '0'), 'hex'),
      /旧版Excel（\.xls）文件或者设有打开密码/,
    ],
    ['a Word file', () => paperToDocx(LETTER), /不是Excel工作簿/],
    ['a zip of something else', () => zipSync({ 'a.txt': new Uint8Array(10) }), /不是Excel工作簿/],
    ['cut off', async () => (await book([HEADER])).subarray(0, 3000), /已损坏/],
    ['a workbook of nonsense', () => zipSync({ 'xl/workbook.xml': Buffer.from('nonsense') }), /已损坏/],
  ])('%s', async (_, make, message) => {
    expect(await refusal(await make())).toMatch(message)
  })

  it('damaged anywhere is refused or read, never thrown over', { timeout: 60_000 }, async () => {
    const file = await book([HEADER, ['张三', null, '2026-07-07', '自然人', 1]])
    for (let at = 0; at < file.length; at += 97) {
      const damaged = Buffer.from(file)
      damaged[at] = damaged[at]! ^ 0xff
      const reading = await readTable(damaged, TEMPLATE)
      expect(reading.refused === null || reading.refused.endsWith('。')).toBe(true)
    }
  })
})

describe('a file made to do harm', () => {
  it('larger than allowed is refused by its size', async () => {
    expect(await refusal(Buffer.alloc(3 * 1024 * 1024, 'P'), { fileBytes: 2 * 1024 * 1024 })).toBe(
      '文件有3MB，超过2MB的上限，请拆成几个文件。',
    )
  })

  it('that unpacks to more than allowed is refused while unpacking, whatever it declares', async () => {
    const bomb = zipSync(
      { 'xl/workbook.xml': Buffer.from('<a/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toMatch(/文件解开后超过64MB/)
    const size = 70 * 1024 * 1024
    const lying = Buffer.from(bomb)
    for (let at = 0; at < lying.length - 4; at++) if (lying.readUInt32LE(at) === size) lying.writeUInt32LE(1, at)
    expect(await refusal(lying)).toMatch(/文件解开后超过64MB/)
  })

  it.each([
    ['a cell in the last column', '<row r="9"><c r="XFD9"><v>1</v></c></row>', /第256列以外/],
    ['a row beyond the last', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>', /已损坏/],
    ['a row number that is none', '<row r="1e9"/>', /已损坏/],
    ['a cell without an address', '<row r="9"><c><v>1</v></c></row>', /已损坏/],
    ['an address hidden behind an entity', '<row r="9"><c r="&#88;FD9"><v>1</v></c></row>', /已损坏/],
    ['an address hidden behind another attribute', '<row r="9"><c x=">" r="XFD9"><v>1</v></c></row>', /已损坏/],
  ])('%s', async (_, row, message) => {
    expect(await refusal(await withSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`)))).toMatch(message)
  })

  it('with entities of its own is refused', async () => {
    const file = await withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'))
    expect(await refusal(file)).toMatch(/已损坏/)
  })
})
