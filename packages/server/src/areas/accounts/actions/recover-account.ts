import type { InitialPassword } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { staff } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { hashPassword, initialPassword } from '../passwords.ts'
import { lockOther } from '../policy.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { endSessions, type StaffRecord } from '../store.ts'

type Change = Partial<typeof staff.$inferInsert>

/** What the security administrator does for somebody who cannot get in: one change, their sessions ended, one line. */
async function recover(
  scope: Scope,
  administrator: Staff,
  staffId: string,
  act: { action: string; doing: string; change: (person: StaffRecord) => Change; endSessions: boolean },
): Promise<StaffRecord> {
  return scope.database.db.transaction(async (tx) => {
    const { person } = await lockOther(tx, administrator, staffId, act.doing)
    await tx.update(staff).set(act.change(person)).where(eq(staff.id, staffId))
    const ended = act.endSessions ? await endSessions(tx, staffId) : 0
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: actorOf(administrator),
      action: act.action,
      subjectKind: 'staff',
      subjectId: staffId,
      detail: { sessionsEnded: ended },
      at: scope.time.now(),
    })
    return person
  })
}

/** Lifts a lock before its time. */
export async function unlockAccount(scope: Scope, administrator: Staff, staffId: string): Promise<void> {
  await recover(scope, administrator, staffId, {
    action: 'unlock-account',
    doing: '解锁',
    change: () => ({ failedSignIns: 0, lockedUntil: null }),
    endSessions: false,
  })
}

/** For a lost phone: the second factor is taken off, to be set up anew after signing in with the password. */
export async function resetTotp(scope: Scope, administrator: Staff, staffId: string): Promise<void> {
  await recover(scope, administrator, staffId, {
    action: 'reset-totp',
    doing: '重置动态口令',
    change: () => ({ totpSealed: null }),
    endSessions: true,
  })
}

/** For a forgotten password: a new initial one, shown once. The second factor stays, it is another thing to lose. */
export async function resetPassword(scope: Scope, administrator: Staff, staffId: string): Promise<InitialPassword> {
  const policy = await securityPolicy(scope)
  const password = initialPassword(Math.max(16, policy.passwordLength))
  const passwordHash = await hashPassword(password)
  const person = await recover(scope, administrator, staffId, {
    action: 'reset-password',
    doing: '重置口令',
    change: (row) => ({
      passwordHash,
      passwordSetAt: scope.time.now(),
      mustChangePassword: true,
      previousPasswords: [row.passwordHash, ...row.previousPasswords].slice(0, policy.passwordsRemembered),
      failedSignIns: 0,
      lockedUntil: null,
    }),
    endSessions: true,
  })
  return { id: person.id, login: person.login, initialPassword: password }
}

/** Signs a person out everywhere. */
export async function endAllSessions(scope: Scope, administrator: Staff, staffId: string): Promise<void> {
  await recover(scope, administrator, staffId, {
    action: 'end-sessions',
    doing: '强制退出',
    change: (person) => ({ active: person.active }),
    endSessions: true,
  })
}
