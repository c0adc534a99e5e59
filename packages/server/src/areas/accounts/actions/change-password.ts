import type { ChangePassword } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { staff } from '../../../database/schema/index.ts'
import { badInput, secondFactorNeeded } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { hashPassword, isOneOf, passwordProblem } from '../passwords.ts'
import { provePassword } from '../prove-password.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { endSessions, lockSelf } from '../store.ts'

const refused = (message: string) => badInput(message, [{ field: 'next', message }])

/** A person's own password: the old one is proved, the new one meets the policy, every other session of theirs ends. */
export async function changePassword(
  scope: Scope,
  person: Staff,
  sessionHash: Buffer,
  given: ChangePassword,
): Promise<void> {
  if (person.needsSecondFactor) throw secondFactorNeeded()
  const policy = await securityPolicy(scope)
  const problem = passwordProblem(policy, person.login, given.next)
  if (problem) throw refused(problem)
  await provePassword(scope, person, policy, given.current, 'current')
  const passwordHash = await hashPassword(given.next)

  await scope.database.db.transaction(async (tx) => {
    const row = await lockSelf(tx, person.id)
    const used = [row.passwordHash, ...row.previousPasswords].slice(0, policy.passwordsRemembered)
    if (await isOneOf(used, given.next))
      throw refused(`新口令不能与最近 ${policy.passwordsRemembered} 次用过的口令相同，请换一个。`)
    await tx
      .update(staff)
      .set({
        passwordHash,
        passwordSetAt: scope.time.now(),
        mustChangePassword: false,
        previousPasswords: [row.passwordHash, ...row.previousPasswords].slice(0, policy.passwordsRemembered),
      })
      .where(eq(staff.id, row.id))
    const ended = await endSessions(tx, row.id, sessionHash)
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(person),
      action: 'change-password',
      subjectKind: 'staff',
      subjectId: row.id,
      detail: { sessionsEnded: ended },
      at: scope.time.now(),
    })
  })
}
