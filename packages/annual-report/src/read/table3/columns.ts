import type { Table3Column } from '../../editions/keys.ts'
import { core, isBlank } from '../characters.ts'
import { ORGANISATIONS, TABLE3_COLUMNS } from '../form-labels.ts'
import { addsUp } from '../row-sums.ts'
import type { Row } from '../rows.ts'
import type { FigureRow } from '../table-rows.ts'
import type { Value } from '../values.ts'
import { columnOf, headerOf } from './column-names.ts'
import { type BlankLines, blankLinesOf } from './lines.ts'
import { type Places, placesOf } from './places.ts'

/** The columns of 表三 as a document has them. */
export interface Columns3 {
  /** The columns of a row of figures, in order. */
  order: readonly Table3Column[]
  /** Whether the rows are numbered in a column of their own. */
  ordinals: boolean
  /** How blank cells are printed where cells stand one to a line; null where they do not. */
  blankLines: BlankLines | null
  /** Whether hardly a row leaves a cell blank. */
  allPrinted: boolean
  /** Whether every total is left blank. */
  noTotals: boolean
  /** Where the document's grid has a column for each: a row's values by their columns. */
  at: ((row: FigureRow) => Map<Table3Column, Value> | null) | null
  /** Where columns are places on the line: a row's values by their places. */
  places: Places
}

const ORDER = TABLE3_COLUMNS.map(({ key }) => key)
const TOTAL_FIRST: readonly Table3Column[] = ['total', ...ORDER.filter((key) => key !== 'total')]

/** The columns of 表三, from the head in `rows` and from the rows of figures that were `found` among them. */
export function columnsOfTable3(rows: readonly Row[], found: readonly FigureRow[]): Columns3 {
  const header = headerOf(rows)
  const order = likeliest([orderOf(header) ?? ORDER, ORDER, TOTAL_FIRST], found)
  const at = gridColumns(header, rows)
  const totals = at ? found.flatMap((row) => (row.kind === 'grid' ? [at(row)?.get('total')] : [])) : []
  const noTotals = totals.length > 2 && totals.every((total) => total === undefined || total.state !== 'number')
  const figured = found.filter(({ values }) => values.some(({ state }) => state === 'number'))
  const full = figured.filter(
    ({ values }) =>
      values.length >= ORDER.length && values.slice(-ORDER.length).every(({ state }) => state !== 'blank'),
  )
  const allPrinted = full.length >= 5 && full.length >= figured.length * 0.6
  const ordinals = rows.some(({ text }) => /序\s*号/.test(text))
  return {
    order,
    ordinals,
    allPrinted,
    blankLines: blankLinesOf(found, order),
    noTotals,
    at,
    places: placesOf(rows, order),
  }
}

/** The order under which most rows add up; the first where none does better. */
function likeliest(orders: readonly (readonly Table3Column[])[], found: readonly FigureRow[]): readonly Table3Column[] {
  const rows = found
    .map(({ values }) => {
      if (values.length === ORDER.length) return { values }
      const first = values.findIndex(({ state }) => state !== 'blank')
      return { values: values.slice(Math.max(0, first), values.findLastIndex(({ state }) => state !== 'blank') + 1) }
    })
    .filter(
      ({ values }) =>
        values.length === ORDER.length && values.every(({ state }) => state === 'number' || state === 'blank'),
    )
    .map(({ values }) => values.map(({ digits }) => Number(digits || 0)))
    .filter((figures) => figures.some((figure) => figure > 0))
  // Where blank cells are not seen, a sum still stands at one end.
  const short = found
    .filter(({ values }) => values.length >= 3 && values.length < ORDER.length)
    .map(({ values }) => values.map(({ state, digits }) => (state === 'number' ? Number(digits || Number.NaN) : 0)))
    .filter((figures) => figures.filter((figure) => figure > 0).length >= 3)
  const holds = (order: readonly Table3Column[]) => {
    const total = order.indexOf('total')
    const last = total === 0 ? 0 : -1
    return (
      rows.filter((figures) => addsUp(figures, total)).length +
      (total === 0 || total === order.length - 1
        ? short.filter((figures) => addsUp(figures, last < 0 ? figures.length - 1 : 0)).length
        : 0)
    )
  }
  let best = orders[0]!
  let most = holds(best)
  for (const order of orders.slice(1)) {
    const count = holds(order)
    if (count > most) {
      best = order
      most = count
    }
  }
  return best
}

/** The order of the columns where one row of the header names them all; null where none does. */
function orderOf(header: readonly Row[]): readonly Table3Column[] | null {
  for (const row of header) {
    const named = row.pieces.filter((piece) => !isBlank(piece.text)).map((piece) => columnOf(piece.text))
    const keys = named.filter((key): key is Table3Column => key !== null)
    if (keys.length === ORDER.length && new Set(keys).size === ORDER.length) return keys
  }
  return null
}

/** The grid's column of every column of the form, from the words above it. */
function gridColumns(header: readonly Row[], rows: readonly Row[]): Columns3['at'] {
  const columns = new Map<Table3Column, number>()
  const taken = new Map<number, Table3Column>()
  for (const row of header) {
    if (row.kind !== 'grid') continue
    for (const piece of row.pieces) {
      const key = columnOf(piece.text)
      if (!key || piece.right! - piece.left! !== 1) continue
      if (core(piece.text) === ORGANISATIONS) continue
      if (columns.has(key) && columns.get(key) !== piece.left) return null
      columns.set(key, piece.left!)
      taken.set(piece.left!, key)
    }
  }
  if (columns.size !== ORDER.length || taken.size !== ORDER.length) return null
  // A table cut by a page break has its header in the first part: the other parts are as wide.
  const headed = new Set(header.filter((row) => row.kind === 'grid').map((row) => row.table))
  const width = rows.find((row) => row.kind === 'grid' && headed.has(row.table))!.pieces.at(-1)!.right!
  const alike = new Set(
    rows.filter((row) => row.kind === 'grid' && row.pieces.at(-1)!.right === width).map((row) => row.table),
  )
  return (row) => {
    if (!alike.has(row.table)) return null
    const cells = new Map<Table3Column, Value>()
    for (const value of row.values) {
      if (value.left === undefined || value.right === undefined) return null
      const under = [...taken].filter(([left]) => left >= value.left! && left < value.right!)
      if (under.length > 1) return null
      if (under.length === 1) cells.set(under[0]![1], value)
      // A figure under no column: the row has moved.
      else if (value.state === 'number') return null
    }
    return cells.size === ORDER.length ? cells : null
  }
}
