import type { CreateStaff, EditStaff, InitialPassword } from '@yangguang/contract'
import { and, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { staff, unit } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { lockAgency } from '../../agencies/store.ts'
import { recordAct } from '../../audit/write.ts'
import { hashPassword, initialPassword } from '../passwords.ts'
import { lockOther } from '../policy.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'

/**
 * Makes an account without any role: the system administrator makes people, the security administrator gives rights. The
 * initial password is shown once and must be changed at the first sign-in.
 */
export async function createStaff(scope: Scope, administrator: Staff, given: CreateStaff): Promise<InitialPassword> {
  const policy = await securityPolicy(scope)
  const password = initialPassword(Math.max(16, policy.passwordLength))
  const passwordHash = await hashPassword(password)
  return scope.database.db.transaction(async (tx) => {
    const place = await lockAgency(tx, given.agencyId, administrator.agencyPath)
    if (!place.active) throw badInput('这个机构已停用，不能再加人员。')
    await unitOf(tx, place.id, given.unitId)
    const id = newId()
    const inserted = await tx
      .insert(staff)
      .values({
        id,
        agencyId: place.id,
        unitId: given.unitId,
        login: given.login,
        name: given.name,
        passwordHash,
        passwordSetAt: scope.time.now(),
        createdAt: scope.time.now(),
      })
      .onConflictDoNothing({ target: staff.login })
      .returning({ id: staff.id })
    if (inserted.length === 0)
      throw badInput('这个登录名已被使用，请换一个。', [{ field: 'login', message: '这个登录名已被使用，请换一个。' }])
    await recordAct(tx, {
      agencyId: place.id,
      actor: actorOf(administrator),
      action: 'create-staff',
      subjectKind: 'staff',
      subjectId: id,
      detail: { login: given.login, name: given.name, unitId: given.unitId },
      at: scope.time.now(),
    })
    return { id, login: given.login, initialPassword: password }
  })
}

/** Name and unit; the login stays, because the audit speaks of it, and the agency too: who changes office gets a new account. */
export async function editStaff(scope: Scope, administrator: Staff, staffId: string, given: EditStaff): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { person } = await lockOther(tx, administrator, staffId, '作此修改')
    await unitOf(tx, person.agencyId, given.unitId)
    await tx.update(staff).set({ name: given.name, unitId: given.unitId }).where(eq(staff.id, staffId))
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: actorOf(administrator),
      action: 'edit-staff',
      subjectKind: 'staff',
      subjectId: staffId,
      detail: { from: { name: person.name, unitId: person.unitId }, to: given },
      at: scope.time.now(),
    })
  })
}

async function unitOf(tx: Transaction, agencyId: string, unitId: string | null): Promise<void> {
  if (unitId === null) return
  const found = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.agencyId, agencyId), unit.active))
  if (found.length === 0)
    throw badInput('所选科室不属于这个机构，或者已停用，请重新选择。', [{ field: 'unitId', message: '请重新选择科室' }])
}
