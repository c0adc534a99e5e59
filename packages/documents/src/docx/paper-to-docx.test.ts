import { describe, expect, it } from 'vitest'
import { chartToSvg } from '../charts/chart-to-svg.ts'
import type { Block, Paper } from '../paper/paper.ts'
import { INJECTIONS } from '../testing/injections.ts'
import { convertWithLibreOffice } from '../testing/libre-office.ts'
import { named, needs } from '../testing/needs.ts'
import { LETTER, REPORT, WIDE_TABLE } from '../testing/papers.ts'
import { denseText, pagesOf } from '../testing/pdf.ts'
import { partsOf } from '../testing/unzip.ts'
import { paperToDocx } from './paper-to-docx.ts'

const bodyOf = async (paper: Paper) => partsOf(await paperToDocx(paper))['word/document.xml']!
const letter = (...blocks: Block[]): Paper => ({ form: 'letter', title: '标题', blocks })
const CHART = chartToSvg(
  { xAxis: { type: 'category', data: ['甲'] }, yAxis: {}, series: [] },
  { width: 300, height: 150 },
)

describe('paperToDocx', () => {
  it('sets A4 with the margins of the standard, in twips', async () => {
    const body = await bodyOf(LETTER)
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  it('names the official fonts, and pitches lines and characters for 22 by 28', async () => {
    const { 'word/styles.xml': styles, 'word/document.xml': body } = partsOf(await paperToDocx(LETTER))
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('w:eastAsia="方正小标宋简体"')
    expect(styles).toContain('w:eastAsia="楷体_GB2312"')
    expect(styles).toContain('w:eastAsia="黑体"')
    expect(styles).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/)
    // 28 characters of 16 pt less a quarter point each are 441 pt, the text area is 442.2 pt wide.
    expect(styles).toContain('<w:spacing w:val="-5"/>')
    expect(body).toContain('w:firstLine=')
  })

  it('repeats header rows and merges cells', async () => {
    const body = await bodyOf(letter(WIDE_TABLE))
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(body).toContain('<w:gridSpan w:val="7"/>')
    expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(8)
  })

  it('carries a chart as SVG with a PNG beside it and its alternative text', async () => {
    const parts = partsOf(await paperToDocx(letter({ kind: 'picture', image: CHART, alt: '办理结果，一共3件' })))
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg'])
    expect(parts['word/document.xml']).toContain('descr="办理结果，一共3件"')
    // In a line of exactly so many points only that much of it would be seen.
    const around = /<w:p>(?:(?!<\/w:p>).)*<w:drawing>/s.exec(parts['word/document.xml']!)![0]
    expect(around).toContain('w:lineRule="auto"')
  })

  it('gives odd and even pages their own footer', async () => {
    const parts = partsOf(await paperToDocx(LETTER))
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()
    expect(sides).toEqual(['left', 'right'])
  })

  it('holds no character that XML forbids', async () => {
    const parts = partsOf(await paperToDocx(letter({ kind: 'paragraph', text: '一\u0000二\u0008三\uD800四\uFFFF五' })))
    expect(parts['word/document.xml']).toContain('一二三四五')
  })

  it('escapes what looks like XML', async () => {
    for (const text of INJECTIONS) {
      const body = await bodyOf({ ...letter({ kind: 'paragraph', text }), properties: { subject: text, author: text } })
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(body.replaceAll('&quot;', '"').replaceAll('&apos;', "'")).toContain(escaped)
    }
  })
})

const without = needs('soffice', 'poppler')

describe.skipIf(without)(named('a Word file opened in LibreOffice', without), () => {
  it('reads as it was written, on as many pages as the PDF', { timeout: 180_000 }, async () => {
    const injected = letter(...INJECTIONS.map((text): Block => ({ kind: 'paragraph', text })))
    const converted = convertWithLibreOffice(
      {
        'letter.docx': await paperToDocx(LETTER),
        'letterhead.docx': await paperToDocx({ ...LETTER, letterhead: true, mark: '演示' }),
        'report.docx': await paperToDocx(REPORT),
        'injected.docx': await paperToDocx(injected),
        'chart.docx': await paperToDocx(letter({ kind: 'picture', image: CHART, alt: '图', caption: '图1' })),
      },
      'pdf',
    )
    const text = (name: string) => denseText(converted[name]!)
    const pages = (name: string) => pagesOf(converted[name]!)

    expect(pages('letter.docx')).toHaveLength(2)
    expect(text('letter.docx')).toContain('明政办公开〔2026〕5号')
    expect(text('letter.docx')).toContain('张三丰：')
    expect(text('letter.docx')).toContain('附件：1.大塘村2025年度土地征收补偿安置方案（复制件）')
    expect(text('letter.docx')).toContain('明州市人民政府办公室2026年7月28日')
    expect(text('letter.docx')).toContain('—2—')

    expect(text('letterhead.docx')).toContain('【演示】明州市人民政府办公室明政办公开〔2026〕5号')
    expect(text('letterhead.docx')).not.toContain('—1—')

    expect(pages('report.docx').map(({ width, height }) => width > height)).toEqual([false, true, false])
    expect(text('report.docx')).toContain('四、结转下年度继续办理1')
    expect(text('report.docx').match(/【演示】/g)).toHaveLength(3)

    for (const injection of INJECTIONS) expect(text('injected.docx')).toContain(injection.replace(/\s/g, ''))
    expect(text('chart.docx')).toContain('图1')
  })

  it('holds 28 characters a line and 22 lines a page', { timeout: 180_000 }, async () => {
    const long = letter({ kind: 'paragraph', text: '政府信息公开条例施行以来'.repeat(70), indent: false })
    const { 'long.docx': pdf } = convertWithLibreOffice({ 'long.docx': await paperToDocx(long) }, 'pdf')
    const [first] = pagesOf(pdf!)
    const lines = first!.words.filter(({ text }) => text.includes('公开'))
    expect(lines).toHaveLength(20)
    for (const line of lines) expect([...line.text]).toHaveLength(28)
    expect(Math.min(...lines.map(({ left }) => left))).toBeCloseTo(28, 0)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(210 - 26 + 0.3)
  })
})
