import type { DisputeKind, DisputeStanding, ReportDispute } from '@yangguang/contract'
import { eq, inArray } from 'drizzle-orm'
import { dispute, request } from '../../database/schema/index.ts'
import { disputesCountedIn } from '../disputes/store.ts'
import type { Reading } from './store.ts'

/** The disputes behind a cell of 表四; `total` as column opens a whole group. */
export async function disputesBehind(
  on: Reading,
  agencyId: string,
  year: number,
  group: DisputeKind,
  column: DisputeStanding | 'total',
): Promise<ReportDispute[]> {
  const counted = (await disputesCountedIn(on, agencyId, year)).filter(
    (one) => one.group === group && (column === 'total' || one.standing === column),
  )
  if (counted.length === 0) return []
  const rows = await on
    .select({ dispute, request: { id: request.id, number: request.number, title: request.title } })
    .from(dispute)
    .leftJoin(request, eq(request.id, dispute.requestId))
    .where(
      inArray(
        dispute.id,
        counted.map(({ id }) => id),
      ),
    )
  const byId = new Map(rows.map((row) => [row.dispute.id, row]))
  return counted.flatMap(({ id, standing }) => {
    const row = byId.get(id)
    if (!row) return []
    const { kind, organ, docket, filedOn, acceptedOn, concludedOn, imported } = row.dispute
    return [{ id, kind, organ, docket, filedOn, acceptedOn, concludedOn, standing, request: row.request, imported }]
  })
}
