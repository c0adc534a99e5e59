import { describe, expect, it } from 'vitest'
import { LETTER } from '../testing/papers.ts'
import { type Block, type Paper, PaperError } from './paper.ts'
import { resolvePaper } from './resolve.ts'

const paper = (...blocks: Block[]): Paper => ({ form: 'letter', title: '标题', blocks })
const blockOf = (block: Block) => resolvePaper(paper(block)).sections[0]!.blocks[0]!

describe('resolvePaper', () => {
  it('sets issuer and title as lines, the number in 〔〕 and the addressee with a full-width colon', () => {
    const { titleLines, documentNumber, addressee } = resolvePaper({ ...LETTER, addressee: '张三丰:' })
    expect(titleLines).toEqual(['明州市人民政府办公室', '政府信息公开申请答复书'])
    expect(documentNumber).toBe('明政办公开〔2026〕5号')
    expect(addressee).toBe('张三丰：')
  })

  it('takes the issuer out of the title when it stands in the letterhead', () => {
    const { titleLines, letterhead } = resolvePaper({ ...LETTER, letterhead: true })
    expect(titleLines).toEqual(['政府信息公开申请答复书'])
    expect(letterhead).toEqual({ name: '明州市人民政府办公室', size: 42 })
  })

  it('cleans every text of what would break a file', () => {
    expect(blockOf({ kind: 'paragraph', text: '一\u0000二\u202E三\t四\r\n五\uD800' })).toMatchObject({
      runs: [{ text: '一二三　　四\n五' }],
    })
  })

  it('turns pages only where the paper says so', () => {
    const { sections } = resolvePaper(
      paper(
        { kind: 'blank' },
        { kind: 'pageBreak' },
        { kind: 'pageBreak', landscape: false },
        { kind: 'pageBreak', landscape: true },
        { kind: 'blank' },
        { kind: 'pageBreak', landscape: false },
      ),
    )
    expect(sections.map(({ landscape, blocks }) => [landscape, blocks.length])).toEqual([
      [false, 3],
      [true, 1],
      [false, 0],
    ])
  })

  it('keeps the paragraph before a signature with it', () => {
    const { sections } = resolvePaper(
      paper(
        { kind: 'paragraph', text: '正文' },
        { kind: 'signature', name: '某局', date: '2026年7月7日', sealSpace: true },
      ),
    )
    expect(sections[0]!.blocks[0]).toMatchObject({ keep: true })
  })

  it.each<[string, () => unknown, RegExp]>([
    ['a paper without a title', () => resolvePaper({ form: 'plain', title: ' \u200B', blocks: [] }), /没有标题/],
    ['a letterhead without a name', () => resolvePaper({ ...paper(), letterhead: true }), /发文机关名称/],
    ['a list of no attachments', () => blockOf({ kind: 'attachments', names: [] }), /缺少附件名称/],
    [
      'a signature without a date',
      () => blockOf({ kind: 'signature', name: '某局', date: '', sealSpace: true }),
      /成文日期/,
    ],
    ['a picture that is none', () => blockOf({ kind: 'picture', image: 'hello', alt: '' }), /不是SVG或PNG/],
    [
      'bytes that are no PNG',
      () => blockOf({ kind: 'picture', image: Buffer.from('GIF89a'), alt: '' }),
      /不是SVG或PNG/,
    ],
    ['a column without width', () => blockOf({ kind: 'table', columns: [{ width: 0 }], rows: [['甲']] }), /列宽/],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(PaperError)
    expect(make).toThrow(message)
  })
})
