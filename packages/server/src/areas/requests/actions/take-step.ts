import { caseRoles, type Role } from '@yangguang/contract'
import { admit, type CaseState, type Happening, type PlainDate, type StepRole } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules, notFound, stale } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import { appendEvents, type CaseFile, lockCase } from '../store.ts'

const isStepRole = (role: Role): role is Extract<Role, StepRole> => (caseRoles as readonly Role[]).includes(role)

/** The part of an officer's roles the workflow table speaks of. */
export const stepRolesOf = (staff: Pick<Staff, 'roles'>): StepRole[] => staff.roles.filter(isStepRole)

/** Whoever takes a step: an officer, the applicant on the portal, the program. */
export interface Taker {
  actor: Actor
  roles: readonly StepRole[]
}

/**
 * Takes one step on a locked file: asks the statute whether it may be taken now, appends it, refolds, records the act.
 * Every verb on a case goes through here, so no verb can forget one of the four.
 */
export async function takeStepAs(
  tx: Transaction,
  scope: Scope,
  taker: Taker,
  file: CaseFile,
  on: PlainDate,
  what: Happening,
): Promise<CaseState> {
  const refusal = admit(file.state, what, {
    on,
    by: taker.actor.id,
    roles: taker.roles,
    calendar: scope.calendar(),
    rules: file.agency.rules,
    today: scope.time.today(),
  })
  if (refusal) throw againstTheRules(refusal)
  const at = scope.time.now()
  const state = await appendEvents(tx, scope, file, [{ on, at, by: taker.actor.id, what }])
  await recordAct(tx, {
    agencyId: file.row.agencyId,
    actor: taker.actor,
    action: what.kind,
    subjectKind: 'request',
    subjectId: file.row.id,
    detail: { seq: state.seq, on, stage: state.stage },
    at,
  })
  return state
}

/** `takeStepAs` for an officer. */
export function takeStepOn(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  file: CaseFile,
  on: PlainDate,
  what: Happening,
): Promise<CaseState> {
  return takeStepAs(tx, scope, { actor: actorOf(staff), roles: stepRolesOf(staff) }, file, on, what)
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
