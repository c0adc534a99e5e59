/** A reading of a row: its cells in order, null for blank. */
export type Reading = (number | null)[]

/** Whether the figures of a row add up to its total; a blank counts as nothing. */
export function addsUp(way: readonly (number | null)[], total: number): boolean {
  const sum = way.reduce((all: number, figure) => all + (figure ?? 0), 0)
  return sum === (way[total] ?? 0) * 2
}

/** Every way to join neighbours: 1 288 3 is 1 288 3, 1288 3, 1 2883, 12883. */
export function groupings(parts: readonly string[]): string[][] {
  if (parts.length === 1) return [[parts[0]!]]
  if (parts.length > 12) return [[...parts]]
  return groupings(parts.slice(1)).flatMap((rest) => [
    [parts[0]!, ...rest],
    [parts[0]! + rest[0]!, ...rest.slice(1)],
  ])
}
