import type { DisputeListQuery } from '@yangguang/contract'
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, dispute, request } from '../../database/schema/index.ts'
import { under } from '../requests/store.ts'
import { type CountedDispute, type DisputeRow, standingIn } from './standing.ts'

/** A dispute with what its page names. */
export interface LoadedDispute {
  row: DisputeRow
  agencyName: string
  request: { id: string; number: string | null; receiptNumber: string; title: string } | null
  redecision: { id: string; number: string | null } | null
}

const select = (on: Database['db'] | Transaction) =>
  on
    .select({
      row: dispute,
      agencyName: agency.name,
      request: {
        id: request.id,
        number: request.number,
        receiptNumber: request.receiptNumber,
        title: request.title,
      },
    })
    .from(dispute)
    .innerJoin(agency, eq(agency.id, dispute.agencyId))
    .leftJoin(request, eq(request.id, dispute.requestId))

type Selected = Omit<LoadedDispute, 'redecision'>

async function withRedecisions(on: Database['db'] | Transaction, rows: Selected[]): Promise<LoadedDispute[]> {
  const ids = rows.map(({ row }) => row.redecisionRequest).filter((id) => id !== null)
  const found =
    ids.length === 0
      ? []
      : await on.select({ id: request.id, number: request.number }).from(request).where(inArray(request.id, ids))
  return rows.map((loaded) => ({
    ...loaded,
    redecision: found.find((one) => one.id === loaded.row.redecisionRequest) ?? null,
  }))
}

/** A dispute in a data scope; null where there is none for the reader. */
export async function disputeUnder(
  on: Database['db'] | Transaction,
  agencyPath: string,
  disputeId: string,
): Promise<LoadedDispute | null> {
  const rows = await select(on).where(and(eq(dispute.id, disputeId), under(agencyPath)))
  return (await withRedecisions(on, rows))[0] ?? null
}

/**
 * The disputes a reader asks for, newest first. Where they stand at a year's end is the statute's to say and not in the table,
 * so that part of the filter is applied to the rows; disputes are few.
 */
export async function disputesAsked(
  db: Database['db'],
  agencyPath: string,
  query: Omit<DisputeListQuery, 'page' | 'size'>,
): Promise<LoadedDispute[]> {
  const conditions: (SQL | undefined)[] = [
    under(agencyPath),
    query.agencyId ? eq(dispute.agencyId, query.agencyId) : undefined,
    query.requestId ? eq(dispute.requestId, query.requestId) : undefined,
    query.kind ? eq(dispute.kind, query.kind) : undefined,
    query.open === undefined ? undefined : query.open ? isNull(dispute.concludedOn) : isNotNull(dispute.concludedOn),
    query.reportYear ? lte(dispute.acceptedOn, `${query.reportYear}-12-31`) : undefined,
  ]
  const rows = await select(db)
    .where(and(...conditions))
    .orderBy(desc(dispute.filedOn), desc(dispute.id))
  const { reportYear, standing } = query
  const asked = rows.filter(({ row }) => {
    if (reportYear === undefined) return true
    const at = standingIn(row, reportYear)
    return at !== null && (standing === undefined || at === standing)
  })
  return withRedecisions(db, asked)
}

/** Every dispute 表四 of an agency counts in a year, with its group and column: the report's numbers and the lists behind them. */
export async function disputesCountedIn(
  on: Database['db'] | Transaction,
  agencyId: string,
  year: number,
): Promise<CountedDispute[]> {
  const rows = await on
    .select()
    .from(dispute)
    .where(and(eq(dispute.agencyId, agencyId), lte(dispute.acceptedOn, `${year}-12-31`)))
    .orderBy(asc(dispute.filedOn), asc(dispute.id))
  return rows.flatMap((row) => {
    const standing = standingIn(row, year)
    return standing ? [{ id: row.id, requestId: row.requestId, group: row.kind, standing }] : []
  })
}
