import { admit, type CaseEvent, fold, type HappeningOf, type PlainDate } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { request } from '../../../database/schema/index.ts'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { insertApplicant, readApplicant } from '../applicant-store.ts'
import { newQueryCode, newReceiptNumber, queryCodeHash } from '../receipt-code.ts'
import { type CaseFile, insertEvents, requestColumns } from '../store.ts'
import { nextRegisterNumber } from './register-request.ts'
import { stepRolesOf, takeStepOn } from './take-step.ts'

export interface RedecisionOrder {
  disputeId: string
  /** The day the decision or judgment reached the office; its period runs from the next. */
  receivedOn: PlainDate
  withinWorkingDays: number
}

export interface Redecision {
  id: string
  number: string
  receiptNumber: string
  /** For the applicant to follow the new case by; shown once. */
  queryCode: string
  dueOn: PlainDate | null
}

/**
 * Opens the case of a re-decision ordered by a review organ or a court: the same applicant and items, a number, receipt and clock of
 * its own, linked both ways with the locked original. Not 新收 (counting rule `redecision`).
 */
export async function openRedecision(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  original: CaseFile,
  { disputeId, receivedOn, withinWorkingDays }: RedecisionOrder,
): Promise<Redecision> {
  const { row, agency, state } = original
  const id = newId()
  const at = scope.time.now()
  const what: HappeningOf<'redecisionStarted'> = {
    kind: 'redecisionStarted',
    number: await nextRegisterNumber(tx, agency, receivedOn),
    of: row.id,
    disputeId,
    channel: state.channel,
    applicantKind: state.applicantKind,
    items: state.items,
    withinWorkingDays,
  }
  const refusal = admit(null, what, {
    on: receivedOn,
    by: staff.id,
    // Whoever keeps the record of the dispute opens the case: the order leaves no choice.
    roles: [...stepRolesOf(staff), 'system'],
    calendar: scope.calendar(),
    rules: agency.rules,
    today: scope.time.today(),
  })
  if (refusal) throw againstTheRules(refusal)
  const receiptNumber = newReceiptNumber(scope.time.today())
  const queryCode = newQueryCode()
  const first: CaseEvent = { seq: 1, on: receivedOn, at: at.toISOString(), by: staff.id, what }
  const started = fold([first], scope.calendar(), agency.rules)
  await tx.insert(request).values({
    id,
    agencyId: agency.id,
    ...requestColumns(scope, started, receiptNumber),
    topicId: row.topicId,
    queryCodeHash: queryCodeHash(scope.keys.codes, receiptNumber, queryCode),
  })
  await insertApplicant(tx, scope, id, await readApplicant(tx, scope, row.id))
  await insertEvents(tx, id, 0, [{ on: receivedOn, at, by: staff.id, what }])
  await takeStepOn(tx, scope, staff, original, receivedOn, { kind: 'redecisionOpened', disputeId, requestId: id })
  await recordAct(tx, {
    agencyId: agency.id,
    actor: actorOf(staff),
    action: what.kind,
    subjectKind: 'request',
    subjectId: id,
    detail: { of: row.id, disputeId, withinWorkingDays },
    at,
  })
  return { id, number: what.number, receiptNumber, queryCode, dueOn: started.clock.dueOn }
}
