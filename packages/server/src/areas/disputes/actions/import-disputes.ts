import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { dispute } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import type { AgencyRow } from '../../requests/store.ts'

/** A concluded review or lawsuit of an earlier year, known from a register: its case may not be in the program. */
export interface ImportedDispute {
  kind: 'review' | 'litigationDirect' | 'litigationAfterReview'
  organ: string
  docket: string
  filedOn: string
  concludedOn: string
  result: 'upheld' | 'corrected' | 'other'
  note: string
}

/** Brings in disputes of earlier years in the caller's transaction, with one line in the audit. */
export async function importDisputes(
  tx: Transaction,
  scope: Scope,
  agency: AgencyRow,
  actor: Actor,
  disputes: readonly ImportedDispute[],
): Promise<void> {
  if (disputes.length === 0) return
  await tx.insert(dispute).values(
    disputes.map(({ note, ...known }) => ({
      id: newId(),
      agencyId: agency.id,
      stage: 'concluded' as const,
      imported: true,
      note,
      ...known,
    })),
  )
  await recordAct(tx, {
    agencyId: agency.id,
    actor,
    action: 'import-disputes',
    subjectKind: 'agency',
    subjectId: agency.id,
    detail: { disputes: disputes.length },
    at: scope.time.now(),
  })
}
