import type { RedraftInput } from '@yangguang/contract'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { draftTexts, withDraft } from '../texts.ts'
import { changeReport, lockDraft } from './open-draft.ts'

/**
 * Drafts the texts of a report from the records as they are now, beginning the report where nobody has. What was written in the
 * sections drafted (0 is the preface; all when left out) is replaced.
 */
export async function draftReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { version, sections }: Partial<RedraftInput> = {},
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { agency, row } = await lockDraft(tx, scope, staff, { agencyId, year, version })
    const texts = withDraft(row.sections, await draftTexts(tx, agency, year), sections ?? 'all')
    const detail = { sections: sections ?? [0, 1, 2, 3, 4, 5, 6] }
    await changeReport(tx, scope, staff, row, 'draft-report', { sections: texts }, detail)
  })
}
