import type { View } from '@yangguang/contract'
import { and, asc, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { savedView } from '../../../database/schema/index.ts'
import { badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'

const MOST = 50

export interface ViewGiven {
  name: string
  query: string
}

const presentView = ({ id, name, filter }: typeof savedView.$inferSelect): View => ({
  id,
  name,
  query: String(filter.query ?? ''),
})

/** An officer's own saved views of the list, by name. */
export async function listViews(scope: Scope, staff: Staff): Promise<{ items: View[] }> {
  const rows = await scope.database.db
    .select()
    .from(savedView)
    .where(eq(savedView.staffId, staff.id))
    .orderBy(asc(savedView.name))
  return { items: rows.map(presentView) }
}

export async function createView(scope: Scope, staff: Staff, { name, query }: ViewGiven): Promise<View> {
  return scope.database.db.transaction(async (tx) => {
    const mine = await lockedViews(tx, staff)
    if (mine.length >= MOST) throw badInput(`最多保存 ${MOST} 个视图，请先删除不用的。`)
    refuseSameName(mine, name)
    const [made] = await tx
      .insert(savedView)
      .values({ id: newId(), staffId: staff.id, name, filter: { query } })
      .returning()
    await record(tx, scope, staff, 'view-saved', made!.id)
    return presentView(made!)
  })
}

export async function changeView(
  scope: Scope,
  staff: Staff,
  viewId: string,
  { name, query }: ViewGiven,
): Promise<View> {
  return scope.database.db.transaction(async (tx) => {
    const mine = await lockedViews(tx, staff)
    refuseSameName(
      mine.filter((view) => view.id !== viewId),
      name,
    )
    const [changed] = await tx.update(savedView).set({ name, filter: { query } }).where(own(staff, viewId)).returning()
    if (!changed) throw notFound('这个视图')
    await record(tx, scope, staff, 'view-saved', viewId)
    return presentView(changed)
  })
}

export async function deleteView(scope: Scope, staff: Staff, viewId: string): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const gone = await tx.delete(savedView).where(own(staff, viewId)).returning({ id: savedView.id })
    if (gone.length === 0) throw notFound('这个视图')
    await record(tx, scope, staff, 'view-deleted', viewId)
  })
}

const own = (staff: Staff, viewId: string) => and(eq(savedView.id, viewId), eq(savedView.staffId, staff.id))

const lockedViews = (tx: Transaction, staff: Staff) =>
  tx.select().from(savedView).where(eq(savedView.staffId, staff.id)).for('update')

function refuseSameName(others: readonly { name: string }[], name: string) {
  if (others.some((view) => view.name === name))
    throw badInput(`已有名为“${name}”的视图，请换一个名称。`, [{ field: 'name', message: '名称已使用' }])
}

const record = (tx: Transaction, scope: Scope, staff: Staff, action: string, viewId: string) =>
  recordAct(tx, {
    agencyId: staff.agencyId,
    actor: actorOf(staff),
    action,
    subjectKind: 'setting',
    subjectId: viewId,
    at: scope.time.now(),
  })
