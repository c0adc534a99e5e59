import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { preparedOn } from '../../database/prepared.ts'
import { agency } from '../../database/schema/index.ts'
import { notFound } from '../../refusals.ts'

export type PublicAgency = typeof agency.$inferSelect
type Reading = Database['db'] | Transaction

/** A body with what a list of bodies needs, in tree order. */
export type ListedAgency = Pick<PublicAgency, 'id' | 'parentId' | 'path' | 'slug' | 'name' | 'kind'>

/** Every body that is open to the public. */
export async function publicAgencies(db: Reading): Promise<ListedAgency[]> {
  return db
    .select({
      id: agency.id,
      parentId: agency.parentId,
      path: agency.path,
      slug: agency.slug,
      name: agency.name,
      kind: agency.kind,
    })
    .from(agency)
    .where(eq(agency.active, true))
    .orderBy(asc(agency.createdAt), asc(agency.path))
}

/** The body an address names. Throws 404 for none and for one that is closed: the two look alike. */
export async function publicAgency(db: Database['db'], slug: string): Promise<PublicAgency> {
  const [found] = await bySlug(db).execute({ slug })
  if (!found) throw notFound('这个机关的页面')
  return found
}

const bySlug = preparedOn((db) =>
  db
    .select()
    .from(agency)
    .where(and(eq(agency.slug, sql.placeholder('slug')), eq(agency.active, true)))
    .prepare('public_agency'),
)
