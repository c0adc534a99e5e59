import { describe, expect, it } from 'vitest'
import { toDocx } from '../../render/index.ts'
import { aReport } from '../../testing/a-report.ts'
import { Unreadable } from '../unreadable.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { brief, docx, p, tbl, tc } from './testing/a-docx.ts'
import { convert, OFFICE_ABSENT } from './testing/office.ts'

const NUMBERING =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
const num = (at: number, text: string) => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const date = 'w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"'
const grid = (widths: number[], ...rows: string[]) =>
  tbl(...rows).replace(
    '<w:tbl>',
    `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
  )
const wide = (width: number, content: string, more = '') => tc(content, `<w:tcW w:w="${width}" w:type="dxa"/>${more}`)

describe.skipIf(OFFICE_ABSENT)(`an old Word file${OFFICE_ABSENT ? ` (skipped: ${OFFICE_ABSENT})` : ''}`, () => {
  it('reads as the new one it was made of', async () => {
    const bytes = await toDocx(aReport())
    const lines = (blocks: Parameters<typeof brief>[0]) => brief(blocks).map((line) => line.trim())
    expect(lines(readDoc(convert(bytes, 'doc')).blocks)).toEqual(lines(readDocx(bytes).blocks))
  })

  it('shows what the page shows: numerals, accepted changes, results of fields, tables in tables', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>37</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const inner = grid([1000, 1000], wide(1000, '规章') + wide(1000, '1'), wide(1000, '收费') + wide(1000, '2'))
    const body =
      num(0, '总体情况') +
      num(1, '主动公开') +
      num(0, '收到和处理') +
      `<w:p>${run('收到')}<w:del ${date}><w:r><w:delText>11</w:delText></w:r></w:del><w:ins ${date}>${run('12')}</w:ins>${run('件')}</w:p>` +
      `<w:p>${run('共')}${field}${run('件')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>` +
      grid([3000], wide(3000, inner + p(''))) +
      p('尾')
    const { blocks } = readDoc(convert(docx(body, { numbering: NUMBERING }), 'doc'))
    expect(brief(blocks)).toEqual([
      '一、总体情况',
      '1.主动公开',
      '二、收到和处理',
      '收到12件',
      '共37件',
      '规章 | 1',
      '收费 | 2',
      '尾',
    ])
  })

  it('never fails but in a sentence, however it is damaged', async () => {
    const whole = convert(await toDocx(aReport()), 'doc')
    let state = 7
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    const begin = performance.now()
    for (let round = 0; round < 300; round++) {
      const bytes = whole.slice(0, round % 3 === 0 ? random(whole.length) : whole.length)
      for (let each = 0; each < 30; each++) bytes[random(bytes.length)] = random(256)
      try {
        expect(readDoc(bytes).format).toBe('doc')
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable)
      }
    }
    expect(performance.now() - begin).toBeLessThan(60_000)
  })
})

it('an old file that is none is refused', () => {
  expect(() => readDoc(new Uint8Array(100))).toThrow(expect.objectContaining({ code: 'damaged' }))
  const empty = new Uint8Array(2048)
  empty.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  empty[30] = 9
  empty[32] = 6
  expect(() => readDoc(empty)).toThrow(expect.objectContaining({ code: 'damaged' }))
})
