import { type CaseLetters, letterKindCodes, letterKindNames } from '@yangguang/contract'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { presentSummary, stepsFor } from '../present.ts'
import { caseInScope, countInMonthBefore, lettersOf, partiesOf, releaseFilesOf } from '../store.ts'

const elsewhere = { refused: 'not-your-agency', because: '本件由其他机关办理，您只能查看。', cites: '' }

/** The letters of a case, the kinds that can be prepared now, and what a form to prepare them asks for. */
export async function listLetters(scope: Scope, staff: Staff, requestId: string): Promise<CaseLetters> {
  const { db } = scope.database
  const found = await caseInScope(db, staff.agencyPath, requestId)
  if (!found) throw notFound('这件申请')
  const { state } = found.row
  const ours = found.row.agencyId === staff.agencyId
  const steps = stepsFor(scope, staff, { state, agency: found.agency })
  const refusalOf = (kind: string) =>
    ours ? (steps.find((step) => step.kind === 'letterIssued' && step.letter === kind)?.refusal ?? null) : elsewhere
  const parties = await partiesOf(db, scope, requestId)
  const masked = new Map(parties.map((party) => [party.id, party.maskedName]))
  const letters = await lettersOf(db, requestId)
  const release = await releaseFilesOf(db, requestId)
  return {
    letters: letters.map(({ letter, createdByName }) => presentSummary(letter, createdByName, state, masked)),
    kinds: letterKindCodes
      .filter((kind) => kind !== 'decision')
      .map((kind) => ({ kind, name: letterKindNames[kind], refusal: refusalOf(kind) })),
    parties: parties.map(({ id, maskedName }) => ({ id, maskedName })),
    releaseFiles: release.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
    monthBefore: await countInMonthBefore(db, requestId),
  }
}
