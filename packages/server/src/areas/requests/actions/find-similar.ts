import type { SimilarAsked, SimilarRow } from '@yangguang/contract'
import { similarity } from '@yangguang/text'
import { and, arrayContains, desc, eq, or, type SQL } from 'drizzle-orm'
import { exactIndex, nameIndex } from '../../../crypto/name-index.ts'
import type { Database, Transaction } from '../../../database/open.ts'
import { applicant, request } from '../../../database/schema/index.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { personKey, samePerson } from '../queries/case-page.ts'

/** The latest so many of a person's applications are compared; somebody with more is known to the office anyway. */
const MOST_COMPARED = 200
const MOST_SHOWN = 20

/**
 * Earlier applications of the same person to the same agency, those asking for the like of `asked` first: for the clerk to see
 * a repeat or a pattern before registering. Found by keyed hashes; nothing is unsealed. Looking is an act of its own in the audit.
 */
export async function findSimilar(scope: Scope, staff: Staff, given: SimilarAsked): Promise<{ items: SimilarRow[] }> {
  const { index } = scope.keys
  const identity = given.identityNumber ? exactIndex(index, 'identity', given.identityNumber) : null
  // The first entry of a name index is the hash of the whole name.
  const name = given.name ? nameIndex(index, given.name)[0]! : null
  const who = or(
    identity === null ? undefined : eq(applicant.identityIndex, identity),
    name === null ? undefined : arrayContains(applicant.nameIndex, [name]),
  )!
  return scope.database.db.transaction(async (tx) => {
    const items = await similarRows(tx, and(eq(request.agencyId, staff.agencyId), who)!, identity, given.asked)
    await recordAct(tx, {
      agencyId: staff.agencyId,
      actor: actorOf(staff),
      action: 'similar-searched',
      subjectKind: 'agency',
      subjectId: staff.agencyId,
      detail: {
        by: [...(name === null ? [] : ['name']), ...(identity === null ? [] : ['identityNumber'])],
        found: items.length,
      },
      at: scope.time.now(),
    })
    return { items }
  })
}

/** The other applications of the person behind a case, compared with what this one asks. */
export async function similarToCase(scope: Scope, staff: Staff, requestId: string): Promise<{ items: SimilarRow[] }> {
  const { db } = scope.database
  const [one] = await db
    .select({ asked: request.asked, person: personKey })
    .from(request)
    .innerJoin(applicant, eq(applicant.requestId, request.id))
    .where(and(eq(request.id, requestId), eq(request.agencyId, staff.agencyId)))
  if (!one) throw notFound('这件申请')
  const which = and(eq(request.agencyId, staff.agencyId), samePerson(one.person))!
  return { items: await similarRows(db, which, one.person.identityIndex, one.asked) }
}

async function similarRows(
  on: Database['db'] | Transaction,
  which: SQL,
  identity: string | null,
  asked: string,
): Promise<SimilarRow[]> {
  const rows = await on
    .select({
      id: request.id,
      number: request.number,
      receiptNumber: request.receiptNumber,
      title: request.title,
      applicantName: applicant.maskedName,
      submittedOn: request.submittedOn,
      stage: request.stage,
      resultRow: request.resultRow,
      asked: request.asked,
      identityIndex: applicant.identityIndex,
    })
    .from(applicant)
    .innerJoin(request, eq(request.id, applicant.requestId))
    .where(which)
    .orderBy(desc(request.submittedOn), desc(request.id))
    .limit(MOST_COMPARED)
  return rows
    .map(({ asked: earlier, identityIndex, ...row }) => ({
      ...row,
      samePerson: identity !== null && identityIndex === identity,
      likeness: asked === '' ? 0 : Math.round(similarity(asked, earlier) * 100) / 100,
    }))
    .sort((a, b) => b.likeness - a.likeness || (a.submittedOn < b.submittedOn ? 1 : -1))
    .slice(0, MOST_SHOWN)
}
