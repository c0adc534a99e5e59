import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionOf } from '../editions/editions.ts'
import type { AnnualReport } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { someReport, title, wrong } from '../testing/written-report.ts'
import { read } from './read.ts'
import { readText } from './sources/text.ts'

const REFUSED_KIND = '该行的空白格没有留下痕迹，按各列的勾稽关系仍有多种排法，无法确定。'

/** The report as an office fills it in that leaves zeros blank, but for the totals. */
function withoutZeros(report: AnnualReport): AnnualReport {
  const blank = structuredClone(report)
  for (const row of Object.values(blank.table3))
    for (const [column, figure] of Object.entries(row))
      if (figure === 0 && column !== 'total') Object.assign(row, { [column]: null })
  for (const row of Object.values(blank.table4))
    for (const [column, figure] of Object.entries(row))
      if (figure === 0 && column !== 'total') Object.assign(row, { [column]: null })
  return blank
}

const text = (cell: number | null | undefined) => (cell === null || cell === undefined ? '' : String(cell))

/** 表三 with its head, a blank cell wherever the form has a merged one, so that every row is as wide. */
function rowsOfTable3({ edition, table3 }: AnnualReport): string[][] {
  const form = editionOf(edition).table3
  return [
    ['', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
    ...form.rows.map(({ key, label }) => [label, ...form.columns.map((column) => text(table3[key]?.[column.key]))]),
  ]
}

function rowsOfTable4({ edition, table4 }: AnnualReport): string[][] {
  const { groups, results } = editionOf(edition).table4
  return [
    ['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    groups.flatMap(() => results.map(({ label }) => label)),
    groups.flatMap(({ key }) => results.map((result) => text(table4[key]?.[result.key]))),
  ]
}

function written(report: AnnualReport, table: (rows: string[][]) => string[]): string {
  return [
    title(report),
    '一、总体情况',
    `${report.year}年，本机关依法公开政府信息。`,
    '三、收到和处理政府信息公开申请情况',
    ...table(rowsOfTable3(report)),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...table(rowsOfTable4(report)),
    '五、存在的主要问题及改进情况',
    '公开的主动性还需加强。',
  ].join('\n')
}

const widthOf = (cell: string) => [...cell].reduce((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0)

/** Columns as wide as their widest cell and a space, aligned as a fixed-width Chinese font shows them. */
function aligned(rows: string[][], side: 'left' | 'right'): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))) + 2)
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - widthOf(cell))
        return side === 'left' || column === 0 ? cell + space : space + cell
      })
      .join('')
      .trimEnd(),
  )
}

const LAYOUTS: Record<string, (rows: string[][]) => string[]> = {
  'columns, their beginnings on one line': (rows) => aligned(rows, 'left'),
  'columns, their ends on one line': (rows) => aligned(rows, 'right'),
  'two full-width spaces between cells': (rows) => rows.map((row) => row.join('　　').replace(/^　+|　+$/g, '')),
  'pipes after cells': (rows) => rows.map((row) => `${row.join(' | ')} |`),
  'pipes between cells': (rows) => rows.map((row) => row.join(' | ')),
  'a cell a line': (rows) => rows.flat(),
  'a cell a line, a blank line between': (rows) => rows.flat().flatMap((cell) => [cell, '']),
  'a tab before every cell': (rows) => rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), '']),
}

describe('a report whose zeros are left blank', () => {
  it.each(Object.entries(LAYOUTS))('%s: no cell is read wrongly, and every figure but a few is read', (_, table) => {
    fc.assert(
      fc.property(someReport, (report) => {
        const blank = withoutZeros(report)
        const reading = read(readText(written(blank, table)), 'a.txt')
        expect(wrong(blank, reading)).toEqual([])
        const read3 = Object.values(reading.table3 ?? {}).flatMap((row) => Object.values(row))
        const all = Object.values(blank.table3).flatMap((row) => Object.values(row))
        expect(read3.length / all.length).toBeGreaterThanOrEqual(0.9)
      }),
      { numRuns: 15 },
    )
  })

  it('columns: reads every cell of the report, the blank ones as blank', () => {
    const blank = withoutZeros(aReport())
    const reading = read(readText(written(blank, LAYOUTS['columns, their beginnings on one line']!)), 'a.txt')
    expect(reading.refused).toEqual([])
    expect(reading).toMatchObject({ table3: blank.table3, table4: blank.table4 })
  })
})

