import type { Reading } from '../row-sums.ts'
import { readings } from '../splits.ts'
import type { Value } from '../values.ts'

/** More ways than this are not weighed. */
const MOST = 500

/**
 * Readings of a row in which several figures ran into one cell, the cells they came from being blank (1170 and a blank for 117
 * and 0) or saying the same (22300 three times for 2, 230 and 0). A cell is cut into as many figures as it covers cells; the
 * cuts that add up are the readings. Zeros add up however they are cut, so there must be one for each cell.
 */
export function readMerged(values: readonly Value[], count: number, sound: (way: Reading) => boolean): Reading[] {
  if (
    values.length !== count ||
    values.some(({ state, doubtful }) => doubtful || (state !== 'number' && state !== 'blank'))
  )
    return []
  const plain = values.map(({ digits }) => (digits === '' ? null : Number(digits)))
  if (values.every(({ parts }) => parts.length === 0) && sound(plain)) return []
  let ways: Reading[] = [[]]
  for (let at = 0; at < count; ) {
    const value = values[at]!
    const cells = coveredFrom(values, at)
    const cuts = cells === 1 ? [single(value)] : cutsOf(value, cells)
    ways = ways.flatMap((way) => cuts.flatMap((cut) => (cut ? [[...way, ...cut]] : [])))
    if (ways.length === 0 || ways.length > MOST) return []
    at += cells
  }
  return ways.filter((way) => sound(way) && (way.some((figure) => figure) || zeroByZero(values)))
}

/** How many cells a value covers: itself, and those after it that are blank or say the same. */
function coveredFrom(values: readonly Value[], at: number): number {
  const { state, printed, digits, parts } = values[at]!
  if (state !== 'number' || (digits.length < 2 && parts.length === 0)) return 1
  let to = at + 1
  while (values[to]?.state === 'blank') to++
  if (to > at + 1) return to - at
  while (values[to] && values[to]!.printed === printed) to++
  return to - at
}

function single({ state, digits }: Value): Reading | null {
  if (state === 'blank') return [null]
  return digits === '' ? null : [Number(digits)]
}

/** The ways to cut a value into so many figures, or into fewer with the rest blank. */
function cutsOf({ digits, parts }: Value, cells: number): Reading[] {
  const tokens = parts.length > 0 ? parts : [digits]
  if (tokens.length === cells && tokens.every((token) => /^(?:0|[1-9]\d*)$/.test(token))) return [tokens.map(Number)]
  return readings(tokens, cells) ?? []
}

/** Whether every merged cell of zeros holds a zero for each cell it covers. */
function zeroByZero(values: readonly Value[]): boolean {
  return values.every((value, at) => {
    const cells = coveredFrom(values, at)
    return cells === 1 || (value.parts.length > 0 ? value.parts.join('') : value.digits) === '0'.repeat(cells)
  })
}
