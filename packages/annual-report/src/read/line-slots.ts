import type { FigureRow } from './table-rows.ts'
import { readValue, type Value } from './values.ts'

/** How many blank cells so many blank lines are, when `between` of them stand between two cells even if none is blank. */
export function blankCells(gap: number, between: 0 | 1): number {
  return (gap - between) / (between + 1)
}

/**
 * The cells of a row whose cells stand one to a line: one value a column, blank lines being blank cells, the first `lead` of
 * them beside its label. `over`: how many more blank cells follow than columns are left; not a number where nothing follows.
 * Null where the blank lines do not come out even.
 */
export function slotsOf(row: FigureRow, count: number, between: 0 | 1, lead = 0): { of: Value[]; over: number } | null {
  const slots: Value[] = []
  const blank = (times: number) => {
    for (let one = 0; one < times; one++) slots.push(readValue('', row.at))
  }
  for (const [index, value] of row.values.entries()) {
    const blanks = blankCells(value.gap ?? 0, between) - (index === 0 ? lead : 0)
    if (blanks < 0 || !Number.isInteger(blanks) || slots.length + blanks >= count) return null
    blank(blanks)
    slots.push(value)
  }
  const missing = count - slots.length
  const after = row.gapAfter === undefined ? Number.NaN : blankCells(row.gapAfter, between)
  if (missing > 0 && !(after >= missing)) return null
  blank(missing)
  return { of: slots, over: after - missing }
}
