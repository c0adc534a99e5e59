import { type LetterOrder, type LetterView, letterKindNames } from '@yangguang/contract'
import { admit, isRefusal } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { lockForStep, stepRolesOf } from '../../requests/actions/take-step.ts'
import { composeProcedural, maskedParty } from '../compose/procedural.ts'
import { letterCaseOf } from '../load.ts'
import { checkWriter } from '../policy.ts'
import { insertLetter, insertParty, lettersOf } from '../store.ts'
import { viewAfter } from './open-letter.ts'

/** Kinds of which a case can have several at once: one for each who is asked or told. */
const several = ['thirdPartyConsultation', 'thirdPartyTold', 'agencyConsultation']

async function refuseSecondDraft(tx: Transaction, requestId: string, kind: LetterOrder['kind']) {
  if (several.includes(kind)) return
  const drafts = (await lettersOf(tx, requestId)).filter(
    ({ letter }) => letter.kind === kind && letter.status === 'draft',
  )
  if (drafts.length === 0) return
  const because = `已经起草了一份${letterKindNames[kind]}，请先制发或者作废，再起草新的。`
  throw againstTheRules({ refused: 'draft-exists', because, cites: '' })
}

/**
 * Prepares a procedural letter: composes it from the case and what the officer ordered, and keeps it as a draft. What the law
 * would refuse on issue (too late, already asked, no reason) is refused here already, before anybody writes on it.
 */
export async function prepareLetter(
  scope: Scope,
  staff: Staff,
  requestId: string,
  order: LetterOrder,
): Promise<LetterView> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId)
    checkWriter(staff, file.row)
    await refuseSecondDraft(tx, requestId, order.kind)
    const today = scope.time.today()
    const partyId = newId()
    const letterCase = await letterCaseOf(tx, scope, file)
    const secondBy = staff.roles.includes('disclosureHead') ? staff.name : null
    const composed = composeProcedural(letterCase, order, today, { partyId, secondBy })
    if (isRefusal(composed)) throw againstTheRules(composed)

    const refusal = admit(
      file.state,
      { kind: 'letterIssued', letterId: '（起草）', number: '（待编）', terms: composed.terms },
      {
        on: today,
        today,
        by: staff.id,
        roles: stepRolesOf(staff),
        calendar: scope.calendar(),
        rules: file.agency.rules,
      },
    )
    if (refusal) throw againstTheRules(refusal)

    if (order.kind === 'thirdPartyConsultation')
      await insertParty(tx, scope, {
        id: partyId,
        requestId,
        file: order.party,
        maskedName: maskedParty(order.party),
      })
    const at = scope.time.now()
    const letterId = await insertLetter(tx, scope, {
      requestId,
      agencyId: file.row.agencyId,
      terms: composed.terms,
      content: composed.letter,
      createdBy: staff.id,
      at,
    })
    await recordAct(tx, {
      agencyId: file.row.agencyId,
      actor: actorOf(staff),
      action: 'letterPrepared',
      subjectKind: 'letter',
      subjectId: letterId,
      detail: { requestId, kind: order.kind },
      at,
    })
    return viewAfter(tx, scope, staff, letterId)
  })
}
