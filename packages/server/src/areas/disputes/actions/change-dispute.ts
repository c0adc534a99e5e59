import type { DisputeChange, DisputeView } from '@yangguang/contract'
import { refuse } from '@yangguang/statute'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { checkDates } from '../dates.ts'
import { lockDispute, writeDispute } from './lock-dispute.ts'
import { readDispute } from './read-disputes.ts'

/** Records what became known of a dispute: docket, dates, stage. What is concluded keeps its dates and stage. */
export async function changeDispute(
  scope: Scope,
  staff: Staff,
  disputeId: string,
  { version, ...change }: DisputeChange,
): Promise<DisputeView> {
  await scope.database.db.transaction(async (tx) => {
    const row = await lockDispute(tx, staff, disputeId, version)
    const moves = change.stage !== undefined || change.acceptedOn !== undefined || change.answeredOn !== undefined
    if (moves && row.progress.length > 0)
      throw againstTheRules(refuse('concluded', '已有审理结果的，日期和阶段不再修改；上诉的请用“登记上诉”。'))
    const after = { ...row, ...change }
    checkDates(after, scope.time.today())
    if (after.stage !== 'filed' && after.acceptedOn === null)
      throw againstTheRules(refuse('not-accepted', '请先填写受理日期。'))
    // A day of acceptance says that it is accepted, whatever the form still shows.
    const stage = after.stage === 'filed' && after.acceptedOn !== null ? 'accepted' : after.stage
    await writeDispute(tx, scope, staff, row, 'dispute-changed', { ...change, stage })
  })
  return readDispute(scope, staff, disputeId)
}
