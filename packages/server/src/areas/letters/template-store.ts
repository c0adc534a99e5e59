import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, letterTemplate, staff } from '../../database/schema/index.ts'
import type { OwnText } from './templates/in-force.ts'

type On = Transaction | Database['db']

/** The own texts of an agency and of the bodies above it, the agency's first; texts of the installation (no agency) last. */
export async function ownTextsAbove(on: On, agencyPath: string): Promise<OwnText[][]> {
  const rows = await on
    .select({
      agencyId: letterTemplate.agencyId,
      kind: letterTemplate.kind,
      outcome: letterTemplate.outcome,
      body: letterTemplate.body,
      since: letterTemplate.since,
    })
    .from(letterTemplate)
    .leftJoin(agency, eq(agency.id, letterTemplate.agencyId))
    .where(sql`${agency.id} is null or ${agencyPath} like ${agency.path} || '%'`)
    .orderBy(sql`coalesce(length(${agency.path}), 0) desc`, asc(letterTemplate.since))
  const lists = new Map<string | null, OwnText[]>()
  for (const { agencyId, ...text } of rows) {
    const list = lists.get(agencyId)
    if (list) list.push(text)
    else lists.set(agencyId, [text])
  }
  return [...lists.values()]
}

/** Every text an agency has set, newest first, with who set it. */
export async function templatesOf(on: On, agencyId: string) {
  return on
    .select({ row: letterTemplate, changedByName: staff.name })
    .from(letterTemplate)
    .leftJoin(staff, eq(staff.id, letterTemplate.changedBy))
    .where(eq(letterTemplate.agencyId, agencyId))
    .orderBy(desc(letterTemplate.since))
}

export interface NewTemplate {
  agencyId: string
  kind: string
  outcome: string
  body: string
  since: string
  changedBy: string
  at: Date
}

/** Puts a text in force from a day on; one set before for the same day is replaced. */
export async function putTemplate(tx: Transaction, made: NewTemplate): Promise<void> {
  const { at, ...values } = made
  const same = and(
    eq(letterTemplate.agencyId, made.agencyId),
    eq(letterTemplate.kind, made.kind),
    eq(letterTemplate.outcome, made.outcome),
    eq(letterTemplate.since, made.since),
  )
  const changed = await tx
    .update(letterTemplate)
    .set({ body: made.body, changedBy: made.changedBy, changedAt: at })
    .where(same)
    .returning({ id: letterTemplate.id })
  if (changed.length === 0) await tx.insert(letterTemplate).values({ id: newId(), ...values, changedAt: at })
}
