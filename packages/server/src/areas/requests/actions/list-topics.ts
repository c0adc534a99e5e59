import type { TopicShares } from '@yangguang/contract'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { request, topic } from '../../../database/schema/index.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { bookAgency } from '../queries/register-book.ts'

/** What was asked about in a year: applications 新收 in it by topic, with shares. Throws 404 outside the reader's data scope. */
export async function readTopicShares(
  scope: Scope,
  staff: Staff,
  { year, agencyId }: { year: number; agencyId?: string | undefined },
): Promise<TopicShares> {
  const { db } = scope.database
  const found = await bookAgency(db, staff.agencyPath, agencyId ?? staff.agencyId)
  if (!found) throw notFound('这个机关的专题统计')
  const count = sql<number>`count(*)::int`
  const rows = await db
    .select({ topicId: request.topicId, name: topic.name, count })
    .from(request)
    .leftJoin(topic, eq(topic.id, request.topicId))
    .where(
      and(
        eq(request.agencyId, found.id),
        gte(request.countedFrom, `${year}-01-01`),
        lte(request.countedFrom, `${year}-12-31`),
      ),
    )
    .groupBy(request.topicId, topic.name)
    .orderBy(sql`count(*) desc`, topic.name)
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  return {
    year,
    total,
    items: rows.map((row) => ({ ...row, name: row.name ?? '未归专题', share: row.count / total })),
  }
}
