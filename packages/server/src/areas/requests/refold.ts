import { type Calendar, type CaseEvent, type CaseState, fold, type PlainDate } from '@yangguang/statute'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { agency, request, requestEvent } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { asEvent, foldedColumns, volumeOf } from './store.ts'

/** An open case whose due date another calendar moves, or whose due date stops or starts being provisional. */
export interface MovedCase {
  requestId: string
  agencyId: string
  agencyName: string
  number: string | null
  receiptNumber: string
  oldDueOn: PlainDate | null
  newDueOn: PlainDate | null
  oldProvisional: boolean
  newProvisional: boolean
}

/** As many cases are read and folded at a time: a region has hundreds of thousands. */
const BATCH = 500

/** A request beside its events, as batches of them are read. */
export interface Filed {
  row: typeof request.$inferSelect
  agency: Pick<typeof agency.$inferSelect, 'id' | 'name' | 'rules'>
  events: CaseEvent[]
}

/**
 * The next requests after the id `after`, with their events, in order of id. Their rows stay locked until the transaction ends,
 * so that row and events belong together and nobody takes a step in between. Empty when there are no more.
 */
export async function nextFiled(tx: Transaction, which: 'open' | 'all', after: string | null): Promise<Filed[]> {
  const rows = await tx
    .select({ row: request, agency: { id: agency.id, name: agency.name, rules: agency.rules } })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .where(
      and(
        after === null ? undefined : gt(request.id, after),
        which === 'open' ? isNull(request.archivedOn) : undefined,
      ),
    )
    .orderBy(asc(request.id))
    .limit(BATCH)
    .for('update', { of: request })
  if (rows.length === 0) return []
  const ids = rows.map(({ row }) => row.id)
  const events = await tx
    .select()
    .from(requestEvent)
    .where(inArray(requestEvent.requestId, ids))
    .orderBy(asc(requestEvent.requestId), asc(requestEvent.seq))
  const byRequest = Map.groupBy(events, (event) => event.requestId)
  return rows.map((found) => ({ ...found, events: (byRequest.get(found.row.id) ?? []).map(asEvent) }))
}

/** The folded columns a request should have under a calendar, and the state they come from. */
export function refolded({ events, agency: { rules } }: Filed, calendar: Calendar) {
  const state = fold(events, calendar, rules)
  return { state, columns: { ...foldedColumns({ calendar: () => calendar }, state), volume: volumeOf(events) } }
}

/** The same state whatever order its keys are stored in. */
export const sameState = (one: CaseState, other: CaseState) => canonical(one) === canonical(other)

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/**
 * Folds every open case again by `calendar` and by its agency's present rules, writes what changed, and gives back the cases
 * whose due date moved, the furthest moved first. Part of the caller's transaction: the calendar's change and its effect on the
 * cases are one act.
 */
export async function refoldOpenCases(_scope: Scope, tx: Transaction, calendar: Calendar): Promise<MovedCase[]> {
  const moved: MovedCase[] = []
  let batch = await nextFiled(tx, 'open', null)
  for (; batch.length > 0; batch = await nextFiled(tx, 'open', batch.at(-1)!.row.id)) {
    for (const filed of batch) {
      const { row } = filed
      const { state, columns } = refolded(filed, calendar)
      if (sameState(state, row.state) && columns.amberOn === row.amberOn) continue
      await tx.update(request).set(columns).where(eq(request.id, row.id))
      if (columns.dueOn === row.dueOn && columns.dueProvisional === row.dueProvisional) continue
      moved.push({
        requestId: row.id,
        agencyId: filed.agency.id,
        agencyName: filed.agency.name,
        number: row.number,
        receiptNumber: row.receiptNumber,
        oldDueOn: row.dueOn,
        newDueOn: columns.dueOn,
        oldProvisional: row.dueProvisional,
        newProvisional: columns.dueProvisional,
      })
    }
  }
  return moved.sort((a, b) => distance(b) - distance(a) || (a.requestId < b.requestId ? -1 : 1))
}

const distance = ({ oldDueOn, newDueOn }: MovedCase) =>
  Math.abs(Date.parse(newDueOn ?? oldDueOn ?? '') - Date.parse(oldDueOn ?? newDueOn ?? '')) || 0
