import type { FigureRow } from '../table-rows.ts'
import { readValue, type Value } from '../values.ts'
import type { Columns3 } from './columns.ts'
import { addsUp } from './sums.ts'

/**
 * Rows of figures as the table had them before it was made into text: without the numbers of the rows, with the halves of
 * a row cut by a page break put together, and with rows that have run into each other cut apart.
 */
export function mended(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  return splitUnlabelled(withBrokenRows(withoutOrdinals(rows, columns.order.length), columns), columns)
}

/**
 * The number a row has in the table stands before its label: where the text is read on from line to line it ends the row
 * before. Such numbers go up by one.
 */
function withoutOrdinals(rows: readonly FigureRow[], count: number): FigureRow[] {
  const ends = rows.map(({ kind, values }) =>
    kind === 'line' ? Number(values.at(-1)!.digits || Number.NaN) : Number.NaN,
  )
  const extra = rows.flatMap(({ kind, values }, index) =>
    kind === 'line' && values.length === count + 1 ? [index] : [],
  )
  const rising = extra.filter((index) => ends[index] === ends[index - 1]! + 1).length
  if (rising < 3 || rising < extra.length * 0.6) return [...rows]
  return rows.map((row, index) => {
    const next = Number.isNaN(ends[index]!) || ends[index] !== (ends[index - 1] ?? 1) + 1
    return !next || extra.includes(index) ? { ...row, values: row.values.slice(0, -1) } : row
  })
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
