import type { CaseState } from '@yangguang/statute'
import type { Database, Transaction } from '../../database/open.ts'
import { readInstallation } from '../../installation.ts'
import type { Scope } from '../../scope.ts'
import { readApplicant } from '../requests/applicant-store.ts'
import type { AgencyRow } from '../requests/store.ts'
import type { LetterCase } from './compose/case.ts'
import { countInMonthBefore, firstReceivedOn, partiesOf, releaseFilesOf } from './store.ts'
import { ownTextsAbove } from './template-store.ts'
import { textsInForce } from './templates/in-force.ts'

/** A case opened for its letters: applicant and third parties unsealed, the texts in force today. */
export async function letterCaseOf(
  on: Transaction | Database['db'],
  scope: Scope,
  file: { row: { id: string }; agency: AgencyRow; state: CaseState },
): Promise<LetterCase> {
  const { row, agency, state } = file
  const today = scope.time.today()
  const releaseFiles = await releaseFilesOf(on, row.id)
  const parties = await partiesOf(on, scope, row.id)
  return {
    requestId: row.id,
    agency,
    state,
    applicant: await readApplicant(on, scope, row.id),
    parties: new Map(parties.map((party) => [party.id, party.file])),
    receivedOn: state.redecisionOf === null ? state.clock.receivedOn : await firstReceivedOn(on, row.id),
    monthBefore: await countInMonthBefore(on, row.id),
    releaseFiles,
    texts: textsInForce(await ownTextsAbove(on, agency.path), today),
    demonstration: (await readInstallation(on))?.kind === 'demonstration',
    calendar: scope.calendar(),
    today,
  }
}
