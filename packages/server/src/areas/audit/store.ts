import type { AuditQuery } from '@yangguang/contract'
import { addDays } from '@yangguang/statute'
import { and, asc, desc, eq, gte, ilike, like, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, auditHead, auditLine } from '../../database/schema/index.ts'

export type LineRecord = typeof auditLine.$inferSelect
export type AuditFilter = Omit<AuditQuery, 'page' | 'size'>
type Reading = Database['db'] | Transaction

/** Lines are counted up to here and no further. */
export const COUNTED_TO = 10_000

const chinaMidnight = (day: string) => new Date(`${day}T00:00:00+08:00`)
const containing = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The rows a filter finds among the bodies it is about. */
function matching(filter: AuditFilter, place: { id: string; path: string }): SQL | undefined {
  return and(
    filter.under ? like(agency.path, `${place.path}%`) : eq(auditLine.agencyId, place.id),
    filter.from ? gte(auditLine.at, chinaMidnight(filter.from)) : undefined,
    filter.to ? lt(auditLine.at, chinaMidnight(addDays(filter.to, 1))) : undefined,
    filter.actor
      ? or(eq(auditLine.actor, filter.actor), ilike(auditLine.actorName, containing(filter.actor)))
      : undefined,
    filter.action ? eq(auditLine.action, filter.action) : undefined,
    filter.subjectKind ? eq(auditLine.subjectKind, filter.subjectKind) : undefined,
    filter.subjectId ? eq(auditLine.subjectId, filter.subjectId) : undefined,
  )
}

/** One chain is read by its own order; several by time. */
const latestFirst = (filter: AuditFilter) =>
  filter.under ? [desc(auditLine.at), desc(auditLine.agencyId), desc(auditLine.seq)] : [desc(auditLine.seq)]

/** Lines a filter finds, latest first, with the names of their bodies. */
export async function findLines(
  db: Reading,
  filter: AuditFilter,
  place: { id: string; path: string },
  part: { limit: number; offset: number },
) {
  return db
    .select({ line: auditLine, agencyName: agency.name })
    .from(auditLine)
    .innerJoin(agency, eq(agency.id, auditLine.agencyId))
    .where(matching(filter, place))
    .orderBy(...latestFirst(filter))
    .limit(part.limit)
    .offset(part.offset)
}

/** How many lines a filter finds; one more than COUNTED_TO when there are others. */
export async function countLines(db: Reading, filter: AuditFilter, place: { id: string; path: string }) {
  const found = db
    .select({ one: sql`1` })
    .from(auditLine)
    .innerJoin(agency, eq(agency.id, auditLine.agencyId))
    .where(matching(filter, place))
    .limit(COUNTED_TO + 1)
    .as('found')
  const [row] = await db.select({ count: sql<number>`count(*)` }).from(found)
  return row!.count
}

/** Bodies that have a chain, or should have: those under `path`, in tree order, each with the head of its chain. */
export async function chainHeads(db: Reading, which: { path: string } | { agencyId: string } | null) {
  return db
    .select({ agencyId: agency.id, agencyName: agency.name, seq: auditHead.seq, hash: auditHead.hash })
    .from(agency)
    .leftJoin(auditHead, eq(auditHead.agencyId, agency.id))
    .where(
      which === null
        ? undefined
        : 'path' in which
          ? like(agency.path, `${which.path}%`)
          : eq(agency.id, which.agencyId),
    )
    .orderBy(asc(agency.path))
}

/** The next lines of a chain after `seq`, for reading it from end to end without holding it in memory. */
export async function linesAfter(db: Reading, agencyId: string, seq: number, limit: number): Promise<LineRecord[]> {
  return db
    .select()
    .from(auditLine)
    .where(and(eq(auditLine.agencyId, agencyId), sql`${auditLine.seq} > ${seq}`))
    .orderBy(asc(auditLine.seq))
    .limit(limit)
}
