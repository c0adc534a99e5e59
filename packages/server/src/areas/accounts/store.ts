import type { Role } from '@yangguang/contract'
import { and, desc, eq, like, ne, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, session, staff, staffRole, unit } from '../../database/schema/index.ts'

export type StaffRecord = typeof staff.$inferSelect
export type SessionRecord = typeof session.$inferSelect
type Reading = Database['db'] | Transaction

/** A person with their place, locked for a change, when they stand under `agencyPath`; null otherwise. */
export async function lockStaff(
  tx: Transaction,
  staffId: string,
  agencyPath: string,
): Promise<{ person: StaffRecord; path: string; roles: Role[] } | null> {
  const [found] = await tx
    .select({ person: staff, path: agency.path })
    .from(staff)
    .innerJoin(agency, eq(agency.id, staff.agencyId))
    .where(and(eq(staff.id, staffId), like(agency.path, `${agencyPath}%`)))
    .for('no key update', { of: staff })
  return found ? { ...found, roles: await rolesOf(tx, staffId) } : null
}

/** The signed-in person's own row, locked. */
export async function lockSelf(tx: Transaction, staffId: string): Promise<StaffRecord> {
  const [person] = await tx.select().from(staff).where(eq(staff.id, staffId)).for('no key update')
  return person!
}

export async function rolesOf(db: Reading, staffId: string): Promise<Role[]> {
  const rows = await db
    .select({ role: staffRole.role })
    .from(staffRole)
    .where(eq(staffRole.staffId, staffId))
    .orderBy(staffRole.role)
  return rows.map((row) => row.role as Role)
}

export async function replaceRoles(tx: Transaction, staffId: string, roles: readonly Role[]): Promise<void> {
  await tx.delete(staffRole).where(eq(staffRole.staffId, staffId))
  if (roles.length > 0) await tx.insert(staffRole).values(roles.map((role) => ({ staffId, role })))
}

/** Administrators are taken away one after the other: two who take the place from each other at once would both be gone. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('yangguang.administrators'))`)
}

/**
 * Whether somebody else who works here still holds `role` over the body at `path`: there or above it. Without such a person
 * nobody could administer it any more.
 */
export async function othersHold(tx: Transaction, role: Role, path: string, exceptStaffId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from staff_role r join staff s on s.id = r.staff_id join agency a on a.id = s.agency_id
    where r.role = ${role} and s.active and s.id <> ${exceptStaffId} and starts_with(${path}, a.path) limit 1`)
  return rows.length > 0
}

export async function sessionsOf(db: Reading, staffId: string): Promise<SessionRecord[]> {
  return db.select().from(session).where(eq(session.staffId, staffId)).orderBy(desc(session.lastSeenAt))
}

/** Ends a person's sessions, all or all but one; gives back how many. */
export async function endSessions(tx: Transaction, staffId: string, except?: Buffer): Promise<number> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.staffId, staffId), except ? ne(session.tokenHash, except) : undefined))
    .returning({ hash: session.tokenHash })
  return ended.length
}

export async function placeOf(db: Reading, staffId: string) {
  const [row] = await db
    .select({ person: staff, agency: { id: agency.id, name: agency.name, slug: agency.slug }, unitName: unit.name })
    .from(staff)
    .innerJoin(agency, eq(agency.id, staff.agencyId))
    .leftJoin(unit, eq(unit.id, staff.unitId))
    .where(eq(staff.id, staffId))
  return row!
}

/** The topmost body, whose chain holds what concerns nobody in particular; null before set-up. */
export async function topAgencyId(db: Reading): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from agency where parent_id is null order by created_at, id limit 1`,
  )
  return rows[0]?.id ?? null
}
