import type { LetterStepped, LetterView, MissingPart, ReplyDraft } from '@yangguang/contract'
import { admit, type CaseState } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { lockForStep, stepRolesOf, takeStepOn } from '../../requests/actions/take-step.ts'
import type { CaseFile } from '../../requests/store.ts'
import { faultsOf } from '../compose/check.ts'
import { composeDecision } from '../compose/decision.ts'
import { edited, type StoredLetter } from '../compose/stored.ts'
import { letterCaseOf } from '../load.ts'
import { checkWriter, replyWriters } from '../policy.ts'
import { editRefusal } from '../present.ts'
import { decisionDrafts, insertLetter, updateDraft, voidLetter } from '../store.ts'
import { viewAfter } from './open-letter.ts'
import { asOutcome } from './view-reply.ts'

/** A letter refused for what it lacks: every part named, so that the page can show each at its place. */
export function partsMissing(missing: readonly MissingPart[]): Refused {
  const because = `文书还不能发出：${missing.map((one) => one.because).join('')}`
  const cites = missing.find((one) => one.cites !== '')?.cites ?? ''
  const fields = missing.map((one) => ({ field: one.part, message: one.because }))
  return new Refused(409, { refused: 'parts-missing', because, cites }, fields)
}

/**
 * Stores the working answer. One that was handed in before is what reviewers saw: it stays as it is, and a new one takes
 * its place.
 */
async function store(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  file: CaseFile,
  content: StoredLetter,
): Promise<string> {
  const drafts = await decisionDrafts(tx, file.row.id)
  const working = drafts.find((row) => row.id !== file.state.draft?.letterId)
  if (working) {
    await updateDraft(tx, scope, working.id, content)
    return working.id
  }
  return insertLetter(tx, scope, {
    requestId: file.row.id,
    agencyId: file.row.agencyId,
    terms: { kind: 'decision' },
    content,
    createdBy: staff.id,
    at: scope.time.now(),
  })
}

function checkWritable(state: CaseState) {
  const refusal = editRefusal(state, { id: '', kind: 'decision', status: 'draft' })
  if (refusal) throw againstTheRules(refusal)
}

/** Keeps the working answer of a case that is being drafted: composed anew, with the officer's rewritten passages. */
export async function keepReply(scope: Scope, staff: Staff, requestId: string, draft: ReplyDraft): Promise<LetterView> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId, draft.version)
    checkWriter(staff, file.row, replyWriters)
    checkWritable(file.state)
    const letterCase = await letterCaseOf(tx, scope, file)
    const letterId = await store(
      tx,
      scope,
      staff,
      file,
      edited(composeDecision(letterCase, draft, letterCase.today), draft.sections),
    )
    await recordAct(tx, {
      agencyId: file.row.agencyId,
      actor: actorOf(staff),
      action: 'replyKept',
      subjectKind: 'letter',
      subjectId: letterId,
      detail: { requestId, outcomes: draft.items.map((item) => item.outcome) },
      at: scope.time.now(),
    })
    return viewAfter(tx, scope, staff, letterId)
  })
}

/**
 * 拟办送审: composes the answer, refuses it while a part is missing or contradicts the file, and hands it in to 保密审查. What
 * was handed in is what is reviewed, approved and issued; only number, date and the remedies of that date are added later.
 */
export async function handInReply(
  scope: Scope,
  staff: Staff,
  requestId: string,
  draft: ReplyDraft,
): Promise<LetterStepped> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId, draft.version)
    checkWriter(staff, file.row, replyWriters)
    const today = scope.time.today()
    const items = draft.items.map(asOutcome)
    const { needsLegalReview } = draft
    const refusal = admit(
      file.state,
      { kind: 'drafted', items, needsLegalReview, letterId: '（待存）' },
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

    const letterCase = await letterCaseOf(tx, scope, file)
    const letter = edited(composeDecision(letterCase, draft, today), draft.sections)
    const missing = faultsOf(letterCase, letter, { kind: 'decision' }, { phase: 'draft', number: null, date: today })
    if (missing.length > 0) throw partsMissing(missing)

    const before = file.state.draft?.letterId
    const letterId = await store(tx, scope, staff, file, letter)
    const state = await takeStepOn(tx, scope, staff, file, today, {
      kind: 'drafted',
      items,
      needsLegalReview,
      letterId,
    })
    if (before) await voidLetter(tx, before)
    return { letter: await viewAfter(tx, scope, staff, letterId), version: state.seq, stage: state.stage }
  })
}
