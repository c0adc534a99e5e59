import type { Table3 } from '../../report.ts'
import { core } from '../characters.ts'
import { TABLE3_COLUMNS, table3Rows } from '../form-labels.ts'
import { partLikeness } from '../likeness.ts'
import { nothingRead, type TableOut } from '../out.ts'
import type { Row } from '../rows.ts'
import { refuseLabelsAlone, withBlankRows } from './blank-rows.ts'
import { columnsOfTable3 } from './columns.ts'
import { refuseDisorder } from './disorder.ts'
import { printedLabel } from './labels.ts'
import { mended, withoutOrdinals } from './mend.ts'
import { place } from './place.ts'
import { put } from './put.ts'
import { rowsOfTable3 } from './rows.ts'
import { solve } from './solve.ts'

const OTHER_ROWS = ['申请人无正当理由逾期不补正', '申请人逾期未按收费通知要求缴纳费用']

/** Reads 表三 from the rows of its zone. */
export function readTable3(rows: readonly Row[]): {
  table: Table3 | null
  threeOtherRows: boolean | null
  out: TableOut
} {
  const out = nothingRead()
  const words = core(rows.map((row) => row.text).join(' ')).slice(0, 6000)
  const three =
    OTHER_ROWS.some((label) => partLikeness(label, words) >= 0.75) ||
    rows.some((row) => /逾期不补正|不补正、|收费通知|缴纳费用/.test(row.text.replace(/\s+/g, '')))
  const forms = table3Rows(three ? 'three' : 'one')
  const first = rowsOfTable3(rows, forms, three, null)
  const columns = columnsOfTable3(rows, withoutOrdinals(first.found, TABLE3_COLUMNS.length))
  // Where the places of the columns are known, a single figure under one of them is a row.
  const { found, scraps } = rowsOfTable3(rows, forms, three, columns.places)
  const all = withoutOrdinals(found, TABLE3_COLUMNS.length)
  const whole = withBlankRows(mended(all, columns), columns, forms)
  const placings = place(whole, forms, columns)
  const keysOfForm = forms.map(({ key }) => key)
  if (!solve(placings, columns, keysOfForm)) refuseDisorder(placings, rows, forms, columns.order, scraps)
  const table: Table3 = {}
  for (const placing of placings) put(table, placing, columns, out)
  refuseLabelsAlone(whole, placings, columns, forms, out)
  for (const one of placings) {
    const label = printedLabel(one)
    if (label !== '') out.printedRows.push({ table: 'table3', row: one.key, label })
  }
  const keys = Object.keys(table)
  const decided = three || keys.includes('other') || keys.some((key) => key.startsWith('other.'))
  return {
    table: keys.length > 0 || out.refused.length > 0 ? table : null,
    threeOtherRows: decided ? three : null,
    out,
  }
}
