import { describe, expect, it } from 'vitest'
import { toDocx, toPdf } from '../../render/index.ts'
import { aReport, withText } from '../../testing/a-report.ts'
import { readDocx } from './docx.ts'
import { readPdf } from './pdf.ts'
import { brief } from './testing/a-docx.ts'
import { type PageOf, pdf, ruled } from './testing/a-pdf.ts'
import { convert, OFFICE_ABSENT } from './testing/office.ts'

const FILLER = '一年来本机关认真贯彻落实条例做好主动公开和依申请公开工作加强政府信息管理。'
/** Enough text that a page is no scan. */
const filler = (y: number, lines = 2): PageOf['texts'] =>
  Array.from({ length: lines }, (_, line) => ({ x: 60, y: y - line * 20, text: FILLER }))
const page = (...parts: PageOf[]): PageOf => ({
  texts: parts.flatMap((part) => part.texts ?? []),
  lines: parts.flatMap((part) => part.lines ?? []),
  raw: parts.map((part) => part.raw ?? '').join('\n'),
  picture: parts.find((part) => part.picture)?.picture,
})
const at = (x: number, y: number, text: string): PageOf => ({ texts: [{ x, y, text }] })
const read = async (...pages: PageOf[]) => brief((await readPdf(pdf(pages))).blocks).filter((text) => text !== FILLER)

describe('the text of a PDF', () => {
  it('comes in lines from the top, read with the maps of fonts that are not embedded', async () => {
    const { blocks } = await readPdf(pdf([page({ texts: filler(700) }, at(60, 800, '收到12件'))]))
    expect(brief(blocks)).toEqual(['收到12件', FILLER, FILLER])
    expect(blocks[1]!.at).toEqual({ page: 1, line: 2 })
  })

  it('keeps figures of columns apart, with their places', async () => {
    const source = await readPdf(
      pdf([page({ texts: filler(700) }, at(60, 800, '行政许可'), at(300, 800, '13'), at(316, 800, '0'))]),
    )
    const line = source.blocks[0]!
    expect(line.kind === 'line' && line.runs?.map(({ text, left }) => [text, Math.round(left)])).toEqual([
      ['行政许可', 60],
      ['13', 300],
      ['0', 316],
    ])
  })

  it('keeps figures of full width apart where there is room between them', async () => {
    const source = await readPdf(
      pdf([page({ texts: filler(700) }, at(60, 800, '行政许可'), at(300, 800, '１３'), at(330, 800, '０'))]),
    )
    const line = source.blocks[0]!
    expect(line.kind === 'line' && line.runs?.map(({ text }) => text)).toEqual(['行政许可', '１３', '０'])
  })

  it('takes text for one word that was written with a blank after every character, but not what blanks set apart', async () => {
    const texts = ['（　三　）　不　予', '4　.　保护权益', '合　　计', '自然人　企业　总计', '7　8　9']
    const lines = texts.map((text, line) => at(60, 820 - line * 20, text))
    const source = await readPdf(pdf([page({ texts: filler(700) }, ...lines)]))
    expect(source.blocks.flatMap((line) => (line.kind === 'line' ? [line.runs!.map(({ text }) => text)] : []))).toEqual(
      [['（三）不予'], ['4.保护权益'], ['合计'], ['自然人', '企业', '总计'], ['7', '8', '9'], [FILLER], [FILLER]],
    )
  })

  it('takes text for one word whose characters one drawing sets evenly apart, but no figures', async () => {
    const spread = (y: number, room: number, text: string): PageOf => ({
      raw: `BT /F 12 Tf ${room} Tc 60 ${y} Td <${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj 0 Tc ET`,
    })
    const lines = [
      spread(820, 12, '规范性文件'),
      spread(800, 40, '规章'),
      spread(780, 8, '2.重复'),
      spread(760, 12, '００'),
    ]
    const source = await readPdf(pdf([page({ texts: filler(700) }, ...lines)]))
    expect(source.blocks.flatMap((line) => (line.kind === 'line' ? [line.runs!.map(({ text }) => text)] : []))).toEqual(
      [['规范性文件'], ['规章'], ['2.重复'], ['０', '０'], [FILLER], [FILLER]],
    )
  })

  it('keeps labels and figures apart that were drawn apart, however near', async () => {
    const source = await readPdf(pdf([page({ texts: filler(700) }, at(60, 800, '类内部'), at(101, 800, '１４１'))]))
    expect(source.blocks[0]).toMatchObject({ runs: [{ text: '类内部' }, { text: '１４１' }] })
    const number = await readPdf(pdf([page({ texts: filler(700) }, at(60, 800, '25'), at(77, 800, '四、结转'))]))
    expect(number.blocks[0]).toMatchObject({ text: '25 四、结转' })
  })

  it('does not take a bold letter drawn twice for two', async () => {
    expect(await read(page({ texts: filler(700) }, at(60, 800, '11'), at(60.3, 800, '11')))).toEqual(['11'])
  })

  it('follows the page when it is turned', async () => {
    const turned: PageOf = {
      rotate: 90,
      raw: `BT /F 12 Tf 0 1 -1 0 100 60 Tm <${'4e00'.repeat(40)}> Tj ET BT /F 12 Tf 0 1 -1 0 130 60 Tm <${'4e8c'.repeat(20)}> Tj ET`,
    }
    expect(await read(turned)).toEqual(['一'.repeat(40), '二'.repeat(20)])
  })

  it('drops page numbers and running heads, but no figure that only looks like one', async () => {
    const pages = [1, 2, 3].map((number) =>
      page({ texts: filler(700) }, at(60, 820, '明州市水利局年报'), at(290, 30, `- ${number} -`)),
    )
    expect(await read(...pages)).toEqual([])
    expect(await read(...pages.slice(0, 2))).toEqual(['明州市水利局年报', '明州市水利局年报'])
    const counted = [4, 5].map((number) => page({ texts: filler(700) }, at(290, 30, `${number}`)))
    expect(await read(...counted)).toEqual([])
    const figures = [7, 3].map((number) => page({ texts: filler(700) }, at(290, 30, `${number}`)))
    expect(await read(...figures)).toEqual(['7', '3'])
    const printed = page(
      at(30, 825, '11/25/26, 6:54 PM'),
      { texts: filler(700) },
      at(30, 20, 'https://a.gov.cn/b.html 1/1'),
    )
    expect(await read(printed)).toEqual([])
  })

  it('says where pictures stand', async () => {
    const blocks = (
      await readPdf(
        pdf([page({ texts: filler(800) }, { picture: { x: 60, y: 300, width: 400, height: 200 } }, at(60, 200, '甲'))]),
      )
    ).blocks
    expect(blocks.map((block) => block.kind)).toEqual(['line', 'line', 'picture', 'line'])
    const mark = await readPdf(
      pdf([page({ texts: filler(800) }, { picture: { x: 60, y: 300, width: 20, height: 20 } })]),
    )
    expect(mark.blocks.map((block) => block.kind)).toEqual(['line', 'line'])
  })
})

