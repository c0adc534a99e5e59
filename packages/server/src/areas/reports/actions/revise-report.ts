import { refuse } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { annualReport } from '../../../database/schema/index.ts'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { mayEdit } from '../policy.ts'
import { changeReport, lockBegunReport } from './open-draft.ts'

/**
 * Begins a new revision of a finalised or published report, with its texts. What is published stays so until the new revision is; a
 * finalised one that never was is set aside. `note` says what is corrected and why, and is published with the revision.
 */
export async function reviseReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { note, version }: { note: string; version?: number },
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { row } = await lockBegunReport(
      tx,
      staff,
      { agencyId, year, version },
      { right: mayEdit, what: '更正年度报告' },
    )
    if (row.status === 'draft') throw againstTheRules(refuse('draft', '报告尚在编制中，可以直接修改。'))
    if (row.status === 'finalised')
      await tx.update(annualReport).set({ status: 'superseded' }).where(eq(annualReport.id, row.id))
    const [begun] = await tx
      .insert(annualReport)
      .values({
        id: newId(),
        agencyId,
        year,
        revision: row.revision + 1,
        edition: row.edition,
        status: 'draft',
        // Texts of a finalised report have been worked on; they stay so in its revision.
        sections: row.sections,
        revisionNote: note,
        version: row.version,
        createdAt: scope.time.now(),
      })
      .returning()
    await changeReport(tx, scope, staff, begun!, 'revise-report', {}, { note, from: row.revision })
  })
}
