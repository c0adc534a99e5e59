import type { ApplicantFile } from '@yangguang/contract'
import { and, eq } from 'drizzle-orm'
import { agency, request } from '../../../database/schema/index.ts'
import { notAllowed, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { readApplicant } from '../applicant-store.ts'
import { mayOpenApplicant } from '../policy.ts'
import { under } from '../store.ts'

/** Opens an applicant's personal data for an officer who says why. The audit line is written before anything is shown. */
export async function openApplicant(
  scope: Scope,
  staff: Staff,
  requestId: string,
  reason: string,
): Promise<ApplicantFile> {
  return scope.database.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ agencyId: request.agencyId })
      .from(request)
      .innerJoin(agency, eq(agency.id, request.agencyId))
      .where(and(eq(request.id, requestId), under(staff.agencyPath)))
    if (!found) throw notFound('这件申请')
    if (!mayOpenApplicant(staff, found)) throw notAllowed('查看申请人个人信息')
    const opened = await readApplicant(tx, scope, requestId)
    await recordAct(tx, {
      agencyId: found.agencyId,
      actor: actorOf(staff),
      action: 'applicant-opened',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { reason },
      at: scope.time.now(),
    })
    return opened
  })
}
