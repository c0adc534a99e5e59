import type { ItemDecision, LetterPreview, OutcomeView, ReplyDraft, ReplyView } from '@yangguang/contract'
import {
  admit,
  type CaseState,
  groupNames,
  type Happening,
  type Moment,
  type Outcome,
  type OutcomeRule,
  outcomeRule,
  outcomes,
  searchesFor,
} from '@yangguang/statute'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { stepRolesOf } from '../../requests/actions/take-step.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { faultsOf } from '../compose/check.ts'
import { composeDecision } from '../compose/decision.ts'
import { letterHtml } from '../compose/html.tsx'
import { marksOf } from '../compose/paper.ts'
import { remedyOf } from '../compose/remedy.ts'
import { edited } from '../compose/stored.ts'
import { letterCaseOf } from '../load.ts'
import { checkWriter, replyWriters } from '../policy.ts'
import { stepsFor, unverifiedIn } from '../present.ts'
import { caseInScope, contentOf, decisionDrafts, namesOf } from '../store.ts'
import { reasonHint, supplyHint, wizard } from '../wizard.ts'

function momentOf(scope: Scope, staff: Staff, agency: AgencyRow): Moment {
  const today = scope.time.today()
  return {
    on: today,
    today,
    by: staff.id,
    roles: stepRolesOf(staff),
    calendar: scope.calendar(),
    rules: agency.rules,
  }
}

/** What an item decides as the file records it: the basis of the outcome where the officer wrote none. */
export const asOutcome = ({ supply, ...item }: ItemDecision) => ({
  ...item,
  basis: item.basis || outcomeRule(item.outcome).basis,
  ...(supply === '' ? {} : { supply }),
})

/** Whether the file admits an answer at all, tried with everything an officer could write filled in. */
function tried(state: CaseState, outcome: Outcome): Happening {
  const items = state.items.map((item) => ({
    itemId: item.id,
    outcome,
    reason: '（理由）',
    basis: '（依据）',
    supply: '（方式）',
  }))
  return { kind: 'drafted', items, needsLegalReview: false, letterId: '（文书）' }
}

function presentOutcome(rule: OutcomeRule, state: CaseState, moment: Moment, overall: boolean): OutcomeView {
  return {
    outcome: rule.outcome,
    name: rule.name,
    group: rule.group,
    groupName: groupNames[rule.group],
    basis: rule.basis,
    needsReason: rule.needsReason,
    needsSearch: rule.needsSearch,
    supply: rule.supply,
    supplyHint: supplyHint(rule.supply),
    reasonHint: rule.needsReason ? reasonHint(rule.outcome) : '',
    discretionary: rule.discretionary,
    letterTitle: rule.letterTitle,
    standing: rule.standing,
    // When nothing can be handed in now, that one reason is shown once and not beside every answer.
    refusal: overall ? null : admit(state, tried(state, rule.outcome), moment),
  }
}

/** Everything the reply wizard shows: items, questions, answers and why some cannot be given, the working draft. */
export async function viewReply(scope: Scope, staff: Staff, requestId: string): Promise<ReplyView> {
  const { db } = scope.database
  const found = await caseInScope(db, staff.agencyPath, requestId)
  if (!found) throw notFound('这件申请')
  checkWriter(staff, found.row, replyWriters)
  const { state } = found.row
  const [draft] = await decisionDrafts(db, requestId)
  const from = draft ? contentOf(scope, draft).from : null
  const kept: ItemDecision[] =
    from?.kind === 'decision' ? from.items : (state.draft?.items ?? []).map((item) => ({ supply: '', ...item }))
  const refusal = stepsFor(scope, staff, { state, agency: found.agency }).find(
    (step) => step.kind === 'drafted',
  )?.refusal
  const names = await namesOf(
    db,
    state.returns.map((one) => one.by),
  )
  const moment = momentOf(scope, staff, found.agency)
  const letterCase = await letterCaseOf(db, scope, { ...found, state })
  const decided = kept.map((item) => item.outcome)
  return {
    requestId,
    version: state.seq,
    items: state.items.map((item) => ({
      id: item.id,
      text: item.text,
      decision: kept.find((one) => one.itemId === item.id) ?? null,
      searches: searchesFor(state, item.id).length,
    })),
    wizard: [...wizard],
    outcomes: outcomes.map((rule) => presentOutcome(rule, state, moment, Boolean(refusal))),
    needsLegalReview: from?.kind === 'decision' ? from.needsLegalReview : (state.draft?.needsLegalReview ?? false),
    legalReviewAlways: found.agency.rules.legalReviewAlways,
    returns: state.returns.map((one) => ({ on: one.on, by: names.get(one.by) ?? '', reason: one.reason })).reverse(),
    unverified: unverifiedIn(
      letterCase,
      { kind: 'decision', items: kept, needsLegalReview: false },
      remedyOf(letterCase, 'decision', decided, letterCase.today),
    ),
    letterId: draft?.id ?? null,
    refusal: refusal ?? null,
  }
}

/** The answer as it would read with what the officer has entered so far, and what it still lacks. Stores nothing. */
export async function previewReply(
  scope: Scope,
  staff: Staff,
  requestId: string,
  draft: ReplyDraft,
): Promise<LetterPreview> {
  const { db } = scope.database
  const found = await caseInScope(db, staff.agencyPath, requestId)
  if (!found) throw notFound('这件申请')
  checkWriter(staff, found.row, replyWriters)
  const letterCase = await letterCaseOf(db, scope, { ...found, state: found.row.state })
  const { today } = letterCase
  const letter = edited(composeDecision(letterCase, draft, today), draft.sections)
  const decided = draft.items.map((item) => item.outcome)
  return {
    title: letter.title,
    addressee: letter.addressee,
    sections: letter.sections.map(({ key, label, text, editable }) => ({ key, label, text, editable })),
    missing: faultsOf(letterCase, letter, { kind: 'decision' }, { phase: 'draft', number: null, date: today }),
    unverified: unverifiedIn(letterCase, letter.from, remedyOf(letterCase, 'decision', decided, today)),
    html: letterHtml(letter, found.agency.name, null, marksOf(letterCase, null)),
  }
}
