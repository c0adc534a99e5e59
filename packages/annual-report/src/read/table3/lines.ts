import type { Table3Column } from '../../editions/keys.ts'
import type { FigureRow } from '../table-rows.ts'
import { readValue, type Value } from '../values.ts'
import { addsUp } from './sums.ts'

/**
 * A table whose cells stand one to a line, blank cells as blank lines: how many blank lines stand between two cells even
 * when none is blank, and whether enough rows say so to believe it of a row that proves nothing itself.
 */
export interface BlankLines {
  between: 0 | 1
  /** How many blank cells stand between the last column and the next row, as of a column for remarks. */
  after: number
  sure: boolean
}

/** Decided by the rows that have every figure, and by those that add up only with the blank lines as cells. */
export function blankLinesOf(found: readonly FigureRow[], order: readonly Table3Column[]): BlankLines | null {
  const total = order.indexOf('total')
  const votes = ([0, 1] as const).map((between) =>
    found.filter((row) => {
      if (row.kind !== 'line' || !isPlain(row)) return false
      if (row.values.length === order.length) return row.values.slice(1).every(({ gap = 0 }) => gap === between)
      const slots = slotsOf(row, order.length, between)
      return slots !== null && proves(slots.of, total)
    }),
  )
  const between = votes[1]!.length > votes[0]!.length ? 1 : 0
  const rows = votes[between]!
  if (rows.length === 0) return null
  const afters = new Map<number, number>()
  for (const row of rows) {
    const { over } = slotsOf(row, order.length, between) ?? { over: 0 }
    afters.set(over, (afters.get(over) ?? 0) + 1)
  }
  const [after, times] = [...afters].sort((a, b) => b[1] - a[1])[0]!
  return { between, after, sure: times >= 3 && times >= rows.length * 0.6 && votes[1 - between]!.length === 0 }
}

/**
 * The cells of a row, where the blank lines before, between and after its figures are exactly as many as cells are missing.
 * A row that adds up needs no more; one that does not (its total may be wrong, or all of it zero) is believed only in a
 * table that is surely of this kind, and only when the blank lines after it are accounted for too.
 */
export function cellsOfLines(
  row: FigureRow,
  order: readonly Table3Column[],
  lines: BlankLines | null,
): Map<Table3Column, Value> | null {
  if (row.values.length >= order.length || !isPlain(row)) return null
  const total = order.indexOf('total')
  for (const between of lines ? [lines.between] : ([0, 1] as const)) {
    const slots = slotsOf(row, order.length, between)
    if (!slots) continue
    const few = slots.of.at(-1)!.state === 'blank' && slots.over !== (lines?.after ?? 0)
    const sound = (proves(slots.of, total) && !few) || (lines?.sure && slots.over === lines.after)
    if (sound) return new Map(order.map((column, index) => [column, slots.of[index]!]))
  }
  return null
}

function isPlain({ values }: FigureRow): boolean {
  return values.every(({ state, parts, doubtful }) => state === 'number' && parts.length === 0 && !doubtful)
}

/** Adds up, and is not all zero: zeros add up wherever they stand. */
function proves(slots: readonly Value[], total: number): boolean {
  const figures = slots.map(({ digits }) => (digits === '' ? null : Number(digits)))
  return figures.some((figure) => (figure ?? 0) !== 0) && addsUp(figures, total)
}

/** One value a column, blank lines being blank cells; `over`: how many more blank cells there are than columns. */
function slotsOf(row: FigureRow, count: number, between: 0 | 1): { of: Value[]; over: number } | null {
  const slots: Value[] = []
  const blank = (times: number) => {
    for (let one = 0; one < times; one++) slots.push(readValue('', row.at))
  }
  const cellsIn = (gap: number) => (gap - between) / (between + 1)
  for (const value of row.values) {
    const blanks = cellsIn(value.gap ?? 0)
    if (blanks < 0 || !Number.isInteger(blanks) || slots.length + blanks >= count) return null
    blank(blanks)
    slots.push(value)
  }
  const missing = count - slots.length
  const after = row.gapAfter === undefined ? Number.NaN : cellsIn(row.gapAfter)
  if (missing > 0 && !(after >= missing)) return null
  blank(missing)
  return { of: slots, over: after - missing }
}
