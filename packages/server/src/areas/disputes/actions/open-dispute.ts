import type { DisputeOpening, DisputeView } from '@yangguang/contract'
import { and, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { dispute } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { lockForStep, takeStepOn } from '../../requests/actions/take-step.ts'
import { checkDates } from '../dates.ts'
import { readDispute } from './read-disputes.ts'

/**
 * Records that a review or a lawsuit has been brought against what was done with a request; the case learns of it in the same
 * act. The same form sent again is the same dispute.
 */
export async function openDispute(scope: Scope, staff: Staff, opening: DisputeOpening): Promise<DisputeView> {
  const id = await scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, opening.requestId)
    // The case is locked: whoever sent the same form at the same moment has been here before, or comes after.
    const [before] = await tx
      .select({ id: dispute.id })
      .from(dispute)
      .where(and(eq(dispute.submissionKey, opening.submissionKey), eq(dispute.requestId, file.row.id)))
    if (before) return before.id
    checkDates({ ...opening, answeredOn: null, concludedOn: null }, scope.time.today())
    await checkReviewBefore(tx, opening)
    const disputeId = newId()
    const made = await tx
      .insert(dispute)
      .values({
        id: disputeId,
        agencyId: file.row.agencyId,
        requestId: file.row.id,
        kind: opening.kind,
        organ: opening.organ,
        docket: opening.docket,
        stage: opening.acceptedOn === null ? 'filed' : 'accepted',
        filedOn: opening.filedOn,
        acceptedOn: opening.acceptedOn,
        afterReview: opening.afterReview,
        note: opening.note,
        submissionKey: opening.submissionKey,
        createdBy: staff.id,
      })
      .onConflictDoNothing({ target: dispute.submissionKey })
      .returning({ id: dispute.id })
    if (made.length === 0) throw badInput('这份表单已经用于登记其他申请的复议或者诉讼，请重新打开表单填写。')
    const kind = opening.kind === 'review' ? 'review' : 'litigation'
    await takeStepOn(tx, scope, staff, file, opening.filedOn, { kind: 'disputeOpened', disputeId, dispute: kind })
    await recordAct(tx, {
      agencyId: file.row.agencyId,
      actor: actorOf(staff),
      action: 'dispute-opened',
      subjectKind: 'dispute',
      subjectId: disputeId,
      detail: { requestId: file.row.id, kind: opening.kind, filedOn: opening.filedOn },
      at: scope.time.now(),
    })
    return disputeId
  })
  return readDispute(scope, staff, id)
}

/** Litigation after review names the review of the same case it follows; nothing else names one. */
async function checkReviewBefore(tx: Transaction, { kind, afterReview, requestId }: DisputeOpening) {
  const refuse = (message: string) => badInput(message, [{ field: 'afterReview', message }])
  if (kind !== 'litigationAfterReview') {
    if (afterReview !== null) throw refuse('只有复议后起诉的行政诉讼才关联行政复议。')
    return
  }
  if (afterReview === null) throw refuse('复议后起诉的，请选择本件已登记的行政复议。')
  const [review] = await tx
    .select({ id: dispute.id })
    .from(dispute)
    .where(and(eq(dispute.id, afterReview), eq(dispute.requestId, requestId), eq(dispute.kind, 'review')))
  if (!review) throw refuse('所选行政复议不属于本件，请重新选择。')
}
