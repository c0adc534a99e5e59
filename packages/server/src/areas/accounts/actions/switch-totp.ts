import type { TotpOffer } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { seal, unseal } from '../../../crypto/seal.ts'
import { session, staff } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { provePassword } from '../prove-password.ts'
import { codeWrong } from '../refusals.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { endSessions, lockSelf } from '../store.ts'
import { codeStep, newTotpSecret, type TotpSecret, totpOffer } from '../totp.ts'

const OFFER_MINUTES = 10
interface Pending {
  secret: string
  until: string
}
/** Another owner than the sealed column has, so that an offer never opens as a switched-on factor or the other way round. */
const offerTo = (staffId: string) => `totp-offer:${staffId}`

/** Shows a secret to put into an authenticator app. Nothing is stored: the sealed offer comes back with the first code. */
export async function beginTotp(scope: Scope, person: Staff, password: string): Promise<TotpOffer> {
  await provePassword(scope, person, await securityPolicy(scope), password, 'password')
  const secret = newTotpSecret()
  const until = new Date(scope.time.now().getTime() + OFFER_MINUTES * 60_000).toISOString()
  const pending = seal(scope.keys, offerTo(person.id), { secret, until } satisfies Pending).toString('base64url')
  return { ...(await totpOffer(secret, person.login)), pending }
}

/** Switches the second factor on, once its first code proves that the app holds the secret. Other sessions end. */
export async function confirmTotp(
  scope: Scope,
  person: Staff,
  sessionHash: Buffer,
  given: { pending: string; code: string },
): Promise<void> {
  const offer = openOffer(scope, person, given.pending)
  const now = scope.time.now()
  if (!offer || offer.until < now.toISOString()) throw badInput('二维码已过期，请重新开始启用动态口令。')
  const step = codeStep({ secret: offer.secret, lastStep: 0 }, given.code, now)
  if (step === null) throw badInput('动态口令不对，请核对手机时间后输入当前显示的 6 位数字。')

  await scope.database.db.transaction(async (tx) => {
    const row = await lockSelf(tx, person.id)
    if (row.totpSealed) throw badInput('动态口令已经启用。要换手机，请先停用再启用。')
    const totpSealed = seal(scope.keys, row.id, { secret: offer.secret, lastStep: step } satisfies TotpSecret)
    await tx.update(staff).set({ totpSealed }).where(eq(staff.id, row.id))
    await tx.update(session).set({ secondFactor: true }).where(eq(session.tokenHash, sessionHash))
    await endSessions(tx, row.id, sessionHash)
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(person),
      action: 'enable-totp',
      subjectKind: 'staff',
      subjectId: row.id,
      at: now,
    })
  })
}

/** Switches the second factor off: password and a current code, so that neither a seen password nor a found phone is enough. */
export async function disableTotp(
  scope: Scope,
  person: Staff,
  given: { password: string; code: string },
): Promise<void> {
  const policy = await securityPolicy(scope)
  await provePassword(scope, person, policy, given.password, 'password')
  await scope.database.db.transaction(async (tx) => {
    const row = await lockSelf(tx, person.id)
    if (!row.totpSealed) return
    const held = unseal<TotpSecret>(scope.keys, row.id, row.totpSealed)
    if (codeStep(held, given.code, scope.time.now()) === null) throw codeWrong(policy)
    await tx.update(staff).set({ totpSealed: null }).where(eq(staff.id, row.id))
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(person),
      action: 'disable-totp',
      subjectKind: 'staff',
      subjectId: row.id,
      at: scope.time.now(),
    })
  })
}

function openOffer(scope: Scope, person: Staff, pending: string): Pending | null {
  try {
    return unseal<Pending>(scope.keys, offerTo(person.id), Buffer.from(pending, 'base64url'))
  } catch {
    return null
  }
}
