import { beforeAll, describe, expect, it } from 'vitest'
import { chartToSvg } from '../charts/chart-to-svg.ts'
import type { Block, Paper } from '../paper/paper.ts'
import { INJECTIONS } from '../testing/injections.ts'
import { named, needs } from '../testing/needs.ts'
import { LETTER, REPORT, WIDE_TABLE } from '../testing/papers.ts'
import { denseText, fontsOf, type PdfPage, pagesOf, textOf, type Word } from '../testing/pdf.ts'
import { paperToPdf, warmUpPdf } from './paper-to-pdf.ts'

const letter = (...blocks: Block[]): Paper => ({ form: 'letter', title: '标题', blocks })
const chinese = (length: number) => '政府信息公开条例施行以来'.repeat(Math.ceil(length / 12)).slice(0, length)
/** Lines of a page from top to bottom, the words of each from left to right. */
const linesOf = ({ words }: PdfPage): Word[][] => {
  const rows = new Map<number, Word[]>()
  for (const word of words) {
    const key = [...rows.keys()].find((top) => Math.abs(top - word.top) < 2) ?? word.top
    rows.set(key, [...(rows.get(key) ?? []), word])
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, words]) => words.sort((a, b) => a.left - b.left))
}
const textOfLine = (line: Word[]) => line.map(({ text }) => text).join('')
const pageNumberOf = (page: PdfPage) => linesOf(page).at(-1)!

beforeAll(() => warmUpPdf(), 60_000)

describe('paperToPdf', () => {
  it('typesets a letter in less than 60 ms', async () => {
    const times: number[] = []
    for (let run = 0; run < 15; run++) {
      const began = performance.now()
      await paperToPdf({ ...LETTER, addressee: `第${run}位申请人` })
      times.push(performance.now() - began)
    }
    expect(Math.min(...times)).toBeLessThan(60)
  })

  it('says which prescribed typefaces it replaced', async () => {
    expect((await paperToPdf(LETTER)).fontNote).toBe(
      '没有设置仿宋、楷体、小标宋字体，PDF文件中以思源宋体代替；Word文件用的是规定字体。',
    )
  })

  it('finds characters no font has before they print as boxes, wherever they stand', async () => {
    const { missingGlyphs } = await paperToPdf({
      ...LETTER,
      addressee: '王𬎆',
      blocks: [
        { kind: 'table', columns: [{ width: 1 }], rows: [['甲\u{E123}']] },
        { kind: 'attachments', names: ['名单\u{F0000}'] },
      ],
    })
    expect(missingGlyphs.sort()).toEqual(['\u{E123}', '\u{F0000}', '𬎆'].sort())
  })

  it('has the characters of names and of official papers', async () => {
    const { missingGlyphs } = await paperToPdf(
      letter({ kind: 'paragraph', text: '镕 堃 喆 祎 昇 頔 旻 㛃 䶮 𬭸 〔2026〕№ ￥ ① ㎡ × — …… “”‘’ □■√' }),
    )
    expect(missingGlyphs).toEqual([])
  })

  it('makes the same file from the same paper', async () => {
    const [one, other] = [await paperToPdf(LETTER), await paperToPdf(LETTER)]
    expect(one.pdf.equals(other.pdf)).toBe(true)
  })

  it('takes an empty body and a heading alone', async () => {
    expect((await paperToPdf(letter())).pages).toBe(1)
    expect((await paperToPdf(letter({ kind: 'heading', level: 1, text: '' }))).pages).toBe(1)
  })
})

const without = needs('poppler')

