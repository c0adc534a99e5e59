import { and, count, eq, gt, inArray, lt } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Database } from '../../database/open.ts'
import { applicant, followAttempt } from '../../database/schema/index.ts'

type On = Database['db']

export interface AttemptKey {
  kind: 'number' | 'address'
  key: string
}

/** Puts an attempt on record before it is looked at; gives back the rows to take back when it was right. */
export async function insertAttempt(db: On, keys: readonly AttemptKey[], at: Date): Promise<string[]> {
  const rows = keys.map((one) => ({ id: newId(), ...one, at }))
  await db.insert(followAttempt).values(rows)
  return rows.map((row) => row.id)
}

export async function deleteAttempts(db: On, ids: readonly string[]): Promise<void> {
  await db.delete(followAttempt).where(inArray(followAttempt.id, [...ids]))
}

/** How many attempts are on record for a key since an instant. */
export async function attemptsSince(db: On, key: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(followAttempt)
    .where(and(eq(followAttempt.key, key), gt(followAttempt.at, since)))
  return row!.count
}

export async function deleteAttemptsBefore(db: On, at: Date): Promise<number> {
  const gone = await db.delete(followAttempt).where(lt(followAttempt.at, at)).returning({ id: followAttempt.id })
  return gone.length
}

/** The name the request runs under with only the surname left; nothing is unsealed for it. */
export async function maskedNameOf(db: On, requestId: string): Promise<string> {
  const [row] = await db
    .select({ maskedName: applicant.maskedName })
    .from(applicant)
    .where(eq(applicant.requestId, requestId))
  return row?.maskedName ?? ''
}
