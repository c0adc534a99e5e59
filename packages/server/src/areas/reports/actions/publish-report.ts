import { refuse } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { annualReport } from '../../../database/schema/index.ts'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { mayPublish } from '../policy.ts'
import { publishedReport } from '../store.ts'
import { changeReport, lockBegunReport } from './open-draft.ts'

/** Publishes a finalised report; the revision the public saw until now is kept and superseded by it. */
export async function publishReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { version }: { version?: number } = {},
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { row } = await lockBegunReport(
      tx,
      staff,
      { agencyId, year, version },
      { right: mayPublish, what: '发布年度报告' },
    )
    if (row.status === 'published') throw againstTheRules(refuse('published', '报告已经发布。'))
    if (row.status !== 'finalised') throw againstTheRules(refuse('not-finalised', '报告尚未定稿，定稿后才能发布。'))
    const before = await publishedReport(tx, agencyId, year)
    if (before) await tx.update(annualReport).set({ status: 'superseded' }).where(eq(annualReport.id, before.id))
    await changeReport(
      tx,
      scope,
      staff,
      row,
      'publish-report',
      { status: 'published', publishedBy: staff.id, publishedAt: scope.time.now() },
      before ? { supersedes: before.revision } : {},
    )
  })
}
