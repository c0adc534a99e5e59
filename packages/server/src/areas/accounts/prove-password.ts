import type { SecurityPolicy } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { staff } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { recordFailure } from './actions/sign-in.ts'
import { countAttempt } from './attempts.ts'
import { isPassword } from './passwords.ts'
import { locked, wrongPassword } from './refusals.ts'
import type { Staff } from './session.ts'

/**
 * Asks a signed-in person for their password again before something that matters. Wrong ones count like failed sign-ins: an
 * unattended screen is no way to guess. Throws the refusal, naming `field` of the form.
 */
export async function provePassword(
  scope: Scope,
  person: Staff,
  policy: SecurityPolicy,
  password: string,
  field: string,
): Promise<void> {
  const attempt = await countAttempt(scope.database.db, { staffId: person.id }, policy, scope.time.now())
  if (attempt && !attempt.locked && (await isPassword(attempt.passwordHash, password))) {
    await scope.database.db.update(staff).set({ failedSignIns: 0, lockedUntil: null }).where(eq(staff.id, person.id))
    return
  }
  await recordFailure(scope, attempt, person.address, attempt?.locked ? 'locked' : 'password')
  throw !attempt || attempt.locked || attempt.lastOne ? locked(policy) : wrongPassword(field)
}
