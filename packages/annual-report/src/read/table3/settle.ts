import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { Reading } from '../slots.ts'
import type { Placing } from './place.ts'
import { balances } from './sums.ts'

/** More combinations than this are not weighed. */
const MOST = 20000

/**
 * Decides rows with several readings by the balances of the columns: 一＋二＝（七）＋四, and （七）＝ the results. Only where one
 * combination of readings satisfies them all; otherwise the rows keep their readings and will be refused.
 */
export function settle(
  placings: readonly Placing[],
  order: readonly Table3Column[],
  forms: readonly Table3Row[],
): void {
  const open = placings.filter(({ key, cells, readings }) => key && !cells && readings.length > 1)
  if (open.length === 0) return
  const combinations = open.reduce((product, { readings }) => product * readings.length, 1)
  if (combinations > MOST) return
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
  const solutions: number[][] = []
  const choice: number[] = []
  const next = (index: number) => {
    if (solutions.length > 1) return
    if (index === open.length) {
      const rows = new Map(fixed)
      open.forEach(({ key, readings }, at) => {
        rows.set(key!, readings[choice[at]!]!)
      })
      if (balances(rows, forms, order.length)) solutions.push([...choice])
      return
    }
    for (let way = 0; way < open[index]!.readings.length; way++) {
      choice[index] = way
      next(index + 1)
    }
  }
  next(0)
  if (solutions.length !== 1) return
  open.forEach((placing, at) => {
    placing.readings = [placing.readings[solutions[0]![at]!]!]
  })
}
