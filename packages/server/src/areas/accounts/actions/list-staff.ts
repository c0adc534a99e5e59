import type { SessionView, StaffPage, StaffQuery, StaffView } from '@yangguang/contract'
import { and, asc, count, eq, ilike, like, or, sql } from 'drizzle-orm'
import { agency, session, staff, staffRole, unit } from '../../../database/schema/index.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { openAssignments } from '../open-assignments.ts'
import { presentStaff, type StaffListed } from '../present.ts'
import type { Staff } from '../session.ts'
import { listSessions } from './list-sessions.ts'

const listed = {
  id: staff.id,
  login: staff.login,
  name: staff.name,
  agencyId: staff.agencyId,
  agencyName: agency.name,
  unitId: staff.unitId,
  unitName: unit.name,
  roles: sql<
    StaffListed['roles']
  >`array(select role from ${staffRole} where ${staffRole.staffId} = ${staff.id} order by role)`,
  active: staff.active,
  lockedUntil: staff.lockedUntil,
  totpSealed: staff.totpSealed,
  mustChangePassword: staff.mustChangePassword,
  lastSeenAt:
    sql<Date | null>`(select max(last_seen_at) from ${session} where ${session.staffId} = ${staff.id})`.mapWith(
      (value: string | null) => (value === null ? null : new Date(value)),
    ),
  createdAt: staff.createdAt,
}

/** Part of a text as a LIKE pattern; what the person typed is never one itself. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The accounts an administrator sees: those of their own body and the bodies under it. */
export async function listStaff(scope: Scope, administrator: Staff, query: StaffQuery): Promise<StaffPage> {
  const { db } = scope.database
  const which = and(
    like(agency.path, `${administrator.agencyPath}%`),
    query.agencyId ? eq(staff.agencyId, query.agencyId) : undefined,
    query.active === undefined ? undefined : eq(staff.active, query.active),
    query.search
      ? or(ilike(staff.name, containing(query.search)), ilike(staff.login, containing(query.search)))
      : undefined,
  )
  const [rows, [counted]] = await Promise.all([
    db
      .select(listed)
      .from(staff)
      .innerJoin(agency, eq(agency.id, staff.agencyId))
      .leftJoin(unit, eq(unit.id, staff.unitId))
      .where(which)
      .orderBy(asc(agency.path), asc(staff.login))
      .limit(query.size)
      .offset((query.page - 1) * query.size),
    db.select({ total: count() }).from(staff).innerJoin(agency, eq(agency.id, staff.agencyId)).where(which),
  ])
  const now = scope.time.now()
  return {
    staff: rows.map((row) => presentStaff(row, now)),
    total: counted!.total,
    page: query.page,
    size: query.size,
  }
}

/** One account with the cases still in its hands. */
export async function readStaff(scope: Scope, administrator: Staff, staffId: string): Promise<StaffView> {
  const [row] = await scope.database.db
    .select(listed)
    .from(staff)
    .innerJoin(agency, eq(agency.id, staff.agencyId))
    .leftJoin(unit, eq(unit.id, staff.unitId))
    .where(and(eq(staff.id, staffId), like(agency.path, `${administrator.agencyPath}%`)))
  if (!row) throw notFound('这个账号')
  return {
    ...presentStaff(row, scope.time.now()),
    createdAt: row.createdAt.toISOString(),
    openAssignments: await openAssignments(scope.database.db, staffId),
  }
}

/** Where somebody is signed in, for the security administrator. */
export async function readStaffSessions(scope: Scope, administrator: Staff, staffId: string): Promise<SessionView[]> {
  await readStaff(scope, administrator, staffId)
  return listSessions(scope, staffId, null)
}
