import type { DisputeAppeal, DisputeView } from '@yangguang/contract'
import { chineseDate, refuse } from '@yangguang/statute'
import { againstTheRules, badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { lockDispute, writeDispute } from './lock-dispute.ts'
import { readDispute } from './read-disputes.ts'

/** A judgment is appealed against: the lawsuit is pending again, in the second instance, until that ends. */
export async function appealDispute(
  scope: Scope,
  staff: Staff,
  disputeId: string,
  appeal: DisputeAppeal,
): Promise<DisputeView> {
  await scope.database.db.transaction(async (tx) => {
    const row = await lockDispute(tx, staff, disputeId, appeal.version)
    if (row.kind === 'review')
      throw againstTheRules(refuse('not-litigation', '对行政复议决定不服的，请另行登记“复议后起诉”的行政诉讼。'))
    if (row.concludedOn === null) throw againstTheRules(refuse('not-concluded', '一审尚未审结，不能登记上诉。'))
    if (row.redecisionRequest !== null)
      throw againstTheRules(refuse('redecided', '已按生效判决重新处理，不能再登记上诉。'))
    if (appeal.on < row.concludedOn) throw badInput(`上诉日期早于审结日期（${chineseDate(row.concludedOn)}），请核对。`)
    if (appeal.on > scope.time.today()) throw badInput('上诉日期晚于今天，请核对。')
    await writeDispute(tx, scope, staff, row, 'dispute-appealed', {
      organ: appeal.organ,
      docket: appeal.docket,
      stage: 'secondInstance',
      concludedOn: null,
      result: null,
      progress: [...row.progress, { on: appeal.on, standing: 'pending', note: appeal.note || `上诉至${appeal.organ}` }],
    })
  })
  return readDispute(scope, staff, disputeId)
}
