import type { SessionView } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { session } from '../../../database/schema/index.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'
import { presentSession, sessionId } from '../present.ts'
import { securityPolicy } from '../security-policy.ts'
import { actorOf, type Staff } from '../session.ts'
import { sessionsOf } from '../store.ts'

/** Where a person is signed in now; expired and idle sessions are left out, as they open nothing. */
export async function listSessions(scope: Scope, staffId: string, current: Buffer | null): Promise<SessionView[]> {
  const policy = await securityPolicy(scope)
  const now = scope.time.now()
  const idleSince = new Date(now.getTime() - policy.idleMinutes * 60_000)
  const records = await sessionsOf(scope.database.db, staffId)
  return records
    .filter((record) => record.expiresAt > now && record.lastSeenAt >= idleSince)
    .map((record) => presentSession(record, current))
}

/** Ends one of a person's own sessions, for instance on a computer they forgot. */
export async function endOwnSession(scope: Scope, person: Staff, id: string): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const records = await sessionsOf(tx, person.id)
    const found = records.find((record) => sessionId(record) === id)
    if (!found) throw notFound('这个会话')
    await tx.delete(session).where(eq(session.tokenHash, found.tokenHash))
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: actorOf(person),
      action: 'end-session',
      subjectKind: 'staff',
      subjectId: person.id,
      detail: { session: id },
      at: scope.time.now(),
    })
  })
}
