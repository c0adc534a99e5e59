import { describe, expect, it } from 'vitest'
import { toDocx } from '../../render/index.ts'
import { aReport } from '../../testing/a-report.ts'
import { readDocx } from './docx.ts'
import { numeral } from './numbering.ts'
import { brief, DRAWING, docx, p, tbl, tc } from './testing/a-docx.ts'

const read = (body: string, parts?: Record<string, string>) => brief(readDocx(docx(body, parts)).blocks)

describe('the text of a Word file', () => {
  it('keeps paragraphs and tables in order, with the place of each', () => {
    const { blocks } = readDocx(docx(p('甲') + tbl(tc('乙') + tc(p('丙') + p('丁'))) + p('戊')))
    expect(brief(blocks)).toEqual(['甲', '乙 | 丙\n丁', '戊'])
    expect(blocks[0]!.at).toEqual({ paragraph: 1 })
    expect(blocks[2]!.at).toEqual({ paragraph: 5 })
    expect(blocks[1]).toMatchObject({
      at: { paragraph: 2, table: 1 },
      rows: [[{ at: { paragraph: 2, table: 1, row: 1, cell: 1 } }, { at: { paragraph: 3, row: 1, cell: 2 } }]],
    })
  })

  it('joins runs, and breaks lines where the writer broke them', () => {
    expect(
      read(
        '<w:p><w:r><w:t>明州市</w:t><w:br/><w:t>20</w:t></w:r><w:proofErr/><w:r><w:t>25年&amp;</w:t><w:tab/><w:t>甲</w:t></w:r></w:p>',
      ),
    ).toEqual(['明州市', '2025年&\t甲'])
  })

  it('accepts tracked insertions and forgets deletions', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    expect(
      read(
        `<w:p>${run('收到')}<w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins>${run('12')}</w:ins>${run('件')}<w:moveFrom>${run('旧')}</w:moveFrom></w:p>`,
      ),
    ).toEqual(['收到12件'])
  })

  it('runs paragraphs together whose mark was deleted', () => {
    expect(read(p('本年收到', '<w:rPr><w:del/></w:rPr>') + p('12件。'))).toEqual(['本年收到12件。'])
  })

  it('drops deleted rows of a table', () => {
    expect(
      read(
        `<w:tbl><w:tr>${tc('规章')}${tc('1')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${tc('废')}${tc('2')}</w:tr></w:tbl>`,
      ),
    ).toEqual(['规章 | 1'])
  })

  it('keeps what a field shows and not what it is', () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(read(`<w:p><w:r><w:t>共</w:t></w:r>${field('=SUM(ABOVE)', '37')}<w:r><w:t>件</w:t></w:r></w:p>`)).toEqual([
      '共37件',
    ])
    expect(read(`<w:p>${field('TOC \\o', '一、总体情况 1')}</w:p>${p('一、总体情况')}`)).toEqual(['一、总体情况'])
    // A field without an end must not take the rest of the document with it.
    expect(read(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>甲</w:t></w:r></w:p>${p('乙')}`)).toEqual([
      '甲',
      '乙',
    ])
  })

  it('leaves out hidden text', () => {
    expect(read('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r></w:p>')).toEqual([
      '见',
    ])
  })

  it('reads a text box once, after the paragraph it hangs on', () => {
    const box = `<w:txbxContent>${p('盒中')}</w:txbxContent>`
    expect(
      read(
        `<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后')}`,
      ),
    ).toEqual(['前', '盒中', '后'])
  })

  it('says where pictures stand, but not marks and lines', () => {
    expect(read(`<w:p><w:r>${DRAWING}</w:r></w:p>`)).toEqual(['(picture)'])
    expect(read(`<w:p><w:r><w:t>甲</w:t>${DRAWING}</w:r></w:p>`)).toEqual(['甲', '(picture)'])
    expect(read(`<w:p><w:r>${DRAWING.replace('3000000', '3000')}</w:r></w:p>`)).toEqual([])
    expect(read(tbl(tc('甲') + tc(`<w:p><w:r>${DRAWING}</w:r></w:p>`)))).toEqual(['甲 | ', '(picture)'])
  })
})

