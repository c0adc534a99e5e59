import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '@yangguang/contract'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { agency, session, staff, staffRole } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import type { Actor } from '../audit/write.ts'

/** A signed-in member of staff as every action sees them. */
export interface Staff {
  id: string
  name: string
  login: string
  agencyId: string
  /** Their agency's place in the tree: everything whose path starts with it is under them. */
  agencyPath: string
  agencyName: string
  unitId: string | null
  roles: Role[]
  mustChangePassword: boolean
  needsSecondFactor: boolean
  address: string
}

export const sessionCookie = 'yangguang-session'
/** 法源 11.2: a session ends after 30 minutes without use, and after a working day in any case. */
export const IDLE_MINUTES = 30
export const LONGEST_HOURS = 12
/** 法源 11.2: passwords are changed every 90 days. */
export const PASSWORD_DAYS = 90

export const tokenHash = (token: string) => createHash('sha256').update(token).digest()
export const newToken = () => randomBytes(32).toString('base64url')

export const actorOf = (person: Staff): Actor => ({ id: person.id, name: person.name, address: person.address })

/** The member of staff behind the request's session cookie, or null. One query; touches the session once a minute. */
export async function staffOf(scope: Scope, request: FastifyRequest): Promise<Staff | null> {
  const token = request.cookies[sessionCookie]
  if (!token) return null
  const now = scope.time.now()
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000)
  const hash = tokenHash(token)
  const rows = await scope.database.db
    .select({
      person: staff,
      path: agency.path,
      agencyName: agency.name,
      seen: session.lastSeenAt,
      secondFactor: session.secondFactor,
      roles: sql<Role[]>`array(select role from ${staffRole} where ${staffRole.staffId} = ${staff.id})`,
    })
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .innerJoin(agency, eq(agency.id, staff.agencyId))
    .where(
      and(eq(session.tokenHash, hash), gt(session.expiresAt, now), gt(session.lastSeenAt, idleSince), staff.active),
    )
  const row = rows[0]
  if (!row) return null
  if (now.getTime() - row.seen.getTime() > 60_000)
    await scope.database.db.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, hash))
  const age = now.getTime() - row.person.passwordSetAt.getTime()
  return {
    id: row.person.id,
    name: row.person.name,
    login: row.person.login,
    agencyId: row.person.agencyId,
    agencyPath: row.path,
    agencyName: row.agencyName,
    unitId: row.person.unitId,
    roles: row.roles,
    mustChangePassword: row.person.mustChangePassword || age > PASSWORD_DAYS * 86_400_000,
    needsSecondFactor: row.person.totpSealed !== null && !row.secondFactor,
    address: request.ip,
  }
}
