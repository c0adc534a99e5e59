import { and, desc, eq, inArray, like, ne, or, sql } from 'drizzle-orm'
import type { CheckContext, Section } from 'nianbao'
import { agency, annualReport } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import type { AgencyRow } from '../requests/store.ts'

type Others = NonNullable<CheckContext['others']>

/** A report is held against so many others: preparing one takes some milliseconds, and texts are borrowed from neighbours. */
export const MOST_OTHERS = 40

/**
 * Reports of other bodies on the year and the one before whose texts may have been taken over: those everybody can read, and those
 * finalised under `readerPath`, the data scope of whoever asks. The nearest first: bodies under the same body, then of the same kind.
 */
export async function otherTexts(
  scope: Scope,
  own: Pick<AgencyRow, 'id' | 'parentId' | 'kind'>,
  year: number,
  readerPath: string,
): Promise<Others> {
  const found = await scope.database.db
    .select({ id: annualReport.id })
    .from(annualReport)
    .innerJoin(agency, eq(agency.id, annualReport.agencyId))
    .where(
      and(
        ne(annualReport.agencyId, own.id),
        inArray(annualReport.year, [year, year - 1]),
        or(
          and(eq(annualReport.status, 'published'), eq(agency.active, true)),
          and(eq(annualReport.status, 'finalised'), like(agency.path, `${readerPath}%`)),
        ),
      ),
    )
    .orderBy(
      desc(sql`${agency.parentId} is not distinct from ${own.parentId}`),
      desc(eq(agency.kind, own.kind)),
      desc(annualReport.year),
      agency.path,
      annualReport.id,
    )
    .limit(MOST_OTHERS)
  return listOf(
    scope,
    found.map(({ id }) => id),
  )
}

/**
 * Lists made before, the newest last. What is frozen never changes, and the rule that compares keeps what it has worked out with
 * the very objects it was given.
 */
const LISTS = new WeakMap<Scope, Map<string, Others>>()
const MOST_LISTS = 3

async function listOf(scope: Scope, ids: readonly string[]): Promise<Others> {
  const lists = LISTS.get(scope) ?? new Map<string, Others>()
  LISTS.set(scope, lists)
  const key = ids.join(' ')
  const list = lists.get(key) ?? (await readTexts(scope, ids))
  lists.delete(key)
  lists.set(key, list)
  for (const oldest of lists.keys()) if (lists.size > MOST_LISTS) lists.delete(oldest)
  return list
}

async function readTexts({ database: { db } }: Scope, ids: readonly string[]): Promise<Others> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      id: annualReport.id,
      year: annualReport.year,
      agency: sql<string>`${annualReport.frozen} #>> '{report,agency}'`,
      sections: sql<Section[]>`${annualReport.frozen} #> '{report,sections}'`,
    })
    .from(annualReport)
    .where(inArray(annualReport.id, [...ids]))
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = known.get(id)
    return row ? [{ ...NO_TABLES, year: row.year, agency: row.agency, sections: row.sections }] : []
  })
}

/** Only texts are compared. */
const NO_TABLES = { edition: null, table2: null, table3: null, table4: null, localTables: [] }
