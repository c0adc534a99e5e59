import type { Rule } from './pdf-rule.ts'

/** A spot of ink no longer than it is wide, by its middle. In points. */
export interface Dot {
  x: number
  y: number
  size: number
}

const SAME_LINE = 0.4
/** From dot to dot, in sizes of one: dotted borders leave as much room as a dot takes, or twice that. */
const STEP = 4
const FEWEST = 5
/** Beyond this the dots are a drawing. */
const MOST = 50_000

/** The rules that rows and columns of dots make: borders that are dotted come as hundreds of little boxes. */
export function dottedRules(dots: readonly Dot[]): Rule[] {
  if (dots.length < FEWEST || dots.length > MOST) return []
  return [...along(dots, true), ...along(dots, false)]
}

function along(dots: readonly Dot[], across: boolean): Rule[] {
  const placed = dots
    .map(({ x, y, size }) => (across ? { at: y, place: x, size } : { at: x, place: y, size }))
    .sort((a, b) => a.at - b.at)
  const rules: Rule[] = []
  for (let start = 0; start < placed.length; ) {
    let end = start + 1
    while (end < placed.length && placed[end]!.at - placed[start]!.at <= SAME_LINE) end++
    const line = placed.slice(start, end).sort((a, b) => a.place - b.place)
    let first = 0
    for (let at = 1; at <= line.length; at++) {
      if (at < line.length && line[at]!.place - line[at - 1]!.place <= line[at]!.size * STEP) continue
      const [from, to] = [line[first]!, line[at - 1]!]
      // The corner of a border has dots side by side.
      if (at - first >= FEWEST && to.place > from.place)
        rules.push({ across, at: from.at, from: from.place - from.size / 2, to: to.place + to.size / 2 })
      first = at
    }
    start = end
  }
  return rules
}