describe('paragraphs of a PDF', () => {
  // Twenty characters to a line: from 60 to 300.
  const typed = (y: number, ...lines: string[]): PageOf => ({
    texts: lines.map((text, at) => ({
      x: 60 + 12 * (text.length - text.trimStart().length),
      y: y - at * 20,
      text: text.trim(),
    })),
  })
  const first = '　　一年来，本机关认真贯彻落实《条例》'
  const second = '，做好主动公开工作，全年主动公开信息共一'
  const last = '千余条。'
  const whole = `${first.trim()}${second}${last}`
  const indented = typed(800, first, second, last, first, second, last)

  it('are put together again where a line is full and the next begins at the edge', async () => {
    expect(await read(page(indented))).toEqual([whole, whole])
  })

  it('go on over the page, but not over a table', async () => {
    const halves = [typed(100, first, second), typed(800, last)]
    expect(await read(page(indented, halves[0]!, at(290, 30, '- 1 -')), page(halves[1]!))).toEqual([
      whole,
      whole,
      whole,
    ])
    const beside = page(indented, halves[0]!, ruled(60, 70, [['规章', '1']]))
    expect((await read(beside, page(halves[1]!))).slice(2)).toEqual([first.trim() + second, '规章 | 1', last])
  })

  it('end before a line that is set in, that has room above, or that is larger', async () => {
    const full = '一、做好主动公开工作，全年主动公开信息共一'
    expect(await read(page(indented, typed(640, `　　${full.slice(0, 18)}`, `　　${last}`)))).toEqual([
      whole,
      whole,
      full.slice(0, 18),
      last,
    ])
    expect(await read(page(indented, typed(640, second), typed(580, last)))).toEqual([whole, whole, second, last])
    const large: PageOf = { texts: [{ x: 60, y: 620, text: last, size: 18 }] }
    expect(await read(page(indented, typed(640, second), large))).toEqual([whole, whole, second, last])
  })

  it('begin anew after a full line that ends a sentence, where nothing is set in', async () => {
    const plain = second.replace(/一$/, '。')
    expect(await read(page(typed(800, second, last, plain, second, last)))).toEqual([
      second + last,
      plain,
      second + last,
    ])
  })

  it('are not made of the rows of a table without rules', async () => {
    const rows = [800, 780, 760, 740].map((y) => page(typed(y, '　　属于国家秘密'), at(288, y, '3')))
    expect((await readPdf(pdf([page(...rows, typed(700, second, last, second, last))]))).blocks).toHaveLength(6)
  })
})

