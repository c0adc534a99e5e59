import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { dispute } from '../../../database/schema/index.ts'
import { notFound, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import type { DisputeRow } from '../standing.ts'

/** Locks a dispute of the officer's own agency. Throws 404 where there is none for them, 409 where it was changed since. */
export async function lockDispute(
  tx: Transaction,
  staff: Staff,
  disputeId: string,
  version: number,
): Promise<DisputeRow> {
  const [row] = await tx
    .select()
    .from(dispute)
    .where(and(eq(dispute.id, disputeId), eq(dispute.agencyId, staff.agencyId)))
    .for('update')
  if (!row) throw notFound('这件复议或者诉讼')
  if (row.version !== version)
    throw new Refused(409, {
      refused: 'stale',
      because: '这条记录刚刚被其他人修改过，请刷新后再操作。您填写的内容没有保存。',
      cites: '',
    })
  return row
}

/** Writes a change of a locked dispute and its audit line. */
export async function writeDispute(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  row: DisputeRow,
  action: string,
  change: Partial<typeof dispute.$inferInsert>,
): Promise<void> {
  await tx
    .update(dispute)
    .set({ ...change, version: row.version + 1 })
    .where(eq(dispute.id, row.id))
  await recordAct(tx, {
    agencyId: row.agencyId,
    actor: actorOf(staff),
    action,
    subjectKind: 'dispute',
    subjectId: row.id,
    // What was decided is in the record; the chain keeps what changed, not the words about it.
    detail: {
      changed: Object.keys(change),
      stage: change.stage ?? row.stage,
      concludedOn: change.concludedOn ?? null,
      result: change.result ?? null,
      redecisionRequest: change.redecisionRequest ?? null,
    },
    at: scope.time.now(),
  })
}
