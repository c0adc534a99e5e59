import type { ConclusionView, DisputeConclusion } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { dispute } from '../../../database/schema/index.ts'
import { badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { openRedecision, type Redecision } from '../../requests/actions/open-redecision.ts'
import { lockForStep } from '../../requests/actions/take-step.ts'
import { checkDates } from '../dates.ts'
import type { DisputeRow } from '../standing.ts'
import { lockDispute, writeDispute } from './lock-dispute.ts'
import { readDispute } from './read-disputes.ts'

/**
 * Records how a dispute ended. Where the office was ordered to decide anew, the new case is opened in the same act, with the
 * period of the order: there is no moment at which the order stands and nobody is at work on it.
 */
export async function concludeDispute(
  scope: Scope,
  staff: Staff,
  disputeId: string,
  conclusion: DisputeConclusion,
): Promise<ConclusionView> {
  const { concludedOn, result, resultNote, redecision } = conclusion
  const opened = await scope.database.db.transaction(async (tx): Promise<Redecision | null> => {
    const requestId = await requestOf(tx, staff, disputeId)
    // The case before the dispute, as when a dispute is opened: two acts never wait for each other.
    const file = redecision && requestId ? await lockForStep(tx, scope, staff, requestId) : null
    const row = await lockDispute(tx, staff, disputeId, conclusion.version)
    check(row, conclusion, scope.time.today())
    if (redecision && !file) throw badInput('这件复议或者诉讼没有关联的申请，不能另立重新处理的案卷。')
    const made =
      redecision && file
        ? await openRedecision(tx, scope, staff, file, {
            disputeId,
            receivedOn: redecision.receivedOn,
            withinWorkingDays: redecision.withinWorkingDays,
          })
        : null
    await writeDispute(tx, scope, staff, row, 'dispute-concluded', {
      stage: 'concluded',
      concludedOn,
      result,
      resultNote,
      progress: [...row.progress, { on: concludedOn, standing: result, note: resultNote }],
      ...(made && redecision ? { redecisionDays: redecision.withinWorkingDays, redecisionRequest: made.id } : {}),
    })
    return made
  })
  return { dispute: await readDispute(scope, staff, disputeId), redecision: opened }
}

async function requestOf(tx: Transaction, staff: Staff, disputeId: string): Promise<string | null> {
  const [found] = await tx
    .select({ requestId: dispute.requestId, agencyId: dispute.agencyId })
    .from(dispute)
    .where(eq(dispute.id, disputeId))
  if (!found || found.agencyId !== staff.agencyId) throw notFound('这件复议或者诉讼')
  return found.requestId
}

function check(row: DisputeRow, { concludedOn, result, redecision }: DisputeConclusion, today: string) {
  if (row.concludedOn !== null) throw badInput('这件复议或者诉讼已经审结，请刷新后查看。')
  const last = row.progress.at(-1)
  if (last && concludedOn < last.on) throw badInput('审结日期早于上诉日期，请核对。')
  checkDates({ ...row, concludedOn }, today)
  if (row.acceptedOn === null && result !== 'other')
    throw badInput('未受理的，结果只能是“其他结果”（不予受理、撤回等）；已受理的请先填写受理日期。')
  if (!redecision) return
  if (result !== 'corrected') throw badInput('责令重新处理的，审理结果应为“结果纠正”。')
  if (row.redecisionRequest !== null) throw badInput('重新处理的案卷已经建立。')
  if (redecision.receivedOn < concludedOn) throw badInput('收到决定书（判决书）的日期早于审结日期，请核对。')
}
