import type { Table3Column } from '../../editions/keys.ts'
import { half } from '../characters.ts'
import { addsUp, type Reading } from '../row-sums.ts'
import type { FigureRow } from '../table-rows.ts'
import type { Value } from '../values.ts'
import { plainestWays, waysOfRow } from '../ways.ts'
import type { Columns3 } from './columns.ts'
import { believable, brokenUp, isMended, isTwoRows } from './doubts.ts'
import { cellsOfLines, waysOfLines } from './lines.ts'
import { readMerged } from './merged.ts'

const CUT_IN_WAYS = '数字连写，有多种切分都符合合计关系，无法确定。'

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
  if ((row.kind === 'grid' || row.kind === 'cells') && /\n\s*\d+\s*$/.test(half(row.own.at(-1)?.text ?? '')))
    return { cells: null, readings: [], reason: '行名的单元格末尾有数字，该行的单元格可能已移位。' }
  if (!row.exact && isTwoRows(row.values, order))
    return { cells: null, readings: [], reason: '该行单元格中有两组数字，各自都符合合计关系，可能是两行并在一起。' }
  const placed =
    (row.kind === 'grid' && columns.at?.(row)) ||
    (row.kind === 'placed' && row.values.length < order.length && columns.places.cellsOf(row)) ||
    null
  const total = order.indexOf('total')
  const sound = (way: Reading) => addsUp(way, total)
  const inOrder = placed ? order.map((column) => placed.get(column)!) : row.values
  const merged = row.kind === 'line' || row.exact ? [] : readMerged(inOrder, order.length, sound)
  if (merged.length > 0) return { cells: null, readings: merged, reason: CUT_IN_WAYS }
  if (
    placed &&
    believable(inOrder, order, {
      noTotals: columns.noTotals,
      exact: row.exact === true,
      allPrinted: columns.allPrinted,
    })
  ) {
    return { cells: sound(plainFigures(inOrder)) ? placed : withoutMended(placed), readings: [], reason: null }
  }
  const joined = row.kind === 'placed' && !sound(plainFigures(inOrder)) ? columns.places.joinedOf(row) : null
  if (joined) return { cells: joined, readings: [], reason: null }
  const seven = allTogether(row.values, order.length)
  const anew = seven && !row.exact ? cutAndJoined({ ...row, values: [...seven] }, order.length, total) : []
  if (anew.length > 0) return { cells: null, readings: [plainFigures(seven!), ...anew], reason: CUT_IN_WAYS }
  if (
    !placed &&
    seven &&
    !(columns.ordinals && !row.exact && beginsWithNumber(seven, total)) &&
    !brokenUp(row, order) &&
    believable(seven, order, {
      widened: row.kind === 'cells' && row.values.length !== order.length,
      allPrinted: columns.allPrinted,
    })
  ) {
    return { cells: new Map(order.map((column, index) => [column, seven[index]!])), readings: [], reason: null }
  }
  const byLines = row.kind === 'line' ? cellsOfLines(row, order, columns.blankLines) : null
  if (byLines) return { cells: byLines, readings: [], reason: null }
  const byBlanks = row.kind === 'line' && columns.blankLines ? waysOfLines(row, order, columns.blankLines) : []
  if (byBlanks.length > 0)
    return { cells: null, readings: byBlanks, reason: '该行空白处多于所缺的单元格，不能确定空白的是哪一格。' }
  // Figures apart from each other on a line may have blank cells between them: their digits are not to be cut.
  const apart =
    row.kind === 'placed' && !columns.allPrinted && row.values.length > 1 && row.values.length < order.length
  const harm = {
    blanksVanish: false,
    cutAnew: false,
    ordinals: columns.ordinals,
    adding: true,
    noTotals: 'blank',
  } as const
  let ways = apart ? [] : plainestWays(row, { groups: 1, width: order.length, total }, harm, 0)
  // Where cells are lost or added, no sum says which are blank: zeros agree with any place.
  if (row.values.length !== order.length) ways = ways.filter((way) => !way.includes(null))
  if (columns.allPrinted && !row.exact) ways = ways.filter((way) => way.some((figure) => figure !== null))
  if (ways.length > 0) return { cells: null, readings: ways, reason: null }
  return {
    cells: null,
    readings: [],
    reason: `该行读到 ${row.values.length} 个单元格，不能按六类之和等于总计分到 ${order.length} 列。`,
  }
}

/** Whether a row adds up only without its first figure: then that is the row's number, and a blank cell is gone. */
function beginsWithNumber(values: readonly Value[], total: number): boolean {
  const figures = plainFigures(values)
  const others = figures.slice(1)
  return !addsUp(figures, total) && addsUp(others, total === 0 ? 0 : others.length - 1)
}

/** The cells of a row that does not add up: figures with misread characters in them are left to a person. */
function withoutMended(cells: ReadonlyMap<Table3Column, Value>): Map<Table3Column, Value> {
  return new Map(
    [...cells].map(([column, value]) => [
      column,
      isMended(value) ? { ...value, state: 'words', doubtful: true } : value,
    ]),
  )
}

/**
 * Seven figures that do not add up may be the report's fault; or two of them ran together and a third was cut: 2261, 0, 22, 7
 * for 226, 1, 0, 227.
 */
function cutAndJoined(row: FigureRow, count: number, total: number): Reading[] {
  const figures = plainFigures(row.values)
  if (row.values.some(({ state, parts }) => state !== 'number' || parts.length > 0) || addsUp(figures, total)) return []
  const harm = { most: 2, blanksVanish: false, cutAnew: true, ordinals: false, adding: true, noTotals: 'none' } as const
  return waysOfRow(row, { groups: 1, width: count, total }, harm) ?? []
}

function plainFigures(values: readonly Value[]): Reading {
  return values.map(({ digits }) => (digits === '' ? null : Number(digits)))
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