describe.skipIf(without)(named('a letter on paper', without), () => {
  it('is A4 with a text area of 156 mm from 28 mm, lines of 28 characters, 22 to the page', async () => {
    const paragraphs = letter({ kind: 'paragraph', text: chinese(28 * 30), indent: false })
    const { pdf } = await paperToPdf(paragraphs)
    const [first, second] = pagesOf(pdf)
    expect(first!.width).toBeCloseTo(210, 0)
    expect(first!.height).toBeCloseTo(297, 0)
    const body = linesOf(first!).slice(1, -1)
    for (const line of body) expect([...textOfLine(line)]).toHaveLength(28)
    expect(Math.min(...body.map((line) => line[0]!.left))).toBeCloseTo(28, 0)
    expect(Math.max(...body.map((line) => line.at(-1)!.right))).toBeLessThan(210 - 26 + 0.3)
    expect(Math.max(...body.map((line) => line.at(-1)!.right))).toBeGreaterThan(210 - 26 - 0.6)
    // Title and the empty line under it take two of the 22 lines.
    expect(body).toHaveLength(20)
    expect(linesOf(second!).slice(0, -1)).toHaveLength(10)
    const pitch = (body.at(-1)![0]!.top - body[0]![0]!.top) / (body.length - 1)
    expect(pitch).toBeCloseTo((28.95 * 25.4) / 72, 1)
  })

  it('begins 37 mm from the top and ends above the last 35 mm', async () => {
    const { pdf } = await paperToPdf(letter({ kind: 'paragraph', text: chinese(28 * 60) }))
    for (const page of pagesOf(pdf)) {
      const lines = linesOf(page).slice(0, -1)
      expect(lines[0]![0]!.top).toBeGreaterThan(37 - 2.5)
      expect(lines[0]![0]!.top).toBeLessThan(37 + 1)
      expect(lines.at(-1)![0]!.bottom).toBeLessThan(297 - 35 + 2.5)
    }
  })

  it('numbers odd pages at the right and even pages at the left, 7 mm under the text', async () => {
    const { pdf } = await paperToPdf(letter({ kind: 'paragraph', text: chinese(28 * 60) }))
    const [first, second] = pagesOf(pdf)
    expect(textOfLine(pageNumberOf(first!))).toBe('—1—')
    expect(textOfLine(pageNumberOf(second!))).toBe('—2—')
    const character = (14 / 72) * 25.4
    expect(pageNumberOf(first!).at(-1)!.right).toBeCloseTo(210 - 26 - character, 0)
    expect(pageNumberOf(second!)[0]!.left).toBeCloseTo(28 + character, 0)
    for (const page of [first!, second!]) {
      const [mark] = pageNumberOf(page)
      expect((mark!.top + mark!.bottom) / 2).toBeCloseTo(297 - 35 + 7, 0)
    }
  })

  it('puts number, addressee, attachments and signature where the standard wants them', async () => {
    const { pdf } = await paperToPdf(LETTER)
    const [first, second] = pagesOf(pdf).map(linesOf)
    const find = (lines: Word[][], text: string) => lines.find((line) => textOfLine(line).includes(text))!
    const center = (line: Word[]) => (line[0]!.left + line.at(-1)!.right) / 2
    const middle = 28 + 156 / 2
    expect(center(find(first!, '政府信息公开申请答复书'))).toBeCloseTo(middle, 0)
    expect(center(find(first!, '〔2026〕5号'))).toBeCloseTo(middle, 0)
    expect(find(first!, '张三丰：')[0]!.left).toBeCloseTo(28, 0)
    const character = 156 / 28
    expect(find(second!, '附件：')[0]!.left).toBeCloseTo(28 + 2 * character, 0)
    const [name, date] = second!.slice(-3, -1)
    expect(textOfLine(name!)).toBe('明州市人民政府办公室')
    expect(textOfLine(date!)).toBe('2026年7月28日')
    expect(date!.at(-1)!.right).toBeCloseTo(210 - 26 - 4 * character, 0)
    expect(center(name!)).toBeCloseTo(center(date!), 0)
  })

  it('has a letterhead whose first page carries no number', async () => {
    const { pdf } = await paperToPdf({ ...LETTER, letterhead: true })
    const [first, second] = pagesOf(pdf)
    const lines = linesOf(first!)
    expect(textOfLine(lines[0]!)).toBe('明州市人民政府办公室')
    expect(textOfLine(lines[1]!)).toBe('明政办公开〔2026〕5号')
    expect(lines[1]!.at(-1)!.right).toBeCloseTo(210 - 26, 0)
    expect(textOf(pdf)).not.toContain('— 1 —')
    expect(textOfLine(pageNumberOf(second!))).toBe('—2—')
  })

  it('never leaves the signature alone on a page', async () => {
    for (let lines = 12; lines <= 20; lines++) {
      const { pdf } = await paperToPdf(
        letter(
          { kind: 'paragraph', text: chinese(28 * lines - 2) },
          { kind: 'paragraph', text: '特此函复，请予支持。' },
          { kind: 'signature', name: '明州市民政局', date: '2026年7月28日', sealSpace: true },
        ),
      )
      const last = linesOf(pagesOf(pdf).at(-1)!)
      expect(last.map(textOfLine)).toContain('特此函复，请予支持。')
    }
  })
})

