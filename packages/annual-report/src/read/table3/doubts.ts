import type { Table3Column } from '../../editions/keys.ts'
import { half } from '../characters.ts'
import { addsUp } from '../row-sums.ts'
import { groupings, readings } from '../splits.ts'
import type { FigureRow } from '../table-rows.ts'
import type { Value } from '../values.ts'

/** Two rows in one, as where the line between them was lost: both figures of its cells add up by themselves. */
export function isTwoRows(values: readonly Value[], order: readonly Table3Column[]): boolean {
  const twos = values.filter(({ parts }) => parts.length === 2)
  if (values.length !== order.length || twos.length < 2) return false
  if (values.some(({ state, parts }) => state === 'number' && parts.length !== 2)) return false
  return [0, 1].every((part) => {
    const figures = values.map(({ parts }) => (parts.length === 2 ? Number(parts[part]) : null))
    return addsUp(figures, order.indexOf('total'))
  })
}

/** Seven figures that do not add up and have a blank line among them are six and a piece, or six and a number of the row. */
export function brokenUp({ kind, values }: FigureRow, order: readonly Table3Column[]): boolean {
  const uneven = new Set(values.slice(1).map(({ gap = 0 }) => gap)).size > 1
  const figures = values.map(({ digits }) => (digits === '' ? null : Number(digits)))
  return kind === 'line' && uneven && !addsUp(figures, order.indexOf('total'))
}

/** What is known of a row and its table that says how far it may be believed. */
interface Trust {
  /** Whether every total of the table is left blank. */
  noTotals?: boolean
  /** Whether the row's columns are the format's own. */
  exact?: boolean
  /** Whether the row has more cells than others. */
  widened?: boolean
  /** Whether hardly a row of the table leaves a cell blank. */
  allPrinted?: boolean
}

/**
 * Whether values may be taken as they stand, one a column. A figure in every column may, even where they do not add up:
 * that is the report's fault. Where there are blanks and no sum, cells may have moved; only in a table whose every total is
 * left blank is that as printed.
 */
export function believable(
  values: readonly Value[],
  order: readonly Table3Column[],
  { noTotals = false, exact = false, widened = false, allPrinted = false }: Trust,
): boolean {
  if (values.some(({ parts }) => parts.length > 0)) {
    const figures = values.map(({ state, digits }) => (state === 'number' && digits !== '' ? Number(digits) : null))
    return (
      // 20 20 may be a cell written twice.
      !values.some(({ parts }) => parts.length === 2 && parts[0] === parts[1]) &&
      values.every(({ state, digits }) => state !== 'number' || digits !== '') &&
      addsUp(figures, order.indexOf('total'))
    )
  }
  // Beside a cell nobody can make out, with figures in it, a blank may be the cell they came from.
  const unclear = values.some(({ state, printed }) => state === 'words' && /\d/.test(half(printed)))
  if (unclear && values.some(({ state }) => state === 'blank')) return false
  if (values.some(({ doubtful }) => doubtful)) {
    const figures = values.map(({ state, digits }) => (state === 'number' ? Number(digits) : null))
    return values.every(({ state }) => state === 'number') && addsUp(figures, order.indexOf('total'))
  }
  const figures = values.map(({ state, digits }) => (state === 'number' ? Number(digits) : null))
  if (!exact && values.some(isMended) && !addsUp(figures, order.indexOf('total'))) return false
  if (values.every(({ state }) => state === 'number' || state === 'words'))
    return exact || addsUp(figures, order.indexOf('total')) || !(widened || couldBeSplit(figures))
  if (figures.every((figure) => figure === null)) return exact || !allPrinted
  // Zeros add up anywhere: beside a blank total they may have moved.
  const zeros = figures.every((figure) => !figure)
  if (zeros && figures[order.indexOf('total')] === null && !exact && !noTotals) return false
  if (addsUp(figures, order.indexOf('total')) || noTotals) return true
  if (!exact || couldBeMerged(figures, order.indexOf('total'))) return false
  // A blank cell before the total, where that stands first, has moved the row.
  if (figures[0] === null && addsUp([...figures.slice(1), null], order.indexOf('total'))) return false
  // The format's own columns hold it, unless the sum stands before blanks: then a cell is missing.
  const last = figures.findLastIndex((figure) => figure !== null)
  const before = figures.slice(0, last).reduce((sum: number, figure) => sum + (figure ?? 0), 0)
  return last === 0 || last === figures.length - 1 || before !== figures[last]
}

/** Whether characters were taken for digits among others: 2o may be 20 or 2, so it wants a sum to agree with it. */
export function isMended({ repaired, digits, parts }: Value): boolean {
  return repaired && digits.length > 1 && parts.length === 0
}

/** Whether a figure before blank cells is several figures, merged, so that the row adds up: 100, blank, blank for 1, 0, 0. */
function couldBeMerged(figures: readonly (number | null)[], total: number): boolean {
  return figures.some((figure, at) => {
    if (figure === null || figure < 10) return false
    const next = figures.findIndex((other, index) => index > at && other !== null)
    const room = (next < 0 ? figures.length : next) - at
    for (let count = 2; count <= room; count++) {
      const cuts = readings([String(figure)], count)
      const blanks = Array.from({ length: room - count }, () => null)
      if (
        !cuts ||
        cuts.some((cut) => addsUp([...figures.slice(0, at), ...cut, ...blanks, ...figures.slice(at + room)], total))
      )
        return true
    }
    return false
  })
}

/** Whether neighbours read as one figure would add up with the rest: 2, 5, 0 … 25 is a figure cut in two beside a blank. */
function couldBeSplit(figures: readonly (number | null)[]): boolean {
  if (figures.some((figure) => figure === null)) return false
  return groupings(figures.map(String)).some((group) => {
    if (group.length === figures.length || group.length < 2 || group.some((digits) => /^0\d/.test(digits))) return false
    const joined = group.map(Number)
    return addsUp(joined, 0) || addsUp(joined, joined.length - 1)
  })
}
