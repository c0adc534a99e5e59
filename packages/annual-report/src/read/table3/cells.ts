import type { Table3Column } from '../../editions/keys.ts'
import { half } from '../characters.ts'
import { type Reading, waysToRead } from '../slots.ts'
import { readings } from '../splits.ts'
import type { FigureRow } from '../table-rows.ts'
import type { Value } from '../values.ts'
import type { Columns3 } from './columns.ts'
import { cellsOfLines } from './lines.ts'
import { addsUp } from './sums.ts'

/** What the figures of a row say: the value of every column, or the ways to read them, or why neither. */
export interface RowCells {
  /** The value of every column it has, where the columns are beyond doubt. */
  cells: Map<Table3Column, Value> | null
  /** Readings of its figures in the order of the columns, where they are not. */
  readings: Reading[]
  reason: string | null
}

/** The values of a row in their columns, or the ways to read them. */
export function valuesOf(row: FigureRow, columns: Columns3): RowCells {
  const { order } = columns
  if (isTwoRows(row.values, order))
    return { cells: null, readings: [], reason: '该行单元格中有两组数字，各自都符合合计关系，可能是两行并在一起。' }
  const placed =
    (row.kind === 'grid' && columns.at?.(row)) ||
    (row.kind === 'placed' && row.values.length < order.length && columns.places?.(row)) ||
    null
  if (
    placed &&
    believable(
      order.map((column) => placed.get(column)!),
      order,
      columns.noTotals,
      row.exact === true,
    )
  ) {
    return { cells: placed, readings: [], reason: null }
  }
  const seven = allTogether(row.values, order.length)
  if (
    !placed &&
    seven &&
    !brokenUp(row, order) &&
    (row.values.length !== order.length || believable(seven, order, false))
  ) {
    return { cells: new Map(order.map((column, index) => [column, seven[index]!])), readings: [], reason: null }
  }
  const byLines = row.kind === 'line' ? cellsOfLines(row, order, columns.blankLines) : null
  if (byLines) return { cells: byLines, readings: [], reason: null }
  const total = order.indexOf('total')
  const sound = (way: Reading) => addsUp(way, total)
  let ways = waysToRead(row.values, order.length, sound)
  // One figure too many at either end: the row's own number, or the page's.
  if (
    ways?.length === 0 &&
    columns.ordinals &&
    row.values.length === order.length + 1 &&
    row.values.every(({ state }) => state === 'number')
  ) {
    const ends = [row.values.slice(1), row.values.slice(0, -1)].map(
      (some) => waysToRead(some, order.length, sound) ?? [],
    )
    ways = [...new Map(ends.flat().map((way) => [way.join(), way])).values()]
  }
  // Where cells are lost or added, no sum says which are blank: zeros agree with any place.
  if (row.values.length !== order.length) ways = ways?.filter((way) => !way.includes(null)) ?? null
  if (ways?.length === 0) ways = broughtTogether(row.values, order.length, sound)
  if (ways === null) return { cells: null, readings: [], reason: '数字连写，切分方式过多，无法确定。' }
  if (ways.length > 0) return { cells: null, readings: ways, reason: null }
  return {
    cells: null,
    readings: [],
    reason: `该行读到 ${row.values.length} 个单元格，不能按六类之和等于总计分到 ${order.length} 列。`,
  }
}

/**
 * Readings of a row whose cells were split or merged: one figure in two cells joined again, or as many figures as columns
 * whatever the blanks among them. Zeros agree with any place, so the row must have something to add up.
 */
