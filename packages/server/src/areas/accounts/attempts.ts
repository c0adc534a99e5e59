import type { SecurityPolicy } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'

/** An account as somebody is about to prove themselves to it. */
export interface Attempt {
  staffId: string
  agencyId: string
  name: string
  passwordHash: string
  /** True when the account was locked before this attempt: whatever is typed is refused. */
  locked: boolean
  /** True when this attempt was the last one allowed; a right answer lifts the lock again. */
  lastOne: boolean
}

/**
 * Counts an attempt before it is checked, in one statement: a hundred guesses sent at once are still only as many guesses as
 * the policy allows. Null for an unknown login or a person who has left.
 */
export async function countAttempt(
  db: Database['db'] | Transaction,
  who: { login: string } | { staffId: string },
  policy: SecurityPolicy,
  now: Date,
): Promise<Attempt | null> {
  const which = 'login' in who ? sql`login = ${who.login}` : sql`id = ${who.staffId}`
  const at = sql`${now.toISOString()}::timestamptz`
  const { rows } = await db.execute<{
    id: string
    agency_id: string
    name: string
    password_hash: string
    was_locked: boolean
    last_one: boolean
  }>(sql`
    with found as (
      select id, coalesce(locked_until > ${at}, false) as was_locked,
        case when locked_until <= ${at} then 0 else failed_sign_ins end + 1 as attempts
      from staff where ${which} and active for no key update
    )
    update staff s set
      failed_sign_ins = case when f.was_locked then s.failed_sign_ins else f.attempts end,
      locked_until = case
        when f.was_locked then s.locked_until
        when f.attempts >= ${policy.failuresToLock} then ${at} + make_interval(mins => ${policy.lockMinutes})
      end
    from found f where s.id = f.id
    returning s.id, s.agency_id, s.name, s.password_hash, f.was_locked,
      not f.was_locked and f.attempts >= ${policy.failuresToLock} as last_one`)
  const row = rows[0]
  if (!row) return null
  return {
    staffId: row.id,
    agencyId: row.agency_id,
    name: row.name,
    passwordHash: row.password_hash,
    locked: row.was_locked,
    lastOne: row.last_one,
  }
}

/** The attempt was right and nothing else is asked: the count starts anew. */
export async function clearAttempts(tx: Transaction, staffId: string): Promise<void> {
  await tx.execute(sql`update staff set failed_sign_ins = 0, locked_until = null where id = ${staffId}`)
}

/**
 * The password was right and a code is still asked: only this attempt is taken back, so that whoever knows the password does
 * not get new guesses at the code by typing it again.
 */
export async function takeBackAttempt(tx: Transaction, staffId: string): Promise<void> {
  await tx.execute(
    sql`update staff set failed_sign_ins = greatest(failed_sign_ins - 1, 0), locked_until = null where id = ${staffId}`,
  )
}