describe.skipIf(without)(named('texts that look like markup', without), () => {
  it('come out as they went in, in every part of a paper', async () => {
    for (const text of INJECTIONS) {
      const { pdf } = await paperToPdf({
        form: 'letter',
        title: `题${text}`,
        issuer: `机关${text}`,
        subtitle: `副${text}`,
        addressee: `主送${text}`,
        mark: `标${text}`,
        properties: { subject: text, keywords: [text] },
        blocks: [
          { kind: 'heading', level: 2, text: `节${text}` },
          { kind: 'paragraph', text: [{ text: `段${text}`, bold: true, underline: true }] },
          { kind: 'table', caption: `表${text}`, columns: [{ width: 1 }], rows: [[`格${text}`]] },
          {
            kind: 'picture',
            image: chartToSvg({}, { width: 20, height: 10 }),
            alt: text,
            caption: `图${text}`,
            widthMm: 20,
          },
          { kind: 'attachments', names: [`附${text}尾`] },
          { kind: 'signature', name: `名${text}`, date: `日${text}`, sealSpace: false },
        ],
      })
      const found = denseText(pdf)
      for (const part of ['题', '机关', '副', '主送', '标', '节', '段', '表', '格', '图', '附', '名', '日'])
        expect(found).toContain(`${part}${text}`.replace(/\s/g, ''))
    }
  })

  it('keep line feeds as line breaks', async () => {
    const { pdf } = await paperToPdf(letter({ kind: 'paragraph', text: '第一行\n第二行', indent: false }))
    const lines = linesOf(pagesOf(pdf)[0]!).map(textOfLine)
    expect(lines.slice(1, 3)).toEqual(['第一行', '第二行'])
  })
})

describe.skipIf(without)(named('a report on paper', without), () => {
  it('turns the page for the wide table, which fills one, and says 演示 on every page', async () => {
    const { pdf, pages } = await paperToPdf(REPORT)
    expect(pages).toBe(3)
    const sizes = pagesOf(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)])
    expect(sizes).toEqual([
      [210, 297],
      [297, 210],
      [210, 297],
    ])
    for (const page of pagesOf(pdf)) expect(textOfLine(linesOf(page)[0]!)).toBe('【演示】')
    const wide = linesOf(pagesOf(pdf)[1]!).map(textOfLine)
    expect(wide[1]).toBe('三、收到和处理政府信息公开申请情况')
    expect(wide.some((line) => line.includes('四、结转下年度继续办理'))).toBe(true)
  })

  it('repeats the header of a table that runs over the page', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`第${at + 1}项`, at])
    const { pdf, pages } = await paperToPdf({
      form: 'report',
      title: '清单',
      blocks: [
        { kind: 'table', columns: [{ width: 2 }, { width: 1 }], headerRows: 1, rows: [['事项', '数量'], ...rows] },
      ],
    })
    expect(pages).toBeGreaterThan(1)
    expect(textOf(pdf).match(/事项/g)).toHaveLength(pages)
  })

  it('embeds only what it uses', async () => {
    expect(new Set(fontsOf((await paperToPdf(REPORT)).pdf))).toEqual(
      new Set(['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Regular', 'NotoSansSC-Bold']),
    )
  })

  it('draws pictures with their Chinese text', async () => {
    const svg = chartToSvg(
      {
        xAxis: { type: 'category', data: ['予以公开', '不予公开'] },
        yAxis: {},
        series: [{ type: 'bar', data: [3, 2] }],
      },
      { width: 400, height: 200 },
    )
    const { pdf } = await paperToPdf(letter({ kind: 'picture', image: svg, alt: '办理结果', caption: '图1　办理结果' }))
    expect(denseText(pdf)).toContain('予以公开')
    expect(denseText(pdf)).toContain('图1办理结果')
  })

  it('sets a working paper with the count of its pages', async () => {
    const { pdf } = await paperToPdf({
      form: 'plain',
      title: '登记回执',
      blocks: [WIDE_TABLE, { kind: 'pageBreak' }, { kind: 'blank' }],
    })
    expect(denseText(pdf)).toContain('第1页共2页')
  })
})
