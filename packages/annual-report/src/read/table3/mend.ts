import { addsUp } from '../row-sums.ts'
import type { FigureRow } from '../table-rows.ts'
import { readValue, type Value } from '../values.ts'
import type { Columns3 } from './columns.ts'

/**
 * Rows of figures as the table had them before it was made into text: without the blank cells beside labels, with the halves of
 * a row cut by a page break put together, and with rows that have run into each other cut apart.
 */
export function mended(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  return splitUnlabelled(withBrokenRows(withoutRemarks(withoutLabelCells(rows, columns), columns), columns), columns)
}

/**
 * Labels in two columns leave a blank cell beside every label that has only one. Where a row is as wide as others that
 * have a figure cell for every column, its last cells are those; a row that is narrower has lost a cell nobody knows.
 */
function withoutLabelCells(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  const count = columns.order.length
  // A grid with a known head has its columns.
  const free = ({ kind }: FigureRow) => kind === 'cells' || (kind === 'grid' && columns.at === null)
  const widths = new Map<number, number>()
  for (const row of rows)
    if (free(row) && row.values.length === count) widths.set(row.width, (widths.get(row.width) ?? 0) + 1)
  return rows.map((row) => {
    const more = row.values.length - count
    if (!free(row) || (widths.get(row.width) ?? 0) < 3 || more <= 0) return row
    const beside = row.values.slice(0, more).every(({ state }) => state === 'blank')
    return beside ? { ...row, values: row.values.slice(more) } : row
  })
}

/** A column for remarks that nobody filled in leaves a blank cell at the end of every row. */
function withoutRemarks(rows: readonly FigureRow[], columns: Columns3): readonly FigureRow[] {
  const count = columns.order.length
  if (columns.at !== null) return rows
  const wider = rows.filter(({ kind, values }) => (kind === 'cells' || kind === 'grid') && values.length === count + 1)
  const remarks = wider.every(({ values }) => values.at(-1)!.state === 'blank')
  const full = wider.filter(({ values }) => values.slice(0, -1).every(({ state }) => state === 'number'))
  if (!remarks || full.length < 5) return rows
  return rows.map((row) => (wider.includes(row) ? { ...row, values: row.values.slice(0, -1) } : row))
}

/**
 * The number a row has in the table stands before its label: where the text is read on from line to line it ends the row
 * before. Such numbers go up by one.
 */
export function withoutOrdinals(rows: readonly FigureRow[], count: number): FigureRow[] {
  const lines = rows.filter(({ kind }) => kind === 'line')
  const ends = rows.map(({ kind, values }) =>
    kind === 'line' ? Number(values.at(-1)!.digits || Number.NaN) : Number.NaN,
  )
  const next = rising(ends.map((end, index) => (isWhole(rows[index]!, count) ? Number.NaN : end)))
  const extra = rows.map(({ kind, values }) => kind === 'line' && values.length === count + 1)
  const numberedWhole = next.filter((one, index) => one && extra[index]).length
  const numbered = numberedWhole >= 3 && numberedWhole >= extra.filter(Boolean).length * 0.6
  // Blank cells are not among the values of a line: then the numbers tell alone.
  if (!numbered && next.filter(Boolean).length < Math.max(8, lines.length * 0.7)) return [...rows]
  return rows.flatMap((row, index) => {
    if (!next[index] && !(numbered && extra[index])) return [row]
    const values = row.values.slice(0, -1)
    return values.length === 0 ? [] : [{ ...row, values, gapAfter: row.values.at(-1)!.gap }]
  })
}

/** So far numbers may lie apart: one may be missing at a row, or stand at the line of a group. */
const FAR = 3

/** Which of the numbers belong to the longest that go up by one, or by a little more. */
function rising(numbers: readonly number[]): boolean[] {
  const longest = numbers.map(() => 1)
  const before = numbers.map(() => -1)
  numbers.forEach((number, at) => {
    for (let from = 0; from < at; from++) {
      const step = number - numbers[from]!
      if (!(step > 0 && step <= FAR) || longest[from]! < longest[at]!) continue
      longest[at] = longest[from]! + 1
      before[at] = from
    }
  })
  const of = numbers.map(() => false)
  const most = Math.max(0, ...longest.filter((_, at) => !Number.isNaN(numbers[at]!)))
  for (let at = longest.lastIndexOf(most); at >= 0; at = before[at]!) of[at] = true
  return of
}

/** Whether the row is complete without a number: its sum stands at one of its ends. */
function isWhole({ values }: FigureRow, count: number): boolean {
  const figures = values.map(({ digits }) => Number(digits || Number.NaN))
  const even = new Set(values.slice(1).map(({ gap = 0 }) => gap)).size < 2
  const whole = even && figures.length === count && figures.some((figure) => figure > 0)
  return whole && (addsUp(figures, 0) || addsUp(figures, count - 1))
}

/** A row a page break cuts through its cells: 37 above, 2 below. The two are one when only together they add up. */
function withBrokenRows(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  const total = columns.order.indexOf('total')
  const inColumns = (row: FigureRow): readonly Value[] => {
    const placed = row.kind === 'grid' ? columns.at?.(row) : null
    return placed ? columns.order.map((column) => placed.get(column)!) : row.values
  }
  const figuresOf = (values: readonly Value[]) =>
    values.map(({ state, digits }) => (state === 'number' && digits !== '' ? Number(digits) : null))
  const kept: FigureRow[] = []
  for (const row of rows) {
    const above = kept.at(-1)
    const upper = above?.kind === row.kind ? inColumns(above) : []
    const lower = inColumns(row)
    const alike = upper.length === columns.order.length && lower.length === upper.length
    if (
      above &&
      alike &&
      lower.some(({ state }) => state === 'blank') &&
      lower.some(({ state }) => state === 'number')
    ) {
      const joined = upper.map((value, at) => {
        const below = lower[at]!
        if (below.state !== 'number') return value
        const whole = readValue(value.printed + below.printed, value.at)
        return { ...whole, left: value.left, right: value.right, repaired: true }
      })
      const only = !addsUp(figuresOf(upper), total) && !addsUp(figuresOf(lower), total)
      if (only && addsUp(figuresOf(joined), total)) {
        const values = above.values.map((value) => joined[upper.indexOf(value)] ?? value)
        kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own], values }
        continue
      }
    }
    kept.push(row)
  }
  return kept
}

/** Several rows of figures without a word between them: cut where the number of columns says. */
function splitUnlabelled(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  const count = columns.order.length
  return rows.flatMap((row) => {
    const { values } = row
    if (row.kind !== 'line' || values.length < count * 2 || values.length % count !== 0) return [row]
    const parts: FigureRow[] = []
    for (let at = 0; at < values.length; at += count) {
      parts.push({
        ...row,
        own: at === 0 ? row.own : [],
        before: at === 0 ? row.before : [],
        after: at + count >= values.length ? row.after : [],
        values: values.slice(at, at + count),
        at: values[at]!.at,
      })
    }
    // Where the rows do not add up one by one, the cut may be wrong.
    return parts.every((part) => part.values.every(({ state }) => state === 'number')) ? parts : [row]
  })
}
