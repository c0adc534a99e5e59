import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toDocx, toHtmlPage, toPdf, toXlsx } from '../render/index.ts'
import { aReport } from '../testing/a-report.ts'
import { KEYS_ABSENT, keys } from '../testing/keys.ts'
import { isReport } from './is-report.ts'
import { LARGEST_FILE, openDocument, readDocument } from './open.ts'
import { docx, p, tbl, tc } from './sources/testing/a-docx.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const ole = (stream: string) => {
  const file = new Uint8Array(2048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.set(
    [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
    1024,
  )
  return file
}

describe('a file is what it holds, whatever its name', () => {
  it.each([
    ['docx', docx(p('甲')), 'a.pdf'],
    ['html', bytes('\n<!-- saved --><!DOCTYPE html><p>甲</p>'), 'a.docx'],
    ['html', bytes('<div>甲</div><table><tr><td>1</td></tr></table>'), ''],
    ['html', bytes('某局 <b>甲</b>'), 'a.HTM'],
    ['text', bytes('一、总体情况\n收到12件，<10件已答复'), 'a.docx'],
    ['text', latin1('\xb9\xab\xbf\xaa'), 'a.txt'],
    ['text', latin1('\xff\xfe1\0\x32\0'), 'a.txt'],
  ])('%s', async (format, file, name) => {
    expect(await openDocument(file, name)).toMatchObject({ format })
  })

  it('pdf, also behind something in front of it', async () => {
    const { pdf } = await toPdf(aReport())
    expect(await openDocument(new Uint8Array([...bytes('\r\n'), ...pdf]), 'a.txt')).toMatchObject({ format: 'pdf' })
  })

  it('text with tables in HTML, as converters write it', async () => {
    const { blocks } = await openDocument(
      bytes('# 一、总体情况\n\n<table><tr><td colspan="2">规章</td></tr>\n<tr><td>1</td><td>2</td></tr></table>\n\n尾'),
      'a.md',
    )
    expect(blocks.filter((block) => block.kind === 'table')).toMatchObject([
      {
        at: { line: 3, table: 1 },
        rows: [[{ text: '规章', columnSpan: 2 }], [{ text: '1', at: { line: 4, row: 2 } }, { text: '2' }]],
      },
    ])
    expect(blocks.find((block) => block.kind === 'line' && block.text === '尾')!.at.line).toBe(6)
  })
})

describe('a file that is not read', () => {
  it.each([
    ['empty', 'empty', new Uint8Array()],
    ['blank', 'empty', bytes(' \n\u3000')],
    ['a cut-off docx', 'damaged', docx(p('甲'.repeat(2000))).subarray(0, 400)],
    ['a locked docx', 'password', ole('EncryptedPackage')],
    ['an old presentation', 'wrong-kind', ole('PowerPoint Document')],
    ['an old workbook', 'wrong-kind', ole('Workbook')],
    ['rtf', 'old-format', bytes('{\\rtf1 a}')],
    ['a presentation', 'wrong-kind', zipSync({ 'ppt/presentation.xml': strToU8('') })],
    ['an archive', 'wrong-kind', zipSync({ 'a.txt': strToU8('甲') })],
    ['an OFD', 'old-format', zipSync({ 'OFD.xml': strToU8('') })],
    ['a photo', 'scanned', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['RAR', 'wrong-kind', latin1('Rar!\x1a\x07')],
    ['a web archive', 'old-format', bytes('MIME-Version: 1.0\nContent-Type: multipart/related')],
    [
      'Word as XML',
      'old-format',
      bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['a program', 'not-a-document', latin1(`MZ\x90\0\x03\0\0\0\x04\0\0\0${'\0\x01\x02\x03'.repeat(100)}`)],
    ['a truncated PDF', 'damaged', bytes('%PDF-1.7\n1 0 obj\n<</Type')],
    ['a file of 50 MB and more', 'too-large', new Uint8Array(LARGEST_FILE + 1)],
    ['text of 20 MB and more', 'too-large', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61)],
  ])('%s', async (_, code, file) => {
    await expect(openDocument(file, 'report.docx')).rejects.toMatchObject({
      name: 'Unreadable',
      code,
      message: expect.stringMatching(/^[^\n]+请[^\n]+。$/),
    })
  })

  it('our own workbook', async () => {
    await expect(openDocument(await toXlsx(aReport()), 'a.xlsx')).rejects.toMatchObject({ code: 'wrong-kind' })
  })

  it('an archive that unpacks without end, before it is unpacked', async () => {
    const bomb = docx(`<w:p><w:r><w:t>${'0'.repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`)
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    await expect(openDocument(bomb, 'a.docx')).rejects.toMatchObject({ code: 'too-large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024)
  })

  it('an archive that lies about its size gives no more than it said', async () => {
    const lying = docx(p('0'.repeat(10 * 1024 * 1024)))
    // The size in the directory entry of word/document.xml: set to 1,000 bytes.
    const name = latin1('word/document.xml')
    let entry = lying.length - 1
    while (!(name.every((byte, index) => lying[entry + index] === byte) && lying[entry - 46] === 0x50)) entry--
    new DataView(lying.buffer).setUint32(entry - 46 + 24, 1000, true)
    await expect(openDocument(lying, 'a.docx')).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('a report through each format', () => {
  const report = aReport()
  const { table2, table3, table4 } = report
  const expected = { year: report.year, agency: report.agency, edition: '2021', table2, table3, table4, refused: [] }

  it.each([
    ['docx', () => toDocx(report)],
    ['pdf', async () => (await toPdf(report)).pdf],
    ['html', async () => bytes(toHtmlPage(report))],
  ])('%s', async (format, make) => {
    const reading = await readDocument(await make(), `report.${format}`)
    expect(reading).toMatchObject({ ...expected, format })
    expect(isReport(reading)).toBe(true)
  })

  it('is none where none is', async () => {
    expect(
      isReport(await readDocument(docx(p('会议通知') + p('请准时参加。') + tbl(tc('时间') + tc('地点'))), 'a.docx')),
    ).toBe(false)
  })

  it.skipIf(KEYS_ABSENT)(
    `the real PDF, as its key says${KEYS_ABSENT ? ` (skipped: ${KEYS_ABSENT})` : ''}`,
    async () => {
      const { readFileSync } = await import('node:fs')
      const file = readFileSync(new URL('../../../../../shared/reports/huaian-2024.pdf', import.meta.url))
      const key = keys().find(({ name }) => name === '005')!
      const { table2, table3, table4, year, edition, agency, refused } = await readDocument(file, 'huaian-2024.pdf')
      expect({ table2, table3, table4, year, edition, agency }).toEqual({
        table2: key.table2,
        table3: key.table3,
        table4: key.table4,
        year: key.year,
        edition: key.edition,
        agency: key.agency,
      })
      expect(refused).toEqual([])
    },
  )
})
