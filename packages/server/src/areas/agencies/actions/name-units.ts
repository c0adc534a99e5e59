import type { TopicInput, UnitInput } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { topic, unit } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { lockAgency, lockTopic, lockUnit } from '../store.ts'

const taken = (what: string) => {
  const message = `这个机构已有同名的${what}，请换一个名称。`
  return badInput(message, [{ field: 'name', message }])
}

const isDuplicate = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '23505' || (cause instanceof Error && isDuplicate(cause))
}

/** Runs a change of named things in one transaction; a name used twice becomes a sentence. */
async function changing<T>(scope: Scope, what: string, change: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await scope.database.db.transaction(change)
  } catch (error) {
    if (isDuplicate(error)) throw taken(what)
    throw error
  }
}

/** A unit (科室) of an agency. */
export async function createUnit(scope: Scope, person: Staff, agencyId: string, given: UnitInput): Promise<string> {
  return changing(scope, '科室', async (tx) => {
    await lockAgency(tx, agencyId, person.agencyPath)
    const id = newId()
    await tx.insert(unit).values({ id, agencyId, ...given })
    await record(scope, tx, person, agencyId, 'create-unit', id, given)
    return id
  })
}

/** Renames a unit or takes it out of use; its cases keep it. */
export async function editUnit(scope: Scope, person: Staff, unitId: string, given: UnitInput): Promise<string> {
  return changing(scope, '科室', async (tx) => {
    const before = await lockUnit(tx, unitId, person.agencyPath)
    await tx.update(unit).set(given).where(eq(unit.id, unitId))
    await record(scope, tx, person, before.agencyId, 'edit-unit', unitId, { from: before.name, to: given })
    return before.agencyId
  })
}

/** A topic an agency sorts its requests by. */
export async function createTopic(scope: Scope, person: Staff, agencyId: string, given: TopicInput): Promise<string> {
  return changing(scope, '主题', async (tx) => {
    await lockAgency(tx, agencyId, person.agencyPath)
    const id = newId()
    await tx.insert(topic).values({ id, agencyId, ...given })
    await record(scope, tx, person, agencyId, 'create-topic', id, given)
    return id
  })
}

export async function editTopic(scope: Scope, person: Staff, topicId: string, given: TopicInput): Promise<string> {
  return changing(scope, '主题', async (tx) => {
    const before = await lockTopic(tx, topicId, person.agencyPath)
    await tx.update(topic).set(given).where(eq(topic.id, topicId))
    await record(scope, tx, person, before.agencyId, 'edit-topic', topicId, { from: before.name, to: given })
    return before.agencyId
  })
}

async function record(
  scope: Scope,
  tx: Transaction,
  person: Staff,
  agencyId: string,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, {
    agencyId,
    actor: actorOf(person),
    action,
    subjectKind: 'agency',
    subjectId,
    detail,
    at: scope.time.now(),
  })
}
