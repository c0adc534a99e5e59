import { eq } from 'drizzle-orm'
import { session, staff } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { recordAct } from '../../audit/write.ts'

/** Ends the session a browser carries. Signing out twice, or after it expired, is no mistake. */
export async function signOut(scope: Scope, sessionHash: Buffer | null, address: string): Promise<void> {
  if (!sessionHash) return
  await scope.database.db.transaction(async (tx) => {
    const [ended] = await tx.delete(session).where(eq(session.tokenHash, sessionHash)).returning()
    if (!ended) return
    const [person] = await tx.select().from(staff).where(eq(staff.id, ended.staffId))
    await recordAct(tx, {
      agencyId: person!.agencyId,
      actor: { id: person!.id, name: person!.name, address },
      action: 'sign-out',
      subjectKind: 'staff',
      subjectId: person!.id,
      at: scope.time.now(),
    })
  })
}
