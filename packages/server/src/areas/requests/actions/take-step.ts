import { admit, type CaseState, type Happening, type PlainDate, type StepRole } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules, notFound, stale } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { appendEvents, type CaseFile, lockCase } from '../store.ts'

export interface Step {
  requestId: string
  /** The version the officer looked at; a different one means somebody was faster. */
  version?: number
  on: PlainDate
  what: Happening
}

const stepRoles: readonly string[] = [
  'windowClerk',
  'caseOfficer',
  'secrecyReviewer',
  'legalReviewer',
  'unitHead',
  'leader',
  'disclosureHead',
] satisfies StepRole[]

/** The part of an officer's roles the workflow table speaks of. */
export const stepRolesOf = (staff: Staff): StepRole[] =>
  staff.roles.filter((role): role is StepRole => stepRoles.includes(role))

/**
 * Takes one step on a locked file: asks the statute whether it may be taken now, appends it, refolds, records the act.
 * Every verb on a case goes through here, so no verb can forget one of the four.
 */
export async function takeStepOn(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  file: CaseFile,
  on: PlainDate,
  what: Happening,
): Promise<CaseState> {
  const refusal = admit(file.state, what, {
    on,
    by: staff.id,
    roles: stepRolesOf(staff),
    calendar: scope.calendar(),
    rules: file.agency.rules,
    today: scope.time.today(),
  })
  if (refusal) throw againstTheRules(refusal)
  const at = scope.time.now()
  const state = await appendEvents(tx, scope, file, [{ on, at, by: staff.id, what }])
  await recordAct(tx, {
    agencyId: file.row.agencyId,
    actor: actorOf(staff),
    action: what.kind,
    subjectKind: 'request',
    subjectId: file.row.id,
    detail: { seq: state.seq, on, stage: state.stage },
    at,
  })
  return state
}

/** Locks the case the officer may work on, or throws: 404 where there is none for them, 409 where it moved on. */
export async function lockForStep(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  requestId: string,
  version?: number,
): Promise<CaseFile> {
  const file = await lockCase(tx, scope, staff.agencyPath, requestId)
  // Working a case is its own agency's business; the office above sees and supervises, it does not act.
  if (!file || file.row.agencyId !== staff.agencyId) throw notFound('这件申请')
  if (version !== undefined && version !== file.state.seq) throw stale()
  return file
}

/** Takes a step that needs nothing beside its own event. */
export async function takeStep(scope: Scope, staff: Staff, step: Step): Promise<CaseState> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, step.requestId, step.version)
    return takeStepOn(tx, scope, staff, file, step.on, step.what)
  })
}
