import type { SignedIn, SignIn } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { session, staff } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { type Attempt, clearAttempts, countAttempt, takeBackAttempt } from '../attempts.ts'
import { decoyHash, isPassword } from '../passwords.ts'
import { signInFailed } from '../refusals.ts'
import { securityPolicy } from '../security-policy.ts'
import { newToken, tokenHash } from '../session.ts'
import { topAgencyId } from '../store.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Opens a session for whoever proves to know the account's password. The session is a new one each time and replaces the
 * one the browser had. Every failure has one answer, takes one time and leaves an audit line.
 */
export async function signIn(
  scope: Scope,
  given: SignIn,
  from: { address: string; session: Buffer | null },
): Promise<{ token: string; next: SignedIn['next'] }> {
  const policy = await securityPolicy(scope)
  const nobody = await decoyHash()
  const now = scope.time.now()
  const attempt = await countAttempt(scope.database.db, { login: given.login.toLowerCase() }, policy, now)
  const right = await isPassword(attempt?.passwordHash ?? nobody, given.password)

  if (!attempt || attempt.locked || !right) {
    await recordFailure(scope, attempt, from.address, attempt?.locked ? 'locked' : 'password')
    throw signInFailed(policy)
  }

  return scope.database.db.transaction(async (tx) => {
    // Looked at again under lock: the person may have been deactivated, or the password replaced, while it was checked.
    const [person] = await tx.select().from(staff).where(eq(staff.id, attempt.staffId)).for('no key update')
    if (!person?.active || person.passwordHash !== attempt.passwordHash) throw signInFailed(policy)
    const needsCode = person.totpSealed !== null
    if (needsCode) await takeBackAttempt(tx, person.id)
    else await clearAttempts(tx, person.id)
    if (from.session) await tx.delete(session).where(eq(session.tokenHash, from.session))
    const token = newToken()
    await tx.insert(session).values({
      tokenHash: tokenHash(token),
      staffId: person.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + policy.longestHours * HOUR),
      address: from.address,
    })
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: { id: person.id, name: person.name, address: from.address },
      action: 'sign-in',
      subjectKind: 'staff',
      subjectId: person.id,
      detail: { secondFactorAsked: needsCode },
      at: now,
    })
    const old = now.getTime() - person.passwordSetAt.getTime() > policy.passwordDays * DAY
    const next = needsCode ? 'secondFactor' : person.mustChangePassword || old ? 'changePassword' : 'ready'
    return { token, next }
  })
}

/** Leaves the line of a failed attempt: in the chain of the account's body, or of the topmost one for a login nobody has. */
export async function recordFailure(
  scope: Scope,
  attempt: Attempt | null,
  address: string,
  why: 'password' | 'locked' | 'code',
  also: (tx: Transaction) => Promise<void> = async () => {},
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    await also(tx)
    const agencyId = attempt?.agencyId ?? (await topAgencyId(tx))
    if (!agencyId) return
    await recordAct(tx, {
      agencyId,
      actor: { id: attempt?.staffId ?? 'unknown', name: attempt?.name ?? '未知账号', address },
      action: 'sign-in-failed',
      subjectKind: 'staff',
      // What was typed is not kept: people type passwords into the wrong field.
      subjectId: attempt?.staffId ?? 'unknown',
      detail: { why, locked: attempt?.lastOne ?? false },
      at: scope.time.now(),
    })
  })
}
