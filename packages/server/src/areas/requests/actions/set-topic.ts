import type { CaseView } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { request, topic } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { readCase } from './read-case.ts'
import { lockForStep } from './take-step.ts'

/** Puts a case under a topic of its own agency, or under none. A topic is for finding and counting; it is no step of the case. */
export async function setTopic(
  scope: Scope,
  staff: Staff,
  requestId: string,
  topicId: string | null,
): Promise<CaseView> {
  await scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId)
    if (file.row.topicId === topicId) return
    await setTopicOn(tx, staff, requestId, topicId)
    await recordAct(tx, {
      agencyId: file.row.agencyId,
      actor: actorOf(staff),
      action: 'topic-set',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { from: file.row.topicId, to: topicId },
      at: scope.time.now(),
    })
  })
  return readCase(scope, staff, requestId)
}

/** Writes the topic of a locked case. */
export async function setTopicOn(tx: Transaction, staff: Staff, requestId: string, topicId: string | null) {
  if (topicId !== null) {
    const [found] = await tx.select().from(topic).where(eq(topic.id, topicId))
    if (!found || found.agencyId !== staff.agencyId || !found.active)
      throw badInput('所选专题不存在或者已停用，请重新选择。')
  }
  await tx.update(request).set({ topicId }).where(eq(request.id, requestId))
}