describe('text from which the blank cells have vanished', () => {
  const vanished = (rows: string[][]) => rows.map((row) => row.filter((cell) => cell !== '').join(' '))

  it('is read as far as the balances of the columns decide, and nothing is read wrongly', () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const blank = withoutZeros(report)
        expect(wrong(blank, read(readText(written(blank, vanished)), 'a.txt'))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('keeps the totals of all rows, and refuses only cells that could stand elsewhere', () => {
    const blank = withoutZeros(aReport())
    const { table3, refused } = read(readText(written(blank, vanished)), 'a.txt')
    for (const [key, row] of Object.entries(blank.table3))
      expect(table3?.[key as keyof typeof table3]?.total).toBe(row.total)
    expect(new Set(refused.filter(({ table }) => table === 'table3').map(({ reason }) => reason))).toEqual(
      new Set(refused.some(({ table }) => table === 'table3') ? [REFUSED_KIND] : []),
    )
  })
})

describe('blank lines added at random among cells that stand one to a line', () => {
  it('leave what all ways to read a row agree on', () => {
    fc.assert(
      fc.property(someReport, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (report, places) => {
        const blank = withoutZeros(report)
        const lines = written(blank, LAYOUTS['a cell a line']!).split('\n')
        for (const place of places) lines.splice(4 + (place % (lines.length - 4)), 0, '')
        expect(wrong(blank, read(readText(lines.join('\n')), 'a.txt'))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('a row of which every cell is blank', () => {
  /** The report with one row blank, its label standing. */
  function withBlankRow(): AnnualReport {
    const report = structuredClone(aReport())
    for (const column of Object.keys(report.table3['denied.stateSecret']!))
      Object.assign(report.table3['denied.stateSecret']!, { [column]: null })
    return report
  }
  const seven = {
    naturalPerson: null,
    commercial: null,
    research: null,
    welfare: null,
    legalService: null,
    otherOrg: null,
    total: null,
  }

  it.each(['a cell a line', 'pipes after cells', 'pipes between cells'])('%s: is read as blank', (layout) => {
    const reading = read(readText(written(withBlankRow(), LAYOUTS[layout]!)), 'a.txt')
    expect(reading.table3?.['denied.stateSecret']).toEqual(seven)
    expect(reading.table3?.['denied.lawProhibited']).toEqual(aReport().table3['denied.lawProhibited'])
  })

  it('is refused, not missing, where no blank lines show its cells', () => {
    const lines = written(withBlankRow(), LAYOUTS['a cell a line']!).split('\n')
    const reading = read(readText(lines.filter((line) => line !== '').join('\n')), 'a.txt')
    expect(reading.table3).not.toHaveProperty(['denied.stateSecret'])
    expect(reading.refused.filter(({ row }) => row === 'denied.stateSecret')).toHaveLength(7)
    expect(reading.table3?.['denied.lawProhibited']).toEqual(aReport().table3['denied.lawProhibited'])
  })
})

describe('labels', () => {
  it('are quoted as they are printed, full-width brackets and all', () => {
    const { printedRows } = read(readText(written(aReport(), LAYOUTS['a cell a line']!)), 'a.txt')
    expect(printedRows?.find(({ row }) => row === 'total')?.label).toBe('（七）总计')
  })
})

describe('text made to exhaust', () => {
  it.each([
    ['spaces', ' '.repeat(200_000)],
    ['tabs', '\t'.repeat(200_000)],
    ['figures', '1 '.repeat(90_000)],
    ['pipes', '|'.repeat(190_000)],
  ])('a line of %s is read within seconds', (_, line) => {
    const start = performance.now()
    read(readText(`一、总体情况\n甲${line}乙\n二、主动公开政府信息情况\n正文。`), 'a.txt')
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
