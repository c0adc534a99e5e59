import type { Deactivated } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { staff } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { openAssignments } from '../open-assignments.ts'
import { lockOther, someoneRemains } from '../policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { endSessions, replaceRoles } from '../store.ts'

/**
 * A person who leaves is deactivated, never deleted: what they did keeps their name. Their sessions end and their roles go;
 * whoever comes back gets an account that can do nothing until the security administrator says what. The cases still in
 * their hands come back, to be handed on.
 */
export async function setStaffActive(
  scope: Scope,
  administrator: Staff,
  staffId: string,
  active: boolean,
): Promise<Deactivated> {
  return scope.database.db.transaction(async (tx) => {
    const { person, path, roles } = await lockOther(tx, administrator, staffId, active ? '启用' : '停用')
    if (person.active !== active) {
      if (!active) {
        await someoneRemains(tx, { staffId, path, lost: roles })
        await replaceRoles(tx, staffId, [])
        await endSessions(tx, staffId)
      }
      await tx.update(staff).set({ active, mustChangePassword: true }).where(eq(staff.id, staffId))
      await recordAct(tx, {
        agencyId: person.agencyId,
        actor: actorOf(administrator),
        action: active ? 'activate-staff' : 'deactivate-staff',
        subjectKind: 'staff',
        subjectId: staffId,
        detail: active ? {} : { rolesLost: roles },
        at: scope.time.now(),
      })
    }
    return { active, openAssignments: await openAssignments(tx, staffId) }
  })
}
