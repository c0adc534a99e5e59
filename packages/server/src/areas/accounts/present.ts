import type { SessionView, StaffRow } from '@yangguang/contract'
import type { SessionRecord } from './store.ts'

/** A session's public name: the start of its token's hash, which opens nothing. */
export const sessionId = (record: Pick<SessionRecord, 'tokenHash'>) => record.tokenHash.toString('hex').slice(0, 24)

export const presentSession = (record: SessionRecord, current: Buffer | null): SessionView => ({
  id: sessionId(record),
  address: record.address,
  createdAt: record.createdAt.toISOString(),
  lastSeenAt: record.lastSeenAt.toISOString(),
  expiresAt: record.expiresAt.toISOString(),
  current: current?.equals(record.tokenHash) ?? false,
})

/** What lists of accounts show: no hash, no secret, no session token. */
export interface StaffListed {
  id: string
  login: string
  name: string
  agencyId: string
  agencyName: string
  unitId: string | null
  unitName: string | null
  roles: StaffRow['roles']
  active: boolean
  lockedUntil: Date | null
  totpSealed: Buffer | null
  mustChangePassword: boolean
  lastSeenAt: Date | null
  createdAt: Date
}

export const presentStaff = (listed: StaffListed, now: Date): StaffRow => ({
  id: listed.id,
  login: listed.login,
  name: listed.name,
  agencyId: listed.agencyId,
  agencyName: listed.agencyName,
  unitId: listed.unitId,
  unitName: listed.unitName,
  roles: listed.roles,
  active: listed.active,
  lockedUntil: listed.lockedUntil && listed.lockedUntil > now ? listed.lockedUntil.toISOString() : null,
  totpEnabled: listed.totpSealed !== null,
  mustChangePassword: listed.mustChangePassword,
  lastSeenAt: listed.lastSeenAt?.toISOString() ?? null,
})
