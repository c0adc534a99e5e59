import { describe, expect, it } from 'vitest'
import type { AnnualReport } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { rowsOf, title, wrong } from '../testing/written-report.ts'
import { read } from './read.ts'
import { readText } from './sources/text.ts'

/** A report as text with its three tables, each row of theirs a line made by `line`. */
function withTables(report: AnnualReport, line: (cells: string[]) => string): string[] {
  const { table2, table3, table4 } = rowsOf(report)
  return [
    title(report),
    '一、总体情况',
    `${report.year}年，本机关依法公开政府信息。`,
    '二、主动公开政府信息情况',
    ...table2.map(line),
    '三、收到和处理政府信息公开申请情况',
    ...table3.map(line),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...table4.map(line),
    '五、存在的主要问题及改进情况',
    '公开的主动性还需加强。',
  ]
}

const piped = (cells: string[]) => `| ${cells.join(' | ')} |`
const tabbed = (cells: string[]) => cells.join('\t')
const readLines = (lines: readonly string[]) => read(readText(lines.join('\n')), 'a.txt')

/** The line of a row of 表三, changed. */
function change(lines: readonly string[], label: RegExp, by: (line: string) => string): string[] {
  const at = lines.findIndex((line) => label.test(line))
  expect(at).toBeGreaterThan(0)
  return lines.map((line, index) => (index === at ? by(line) : line))
}

const GRANTED = /予以公开/
const TOTAL = /（七）总计/

describe('a row that cannot be read by itself', () => {
  const report = aReport()

  it('is what the balances of the columns make it, when its figures ran together', () => {
    const lines = change(withTables(report, tabbed), GRANTED, (line) => {
      const [label, ...figures] = line.split('\t')
      return `${label}\t${figures.join('')}`
    })
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3?.granted).toEqual(report.table3.granted)
    expect(reading.cells.find(({ row, column }) => row === 'granted' && column === 'total')?.sure).toBe('sums')
  })

  it('is refused when a digit of it is lost, for no way to read it balances', () => {
    const lines = change(withTables(report, tabbed), GRANTED, (line) => {
      const [label, ...figures] = line.split('\t')
      return `${label}\t${figures.slice(1).join('')}`
    })
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3?.granted).toBeUndefined()
  })

  it('is read all the same in a report whose own column does not balance', () => {
    const faulty = structuredClone(report)
    const row = faulty.table3['notProcessed.petition']!
    row.naturalPerson = (row.naturalPerson ?? 0) + 1
    row.total = (row.total ?? 0) + 1
    const lines = change(withTables(faulty, tabbed), GRANTED, (line) => {
      const [label, ...figures] = line.split('\t')
      return [label, figures.slice(0, 2).join(''), ...figures.slice(2)].join('\t')
    })
    const reading = readLines(lines)
    expect(wrong(faulty, reading)).toEqual([])
    expect(reading.table3?.granted).toEqual(faulty.table3.granted)
  })
})

describe('rows out of their order', () => {
  it('the total after the row below it is still the total', () => {
    const report = aReport()
    const lines = withTables(report, piped)
    const at = lines.findIndex((line) => TOTAL.test(line))
    ;[lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!]
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3?.total).toEqual(report.table3.total)
  })
})

describe('a pipe that is a one misread', () => {
  it('does not make a cell of its own among pipes of another kind', () => {
    const report = aReport()
    const lines = withTables(report, piped)
    const at = lines.findIndex((line) => /\| 1 \|/.test(line) && /不|予|其他|总计/.test(line))
    expect(at).toBeGreaterThan(0)
    lines[at] = lines[at]!.replace('| 1 |', '| ｜ |')
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.refused).toEqual([])
  })
})

describe('a label that breaks after its number', () => {
  it('takes the number from the line above, and the figures stay seven', () => {
    const report = aReport()
    const lines = withTables(report, (cells) => cells.join('   '))
    const at = lines.findIndex((line) => /其他法律/.test(line))
    const [label, ...figures] = lines[at]!.split('   ')
    lines.splice(at, 1, `（三）不予公开2   `, `.${label!.replace(/^\d+[.．、]/, '')}   ${figures.join('   ')}`)
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3?.['denied.lawProhibited']).toEqual(report.table3['denied.lawProhibited'])
  })
})

describe('a row of 表二 without a figure', () => {
  it.each([
    ['of which the label stands alone, is blank', '规章', null],
    ['written in words, is refused', '| 规章 | 约3件 | 0 | 若干 |', undefined],
  ])('%s', (_, line, expected) => {
    const report = aReport()
    const changed = change(withTables(report, line === '规章' ? tabbed : piped), /规章/, () => line)
    const reading = readLines(changed)
    const { regulations, ...others } = reading.table2!
    expect(regulations?.issued).toBe(expected)
    expect(others.normativeDocuments).toEqual(report.table2.normativeDocuments)
    if (expected === undefined) expect(reading.refused.map(({ row }) => row)).toContain('regulations')
    else expect(reading.refused).toEqual([])
  })
})

