import { describe, expect, it } from 'vitest'
import { WIDE_TABLE } from '../testing/papers.ts'
import { PaperError, type Table } from './paper.ts'
import { placeCells } from './table-grid.ts'

const table = (rows: Table['rows'], columns = 3, headerRows = 0): Table => ({
  kind: 'table',
  caption: '表三',
  columns: Array.from({ length: columns }, () => ({ width: 1 })),
  rows,
  headerRows,
})

describe('placeCells', () => {
  it('gives covered places to no one else', () => {
    const placed = placeCells(
      table([
        [
          { text: '甲', rowSpan: 2 },
          { text: '乙', columnSpan: 2 },
        ],
        ['丙', '丁'],
      ]),
    )
    expect(placed.map(({ row, column, cell }) => [row, column, cell.text])).toEqual([
      [0, 0, '甲'],
      [0, 1, '乙'],
      [1, 1, '丙'],
      [1, 2, '丁'],
    ])
  })

  it('fills the wide table exactly', () => {
    const area = placeCells(WIDE_TABLE).reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)
    expect(area).toBe(WIDE_TABLE.columns.length * WIDE_TABLE.rows.length)
  })

  it.each<[string, Table['rows'], number, RegExp]>([
    ['a row too short', [['甲', '乙']], 0, /「表三」第1行缺少第3列/],
    ['a row too long', [['甲', '乙', '丙', '丁']], 0, /第1行第4格超出了3列/],
    ['a span past the last row', [[{ text: '甲', rowSpan: 2 }, '乙', '丙']], 0, /跨出了最后一行/],
    [
      'an overlap',
      [
        ['甲', { text: '乙', rowSpan: 2 }, '丙'],
        [{ text: '丁', columnSpan: 2 }, '戊'],
      ],
      0,
      /重叠/,
    ],
    ['a span of nothing', [[{ text: '甲', columnSpan: 0 }, '乙', '丙']], 0, /不是正整数/],
    [
      'a header cell that reaches into the body',
      [
        [{ text: '甲', rowSpan: 2 }, '乙', '丙'],
        ['丁', '戊'],
      ],
      1,
      /从表头跨进了表身/,
    ],
    ['no rows', [], 0, /没有行或列/],
  ])('refuses %s', (_, rows, headerRows, message) => {
    expect(() => placeCells(table(rows, 3, headerRows))).toThrow(PaperError)
    expect(() => placeCells(table(rows, 3, headerRows))).toThrow(message)
  })
})
