import type { ApplicantKind, ResultRow } from '@yangguang/statute'
import type { Edition } from '../editions/edition.ts'
import type { Table3Column, Table3Row } from '../editions/keys.ts'
import type { FullTable3 } from '../report.ts'
import { wholeCount } from './counts.ts'

/** Cases by kind of applicant; a kind left out has none. */
export type ApplicantCounts = Partial<Record<ApplicantKind, number>>

/** What 表三 is compiled from: cases (件) counted in the records of one agency and one year. */
export interface Table3Counts {
  newReceived: ApplicantCounts
  carriedOver: ApplicantCounts
  results: Partial<Record<ResultRow, ApplicantCounts>>
  carriedForward: ApplicantCounts
}

/**
 * 表三 from counts: every row of the form, zeros where nothing happened, totals added up. The 2019 form has one row
 * （六）其他处理, into which the three rows of the 2021 form are added.
 *
 * 结转下年度 is counted from the records like the rest and not worked out from the balance, so that a case lost on the
 * way shows as a balance that does not hold (rule `t3-identity`).
 */
export function compileTable3(edition: Edition, counts: Table3Counts): FullTable3 {
  const rowsOfForm = new Set(edition.table3.rows.map((row) => row.key))
  const leaves: Partial<Record<Table3Row, Record<Table3Column, number>>> = {
    newReceived: rowOf(counts.newReceived, 'newReceived'),
    carriedOver: rowOf(counts.carriedOver, 'carriedOver'),
    carriedForward: rowOf(counts.carriedForward, 'carriedForward'),
  }
  const resultsTotal = rowOf({}, 'total')
  for (const [key, applicants] of Object.entries(counts.results) as [ResultRow, ApplicantCounts][]) {
    const target: Table3Row = rowsOfForm.has(key) ? key : 'other'
    if (!rowsOfForm.has(target)) throw new RangeError(`表三 of the ${edition.id} form has no row ${key}`)
    const row = rowOf(applicants, key)
    leaves[target] = add(leaves[target] ?? rowOf({}, target), row)
    Object.assign(resultsTotal, add(resultsTotal, row))
  }
  leaves.total = resultsTotal
  return Object.fromEntries(edition.table3.rows.map(({ key }) => [key, leaves[key] ?? rowOf({}, key)])) as FullTable3
}

const APPLICANTS: readonly ApplicantKind[] = [
  'naturalPerson',
  'commercial',
  'research',
  'welfare',
  'legalService',
  'otherOrg',
]

function rowOf(counts: ApplicantCounts, row: string): Record<Table3Column, number> {
  const figures = APPLICANTS.map((kind) => [kind, wholeCount(counts[kind] ?? 0, `${row} ${kind}`)] as const)
  const total = figures.reduce((sum, [, count]) => sum + count, 0)
  return { ...(Object.fromEntries(figures) as Record<ApplicantKind, number>), total }
}

function add(a: Record<Table3Column, number>, b: Record<Table3Column, number>): Record<Table3Column, number> {
  const columns = Object.keys(a) as Table3Column[]
  return Object.fromEntries(columns.map((column) => [column, a[column] + b[column]])) as Record<Table3Column, number>
}