describe('cells that stand one to a line, a blank line between rows', () => {
  it('a row of 表二 whose cells are all blank has a blank line for each of them', () => {
    const report = aReport()
    const { table2 } = rowsOf(report)
    const blank = table2.map(([label, ...figures]) => (label === '规章' ? ['规章', '', '', ''] : [label!, ...figures]))
    const lines = [title(report), '二、主动公开政府信息情况', ...blank.flatMap((cells) => [...cells, ''])]
    const reading = readLines([...lines, '三、收到和处理政府信息公开申请情况'])
    expect(reading.table2?.regulations).toEqual({ issued: null, repealed: null, inForce: null })
    expect(reading.table2?.normativeDocuments).toEqual(report.table2.normativeDocuments)
    expect(reading.refused).toEqual([])
  })
})

/** The cells of 表四 with nothing where a zero is not a total. */
function withoutZeros(table4: AnnualReport['table4']): AnnualReport['table4'] {
  const blank = structuredClone(table4)
  for (const row of Object.values(blank))
    for (const [result, figure] of Object.entries(row))
      if (figure === 0 && result !== 'total') Object.assign(row, { [result]: null })
  return blank
}

describe('表四 whose cells do not come out even', () => {
  it('keeps the totals of its groups where blank cells have vanished', () => {
    const report = aReport()
    const groups = Object.values(report.table4)
    const lines = withTables(report, tabbed)
    const at = lines.findIndex((line) => line.startsWith('五、')) - 1
    lines[at] = groups
      .map((group) =>
        Object.values(group)
          .filter((figure, index) => figure !== 0 || index === 4)
          .join(' '),
      )
      .join(' ')
    const reading = readLines(lines)
    expect(wrong({ ...report, table4: withoutZeros(report.table4) }, reading)).toEqual([])
    for (const [group, cells] of Object.entries(report.table4))
      expect([group, Reflect.get(reading.table4 ?? {}, group)?.total]).toEqual([group, cells.total])
  })
})

describe('misread characters', () => {
  it('2o in a row that does not add up is no figure', () => {
    const report = aReport()
    const lines = change(withTables(report, piped), GRANTED, (line) => line.replace(/\| (\d+) \|/, '| $1o |'))
    const reading = readLines(lines)
    expect(wrong(report, reading)).toEqual([])
    expect(reading.refused.map(({ row }) => row)).toContain('granted')
  })
})

describe('text set in columns', () => {
  const widthOf = (cell: string) => [...cell].reduce((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0)
  const aligned = (rows: readonly string[][], gap: number) => {
    const full = rows.filter(({ length }) => length === 8)
    const widths = full[0]!.map((_, column) => Math.max(...full.map((row) => widthOf(row[column]!))) + gap)
    return full.map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
        .join('')
        .trimEnd(),
    )
  }
  const withTable3 = (report: AnnualReport, lines: readonly string[]) => [
    title(report),
    '三、收到和处理政府信息公开申请情况',
    ...lines,
    '四、政府信息公开行政复议、行政诉讼情况',
  ]
  const report = aReport()
  const { table3 } = rowsOf(report)

  it('joins the pieces of a figure that stand under one column, when the row adds up so', () => {
    const lines = aligned(table3, 6)
    const at = lines.findIndex((line) => /\s\d{2}\s/.test(line) && /本年新收/.test(line))
    expect(at).toBeGreaterThanOrEqual(0)
    lines[at] = lines[at]!.replace(/(\s\d)(\d)\s{2}/, '$1  $2')
    const reading = readLines(withTable3(report, lines))
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3?.newReceived).toEqual(report.table3.newReceived)
  })

  it('reads on below a blank line where the columns stand elsewhere', () => {
    const half = Math.floor(table3.length / 2)
    const lines = [...aligned(table3.slice(0, half), 4), '', ...aligned(table3.slice(half), 9)]
    const reading = readLines(withTable3(report, lines))
    expect(wrong(report, reading)).toEqual([])
    expect(reading.table3).toEqual(report.table3)
  })
})

describe('a sentence that names outcomes', () => {
  it.each(['，；', ',;'])('is text, whichever marks it has (%s)', (marks) => {
    const report = aReport()
    const told = `（二）依申请公开。从办理结果看${marks[0]}予以公开64件${marks[0]}占38.8%${marks[1]}部分公开17件${marks[0]}占10.3%${marks[1]}不予公开21件${marks[0]}占12.7%${marks[1]}无法提供40件${marks[0]}占24.2%${marks[1]}不予处理12件${marks[1]}其他处理11件。`
    const lines = withTables(report, piped)
    lines.splice(3, 0, told)
    const reading = readLines(lines)
    expect(reading.sections[0]?.text).toContain('从办理结果看')
    expect(reading.refused).toEqual([])
    expect(wrong(report, reading)).toEqual([])
  })
})
