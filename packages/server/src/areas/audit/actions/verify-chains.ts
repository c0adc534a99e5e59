import type { ChainReport } from '@yangguang/contract'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { Trouble } from '../../../trouble.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { readExportedHeads } from '../exported-heads.ts'
import { verifyChain } from '../verify-chain.ts'
import { recordAct } from '../write.ts'

/** Checks the chains of the auditor's body and those under it, and records that it was done and what came of it. */
export async function verifyChains(scope: Scope, auditor: Staff): Promise<ChainReport> {
  const exported = await readExportedHeads(scope.settings.dataDir).catch((error: unknown) => {
    if (error instanceof Trouble) throw badInput(error.message)
    throw error
  })
  const chains = await verifyChain(scope.database, { path: auditor.agencyPath }, exported)
  const whole = chains.every((chain) => chain.whole)
  const checkedAt = scope.time.now()
  await scope.database.db.transaction((tx) =>
    recordAct(tx, {
      agencyId: auditor.agencyId,
      actor: actorOf(auditor),
      action: 'verify-audit',
      subjectKind: 'audit',
      subjectId: auditor.agencyId,
      detail: { whole, chains: chains.length, broken: chains.filter((chain) => !chain.whole).length },
      at: checkedAt,
    }),
  )
  return { whole, checkedAt: checkedAt.toISOString(), chains }
}
