import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReport, SOME_COUNTS, withText } from '../testing/a-report.ts'
import { compare } from './compare.ts'
import { diffTexts } from './text-diff.ts'

describe('comparing two reports', () => {
  const changed = (before: ReturnType<typeof aReport>, after: ReturnType<typeof aReport>) =>
    compare(before, after).cells.filter((cell) => cell.changed)

  it('finds nothing between a report and itself', () => {
    const { cells, sections } = compare(aReport(), aReport())
    expect(cells.some((cell) => cell.changed)).toBe(false)
    expect(sections.some((section) => section.changed)).toBe(false)
    expect(cells).toHaveLength(10 + 25 * 7 + 15)
  })

  it('gives difference and rate of each cell', () => {
    const more = aReport({
      counts: { ...SOME_COUNTS, newReceived: { ...SOME_COUNTS.newReceived, commercial: 6, welfare: 1 } },
    })
    expect(changed(aReport({ year: 2024 }), more)).toMatchObject([
      { place: { row: 'newReceived', column: 'commercial' }, before: 4, after: 6, difference: 2, rate: 0.5 },
      { place: { row: 'newReceived', column: 'welfare' }, before: 0, after: 1, difference: 1, rate: null },
      { place: { row: 'newReceived', column: 'total', label: expect.stringContaining('本年新收') }, difference: 3 },
    ])
  })

  it('tells blank from zero', () => {
    const blank = aReport()
    blank.table2.regulations!.issued = null
    expect(changed(aReport(), blank)).toMatchObject([{ before: 0, after: null, difference: null }])
  })

  it('compares the forms of 2020 and 2021 where they meet, （六）其他处理 as one row', () => {
    const { cells } = compare(aReport({ year: 2020 }), aReport({ year: 2021 }))
    const six = cells.filter(({ place }) => place.table === 'table3' && place.row?.startsWith('other'))
    expect(six).toHaveLength(7)
    expect(six.every((cell) => !cell.changed)).toBe(true)
    const procurement = cells.filter(({ place }) => place.row === 'procurement')
    expect(procurement.map(({ before, after }) => [before, after])).toEqual([
      [11, undefined],
      ['182.32', undefined],
      ['万元', undefined],
    ])
  })

  it('compares local tables', () => {
    const before = aReport({ localTables: [{ name: 'channels', rows: { website: 5 } }] })
    const after = aReport({ localTables: [{ name: 'channels', rows: { website: 7, weibo: 1 } }] })
    expect(changed(before, after)).toMatchObject([
      { place: { table: 'channels', row: 'website' }, difference: 2 },
      { place: { row: 'weibo' }, before: undefined, after: 1 },
    ])
  })

  it('shows which words of a section changed', () => {
    const before = withText(aReport(), 6, '本年度未收取政府信息公开信息处理费。无其他事项。')
    const after = withText(aReport(), 6, '本年度收取政府信息公开信息处理费380元。无其他事项。')
    const section = compare(before, after).sections[5]
    expect(section?.changed).toBe(true)
    expect(section?.segments).toEqual([
      { kind: 'same', text: '本年度' },
      { kind: 'removed', text: '未' },
      { kind: 'same', text: '收取政府信息公开信息处理费' },
      { kind: 'added', text: '380元' },
      { kind: 'same', text: '。无其他事项。' },
    ])
  })
})

describe('the differences of two texts', () => {
  const part = fc.constantFrom('全年', '公开', '120', '条', '。', '；', '\n', '收到申请', '3件', 'A4', '，')
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''))

  it('give back both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffTexts(before, after)
        const without = (kind: string) =>
          segments
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  it('show a passage that was written anew as one, whatever characters it shares', () => {
    const before = '一年来，本机关做好主动公开和依申请公开，落实监督保障措施。'
    const after = '2025年，本机关新收申请39件，主动公开政务信息，落实监督保障措施。'
    expect(diffTexts(before, after)).toEqual([
      { kind: 'removed', text: '一年来' },
      { kind: 'added', text: '2025年' },
      { kind: 'same', text: '，本机关' },
      { kind: 'removed', text: '做好主动公开和依申请公开' },
      { kind: 'added', text: '新收申请39件，主动公开政务信息' },
      { kind: 'same', text: '，落实监督保障措施。' },
    ])
  })

  it('show figures changed in a sentence that stayed', () => {
    const changed = diffTexts('收到12件、办结13件、结转2件。', '收到15件、办结18件、结转4件。')
    expect(changed.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '12',
      '15',
      '13',
      '18',
      '2',
      '4',
    ])
  })

  it('keep a number whole', () => {
    expect(diffTexts('收到120件', '收到1205件')).toEqual([
      { kind: 'same', text: '收到' },
      { kind: 'removed', text: '120' },
      { kind: 'added', text: '1205' },
      { kind: 'same', text: '件' },
    ])
  })
})
