import type { SignedIn } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { seal, unseal } from '../../../crypto/seal.ts'
import { session, staff } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { clearAttempts, countAttempt } from '../attempts.ts'
import { codeWrong, locked } from '../refusals.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { lockSelf } from '../store.ts'
import { codeStep, type TotpSecret } from '../totp.ts'
import { recordFailure } from './sign-in.ts'

/** Completes a sign-in with the code of the second factor. Too many wrong ones lock the account and end the session. */
export async function confirmSecondFactor(
  scope: Scope,
  person: Staff,
  sessionHash: Buffer,
  code: string,
): Promise<SignedIn> {
  const next = person.mustChangePassword ? 'changePassword' : 'ready'
  if (!person.needsSecondFactor) return { next }
  const policy = await securityPolicy(scope)
  const now = scope.time.now()
  const attempt = await countAttempt(scope.database.db, { staffId: person.id }, policy, now)
  const right =
    attempt?.locked === false &&
    (await scope.database.db.transaction(async (tx) => {
      const row = await lockSelf(tx, person.id)
      // Reset by the security administrator meanwhile: there is no code to ask for any more.
      if (!row.totpSealed) return true
      const held = unseal<TotpSecret>(scope.keys, row.id, row.totpSealed)
      const step = codeStep(held, code, now)
      if (step === null) return false
      const totpSealed = seal(scope.keys, row.id, { ...held, lastStep: step } satisfies TotpSecret)
      await tx.update(staff).set({ totpSealed }).where(eq(staff.id, row.id))
      await tx.update(session).set({ secondFactor: true }).where(eq(session.tokenHash, sessionHash))
      await clearAttempts(tx, row.id)
      await recordAct(tx, {
        agencyId: row.agencyId,
        actor: actorOf(person),
        action: 'second-factor',
        subjectKind: 'staff',
        subjectId: row.id,
        at: now,
      })
      return true
    }))
  if (right) return { next }
  const over = !attempt || attempt.locked || attempt.lastOne
  await recordFailure(scope, attempt, person.address, attempt?.locked ? 'locked' : 'code', async (tx) => {
    if (over) await tx.delete(session).where(eq(session.tokenHash, sessionHash))
  })
  throw over ? locked(policy) : codeWrong(policy)
}
