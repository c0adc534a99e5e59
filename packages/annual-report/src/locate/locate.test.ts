import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../check/finding.ts'
import type { Source } from '../read/source.ts'
import { aFinding } from '../testing/a-finding.ts'
import { aReport, withText } from '../testing/a-report.ts'
import { cellKey, marksOf, piecesOf } from './marks.ts'
import { searchable, spotLabel, spotOf } from './spot-of.ts'
import { rangeOf, squeeze } from './squeezed.ts'

const SOURCE: Source = {
  format: 'text',
  blocks: [
    { kind: 'line', text: '一、总体情况', at: { line: 1 } },
    { kind: 'line', text: '全年收到申请 1', at: { line: 2 } },
    { kind: 'line', text: '2 件，均已答复。', at: { line: 3 } },
    {
      kind: 'table',
      at: { table: 1 },
      rows: [[{ text: '规章', rowSpan: 1, columnSpan: 1, at: { table: 1, row: 1, cell: 1 } }]],
    },
    { kind: 'line', text: '五、问题', at: { line: 9 } },
    { kind: 'line', text: '均已答复。', at: { line: 10 } },
  ],
}
const sections = [
  { title: '一、总体情况', text: '全年收到申请12件，均已答复。' },
  { title: '五、问题', text: '均已答复。' },
]
const cell = (row: string, column: string, printed: string, line: number) => ({
  table: 'table3',
  row,
  column,
  printed,
  at: { line },
  sure: 'printed' as const,
})
const reading = {
  sections,
  cells: [cell('total', 'total', '12', 20), cell('total', 'total', '11', 21)],
  refused: [
    { table: 'table3', row: 'granted', column: 'total', printed: '1 2', at: { line: 22 }, reason: '两种读法都成立。' },
  ],
}

describe('the spot of a finding', () => {
  const source = searchable(SOURCE)
  it.each([
    ['a cell', { place: { table: 'table3', row: 'total', column: 'total', label: '' }, quote: '12' }, { line: 20 }],
    [
      'a cell printed twice, by its words',
      { place: { table: 'table3', row: 'total', column: 'total', label: '' }, quote: '11' },
      { line: 21 },
    ],
    ['a refused cell', { place: { table: 'table3', row: 'granted', column: 'total', label: '' } }, { line: 22 }],
    ['a row without cells, by its table', { place: { table: 'table3', row: 'partial', label: '' } }, { line: 20 }],
    ['words broken over lines', { quote: '收到申请12件' }, { line: 2 }],
    ['words that stand twice, in their section', { place: { section: 2, label: '' }, quote: '均已答复' }, { line: 10 }],
    ['words with others left out', { quote: '不在文中的……均已答复' }, { line: 3 }],
    ['a cell of a table by its words', { quote: '规章' }, { table: 1, row: 1, cell: 1 }],
    ['a section', { place: { section: 2, label: '' }, quote: '找不到' }, { line: 9 }],
    ['the whole', {}, null],
  ])('is found for %s', (_, change, spot) => {
    expect(spotOf(aFinding(change), reading, source)).toEqual(spot)
  })

  it('is named as people count', () => {
    const [word, page, text, web] = (['docx', 'pdf', 'text', 'html'] as const).map((format) => ({ format }))
    const cell = { table: 2, row: 5, cell: 3 }
    expect(spotLabel({ page: 2, line: 14 }, page!)).toBe('第2页第14行')
    expect(spotLabel({ paragraph: 40, ...cell }, word!)).toBe('第2个表格第5行第3格')
    expect(spotLabel({ line: 32, ...cell }, text!)).toBe('第32行')
    expect(spotLabel({ line: 32, ...cell }, web!)).toBe('第2个表格第5行第3格')
    expect(spotLabel({ line: 32 }, web!)).toBe('')
    expect(spotLabel({ paragraph: 3 }, word!)).toBe('')
    expect(spotLabel(null, word!)).toBe('')
  })
})

