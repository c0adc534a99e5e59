import type { ReportCase, ReportRow } from '@yangguang/contract'
import type { ApplicantKind } from '@yangguang/statute'
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { applicant, request } from '../../database/schema/index.ts'
import type { Reading } from './store.ts'

/** A column of 表三: one kind of applicant, or all of them. */
export type CellColumn = ApplicantKind | 'total'

/** A cell of 表三 of one agency and year. */
export interface CaseCell {
  agencyId: string
  year: number
  row: ReportRow
  column: CellColumn
}

/**
 * The days by which a row of 表三 counts cases, as ranges of an index each: the same ranges the report is compiled from
 * (`countCases`), so a list cannot hold others than were counted.
 */
function rangesOf(row: ReportRow, year: number): SQL[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const closed = sql`result_on between ${first} and ${last} and counted_from <= ${last}`
  switch (row) {
    case 'newReceived':
      return [sql`counted_from between ${first} and ${last}`]
    case 'carriedOver':
      return [
        sql`result_on >= ${first} and counted_from < ${first}`,
        sql`result_on is null and counted_from < ${first}`,
      ]
    case 'carriedForward':
      return [sql`result_on > ${last} and counted_from <= ${last}`, sql`result_on is null and counted_from <= ${last}`]
    case 'total':
      return [sql`${closed} and result_row is not null`]
    case 'other':
      return [sql`${closed} and result_row like 'other.%'`]
    default:
      return [sql`${closed} and result_row = ${row}`]
  }
}

/** The ids behind a cell with the day each was received on. */
function behind({ agencyId, year, row, column }: CaseCell): SQL {
  const kind = column === 'total' ? sql`` : sql` and applicant_kind = ${column}`
  const parts = rangesOf(row, year).map(
    (range) =>
      sql`select id, counted_from from request where agency_id = ${agencyId} and counted_from is not null and ${range}${kind}`,
  )
  return sql.join(parts, sql` union all `)
}

/** How many cases a cell of 表三 counts in the records now. */
export async function countBehind(on: Reading, cell: CaseCell): Promise<number> {
  const { rows } = await on.execute<{ total: number }>(
    sql`select count(*)::int as total from (${behind(cell)}) as cases`,
  )
  return rows[0]!.total
}

/** A page of the cases behind a cell of 表三, in the order they were received. */
export async function casesBehind(
  on: Reading,
  cell: CaseCell,
  { page, size }: { page: number; size: number },
): Promise<ReportCase[]> {
  // Materialised: for the sake of the order the planner would otherwise walk through every earlier year.
  const { rows } = await on.execute<{ id: string }>(sql`
    with cases as materialized (${behind(cell)})
    select id from cases order by counted_from, id limit ${size} offset ${(page - 1) * size}`)
  return caseRows(
    on,
    rows.map(({ id }) => id),
  )
}

/** Cases as lists behind numbers show them, in the order they were received; names masked. */
export async function caseRows(on: Reading, ids: readonly string[]): Promise<ReportCase[]> {
  if (ids.length === 0) return []
  const rows = await on
    .select({
      id: request.id,
      number: request.number,
      receiptNumber: request.receiptNumber,
      applicantName: applicant.maskedName,
      applicantKind: request.applicantKind,
      channel: request.channel,
      title: request.title,
      countedFrom: request.countedFrom,
      resultOn: request.resultOn,
      resultRow: request.resultRow,
      imported: request.imported,
    })
    .from(request)
    .leftJoin(applicant, eq(applicant.requestId, request.id))
    .where(inArray(request.id, [...ids]))
    .orderBy(asc(request.countedFrom), asc(request.id))
  return rows.map((row) => ({ ...row, applicantName: row.applicantName ?? '' }))
}