describe('tables of a PDF', () => {
  it('are read from their rules', async () => {
    expect(
      await read(
        page(
          { texts: filler(800) },
          ruled(60, 700, [
            ['规章', '1'],
            ['收费', '96171.6'],
          ]),
        ),
      ),
    ).toEqual(['规章 | 1', '收费 | 96171.6'])
  })

  it('have the spans their rules leave open', async () => {
    const grid = ruled(60, 700, [
      ['申请人情况', ''],
      ['自然人', '总计'],
    ])
    grid.lines = grid.lines!.map(([x1, y1, x2, y2]) =>
      x1 === 140 && x2 === 140 ? [x1, 680, x2, y2] : [x1, y1, x2, y2],
    )
    grid.texts = grid.texts!.filter(({ text }) => text !== '')
    expect(await read(page({ texts: filler(800) }, grid))).toEqual(['申请人情况[1×2]', '自然人 | 总计'])
  })

  it('are read from thin boxes, as Word draws its borders', async () => {
    const grid = ruled(60, 700, [
      ['规章', '1'],
      ['收费', '2'],
    ])
    const raw = grid
      .lines!.map(([x1, y1, x2, y2]) => `${x1} ${y2} ${x2 - x1 || 0.48} ${y1 - y2 || 0.48} re f`)
      .join('\n')
    expect(await read(page({ texts: filler(800) }, { texts: grid.texts, raw }))).toEqual(['规章 | 1', '收费 | 2'])
  })

  it('are read from dotted borders, which are rows of little boxes', async () => {
    const grid = ruled(60, 700, [
      ['规章', '1'],
      ['收费', '2'],
    ])
    const raw = grid
      .lines!.flatMap(([x1, y1, x2, y2]) =>
        Array.from({ length: Math.max(x2 - x1, y1 - y2) / 2 + 1 }, (_, dot) =>
          x1 === x2 ? `${x1} ${y1 - dot * 2} 1 1 re f` : `${x1 + dot * 2} ${y1} 1 1 re f`,
        ),
      )
      .join('\n')
    expect(await read(page({ texts: filler(800) }, { texts: grid.texts, raw }))).toEqual(['规章 | 1', '收费 | 2'])
  })

  it('make a figure whole that its narrow cell broke, and no other', async () => {
    const grid = ruled(60, 700, [['规章', '', '', '']], 26, 40)
    const texts = grid.texts!.filter(({ text }) => text !== '')
    const pieces = [
      { x: 91, y: 686, text: '142' },
      { x: 91, y: 672, text: '9' },
      { x: 117, y: 686, text: '1' },
      { x: 117, y: 672, text: '2' },
    ].map((piece) => ({ ...piece, size: 10 }))
    expect(await read(page({ texts: filler(800) }, { ...grid, texts: [...texts, ...pieces] }))).toEqual([
      '规章 | 1429 | 1\n2 | ',
    ])
  })

  it('keep a figure whole that is too long for its column', async () => {
    const grid = ruled(60, 700, [['规章', '12345678', '9']], 40)
    expect(await read(page({ texts: filler(800) }, grid))).toEqual(['规章 | 12345678 | 9'])
  })

  it('are two where they touch and have other right edges', async () => {
    const first = ruled(60, 700, [
      ['信息内容', '本年增/减', '决定数量'],
      ['行政许可', '1', '2'],
    ])
    const second = ruled(60, 660, [
      ['信息内容', '金额'],
      ['收费', '3'],
    ])
    expect(await read(page({ texts: filler(800) }, first, second))).toEqual([
      '信息内容 | 本年增/减 | 决定数量',
      '行政许可 | 1 | 2',
      '信息内容 | 金额',
      '收费 | 3',
    ])
  })

  it('are two where they touch and have other columns', async () => {
    const wide = ruled(
      60,
      700,
      [
        ['规章', '1', '2', '3', '4'],
        ['其他', '5', '6', '7', '8'],
      ],
      80,
    )
    const narrow = ruled(
      60,
      660,
      [
        ['自然人', '1', '2', '3'],
        ['总计', '5', '6', '7'],
      ],
      100,
    )
    expect(await read(page({ texts: filler(800) }, wide, narrow))).toEqual([
      '规章 | 1 | 2 | 3 | 4',
      '其他 | 5 | 6 | 7 | 8',
      '自然人 | 1 | 2 | 3',
      '总计 | 5 | 6 | 7',
    ])
  })

  it('keep their columns without text, as narrow as browsers make them', async () => {
    // Every cell has its own border, 2.25 from the next; the columns in the middle have nothing in them.
    const cells = [60, 140, 142.25, 144.5, 146.75, 149, 151.25, 153.5, 155.75, 175]
    const rows = [700, 680, 677.75, 657.75]
    const lines: PageOf['lines'] = [
      ...rows.map((y): [number, number, number, number] => [cells[0]!, y, cells[cells.length - 1]!, y]),
      ...cells.flatMap((x): [number, number, number, number][] => [
        [x, 700, x, 680],
        [x, 677.75, x, 657.75],
      ]),
    ]
    const texts = [at(65, 686, '重复申请'), at(160, 686, '1'), at(65, 664, '其他'), at(160, 664, '2')]
    expect(await read(page({ texts: filler(800) }, { lines }, ...texts))).toEqual([
      '重复申请 |  |  |  | 1',
      '其他 |  |  |  | 2',
    ])
  })

  it('stay lines where a border is missing', async () => {
    const grid = ruled(60, 700, [
      ['规章', '1'],
      ['收费', '2'],
    ])
    grid.lines = grid.lines!.filter(([x1, , x2]) => !(x1 === 140 && x2 === 140))
    const lines = (await readPdf(pdf([page({ texts: filler(800) }, grid)]))).blocks
    expect(lines.every((block) => block.kind === 'line')).toBe(true)
    expect(brief(lines)).toContain('规章  1')
  })

  it('go on over the page, without the header repeated there', async () => {
    const header = ['信息内容', '本年制发件数']
    expect(
      await read(
        page({ texts: filler(800) }, ruled(60, 140, [header, ['规章', '1']])),
        page(ruled(60, 800, [header, ['收费', '2']]), { texts: filler(300) }),
      ),
    ).toEqual(['信息内容 | 本年制发件数', '规章 | 1', '收费 | 2'])
  })

  it('go on over the page where one page has no cell that ends at an edge of the other, and where 续表 is said', async () => {
    const before = ruled(60, 140, [['一、本年新收', '', '1', '2']])
    before.lines = before.lines!.filter(([x1, , x2]) => !(x1 === 140 && x2 === 140))
    before.texts = before.texts!.filter(({ text }) => text !== '')
    const after = ruled(60, 780, [['（三）不予公开', '1.属于国家秘密', '3', '4']])
    expect(
      await read(page({ texts: filler(800) }, before), page(at(280, 800, '续表三'), after, { texts: filler(300) })),
    ).toEqual(['一、本年新收[1×2] | 1 | 2', '（三）不予公开 | 1.属于国家秘密 | 3 | 4'])
  })

  it('end a label beside rows in the middle of a row, where its text ends', async () => {
    const table = ruled(60, 700, [
      ['三、办理结果', '公开', '1', '2', '3'],
      ['', '其他', '4', '5', '6'],
      ['', '总计', '7', '8', '9'],
    ])
    table.texts = table.texts!.filter(({ text }) => text !== '')
    table.lines = [
      // No border below the first label but one after five points of the second row.
      ...table.lines!.map(([x1, y1, x2, y2]): [number, number, number, number] =>
        y1 === y2 && y1 > 640 && y1 < 700 ? [140, y1, x2, y2] : [x1, y1, x2, y2],
      ),
      [60, 670, 140, 670],
    ]
    expect(await read(page({ texts: filler(800) }, table))).toEqual([
      '三、办理结果[2×1] | 公开 | 1 | 2 | 3',
      '其他 | 4 | 5 | 6',
      ' | 总计 | 7 | 8 | 9',
    ])
  })

  it('make figures whole that the page broke', async () => {
    expect(
      await read(
        page(
          { texts: filler(800) },
          ruled(60, 140, [
            ['规章', '10', '2'],
            ['行政许可', '35', '0'],
          ]),
        ),
        page(
          ruled(60, 800, [
            ['', '0', ''],
            ['收费', '5', '6'],
          ]),
          { texts: filler(300) },
        ),
      ),
    ).toEqual(['规章 | 10 | 2', '行政许可 | 35\n0 | 0', '收费 | 5 | 6'])
  })

  it('make a row whole that the page broke', async () => {
    expect(
      await read(
        page(
          { texts: filler(800) },
          ruled(60, 140, [
            ['规章', '1'],
            ['不补正行政机关', ''],
          ]),
        ),
        page(
          ruled(60, 800, [
            ['不再处理', '2'],
            ['其他', '3'],
          ]),
          { texts: filler(300) },
        ),
      ),
    ).toEqual(['规章 | 1', '不补正行政机关\n不再处理 | 2', '其他 | 3'])
  })

  it('keep two rows of which only one has figures', async () => {
    expect(
      await read(
        page(
          { texts: filler(800) },
          ruled(60, 140, [
            ['规章', '1'],
            ['行政强制', '0'],
          ]),
        ),
        page(
          ruled(60, 800, [
            ['其他事项', ''],
            ['其他', '3'],
          ]),
          { texts: filler(300) },
        ),
      ),
    ).toEqual(['规章 | 1', '行政强制 | 0', '其他事项 | ', '其他 | 3'])
  })

  it('are two where text stands between them or their columns differ', async () => {
    const blocks = (
      await readPdf(
        pdf([
          page({ texts: filler(800) }, ruled(60, 140, [['规章', '1']])),
          page(ruled(60, 800, [['收费', '2', '3']]), { texts: filler(300) }),
        ]),
      )
    ).blocks
    expect(blocks.filter((block) => block.kind === 'table').map((block) => block.at)).toEqual([
      { page: 1, table: 1 },
      { page: 2, table: 2 },
    ])
  })
})