describe('marks in a report', () => {
  const report = { ...withText(aReport(), 5, '问题一。\n改进 一。'), preface: '本报告由某局编制。' }
  it.each([
    ['words of a section', { place: { section: 5, label: '' }, quote: '改进一' }, { sections: [4] }],
    ['words of no section named', { quote: '某局' }, { preface: true }],
    ['a section whose words are not there', { place: { section: 5, label: '' }, quote: '别的' }, { titles: [4] }],
    ['the whole', { quote: '别的' }, { whole: true }],
    [
      'a cell',
      { place: { table: 'table3', row: 'total', column: 'total', label: '' } },
      { cell: cellKey('table3', 'total', 'total') },
    ],
    [
      'a row, on its first cell',
      { place: { table: 'table3', row: 'total', label: '' } },
      { cell: cellKey('table3', 'total', 'naturalPerson') },
    ],
    [
      'a column, on its first cell',
      { place: { table: 'table3', column: 'research', label: '' } },
      { cell: cellKey('table3', 'newReceived', 'research') },
    ],
    ['a table', { place: { table: 'table4', label: '' } }, { table: 'table4' }],
  ] as const)('stand at %s, and nowhere else', (_, change, expected) => {
    const marks = marksOf(report, [aFinding(change as Partial<Finding>)])
    const where = {
      ...(marks.preface.length > 0 ? { preface: true } : {}),
      ...(marks.whole.length > 0 ? { whole: true } : {}),
      ...(marks.sections.some((one) => one.length > 0)
        ? { sections: marks.sections.flatMap((one, at) => (one.length > 0 ? [at] : [])) }
        : {}),
      ...(marks.titles.some((one) => one.length > 0)
        ? { titles: marks.titles.flatMap((one, at) => (one.length > 0 ? [at] : [])) }
        : {}),
      ...(marks.cells.size > 0 ? { cell: [...marks.cells.keys()][0] } : {}),
      ...(marks.tables.size > 0 ? { table: [...marks.tables.keys()][0] } : {}),
    }
    expect(where).toEqual(expected)
  })

  it('colour the rest of a row or column, of one cell nothing more', () => {
    const further = (place: Partial<Finding['place']>) => [
      ...marksOf(report, [aFinding({ place: { table: 'table3', label: '', ...place } })]).further.keys(),
    ]
    expect(further({ row: 'total', column: 'total' })).toEqual([])
    const row = further({ row: 'total' })
    expect(row).toHaveLength(6)
    expect(row).toContain(cellKey('table3', 'total', 'total'))
    const column = further({ column: 'research' })
    expect(column).toHaveLength(Object.keys(report.table3 ?? {}).length - 1)
    expect(column).toContain(cellKey('table3', 'carriedForward', 'research'))
  })

  it('cut a text at their borders and lose nothing of it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 }),
        (text, spans) => {
          const marks = spans
            .map(([a, b], at) => ({
              start: Math.min(a, b, text.length),
              end: Math.min(Math.max(a, b), text.length),
              finding: at,
            }))
            .filter(({ start, end }) => start < end)
          const pieces = piecesOf(text, marks)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          expect(pieces.flatMap(({ ends }) => ends).sort()).toEqual(marks.map(({ finding: at }) => at).sort())
          for (const mark of marks) {
            const marked = pieces.filter(({ findings }) => findings.includes(mark.finding)).map((piece) => piece.text)
            expect(marked.join('')).toBe(text.slice(mark.start, mark.end))
          }
        },
      ),
    )
  })
})

it('a quote is found whatever the white space, at its own place', () => {
  expect(rangeOf(squeeze('甲 乙\n丙丁'), '乙丙')).toEqual({ start: 2, end: 5 })
  expect(rangeOf(squeeze('甲乙甲乙'), '甲乙', 1)).toEqual({ start: 2, end: 4 })
  expect(rangeOf(squeeze('甲乙'), ' ')).toBeNull()
})
