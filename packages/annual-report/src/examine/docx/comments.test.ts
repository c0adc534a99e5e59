import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { convert, OFFICE_ABSENT } from '../../read/sources/testing/office.ts'
import { toDocx } from '../../render/files.ts'
import { aFinding } from '../../testing/a-finding.ts'
import { aReport, withText } from '../../testing/a-report.ts'
import type { PlacedFinding } from '../checked.ts'
import { AUTHOR, withComments } from './comments.ts'
import { paragraphsOf } from './paragraphs.ts'

const DATE = '2026-02-03T09:00:00Z'
const report = withText(aReport({ preface: '本报告由某局编制。' }), 5, '部分栏目更新不够及时 & 解读偏少。')
const finding = ({ at = null, ...given }: Partial<PlacedFinding>): PlacedFinding => ({
  ...aFinding({ message: '请改为 1 < 2 & 3。', ...given }),
  at,
})

const partsOf = (file: Uint8Array) => {
  const parts = unzipSync(file)
  const text = (name: string) => new TextDecoder().decode(parts[name])
  return {
    parts,
    document: text('word/document.xml'),
    comments: parts['word/comments.xml'] ? text('word/comments.xml') : '',
    text,
  }
}

/** The words of the paragraph every comment is anchored at. */
function anchors(file: Uint8Array): Record<string, string> {
  const { document } = partsOf(file)
  return Object.fromEntries(
    [...document.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map((start) => {
      const between = document.slice(start.index, document.indexOf(`<w:commentRangeEnd w:id="${start[1]}"/>`))
      return [start[1]!, [...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')]
    }),
  )
}

describe('findings as comments in a Word file', () => {
  let docx: Buffer
  beforeAll(async () => {
    docx = await toDocx(report)
  })

  it('stand at the words they quote, at their cell, at their section, at the title', () => {
    const paragraphs = paragraphsOf(partsOf(docx).document, 'w')
    const total = paragraphs.find(({ text }) => text === '（七）总计')!
    const out = withComments(
      docx,
      report,
      [
        finding({ place: { section: 5, label: '第五部分' }, quote: '更新不够及时 & 解读' }),
        finding({
          place: { table: 'table3', row: 'total', column: 'naturalPerson', label: '总计' },
          at: { table: total.table, row: total.row, cell: total.cell! + 1 },
          severity: 'warning',
        }),
        finding({
          place: { table: 'table3', row: 'total', label: '总计' },
          at: { table: total.table, row: total.row, cell: total.cell! + 1 },
          quote: '（七）总计',
          severity: 'note',
        }),
        finding({ place: { section: 6, label: '第六部分' }, quote: '文中没有的话' }),
        finding({ severity: 'note' }),
      ],
      { date: DATE },
    )!
    const at = anchors(out)
    expect(at['0']).toBe('更新不够及时 &amp; 解读')
    expect(at['1']).toBe('六、其他需要报告的事项')
    expect(at['2']).toBe(String(report.table3.total?.naturalPerson))
    expect(at['3']).toBe('（七）总计')
    expect(at['4']).toContain('明州市文化广电旅游局')
    const { comments } = partsOf(out)
    expect(comments.match(new RegExp(`w:author="${AUTHOR}"`, 'g'))).toHaveLength(5)
    expect(comments).toContain('请改为 1 &lt; 2 &amp; 3。')
    expect(comments).toContain(`w:date="${DATE}"`)
  })

  it('leave every other part as it was, and the words of the document', () => {
    const out = withComments(docx, report, [finding({})], { date: DATE })!
    const before = partsOf(docx)
    const after = partsOf(out)
    const written = ['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']
    for (const [name, bytes] of Object.entries(before.parts)) {
      if (!written.includes(name)) expect(Buffer.from(after.parts[name]!).equals(Buffer.from(bytes))).toBe(true)
    }
    const words = (xml: string) => paragraphsOf(xml, 'w').map(({ text }) => text)
    expect(words(after.document)).toEqual(words(before.document))
    expect(after.text('word/_rels/document.xml.rels')).toContain('relationships/comments"')
    expect(after.text('[Content_Types].xml')).toContain('/word/comments.xml')
  })

  it('join comments that are there already', () => {
    const once = withComments(docx, report, [finding({})], { date: DATE })!
    const twice = withComments(once, report, [finding({}), finding({})], { date: DATE })!
    expect(Object.keys(anchors(twice)).sort()).toEqual(['0', '1', '2'])
    expect(partsOf(twice).comments.match(/<w:comment /g)).toHaveLength(3)
    const named = (text: string) => text.match(/comments\.xml/g)?.length
    expect(named(partsOf(twice).text('[Content_Types].xml'))).toBe(named(partsOf(once).text('[Content_Types].xml')))
  })

  it.skipIf(OFFICE_ABSENT)(
    `are there for other programs too${OFFICE_ABSENT ? ` [${OFFICE_ABSENT}]` : ''}`,
    () => {
      const total = paragraphsOf(partsOf(docx).document, 'w').find(({ text }) => text === '（七）总计')!
      const out = withComments(
        docx,
        report,
        [
          finding({ place: { section: 5, label: '第五部分' }, quote: '部分栏目' }),
          finding({ at: { table: total.table, row: total.row, cell: total.cell! + 1 }, message: '总计有误。' }),
        ],
        { date: DATE },
      )!
      const content = strFromU8(unzipSync(convert(out, 'odt'))['content.xml']!)
      const comments = [...content.matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/g)].map(([one]) => one)
      expect(comments).toHaveLength(2)
      for (const comment of comments) expect(comment).toContain(`<dc:creator>${AUTHOR}</dc:creator>`)
      const inCell = /<table:table-cell(?:(?!<\/table:table-cell>)[\s\S])*总计有误。[\s\S]*?<\/table:table-cell>/.exec(
        content,
      )![0]
      expect(inCell.replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '').replaceAll(/<[^>]*>/g, '')).toBe(
        String(report.table3.total?.naturalPerson),
      )
    },
    120_000,
  )

  it('change nothing but the form when there is nothing to say', () => {
    const out = withComments(docx, report, [], { date: DATE })!
    expect(anchors(out)).toEqual({})
    expect(partsOf(out).document).toBe(partsOf(docx).document)
  })
})

describe('Word files of other makers', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const make = (body: string, change: Record<string, string> = {}) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        change.types ?? '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
      ),
      'word/document2.xml': strToU8(
        change.document ?? `<?xml version="1.0"?><x:document xmlns:x="${W}"><x:body>${body}</x:body></x:document>`,
      ),
    })

  it('may have another prefix, another name of the part, no list of relations, empty elements and text boxes', () => {
    const docx = make(
      '<x:p/><x:tbl><x:tr><x:tc><x:p x:a="1"/></x:tc><x:tc><x:p><x:pPr><x:jc x:val="left"/></x:pPr><x:r><x:t>12</x:t></x:r></x:p></x:tc></x:tr></x:tbl>' +
        '<x:p><x:pPr/><x:r><x:pict><x:txbxContent><x:p><x:r><x:t>框中的字</x:t></x:r></x:p></x:txbxContent></x:pict></x:r><x:r><x:t>正文</x:t></x:r></x:p>',
    )
    const out = withComments(
      docx,
      { sections: [] },
      [
        finding({ at: { table: 1, row: 1, cell: 1 } }),
        finding({ at: { table: 1, row: 1, cell: 2 } }),
        finding({ quote: '框中的字' }),
        finding({ at: { paragraph: 5 } }),
      ],
      { date: DATE },
    )!
    const { text } = partsOf(out)
    const document = text('word/document2.xml')
    expect(document).toContain(
      '<x:p x:a="1"><x:commentRangeStart x:id="0"/><x:commentRangeEnd x:id="0"/><x:r><x:commentReference x:id="0"/></x:r></x:p>',
    )
    expect(document).toContain(
      '</x:pPr><x:commentRangeStart x:id="1"/><x:r><x:t>12</x:t></x:r><x:commentRangeEnd x:id="1"/>',
    )
    expect(document).toContain('<x:pPr/><x:commentRangeStart x:id="2"/><x:commentRangeStart x:id="3"/><x:r><x:pict>')
    expect(text('word/_rels/document2.xml.rels')).toContain('Target="comments.xml"')
    expect(text('[Content_Types].xml')).toMatch(
      /<Types[^>]*><Override PartName="\/word\/comments\.xml"[^>]*\/><\/Types>/,
    )
  })

  it('have their runs cut where the words begin and end, each half with its properties', () => {
    const rPr = '<x:rPr><x:b/><x:rPrChange><x:rPr><x:i/></x:rPr></x:rPrChange></x:rPr>'
    const docx = make(
      `<x:p><x:r x:a="1">${rPr}<x:t>新收 26件，</x:t><x:tab/><x:t>A&amp;B予以</x:t></x:r><x:ins><x:r><x:t>公开11件</x:t></x:r></x:ins><x:r><x:t>。</x:t></x:r></x:p>` +
        '<x:p><x:r><x:ruby><x:rt><x:r><x:t>拼音</x:t></x:r></x:rt></x:ruby></x:r><x:r><x:t>注音</x:t></x:r></x:p>',
    )
    const quotes = ['26件', 'B予以公开', '11件', '。', '拼音']
    const out = withComments(
      docx,
      { sections: [] },
      quotes.map((quote) => finding({ quote })),
      { date: DATE },
    )!
    const before = paragraphsOf(partsOf(docx).text('word/document2.xml'), 'x')
    const document = partsOf(out).text('word/document2.xml')
    expect(paragraphsOf(document, 'x').map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    const words = quotes.map((_, id) => {
      const range = document.slice(
        document.indexOf(`<x:commentRangeStart x:id="${id}"/>`),
        document.indexOf(`<x:commentRangeEnd x:id="${id}"/>`),
      )
      return [...range.matchAll(/<x:t[^>]*>([^<]*)<\/x:t>/g)].map(([, piece]) => piece).join('')
    })
    // A run within a run cannot be cut: there the whole paragraph is marked.
    expect(words).toEqual(['26件', 'B予以公开', '11件', '。', '拼音注音'])
    expect(document.split(rPr).length - 1).toBe(4)
    // The space before the words stays only where it is said to be kept.
    expect(document).toContain('<x:t xml:space="preserve">新收 </x:t>')
  })

  it('are left alone when they are none', () => {
    expect(withComments(make('', { document: '<a/>' }), { sections: [] }, [finding({})], { date: DATE })).toBeNull()
    expect(withComments(make(''), { sections: [] }, [finding({})], { date: DATE })).toBeNull()
  })
})
