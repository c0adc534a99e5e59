import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { Reading } from '../slots.ts'
import type { Placing } from './place.ts'
import { balances, isResultRow } from './sums.ts'

/** More steps than this are not tried. */
const MOST = 50000

/**
 * Decides rows with several readings by the balances of the columns: 一＋二＝（七）＋四, and （七）＝ the results. Only where one
 * combination of readings satisfies them all; otherwise the rows keep their readings and will be refused.
 */
export function settle(
  placings: readonly Placing[],
  order: readonly Table3Column[],
  forms: readonly Table3Row[],
): void {
  const open = placings
    .filter(({ key, cells, readings }) => key && !cells && readings.length > 1)
    // The total first: it bounds the others.
    .sort((a, b) => Number(b.key === 'total') - Number(a.key === 'total'))
  if (open.length === 0) return
  const fixed = new Map<Table3Row, Reading>()
  for (const { key, cells, readings } of placings) {
    if (!key || fixed.has(key)) continue
    if (cells)
      fixed.set(
        key,
        order.map((column) => Number(cells.get(column)?.digits || 0)),
      )
    else if (readings.length === 1) fixed.set(key, readings[0]!)
  }
  const has = (key: Table3Row) => fixed.has(key) || open.some((placing) => placing.key === key)
  if (!forms.every(has)) return
  const solutions = solutionsOf(open, fixed, forms, order.length)
  if (solutions?.length !== 1) return
  open.forEach((placing, at) => {
    placing.readings = [placing.readings[solutions[0]![at]!]!]
  })
}

/** Which reading each open row may have so that all balances hold: at most two such choices, or null when too many were tried. */
function solutionsOf(
  open: readonly Placing[],
  fixed: ReadonlyMap<Table3Row, Reading>,
  forms: readonly Table3Row[],
  columns: number,
): number[][] | null {
  // What （七）总计 may be at most in each column, and what the results are at least: a choice beyond that leads nowhere.
  const sumOf = (column: number, from: number, pick: (figures: number[]) => number) =>
    open
      .slice(from)
      .filter(({ key }) => isResultRow(key!))
      .reduce((sum, { readings }) => sum + pick(readings.map((way) => way[column] ?? 0)), 0)
  const numbers = Array.from({ length: columns }, (_, column) => column)
  const least = open.map((_, at) => numbers.map((column) => sumOf(column, at, (all) => Math.min(...all))))
  const most = open.map((_, at) => numbers.map((column) => sumOf(column, at, (all) => Math.max(...all))))
  const totalChosen = () => (open[0]!.key === 'total' ? open[0]!.readings[choice[0]!] : undefined)
  const known = numbers.map((column) =>
    [...fixed].filter(([key]) => isResultRow(key)).reduce((sum, [, way]) => sum + (way[column] ?? 0), 0),
  )
  const solutions: number[][] = []
  const choice: number[] = []
  const sums = [...known]
  let tried = 0
  const next = (index: number) => {
    if (solutions.length > 1 || tried > MOST) return
    const totals = fixed.get('total') ?? (index > 0 ? totalChosen() : undefined)
    if (totals && index < open.length) {
      const reachable = numbers.every((column) => {
        const missing = (totals[column] ?? 0) - sums[column]!
        return missing >= least[index]![column]! && missing <= most[index]![column]!
      })
      if (!reachable) return
    }
    if (index === open.length) {
      tried++
      const rows = new Map(fixed)
      open.forEach(({ key, readings }, at) => {
        rows.set(key!, readings[choice[at]!]!)
      })
      if (balances(rows, forms, columns)) solutions.push([...choice])
      return
    }
    const { key, readings } = open[index]!
    readings.forEach((way, at) => {
      tried++
      choice[index] = at
      if (isResultRow(key!)) for (const column of numbers) sums[column]! += way[column] ?? 0
      next(index + 1)
      if (isResultRow(key!)) for (const column of numbers) sums[column]! -= way[column] ?? 0
    })
  }
  next(0)
  return tried > MOST ? null : solutions
}
