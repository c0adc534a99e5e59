import type { Severity } from '../../check/finding.ts'
import { kindsOf } from '../../check/section-kinds.ts'
import type { Grid, GridCell } from '../../grid/grid.ts'
import { gridsOfSection } from '../../grid/grids.ts'
import { cellKey, type Mark, type Marks, piecesOf } from '../../locate/marks.ts'
import { spotLabel } from '../../locate/spot-of.ts'
import type { Reading } from '../../read/reading.ts'
import { escapeHtml } from '../../render/html/escape.ts'
import { tableToHtml } from '../../render/html/table.ts'
import { type PlacedFinding, SEVERITIES, SEVERITY_NAMES } from '../checked.ts'

/**
 * The report as it was read, with every finding marked where it stands; the number at a mark leads to the finding in the
 * list and back. Tables are drawn in their form: a cell that was not in the document is hatched, one that was seen but
 * could not be decided shows what is printed and why it was left open.
 */
export function reportToHtml(
  reading: Reading,
  findings: readonly PlacedFinding[],
  marks: Marks,
  idPrefix: string,
): string {
  const draw = drawing(findings, idPrefix)
  const title = reading.title?.length
    ? reading.title
    : [[reading.agency, reading.year && `${reading.year}年`].filter(Boolean).join('')]
  const numbers = kindsOf(reading.sections)
  const gridsAt = numbers.map((number) => (number === null ? [] : gridsOfSection(reading, number)))
  const sections = reading.sections.map((section, at) => {
    const grids = gridsAt[at]!.filter((grid) => isPrinted(reading, grid))
    return (
      `<section><h4>${escapeHtml(section.title)}${draw.numbers(marks.titles[at] ?? [])}</h4>` +
      grids.map((grid) => draw.table(reading, grid, marks)).join('') +
      `${draw.text(section.text, marks.sections[at] ?? [])}</section>`
    )
  })
  const drawn = new Set(gridsAt.flat().map(({ name }) => name))
  const tables = tablesOutside(reading, drawn).map((grid) => draw.table(reading, grid, marks))
  const preface = draw.text(reading.preface ?? '', marks.preface)
  // Drawn last: a finding whose place does not show (a table, row or section that is missing) must not vanish.
  const heading = title.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ')
  return (
    `<article class="annual-report" lang="zh-CN"><h3 class="report-title">${heading}${draw.numbers(draw.left())}</h3>` +
    `${preface}${sections.join('')}${tables.join('')}</article>`
  )
}

function hasTable(reading: Reading, name: string): boolean {
  if (name === 'table2' || name === 'table3' || name === 'table4') return reading[name] !== null
  return reading.localTables.some((table) => table.name === name)
}

function isPrinted(reading: Reading, grid: Grid): boolean {
  return hasTable(reading, grid.name) || reading.refused.some(({ table }) => table === grid.name)
}

/** Tables of a document in which their section was not found: drawn at the end, so that nothing read is left out. */
function tablesOutside(reading: Reading, drawn: ReadonlySet<string>): Grid[] {
  return [1, 2, 3, 4, 5, 6]
    .flatMap((section) => gridsOfSection(reading, section))
    .filter((grid) => !drawn.has(grid.name) && isPrinted(reading, grid))
}

function drawing(findings: readonly PlacedFinding[], idPrefix: string) {
  const taken = new Set<number>()
  const worst = (at: readonly number[]): Severity =>
    SEVERITIES.find((severity) => at.some((one) => findings[one]?.severity === severity)) ?? 'note'
  /** The number that leads to the finding. The first one of each finding is where the list leads to. */
  const number = (at: number) => {
    const id = taken.has(at) ? '' : ` id="${idPrefix}mark-${at + 1}"`
    taken.add(at)
    const name = `${SEVERITY_NAMES[findings[at]!.severity]}${at + 1}`
    return `<a class="mark-number ${findings[at]!.severity}"${id} href="#${idPrefix}finding-${at + 1}" aria-label="${name}">${at + 1}</a>`
  }
  const numbers = (at: readonly number[]) => at.map(number).join('')
  /** The findings that have not been drawn. */
  const left = () => [...findings.keys()].filter((at) => !taken.has(at))

  const text = (words: string, marks: readonly Mark[]) => {
    let paragraph = 0
    return words
      .split('\n')
      .map((line) => {
        const from = paragraph
        paragraph += line.length + 1
        if (line.trim() === '') return ''
        const within = marks
          .filter(({ start, end }) => start < from + line.length && end > from)
          .map((mark) => ({
            ...mark,
            start: Math.max(0, mark.start - from),
            end: Math.min(line.length, mark.end - from),
          }))
        const pieces = piecesOf(line, within).map((piece) => {
          if (piece.findings.length === 0) return escapeHtml(piece.text)
          // A mark over several paragraphs has its number where it ends.
          const ends = piece.ends.filter((at) =>
            marks.some(({ finding, end }) => finding === at && end <= from + line.length),
          )
          return `<mark class="${worst(piece.findings)}">${escapeHtml(piece.text)}</mark>${numbers(ends)}`
        })
        return `<p>${pieces.join('')}</p>`
      })
      .join('')
  }

  const table = (reading: Reading, grid: Grid, marks: Marks) => {
    const annotate = (cell: GridCell) => {
      const key = cellKey(grid.name, cell.row ?? '', cell.column ?? '')
      const at = marks.cells.get(key) ?? []
      const meant = [...at, ...(marks.further.get(key) ?? [])]
      const state = stateOf(reading, grid.name, cell)
      if (meant.length === 0 && !state) return null
      const className = [meant.length > 0 ? `marked ${worst(meant)}` : '', state?.className ?? '']
        .filter(Boolean)
        .join(' ')
      return { className, after: (state?.after ?? '') + numbers(at) }
    }
    const about = marks.tables.get(grid.name) ?? []
    const caption = about.length === 0 ? '' : `<p class="about-table">关于整张表：${numbers(about)}</p>`
    return caption + tableToHtml(grid, { idPrefix, captioned: false, of: `${reading.document} `, annotate })
  }

  return { numbers, left, text, table }
}

/** What the document says of a cell when it is no plain figure. */
function stateOf(reading: Reading, table: string, cell: GridCell): { className: string; after: string } | null {
  const refused = reading.refused.find(
    (one) => one.table === table && one.row === cell.row && (one.column === cell.column || cell.column === 'figure'),
  )
  if (refused) {
    const words = `${spotLabel(refused.at, reading)} ${refused.reason}`.trim()
    return {
      className: 'undecided',
      after: `<span class="printed" title="${escapeHtml(words)}">${escapeHtml(refused.printed)}？<span class="unseen">无法判定：${escapeHtml(words)}</span></span>`,
    }
  }
  return isAbsent(reading, table, cell) ? { className: 'absent', after: '<span class="unseen">文中没有</span>' } : null
}

function isAbsent(reading: Reading, table: string, { row = '', column = '' }: GridCell): boolean {
  if (table === 'table2' || table === 'table3' || table === 'table4') {
    const rows: Record<string, object | undefined> = reading[table] ?? {}
    return !(column in (rows[row] ?? {}))
  }
  return !(row in (reading.localTables.find(({ name }) => name === table)?.rows ?? {}))
}
