import type { CellComparison, Comparison, SectionComparison } from '../../compare/compare.ts'
import type { NamedReport } from '../input/reports.ts'
import { type Painter, painter } from '../terminal/paint.ts'
import { table } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wrap } from '../terminal/width.ts'

/** One object: what was compared, every cell, every section with its differences. */
export function comparisonToJson(before: NamedReport, after: NamedReport, { cells, sections }: Comparison): string {
  const about = ({ path, report: { year, agency, edition } }: NamedReport) => ({ path, year, agency, edition })
  return `${JSON.stringify({
    before: about(before),
    after: about(after),
    // What one of the two does not print is absent there, as in `nianbao read`.
    cells: cells.map(({ place, ...values }) => ({ ...place, ...values })),
    sections: sections.map(({ place, ...rest }) => ({ ...place, ...rest })),
  })}\n`
}

/** What changed, table by table and section by section. */
export function comparisonToText(
  before: NamedReport,
  after: NamedReport,
  { cells, sections }: Comparison,
  { colour, columns }: Pick<Terminal, 'colour' | 'columns'>,
): string {
  const paint = painter(colour)
  const changed = cells.filter((cell) => cell.changed)
  const texts = sections.filter((section) => section.changed)
  const lines = [
    paint(`${nameOf(before)}  →  ${nameOf(after)}`, 'bold'),
    `  表格 ${cells.length} 格，${changed.length} 格有变化；${texts.length} 个章节的文字有变化。`,
  ]
  if (changed.length > 0) lines.push('', ...cellLines(changed, paint))
  for (const section of texts) lines.push('', ...sectionLines(section, paint, columns))
  return `${lines.join('\n')}\n`
}

function nameOf({ path, report: { agency, year } }: NamedReport): string {
  const about = [agency, year === null ? null : `${year}年`].filter((part) => part !== null).join('')
  return about === '' ? path : `${path}（${about}）`
}

function cellLines(changed: readonly CellComparison[], paint: Painter): string[] {
  const rows = changed.map(({ place, before, after, difference, rate }) => [
    place.label,
    printedValue(before),
    printedValue(after),
    difference === null ? '' : signed(difference),
    rate === null ? '' : `${signed(Math.round(rate * 1000) / 10)}%`,
  ])
  const [head, rule, ...body] = table(
    [
      { head: '单元格' },
      { head: '前', align: 'right' },
      { head: '后', align: 'right' },
      { head: '增减', align: 'right' },
      { head: '幅度', align: 'right' },
    ],
    rows,
  )
  return [paint(head!, 'bold'), rule!, ...body].map((line) => `  ${line}`)
}

function printedValue(value: number | string | null | undefined): string {
  if (value === undefined) return '·'
  return value === null ? '空' : String(value)
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value)
}

/** Words of the unchanged text shown before and behind a change. */
const CONTEXT = 14

function sectionLines(section: SectionComparison, paint: Painter, columns: number | null): string[] {
  const title = section.titleAfter ?? section.titleBefore ?? section.place.label
  const renamed = section.titleBefore !== section.titleAfter
  const heading = renamed ? `${section.titleBefore ?? '（没有）'} → ${section.titleAfter ?? '（没有）'}` : title
  const { segments } = section
  const text = segments
    .map(({ kind, text }, at) => {
      const flat = text.replaceAll('\n', '⏎')
      if (kind === 'removed') return paint(`[-${flat}-]`, 'red')
      if (kind === 'added') return paint(`{+${flat}+}`, 'green')
      return shortened(flat, at === 0, at === segments.length - 1)
    })
    .join('')
  const width = columns === null || columns < 20 ? null : columns - 4
  // Painted text is not broken: the codes would count as characters.
  const body = segments.every(({ kind }) => kind === 'same') ? [] : [text]
  return [
    paint(`  ${heading}`, 'bold'),
    ...body.flatMap((line) => (paint('x', 'red') === 'x' ? wrap(line, width) : [line])).map((line) => `    ${line}`),
  ]
}

/** Unchanged text between two changes: its beginning and its end, as far as they help to find the place. */
function shortened(text: string, first: boolean, last: boolean): string {
  const characters = [...text]
  if (characters.length <= 2 * CONTEXT) return text
  const head = first ? '' : characters.slice(0, CONTEXT).join('')
  const tail = last ? '' : characters.slice(-CONTEXT).join('')
  return `${head}…${tail}`
}
