import type { Finding } from '../check/finding.ts'
import type { ReportAsRead } from '../report.ts'
import { partsOf, type Range, rangeOf, type Squeezed, squeeze } from './squeezed.ts'

/** A stretch of a text and the findings (by their position in the list) it is marked for. */
export interface Mark extends Range {
  finding: number
}

/** Where each finding shows in a report drawn anew. Every finding stands in exactly one of these. */
export interface Marks {
  /** In the preface. */
  preface: Mark[]
  /** In the text of each section. */
  sections: Mark[][]
  /** At the title of each section: what is about the section and not about words in it. */
  titles: number[][]
  /** On cells, by `cellKey`. A finding about a row or column stands on its first cell, and on the table without one. */
  cells: Map<string, number[]>
  /** The further cells of a row or column a finding is about: they are coloured, its number stands at the first. */
  further: Map<string, number[]>
  /** At tables as a whole, by name. */
  tables: Map<string, number[]>
  /** About the whole report. */
  whole: number[]
}

/** The name of a cell in `Marks`. */
export function cellKey(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`
}

/** Distributes findings over a report: cells first, quoted words next, then titles and tables, the rest to the whole. */
export function marksOf(report: ReportAsRead, findings: readonly Finding[]): Marks {
  const marks: Marks = {
    preface: [],
    sections: report.sections.map(() => []),
    titles: report.sections.map(() => []),
    cells: new Map(),
    further: new Map(),
    tables: new Map(),
    whole: [],
  }
  const texts = report.sections.map(({ text }) => squeeze(text))
  const preface = squeeze(report.preface ?? '')
  for (const [finding, { place, quote }] of findings.entries()) {
    if (place.table) {
      const [first, ...further] = cellsFor(report, place.table, place.row, place.column)
      if (first) push(marks.cells, first, finding)
      else push(marks.tables, place.table, finding)
      for (const cell of further) push(marks.further, cell, finding)
      continue
    }
    const at = place.section ? place.section - 1 : null
    const found = at === null ? anywhere(preface, texts, quote) : inSection(texts, at, quote)
    if (found?.where === 'preface') marks.preface.push({ ...found.range, finding })
    else if (found) marks.sections[found.where]!.push({ ...found.range, finding })
    else if (at !== null && marks.titles[at]) marks.titles[at].push(finding)
    else marks.whole.push(finding)
  }
  return marks
}

interface Found {
  where: 'preface' | number
  range: Range
}

function inSection(texts: readonly Squeezed[], at: number, quote: string): Found | null {
  const text = texts[at]
  if (!text) return null
  for (const words of [quote, ...partsOf(quote)]) {
    const range = rangeOf(text, words)
    if (range) return { where: at, range }
  }
  return null
}

function anywhere(preface: Squeezed, texts: readonly Squeezed[], quote: string): Found | null {
  const range = rangeOf(preface, quote)
  if (range) return { where: 'preface', range }
  for (const [at, text] of texts.entries()) {
    const found = rangeOf(text, quote)
    if (found) return { where: at, range: found }
  }
  return null
}

/** The cell a place means, or those of its row or column that stand in the report, in its order. */
function cellsFor(report: ReportAsRead, table: string, row?: string, column?: string): string[] {
  if (row !== undefined && column !== undefined) return [cellKey(table, row, column)]
  if (row === undefined && column === undefined) return []
  if (table !== 'table2' && table !== 'table3' && table !== 'table4') return row ? [cellKey(table, row, 'figure')] : []
  const rows: Record<string, object | undefined> = report[table] ?? {}
  return Object.entries(rows).flatMap(([name, cells]) => {
    if (row !== undefined && name !== row) return []
    const meant = Object.keys(cells ?? {}).filter((key) => column === undefined || key === column)
    return meant.map((key) => cellKey(table, name, key))
  })
}

function push(map: Map<string, number[]>, key: string, finding: number): void {
  map.set(key, [...(map.get(key) ?? []), finding])
}

/** A piece of a text, and which findings mark it and end with it. */
export interface MarkedPiece {
  text: string
  findings: number[]
  /** Findings whose mark ends with this piece: here their numbers are printed. */
  ends: number[]
}

/** Cuts a text at the borders of its marks, which may lie over each other. Joining the pieces gives the text. */
export function piecesOf(text: string, marks: readonly Mark[]): MarkedPiece[] {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((left, right) => left - right)
  return borders.slice(0, -1).map((start, at) => {
    const end = borders[at + 1]!
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return {
      text: text.slice(start, end),
      findings: over.map(({ finding }) => finding),
      ends: over.filter((mark) => mark.end === end).map(({ finding }) => finding),
    }
  })
}