describe('tables of a Word file', () => {
  it('turn merged cells into spans', () => {
    expect(
      read(
        tbl(
          tc('三、本年度办理结果', '<w:vMerge w:val="restart"/>') +
            tc('（一）予以公开', '<w:gridSpan w:val="2"/>') +
            tc('1'),
          tc('', '<w:vMerge/>') + tc('（三）不予公开', '<w:vMerge w:val="restart"/>') + tc('1.属于国家秘密') + tc('2'),
          tc('', '<w:vMerge/>') + tc('', '<w:vMerge/>') + tc('2.其他') + tc('3'),
          tc('四、结转', '<w:gridSpan w:val="3"/>') + tc('4'),
        ),
      ),
    ).toEqual([
      '三、本年度办理结果[3×1] | （一）予以公开[1×2] | 1',
      '（三）不予公开[2×1] | 1.属于国家秘密 | 2',
      '2.其他 | 3',
      '四、结转[1×3] | 4',
    ])
  })

  it('do not merge downwards what stands in other columns', () => {
    expect(
      read(
        tbl(
          tc('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + tc('1'),
          tc('乙', '<w:vMerge/>') + tc('2') + tc('3'),
        ),
      ),
    ).toEqual(['甲[1×2] | 1', '乙 | 2 | 3'])
  })

  it('hold the place of columns a row leaves out before it', () => {
    expect(
      read(
        `<w:tbl><w:tr>${tc('甲')}${tc('1')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}</w:tr></w:tbl>`,
      ),
    ).toEqual(['甲 | 1', ' | 2'])
  })

  it('that only lay out the page come as what they hold', () => {
    const data = tbl(tc('规章') + tc('1'), tc('行政规范性文件') + tc('8'))
    expect(read(tbl(tc(p('一、总体情况') + data) + tc('')))).toEqual(['一、总体情况', '规章 | 1', '行政规范性文件 | 8'])
    expect(read(tbl(tc('本报告由办公室编制。')))).toEqual(['本报告由办公室编制。'])
    // A figure wrapped in a table of one cell stays in its cell.
    expect(read(tbl(tc('规章') + tc(tbl(tc('1')) + p(''))))).toEqual(['规章 | 1'])
  })

  it('come back from our own Word file', async () => {
    const { blocks } = readDocx(await toDocx(aReport()))
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables.map((table) => table.rows.length)).toEqual([14, 28, 4])
    expect(brief(blocks)).toContain('一、本年新收政府信息公开申请数量[1×3] | 31 | 4 | 0 | 0 | 2 | 0 | 37')
    expect(brief(blocks)).toContain('3 | 1 | 0 | 1 | 5 | 1 | 0 | 0 | 1 | 2 | 0 | 0 | 1 | 0 | 1')
  })
})

describe('the numerals Word counts by itself', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H"/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="9">${level(0, 'decimal', '%1')}${level(1, 'chineseCounting', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="10">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="10"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  const num = (id: number, at: number, text: string) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('stand before their paragraphs and start afresh below a new heading', () => {
    expect(
      read(
        num(1, 0, '总体情况') +
          num(1, 1, '主动公开') +
          num(1, 1, '依申请公开') +
          num(1, 2, '收到') +
          num(1, 0, '主动公开政府信息情况') +
          num(1, 1, '甲'),
        { numbering },
      ),
    ).toEqual(['一、总体情况', '（一）主动公开', '（二）依申请公开', '1.收到', '二、主动公开政府信息情况', '（一）甲'])
  })

  it('come through styles, and stop where a paragraph says so', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="H"/></w:style>`
    expect(
      read(
        p('甲', '<w:pStyle w:val="H"/>') +
          p('乙', '<w:pStyle w:val="Sub"/>') +
          p('丙', '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        { numbering, styles },
      ),
    ).toEqual(['一、甲', '二、乙', '丙'])
  })

  it('restart in a list that says so, and do not grow together with a year', () => {
    expect(
      read(num(1, 0, '甲') + num(5, 0, '乙') + num(3, 0, '2024年') + num(3, 1, '丙') + num(4, 0, '丁'), { numbering }),
    ).toEqual(['一、甲', '一、乙', '1 2024年', '1.1 丙', '丁'])
  })

  it.each([
    [10, 'chineseCounting', '十'],
    [21, 'chineseCountingThousand', '二十一'],
    [103, 'chineseCounting', '一百零三'],
    [110, 'chineseCounting', '一百一十'],
    [12, 'ideographDigital', '一二'],
    [3, 'chineseLegalSimplified', '叁'],
    [3, 'decimalEnclosedCircle', '③'],
    [4, 'lowerRoman', 'iv'],
    [27, 'upperLetter', 'AA'],
    [2, 'ideographTraditional', '乙'],
    [5, 'hebrew1', '5'],
  ])('%i in %s is %s', (value, format, printed) => {
    expect(numeral(value, format)).toBe(printed)
  })
})

describe('Word files that cannot be read', () => {
  it('are refused when cut off', () => {
    const whole = docx(p('甲'.repeat(1000)))
    for (const length of [30, 200, whole.length - 30])
      expect(() => readDocx(whole.subarray(0, length))).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('are refused when their text breaks off', () => {
    const cut = docx('').length
    expect(cut).toBeGreaterThan(0)
    expect(() => readDocx(docx('<w:p><w:r><w:t>甲'))).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('are refused when there is no end of them', () => {
    expect(() => readDocx(docx('<w:p/>'.repeat(200_001)))).toThrow(expect.objectContaining({ code: 'too-large' }))
    expect(() => readDocx(docx(`<w:p><w:r><w:t>${'0'.repeat(33 * 1024 * 1024)}</w:t></w:r></w:p>`))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
    expect(() => readDocx(docx('<w:tbl><w:tr><w:tc>'.repeat(100)))).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    )
  })
})