function broughtTogether(values: readonly Value[], count: number, sound: (way: Reading) => boolean): Reading[] {
  const printed = values.filter(({ state }) => state !== 'blank')
  if (!printed.every(({ state, doubtful }) => state === 'number' && !doubtful)) return []
  const tokens = printed.flatMap(({ digits, parts }) => (parts.length > 0 ? parts : [digits]))
  if (!tokens.every((token) => /^(?:0|[1-9]\d*)$/.test(token))) return []
  const ways: string[][] = []
  if (tokens.length === count) ways.push(tokens)
  // A blank among the figures may be a cell of its own.
  else if (tokens.length === count + 1 && printed.length === values.length) {
    for (let at = 0; at < count; at++)
      if (tokens[at] !== '0')
        ways.push([...tokens.slice(0, at), tokens[at]! + tokens[at + 1]!, ...tokens.slice(at + 2)])
  }
  const found = ways.map((way) => way.map(Number)).filter((way) => way.some((figure) => figure > 0) && sound(way))
  return [...new Map(found.map((way) => [way.join(), way])).values()]
}

/** Two rows in one, as where the line between them was lost: both figures of its cells add up by themselves. */
function isTwoRows(values: readonly Value[], order: readonly Table3Column[]): boolean {
  const twos = values.filter(({ parts }) => parts.length === 2)
  if (values.length !== order.length || twos.length < 2) return false
  if (values.some(({ state, parts }) => state === 'number' && parts.length !== 2)) return false
  return [0, 1].every((part) => {
    const figures = values.map(({ parts }) => (parts.length === 2 ? Number(parts[part]) : null))
    return addsUp(figures, order.indexOf('total'))
  })
}

/** Seven figures that do not add up and have a blank line among them are six and a piece, or six and a number of the row. */
function brokenUp({ kind, values }: FigureRow, order: readonly Table3Column[]): boolean {
  const uneven = new Set(values.slice(1).map(({ gap = 0 }) => gap)).size > 1
  const figures = values.map(({ digits }) => (digits === '' ? null : Number(digits)))
  return kind === 'line' && uneven && !addsUp(figures, order.indexOf('total'))
}

/**
 * Whether values may be taken as they stand, one a column. A figure in every column may, even where they do not add up:
 * that is the report's fault. Where there are blanks and no sum, cells may have moved; only in a table whose every total is
 * left blank is that as printed.
 */
function believable(
  values: readonly Value[],
  order: readonly Table3Column[],
  noTotals: boolean,
  exact = false,
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
  if (values.every(({ state }) => state === 'number' || state === 'words'))
    return exact || addsUp(figures, order.indexOf('total')) || !couldBeSplit(figures)
  if (figures.every((figure) => figure === null)) return true
  if (addsUp(figures, order.indexOf('total')) || noTotals) return true
  if (!exact || couldBeMerged(figures, order.indexOf('total'))) return false
  // The format's own columns hold it, unless the sum stands before blanks: then a cell is missing.
  const last = figures.findLastIndex((figure) => figure !== null)
  const before = figures.slice(0, last).reduce((sum: number, figure) => sum + (figure ?? 0), 0)
  return last === 0 || last === figures.length - 1 || before !== figures[last]
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

/** Whether two neighbours read as one figure would add up with the rest: 2, 5 … 25 is a figure cut in two beside a blank. */
function couldBeSplit(figures: readonly (number | null)[]): boolean {
  for (let at = 0; at + 1 < figures.length; at++) {
    if (!figures[at] || figures[at + 1] === null) continue
    const joined = [...figures.slice(0, at), Number(`${figures[at]}${figures[at + 1]}`), ...figures.slice(at + 2)]
    if (addsUp(joined, 0) || addsUp(joined, joined.length - 1)) return true
  }
  return false
}

/** The values of a row that has as many as there are columns, or as many figures side by side among blanks. */
function allTogether(values: readonly Value[], count: number): readonly Value[] | null {
  if (values.length === count) return values
  const first = values.findIndex(({ state }) => state !== 'blank')
  const last = values.findLastIndex(({ state }) => state !== 'blank')
  const printed = values.slice(first, last + 1)
  const whole = ({ state, parts, doubtful }: Value) => state === 'number' && parts.length === 0 && !doubtful
  return first >= 0 && printed.length === count && printed.every(whole) ? printed : null
}
