import { formOf, type Place, placeIn, placeInSection } from '../places.ts'
import type { ReportAsRead, Table3 } from '../report.ts'
import { diffTexts, type Segment } from './text-diff.ts'

type Value = number | string | null

/** One cell in both reports. Undefined: the report does not print that cell at all. */
export interface CellComparison {
  place: Place
  before: Value | undefined
  after: Value | undefined
  changed: boolean
  /** after − before, where both are numbers. */
  difference: number | null
  /** difference ÷ before, null where before is zero or not a number. */
  rate: number | null
}

export interface SectionComparison {
  place: Place
  changed: boolean
  /** Titles differ. */
  titleBefore: string | null
  titleAfter: string | null
  segments: Segment[]
}

export interface Comparison {
  cells: CellComparison[]
  sections: SectionComparison[]
}

/**
 * Holds two reports against each other, cell by cell and section by section: this year's against last year's, or two
 * revisions of one. Cells that only one of the two forms has appear with the other side undefined; （六）其他处理 is
 * compared as one row when one report has it as one row.
 */
export function compare(before: ReportAsRead, after: ReportAsRead): Comparison {
  return {
    cells: (['table2', 'table3', 'table4'] as const)
      .flatMap((table) => cellsOf(table, before, after))
      .concat(localCells(before, after)),
    sections: sectionsOf(before, after),
  }
}

type Rows = Record<string, Record<string, Value | undefined> | undefined>

function cellsOf(table: 'table2' | 'table3' | 'table4', before: ReportAsRead, after: ReportAsRead): CellComparison[] {
  const form = formOf(after)
  const fold = table === 'table3' && Boolean(before.table3?.other || after.table3?.other)
  const rowsOf = (report: ReportAsRead): Rows => {
    if (table === 'table3') return (fold ? folded(report.table3) : report.table3) ?? {}
    return report[table] ?? {}
  }
  const left = rowsOf(before)
  const right = rowsOf(after)
  return union(right, left).flatMap((row) =>
    union(right[row] ?? {}, left[row] ?? {}).map((column) =>
      comparison(placeIn(form, table, row, column), left[row]?.[column], right[row]?.[column]),
    ),
  )
}

function localCells(before: ReportAsRead, after: ReportAsRead): CellComparison[] {
  const form = formOf(after)
  const names = [...new Set([...after.localTables, ...before.localTables].map(({ name }) => name))]
  return names.flatMap((name) => {
    const left = before.localTables.find((table) => table.name === name)?.rows ?? {}
    const right = after.localTables.find((table) => table.name === name)?.rows ?? {}
    return union(right, left).map((row) => comparison(placeIn(form, name, row, null), left[row], right[row]))
  })
}

function comparison(place: Place, before: Value | undefined, after: Value | undefined): CellComparison {
  const numbers = typeof before === 'number' && typeof after === 'number' ? ([before, after] as const) : null
  const difference = numbers ? numbers[1] - numbers[0] : null
  return {
    place,
    before,
    after,
    changed: before !== after,
    difference,
    rate: difference === null || numbers![0] === 0 ? null : difference / numbers![0],
  }
}

function sectionsOf(before: ReportAsRead, after: ReportAsRead): SectionComparison[] {
  const count = Math.max(before.sections.length, after.sections.length)
  return Array.from({ length: count }, (_, index) => {
    const left = before.sections[index]
    const right = after.sections[index]
    const segments = diffTexts(left?.text ?? '', right?.text ?? '')
    return {
      place: placeInSection(right ? after : before, index + 1),
      changed: left?.title !== right?.title || segments.some(({ kind }) => kind !== 'same'),
      titleBefore: left?.title ?? null,
      titleAfter: right?.title ?? null,
      segments,
    }
  })
}

/** 表三 with its three rows of （六）其他处理 added into one, for comparison with a report that has one. */
function folded(table: Table3 | null): Rows {
  if (!table) return {}
  const rows: Rows = {}
  for (const [row, cells] of Object.entries(table)) {
    const target = row.startsWith('other.') ? 'other' : row
    const sum: Record<string, Value | undefined> = { ...rows[target] }
    for (const [column, value] of Object.entries(cells)) {
      const already = sum[column]
      sum[column] = typeof already === 'number' && typeof value === 'number' ? already + value : (value ?? already)
    }
    rows[target] = sum
  }
  return rows
}

function union(first: object, second: object): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
}
