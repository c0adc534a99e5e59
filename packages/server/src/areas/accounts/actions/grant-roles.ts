import { roles as allRoles, type Role } from '@yangguang/contract'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { lockOther, mayHold, someoneRemains } from '../policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { endSessions, replaceRoles } from '../store.ts'

/**
 * Sets what a person may do. Only the security administrator does, never for themselves; 三员 exclude each other and every
 * other role. Their sessions end, so that nothing half-open goes on with other rights.
 */
export async function grantRoles(
  scope: Scope,
  administrator: Staff,
  staffId: string,
  wanted: readonly Role[],
): Promise<Role[]> {
  const after = allRoles.filter((role) => wanted.includes(role))
  mayHold(after)
  return scope.database.db.transaction(async (tx) => {
    const { person, path, roles: before } = await lockOther(tx, administrator, staffId, '授予或收回岗位')
    if (!person.active) throw badInput('这个账号已停用，请先由系统管理员启用，再授予岗位。')
    const lost = before.filter((role) => !after.includes(role))
    const gained = after.filter((role) => !before.includes(role))
    if (lost.length === 0 && gained.length === 0) return after
    await someoneRemains(tx, { staffId, path, lost })
    await replaceRoles(tx, staffId, after)
    await endSessions(tx, staffId)
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: actorOf(administrator),
      action: 'grant-roles',
      subjectKind: 'staff',
      subjectId: staffId,
      detail: { gained, lost },
      at: scope.time.now(),
    })
    return after
  })
}
