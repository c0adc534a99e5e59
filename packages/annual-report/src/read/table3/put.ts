import type { Table3Column } from '../../editions/keys.ts'
import type { Cell, Table3 } from '../../report.ts'
import { noteCell, refuse, surenessOf, type TableOut } from '../out.ts'
import type { Value } from '../values.ts'
import type { Columns3 } from './columns.ts'
import type { Placing } from './place.ts'

/** Puts the cells of a row into the table, or among the refused. A row printed twice must say the same twice. */
export function put(table: Table3, placing: Placing, columns: Columns3, out: TableOut): void {
  const { key, figures } = placing
  if (!key) return
  const at = (column: Table3Column) => ({ table: 'table3', row: key, column })
  const printed = figures.values.map((value) => value.printed).join(' ')
  const earlier = table[key]
  if (placing.cells) {
    const row: Partial<Record<Table3Column, Cell>> = {}
    const read: { column: Table3Column; value: Value }[] = []
    for (const [column, value] of placing.cells) {
      if (value.state === 'number' && /^\d+$/.test(value.digits)) row[column] = Number(value.digits)
      else if (value.state === 'blank' || value.state === 'none') row[column] = null
      else {
        if (!earlier) refuse(out, at(column), value.at, value.printed, reasonFor(value))
        continue
      }
      read.push({ column, value })
    }
    const empty = earlier && Object.values(earlier).every((cell) => cell === null)
    if (empty && read.some(({ value }) => value.state === 'number')) {
      out.cells = out.cells.filter((cell) => cell.row !== key)
    } else if (earlier && Object.keys(earlier).length > 0) {
      // The same row twice: a page break repeats it, or one of them is the rest of the other's label.
      for (const column of Object.keys(row) as Table3Column[]) {
        if (row[column] === null || row[column] === earlier[column] || earlier[column] === undefined) continue
        const cell = out.cells.findIndex((one) => one.row === key && one.column === column)
        if (earlier[column] === null) continue
        delete earlier[column]
        if (cell >= 0) out.cells.splice(cell, 1)
        refuse(
          out,
          at(column),
          placing.cells.get(column)!.at,
          placing.cells.get(column)!.printed,
          '该行在表中出现两次，数字不一致。',
        )
      }
      return
    }
    table[key] = row
    for (const { column, value } of read) {
      noteCell(out, at(column), value.at, value.printed, placing.byLabel ? surenessOf(value) : 'sums')
      if (value.state === 'none') out.notApplicable.push(`table3.${key}.${column}`)
    }
    return
  }
  if (earlier) return
  if (placing.readings.length === 1) {
    const [figuresRead] = placing.readings
    table[key] = Object.fromEntries(columns.order.map((column, index) => [column, figuresRead![index] ?? null]))
    for (const column of columns.order) noteCell(out, at(column), figures.at, printed, 'sums')
    return
  }
  // What every reading agrees on is sure all the same.
  const agreed = columns.order.filter(
    (_, index) =>
      placing.readings.length > 1 && placing.readings.every((way) => way[index] === placing.readings[0]![index]),
  )
  if (agreed.length > 0) {
    const [first] = placing.readings
    table[key] = Object.fromEntries(agreed.map((column) => [column, first![columns.order.indexOf(column)]!]))
    for (const column of agreed) noteCell(out, at(column), figures.at, printed, 'sums')
  }
  for (const column of columns.order) {
    if (agreed.includes(column)) continue
    refuse(out, at(column), figures.at, printed, placing.reason ?? '数字连写，有多种切分都符合合计关系，无法确定。')
  }
}

function reasonFor(value: Value): string {
  if (value.doubtful) return `“${value.printed}”中有字符疑为识别错误，不能确定是哪个数字。`
  return /无|没有|不涉及|不适用/.test(value.printed)
    ? `单元格写“${value.printed}”，没有填数字。`
    : `单元格内容“${value.printed}”不是非负整数。`
}
