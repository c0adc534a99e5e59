import type { Colleagues, Me } from '@yangguang/contract'
import { and, eq, sql } from 'drizzle-orm'
import { staff, unit } from '../../../database/schema/index.ts'
import { readInstallation } from '../../../installation.ts'
import { dayInChina, type Scope } from '../../../scope.ts'
import { securityPolicy } from '../security-policy.ts'
import type { Staff } from '../session.ts'
import { placeOf } from '../store.ts'

/** Who is signed in, as the workbench greets them. Answers while a code or a new password is still asked for. */
export async function readMe(scope: Scope, person: Staff): Promise<Me> {
  const [place, policy, installation] = await Promise.all([
    placeOf(scope.database.db, person.id),
    securityPolicy(scope),
    readInstallation(scope.database.db),
  ])
  return {
    id: person.id,
    name: person.name,
    login: person.login,
    agency: place.agency,
    unit: place.person.unitId && place.unitName ? { id: place.person.unitId, name: place.unitName } : null,
    roles: person.roles,
    needsSecondFactor: person.needsSecondFactor,
    mustChangePassword: person.mustChangePassword,
    passwordUntil: dayInChina(new Date(place.person.passwordSetAt.getTime() + policy.passwordDays * 86_400_000)),
    totpEnabled: place.person.totpSealed !== null,
    demonstration: installation?.kind === 'demonstration',
    today: scope.time.today(),
  }
}

/** The people and units of one's own agency, to hand a case to. */
export async function readColleagues(scope: Scope, person: Staff): Promise<Colleagues> {
  const { db } = scope.database
  const [units, people] = await Promise.all([
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(eq(unit.agencyId, person.agencyId), unit.active))
      .orderBy(unit.name),
    db
      .select({
        id: staff.id,
        name: staff.name,
        unitId: staff.unitId,
        roles: sql<
          Colleagues['staff'][number]['roles']
        >`array(select r.role from staff_role r where r.staff_id = staff.id order by r.role)`,
      })
      .from(staff)
      .where(and(eq(staff.agencyId, person.agencyId), staff.active))
      .orderBy(staff.name, staff.id),
  ])
  return { units, staff: people }
}
