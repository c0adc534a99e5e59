import { TABLE4_RESULTS } from './form-labels.ts'
import { ALIGNED, columnsUnder, type Span, wordsOf } from './placed-words.ts'
import type { Row } from './rows.ts'
import type { FigureRow } from './table-rows.ts'
import { resultNamed } from './table4-names.ts'
import { readValue } from './values.ts'

/**
 * Rows of a text set in columns with their blank cells, where the figures stand under the names of the results: so that a row
 * has a value for every name of the head above it. Other rows as they are.
 */
export function withBlankCells(found: readonly FigureRow[], rows: readonly Row[]): FigureRow[] {
  const headOf = new Map<Row['at'], Span[]>()
  let head: Span[] = []
  for (const row of rows) {
    const names =
      row.kind === 'placed' ? row.pieces.flatMap(wordsOf).filter(({ text }) => resultNamed(text) !== null) : []
    if (names.length >= TABLE4_RESULTS.length && names.length % TABLE4_RESULTS.length === 0) head = names
    else headOf.set(row.at, head)
  }
  return found.map((row) => {
    const names = headOf.get(row.at) ?? []
    if (row.kind !== 'placed' || row.values.length >= names.length) return row
    let least = Number.POSITIVE_INFINITY
    let columns: number[] | null = null
    for (const edge of ALIGNED) {
      const under = columnsUnder(row.values, names.map(edge), edge)
      const off = under?.reduce(
        (sum, column, index) => sum + Math.abs(edge(row.values[index] as Span) - edge(names[column]!)),
        0,
      )
      if (under && off! < least) {
        columns = under
        least = off!
      }
    }
    if (!columns) return row
    const values = names.map((_, column) => row.values[columns.indexOf(column)] ?? readValue('', row.at))
    return { ...row, values }
  })
}
