import type { Table3Row } from '../../editions/keys.ts'
import type { Reading } from '../row-sums.ts'

/** Whether a row is one of the results that （七）总计 is the sum of. */
export function isResultRow(key: Table3Row): boolean {
  return !['newReceived', 'carriedOver', 'total', 'carriedForward'].includes(key)
}

/** Whether the columns balance: 一＋二＝（七）＋四, and （七）＝ the results. */
export function balances(rows: ReadonlyMap<Table3Row, Reading>, forms: readonly Table3Row[], columns: number): boolean {
  const results = forms.filter(isResultRow)
  for (let column = 0; column < columns; column++) {
    const of = (key: Table3Row) => rows.get(key)![column] ?? 0
    if (of('newReceived') + of('carriedOver') !== of('total') + of('carriedForward')) return false
    if (results.reduce((sum, key) => sum + of(key), 0) !== of('total')) return false
  }
  return true
}
