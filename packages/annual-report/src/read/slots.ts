import { readings } from './splits.ts'
import type { Value } from './values.ts'

/** A reading of a row: its cells in order, null for blank. */
export type Reading = (number | null)[]

/** Whether the figures of a row add up to its total; a blank counts as nothing. */
export function addsUp(way: readonly (number | null)[], total: number): boolean {
  const sum = way.reduce((all: number, figure) => all + (figure ?? 0), 0)
  return sum === (way[total] ?? 0) * 2
}

/** How a reading came about, from the plainest: as the cells stand, with figures cut apart at spaces, with digits cut. */
type Step = 'cells' | 'spaces' | 'digits'

/**
 * Every way to read the values of a row as `count` cells that satisfies `sound`, by the plainest means that give any:
 * first the values as they stand, blanks dropped where there are too many cells; then figures with spaces in them cut
 * apart; then digits run together cut apart. Null when there are too many ways to weigh.
 */
export function waysToRead(
  values: readonly Value[],
  count: number,
  sound: (reading: Reading) => boolean,
): Reading[] | null {
  const steps: Step[] = ['cells', 'spaces', 'digits']
  for (const step of steps) {
    const ways = byStep(values, count, step)
    if (ways === null) return null
    const distinct = new Map(ways.filter(sound).map((way) => [way.join(), way]))
    if (distinct.size > 0) return [...distinct.values()]
  }
  return []
}

function byStep(values: readonly Value[], count: number, step: Step): Reading[] | null {
  if (
    values.some(
      ({ state, digits, parts }) =>
        state === 'words' || (state === 'number' && parts.length === 0 && !/^\d+$/.test(digits)),
    )
  )
    return []
  if (step === 'digits') {
    const figures = values.slice(0, values.findLastIndex(({ state }) => state === 'number') + 1)
    if (figures.some(({ state }) => state !== 'number')) return []
    const tokens = figures.flatMap(({ digits, parts }) => (parts.length > 0 ? parts : [digits]))
    return tokens.length > count ? [] : readings(tokens, count)
  }
  const found: Reading[] = []
  const cells: Reading = []
  const next = (at: number) => {
    if (found.length > 5000) return
    if (at === values.length) {
      if (cells.length === count) found.push([...cells])
      return
    }
    const value = values[at]!
    if (cells.length > count) return
    if (value.state !== 'number') {
      cells.push(null)
      next(at + 1)
      cells.pop()
      // Too many cells: a blank one may be none of the columns.
      if (values.length > count) next(at + 1)
      return
    }
    const groups = step === 'spaces' && value.parts.length > 1 ? groupings(value.parts) : [[value.digits]]
    // 20 20 may be a cell written twice.
    if (value.parts.length === 2 && value.parts[0] === value.parts[1]) {
      if (step === 'cells') return
      if (values.every(({ state }) => state === 'number')) groups.push([value.parts[0]!])
    }
    for (const group of groups) {
      if (group.some((digits) => digits === '' || /^0\d/.test(digits))) continue
      cells.push(...group.map(Number))
      next(at + 1)
      cells.length -= group.length
    }
  }
  next(0)
  return found.length > 5000 ? null : found
}

/**
 * The ways to read a row that has one cell too many because a line was copied twice: without one of two equal neighbours,
 * where that is sound.
 */
export function waysWithoutOneTwice(
  values: readonly Value[],
  count: number,
  sound: (reading: Reading) => boolean,
): Reading[] {
  if (values.length !== count + 1 || values.some(({ state, parts }) => state !== 'number' || parts.length > 0))
    return []
  const figures = values.map(({ digits }) => Number(digits))
  const ways = figures.flatMap((figure, at) =>
    at > 0 && figure === figures[at - 1] ? [[...figures.slice(0, at), ...figures.slice(at + 1)]] : [],
  )
  return [...new Map(ways.filter(sound).map((way) => [way.join(), way])).values()]
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
