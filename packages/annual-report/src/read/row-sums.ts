/** A reading of a row: its cells in order, null for blank. */
export type Reading = (number | null)[]

/** Whether the figures of a row add up to its total; a blank counts as nothing. */
export function addsUp(way: readonly (number | null)[], total: number): boolean {
  const sum = way.reduce((all: number, figure) => all + (figure ?? 0), 0)
  return sum === (way[total] ?? 0) * 2
}
