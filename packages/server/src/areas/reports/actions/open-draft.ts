import { refuse } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { editionFor } from 'nianbao'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { annualReport } from '../../../database/schema/index.ts'
import { againstTheRules, notAllowed, notFound, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { recordAct } from '../../audit/write.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { mayEdit } from '../policy.ts'
import { lockNewestReport, type ReportRow } from '../store.ts'

type Right = (staff: Staff, agencyId: string) => boolean

const stale = () =>
  new Refused(409, {
    refused: 'stale',
    because: '这份报告刚刚被其他人修改过，请刷新后再操作。您填写的内容没有保存。',
    cites: '',
  })

/**
 * The newest revision of a report, held for a change by somebody with the right to it. Throws 404 for a body outside their data
 * scope, 403 for one that is not their own, 409 where the page they act from is older than the report.
 */
export async function lockReport(
  tx: Transaction,
  staff: Staff,
  { agencyId, year, version }: { agencyId: string; year: number; version?: number },
  { right, what }: { right: Right; what: string },
): Promise<{ agency: AgencyRow; row: ReportRow | null }> {
  const agency = await agencyUnder(tx, agencyId, staff.agencyPath)
  if (!right(staff, agencyId)) throw notAllowed(what)
  const row = await lockNewestReport(tx, agencyId, year)
  if (version !== undefined && version !== (row?.version ?? 0)) throw stale()
  return { agency, row }
}

/** The same where there must be a report; throws 404 where nobody has begun. */
export async function lockBegunReport(
  ...given: Parameters<typeof lockReport>
): Promise<{ agency: AgencyRow; row: ReportRow }> {
  const { agency, row } = await lockReport(...given)
  if (!row) throw notFound('这份年度报告')
  return { agency, row }
}

/** The draft of a report, held for a change; begun when there is none. Throws 409 where it is finalised or published. */
export async function lockDraft(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  which: { agencyId: string; year: number; version?: number },
): Promise<{ agency: AgencyRow; row: ReportRow }> {
  const { agency, row } = await lockReport(tx, staff, which, { right: mayEdit, what: '编制本机关年度报告' })
  if (row && row.status !== 'draft')
    throw againstTheRules(
      refuse('finalised', '报告已经定稿，内容不再改变。确需更正的，请先提出更正，在新的修订中修改。'),
    )
  if (row) return { agency, row }
  const [begun] = await tx
    .insert(annualReport)
    .values({
      id: newId(),
      agencyId: which.agencyId,
      year: which.year,
      revision: 1,
      edition: editionFor(which.year).id,
      status: 'draft',
      version: 0,
      createdAt: scope.time.now(),
    })
    .returning()
  return { agency, row: begun! }
}

/** Writes a change of a held report with its audit line; the version counts up. */
export async function changeReport(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  row: ReportRow,
  action: string,
  change: Partial<typeof annualReport.$inferInsert>,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const at = scope.time.now()
  await tx
    .update(annualReport)
    .set({ ...change, version: row.version + 1, touchedAt: at })
    .where(eq(annualReport.id, row.id))
  await recordAct(tx, {
    agencyId: row.agencyId,
    actor: actorOf(staff),
    action,
    subjectKind: 'report',
    subjectId: row.id,
    detail: { year: row.year, revision: row.revision, ...detail },
    at,
  })
}
