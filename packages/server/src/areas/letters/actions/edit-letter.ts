import type { LetterEdits, LetterSummary, LetterView } from '@yangguang/contract'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules, badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { lockForStep } from '../../requests/actions/take-step.ts'
import type { CaseFile } from '../../requests/store.ts'
import { edited } from '../compose/stored.ts'
import { checkWriter } from '../policy.ts'
import { editRefusal, presentSummary } from '../present.ts'
import { contentOf, type LetterRow, letterById, letterInScope, partiesOf, updateDraft, voidLetter } from '../store.ts'
import { viewAfter } from './open-letter.ts'

/** Locks the case of a letter for whoever may write on it, and reads the letter under the lock; else 404. */
export async function lockLetter(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  letterId: string,
  version?: number,
): Promise<{ row: LetterRow; file: CaseFile }> {
  const found = await letterInScope(tx, staff.agencyPath, letterId)
  if (!found) throw notFound('这份文书')
  const file = await lockForStep(tx, scope, staff, found.requestId, version)
  checkWriter(staff, file.row)
  return { row: (await letterById(tx, letterId))!, file }
}

/** Rewrites passages of a draft. What the program puts in itself (救济途径) cannot be rewritten. */
export async function editLetter(
  scope: Scope,
  staff: Staff,
  letterId: string,
  edits: LetterEdits,
): Promise<LetterView> {
  return scope.database.db.transaction(async (tx) => {
    const { row, file } = await lockLetter(tx, scope, staff, letterId)
    const refusal = editRefusal(file.state, row)
    if (refusal) throw againstTheRules(refusal)
    const content = contentOf(scope, row)
    for (const { key } of edits.sections) {
      const section = content.sections.find((one) => one.key === key)
      if (!section) throw badInput('文书中没有要修改的这一段，请刷新后重新修改。')
      if (!section.editable) throw badInput(`“${section.label}”由系统按成文日期适用的规定写入，不能修改。`)
    }
    await updateDraft(tx, scope, letterId, edited(content, edits.sections))
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(staff),
      action: 'letterEdited',
      subjectKind: 'letter',
      subjectId: letterId,
      detail: { requestId: row.requestId, sections: edits.sections.map((one) => one.key) },
      at: scope.time.now(),
    })
    return viewAfter(tx, scope, staff, letterId)
  })
}

/** Lays a draft aside for good; the row stays, marked void. */
export async function voidDraft(scope: Scope, staff: Staff, letterId: string, reason: string): Promise<LetterSummary> {
  return scope.database.db.transaction(async (tx) => {
    const { row, file } = await lockLetter(tx, scope, staff, letterId)
    const refusal = editRefusal(file.state, row)
    if (refusal) throw againstTheRules(refusal)
    await voidLetter(tx, letterId)
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(staff),
      action: 'letterVoided',
      subjectKind: 'letter',
      subjectId: letterId,
      detail: { requestId: row.requestId, reason },
      at: scope.time.now(),
    })
    const parties = await partiesOf(tx, scope, row.requestId)
    const names = new Map(parties.map((party) => [party.id, party.maskedName]))
    return presentSummary({ ...row, status: 'void' }, null, file.state, names)
  })
}