describe('PDFs of other programs', () => {
  const long = withText(aReport(), 0, Array.from({ length: 40 }, () => FILLER).join('\n'))
  const tables = (blocks: Awaited<ReturnType<typeof readPdf>>['blocks']) =>
    blocks
      .filter((block) => block.kind === 'table')
      .map((table) => table.rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, ''))))

  it('have the tables of the Word file, from Typst', async () => {
    const { pdf: bytes } = await toPdf(long)
    expect(tables((await readPdf(bytes)).blocks).flat()).toEqual(tables(readDocx(await toDocx(long)).blocks).flat())
  })

  it.skipIf(OFFICE_ABSENT)(
    `have the tables of the Word file, from LibreOffice${OFFICE_ABSENT ? ` (skipped: ${OFFICE_ABSENT})` : ''}`,
    async () => {
      const docx = await toDocx(long)
      expect(tables((await readPdf(convert(docx, 'pdf'))).blocks).flat()).toEqual(tables(readDocx(docx).blocks).flat())
    },
  )
})

describe('PDFs that cannot be read', () => {
  it('are refused when they hold pictures of pages', async () => {
    const scan = pdf([
      { picture: { x: 0, y: 0, width: 595, height: 842 } },
      { picture: { x: 0, y: 0, width: 595, height: 842 } },
    ])
    await expect(readPdf(scan)).rejects.toMatchObject({
      code: 'scanned',
      message: expect.stringContaining('2 页里没有文字'),
    })
  })

  it('are refused when they are cut off or no PDF', async () => {
    const whole = pdf([{ texts: filler(800, 10) }])
    await expect(readPdf(whole.subarray(0, 200))).rejects.toMatchObject({ code: 'damaged' })
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7\n乱'))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('are refused when they have no end of pages', async () => {
    await expect(readPdf(pdf(Array.from({ length: 301 }, () => ({}))))).rejects.toMatchObject({ code: 'too-long' })
  })

  it('are refused when they have a password', async () => {
    const hex = '00'.repeat(32)
    const locked = pdf([{ texts: filler(800) }], {
      encrypt: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -4>>`,
    })
    await expect(readPdf(locked)).rejects.toMatchObject({ code: 'password' })
  })
})

/** Bytes as a PDF writes them in letters. */
function ascii85(bytes: Uint8Array): Uint8Array {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].map((index) => bytes[at + index] ?? 0)
    let value = group.reduce((sum, byte) => sum * 256 + byte, 0)
    const digits = [0, 0, 0, 0, 0].map(() => {
      const digit = value % 85
      value = Math.floor(value / 85)
      return String.fromCharCode(digit + 33)
    })
    text += digits
      .reverse()
      .join('')
      .slice(0, Math.min(5, bytes.length - at + 1))
  }
  return new TextEncoder().encode(`${text}~>`)
}

describe('PDFs made to exhaust', () => {
  const bomb = (content: Uint8Array, filter: string, trailer = '') =>
    new Uint8Array([
      ...new TextEncoder().encode(
        `%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter${filter}/Length ${content.length}>>\nstream\n`,
      ),
      ...content,
      ...new TextEncoder().encode(`\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5${trailer}>>\n%%EOF`),
    ])

  it('are refused before they are unpacked', async () => {
    const { deflateSync } = await import('node:zlib')
    const once = deflateSync(new Uint8Array(64 * 1024 * 1024))
    const twice = deflateSync(once)
    const hex = (bytes: Uint8Array) => new TextEncoder().encode(`${Buffer.from(bytes).toString('hex')}>`)
    const before = process.memoryUsage().arrayBuffers
    for (const file of [
      bomb(once, '/FlateDecode'),
      bomb(once, '/Fl#61teDecode'),
      bomb(twice, '[/FlateDecode/FlateDecode]'),
      bomb(hex(once), '[/ASCIIHexDecode/FlateDecode]'),
      bomb(ascii85(once), '[/ASCII85Decode /FlateDecode]'),
      bomb(ascii85(twice), '[/A85 /Fl /Fl]'),
    ])
      await expect(readPdf(file)).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('超过') })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * 1024 * 1024)
  })

  it('are refused when nobody can tell how large they become', async () => {
    const some = new Uint8Array(100_000)
    for (const file of [
      bomb(some, '/LZWDecode'),
      bomb(some, '[/FlateDecode/LZWDecode]'),
      bomb(some, ' 5 0 R'),
      bomb(new TextEncoder().encode('~>'.repeat(9000)), '[/ASCII85Decode/FlateDecode/FlateDecode]'),
    ])
      await expect(readPdf(file)).rejects.toMatchObject({
        code: 'too-large',
        message: expect.stringContaining('无法核对'),
      })
    const locked = bomb(new Uint8Array(2_000_000), '/FlateDecode', '/Encr#79pt 6 0 R')
    await expect(readPdf(locked)).rejects.toMatchObject({ code: 'password' })
  })

  it('are stopped when a page draws itself over and over', async () => {
    const forms = Array.from({ length: 9 }, (_, index) => {
      const content = index === 8 ? '0 0 m 9 9 l S' : '/F Do '.repeat(10)
      return `${index + 5} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${index + 6} 0 R>>>>/Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`
    }).join('')
    const file = new TextEncoder().encode(
      `%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length 5>>\nstream\n/F Do\nendstream\nendobj\n${forms}trailer\n<</Root 1 0 R/Size 14>>\n%%EOF`,
    )
    await expect(readPdf(file)).rejects.toMatchObject({ code: 'too-long' })
  })
})
