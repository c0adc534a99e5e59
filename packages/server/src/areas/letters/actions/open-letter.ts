import type { LetterView } from '@yangguang/contract'
import type { Database, Transaction } from '../../../database/open.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import type { LetterCase } from '../compose/case.ts'
import { attachmentsOf } from '../compose/decision.ts'
import type { StoredLetter } from '../compose/stored.ts'
import { letterCaseOf } from '../load.ts'
import { seesNames } from '../policy.ts'
import { presentLetter, type Viewed } from '../present.ts'
import { caseInScope, contentOf, type LetterRow, letterById, letterInScope, namesOf, partiesOf } from '../store.ts'

/** What a letter says at this moment: a draft answer names what is attached now, an issued letter never changes. */
export function currentContent(letterCase: LetterCase, row: LetterRow, content: StoredLetter): StoredLetter {
  if (row.status !== 'draft' || content.from.kind !== 'decision') return content
  return { ...content, attachments: attachmentsOf(letterCase) }
}

/** Everything the views and files of a letter are made of, for a reader in whose scope it is; else 404. */
export async function loadLetter(
  on: Transaction | Database['db'],
  scope: Scope,
  agencyPath: string,
  letterId: string,
): Promise<Viewed> {
  const row = await letterInScope(on, agencyPath, letterId)
  const found = row && (await caseInScope(on, agencyPath, row.requestId))
  if (!row || !found) throw notFound('这份文书')
  return viewedOf(on, scope, row, found)
}

async function viewedOf(
  on: Transaction | Database['db'],
  scope: Scope,
  row: LetterRow,
  found: NonNullable<Awaited<ReturnType<typeof caseInScope>>>,
): Promise<Viewed> {
  const letterCase = await letterCaseOf(on, scope, { ...found, state: found.row.state })
  const parties = await partiesOf(on, scope, row.requestId)
  const names = await namesOf(on, row.createdBy ? [row.createdBy] : [])
  return {
    row,
    content: currentContent(letterCase, row, contentOf(scope, row)),
    letterCase,
    createdByName: row.createdBy ? (names.get(row.createdBy) ?? null) : null,
    maskedParties: new Map(parties.map((party) => [party.id, party.maskedName])),
  }
}

/** The view of a letter that an action has just written, read in the action's own transaction. */
export async function viewAfter(tx: Transaction, scope: Scope, staff: Staff, letterId: string): Promise<LetterView> {
  const row = await letterById(tx, letterId)
  const found = row && (await caseInScope(tx, staff.agencyPath, row.requestId))
  if (!row || !found) throw notFound('这份文书')
  return presentLetter(scope, staff, await viewedOf(tx, scope, row, found))
}

/** Opens a letter. It names the applicant, so opening it in full leaves an audit line; others see names masked. */
export async function openLetter(scope: Scope, staff: Staff, letterId: string): Promise<LetterView> {
  const viewed = await loadLetter(scope.database.db, scope, staff.agencyPath, letterId)
  const view = await presentLetter(scope, staff, viewed)
  if (seesNames(staff, viewed.row))
    await scope.database.db.transaction((tx) =>
      recordAct(tx, {
        agencyId: viewed.row.agencyId,
        actor: actorOf(staff),
        action: 'letterOpened',
        subjectKind: 'letter',
        subjectId: letterId,
        detail: { requestId: viewed.row.requestId },
        at: scope.time.now(),
      }),
    )
  return view
}
