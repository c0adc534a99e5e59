import type { ReportCase, ReportRow } from '@yangguang/contract'
import type { ApplicantKind } from '@yangguang/statute'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { applicant, request } from '../../database/schema/index.ts'
import { countedIn } from '../requests/queries/filter.ts'
import type { Reading } from './store.ts'

/** A column of 表三: one kind of applicant, or all of them. */
export type CellColumn = ApplicantKind | 'total'

const behind = (agencyId: string, year: number, row: ReportRow, column: CellColumn) =>
  and(
    eq(request.agencyId, agencyId),
    countedIn(year, row),
    column === 'total' ? undefined : eq(request.applicantKind, column),
  )

/** How many cases a cell of 表三 counts in the records now. */
export async function countBehind(on: Reading, agencyId: string, year: number, row: ReportRow, column: CellColumn) {
  const [found] = await on
    .select({ total: sql<number>`count(*)::int` })
    .from(request)
    .where(behind(agencyId, year, row, column))
  return found!.total
}

/** A page of the cases behind a cell of 表三, in the order they were received. */
export async function casesBehind(
  on: Reading,
  cell: { agencyId: string; year: number; row: ReportRow; column: CellColumn },
  { page, size }: { page: number; size: number },
): Promise<ReportCase[]> {
  const rows = await on
    .select({ id: request.id })
    .from(request)
    .where(behind(cell.agencyId, cell.year, cell.row, cell.column))
    .orderBy(asc(request.countedFrom), asc(request.id))
    .limit(size)
    .offset((page - 1) * size)
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
