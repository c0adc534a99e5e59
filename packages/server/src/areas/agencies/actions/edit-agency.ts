import type { AgencyInput } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { agency } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { refoldOpenCases } from '../../requests/refold.ts'
import { type AgencyRecord, lockAgency, whatIsLeft } from '../store.ts'
import { columnsOf } from './create-agency.ts'

type Columns = ReturnType<typeof columnsOf>

/** The columns that change, from and to, for the audit line. */
function differences(before: AgencyRecord, after: Columns): Record<string, { from: unknown; to: unknown }> {
  const names = Object.keys(after) as (keyof Columns)[]
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, { from: before[name], to: after[name] }]),
  )
}

/**
 * Changes what an agency says about itself. Where the rules of approval change, its open cases are folded anew by them: one
 * approved but not answered goes back for the level that is now asked.
 */
export async function editAgency(
  scope: Scope,
  administrator: Staff,
  agencyId: string,
  given: AgencyInput,
): Promise<AgencyRecord> {
  return scope.database.db.transaction(async (tx) => {
    const before = await lockAgency(tx, agencyId, administrator.agencyPath)
    const columns = columnsOf(given)
    const changes = differences(before, columns)
    if (Object.keys(changes).length === 0) return before
    const [after] = await tx.update(agency).set(columns).where(eq(agency.id, agencyId)).returning()
    if ('rules' in changes) await refoldOpenCases(scope, tx, scope.calendar())
    await recordAct(tx, {
      agencyId,
      actor: actorOf(administrator),
      action: 'edit-agency',
      subjectKind: 'agency',
      subjectId: agencyId,
      detail: changes,
      at: scope.time.now(),
    })
    return after!
  })
}

/** Closes a body down, or opens it again. What is still going on there has to be ended or handed over first. */
export async function setAgencyActive(
  scope: Scope,
  administrator: Staff,
  agencyId: string,
  active: boolean,
): Promise<AgencyRecord> {
  return scope.database.db.transaction(async (tx) => {
    const before = await lockAgency(tx, agencyId, administrator.agencyPath)
    if (before.active === active) return before
    if (!active) {
      if (agencyId === administrator.agencyId) throw badInput('不能停用自己所在的机构，请由上级机构的系统管理员办理。')
      const left = await whatIsLeft(tx, agencyId)
      const parts = [
        left.children > 0 ? `${left.children} 个下级机构` : '',
        left.staff > 0 ? `${left.staff} 个在用账号` : '',
        left.requests > 0 ? `${left.requests} 件未归档的申请` : '',
      ].filter(Boolean)
      if (parts.length > 0) throw badInput(`这个机构还有${parts.join('、')}，请先移交、停用或者办结，再停用机构。`)
    }
    const [after] = await tx.update(agency).set({ active }).where(eq(agency.id, agencyId)).returning()
    await recordAct(tx, {
      agencyId,
      actor: actorOf(administrator),
      action: active ? 'activate-agency' : 'deactivate-agency',
      subjectKind: 'agency',
      subjectId: agencyId,
      at: scope.time.now(),
    })
    return after!
  })
}
