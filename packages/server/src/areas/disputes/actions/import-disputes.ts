import type { PlainDate } from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { dispute } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import type { AgencyRow } from '../../requests/store.ts'

/** A review or lawsuit of an earlier year, known from a register: its case may not be in the program. */
export interface ImportedDispute {
  kind: 'review' | 'litigationDirect' | 'litigationAfterReview'
  organ: string
  docket: string
  filedOn: PlainDate
  /** 表四 counts it from here on; the day it was filed where the register does not say. */
  acceptedOn?: PlainDate
  /** Both null while it is pending. */
  concludedOn: PlainDate | null
  result: 'upheld' | 'corrected' | 'other' | null
  /** Its case, where that is in the program. */
  requestId?: string | null
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
    disputes.map((known) => ({
      ...known,
      id: newId(),
      agencyId: agency.id,
      stage: known.result === null ? 'accepted' : 'concluded',
      acceptedOn: known.acceptedOn ?? known.filedOn,
      imported: true,
    })),
  )
  await recordAct(tx, {
    agencyId: agency.id,
    actor,
    action: 'import-disputes',
    subjectKind: 'agency',
    subjectId: agency.id,
    detail: { disputes: disputes.length, sources: [...new Set(disputes.map(({ note }) => note))] },
    at: scope.time.now(),
  })
}
