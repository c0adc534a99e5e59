import { createHash, randomBytes } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { Role } from '@yangguang/contract'
import { and, eq, sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { agency, session, setting, staff, staffRole } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import type { Settings } from '../../settings.ts'
import type { Actor } from '../audit/write.ts'
import { policyKey, policyOf } from './security-policy.ts'

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

export const tokenHash = (token: string) => createHash('sha256').update(token).digest()
export const newToken = () => randomBytes(32).toString('base64url')

/** The session lives in a cookie no script reads and no other site sends. */
export const cookieOptions = (settings: Settings): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: settings.publicUrl.startsWith('https://'),
})

/** The hash of the token a request carries, null when it carries none. */
export const sessionOf = (request: FastifyRequest): Buffer | null => {
  const token = request.cookies[sessionCookie]
  return token ? tokenHash(token) : null
}

export const actorOf = (person: Staff): Actor => ({ id: person.id, name: person.name, address: person.address })

/** The member of staff behind the request's session cookie, or null. One query; touches the session once a minute. */
export async function staffOf(scope: Scope, request: FastifyRequest): Promise<Staff | null> {
  const hash = sessionOf(request)
  if (!hash) return null
  const now = scope.time.now()
  const rows = await scope.database.db
    .select({
      person: staff,
      path: agency.path,
      agencyName: agency.name,
      session,
      roles: sql<Role[]>`array(select role from ${staffRole} where ${staffRole.staffId} = ${staff.id} order by role)`,
      policy: sql<unknown>`(select value from ${setting} where ${setting.key} = ${policyKey})`,
    })
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .innerJoin(agency, eq(agency.id, staff.agencyId))
    .where(and(eq(session.tokenHash, hash), staff.active))
  const row = rows[0]
  if (!row) return null
  const policy = policyOf(row.policy, scope.time.today())
  const idle = now.getTime() - row.session.lastSeenAt.getTime()
  if (row.session.expiresAt <= now || idle > policy.idleMinutes * 60_000) return null
  if (idle > 60_000) await scope.database.db.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, hash))
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
    mustChangePassword: row.person.mustChangePassword || age > policy.passwordDays * 86_400_000,
    needsSecondFactor: row.person.totpSealed !== null && !row.session.secondFactor,
    address: request.ip,
  }
}
