import { likePatterns, toTsqueryText } from '@yangguang/text'
import { and, arrayContains, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import { exactIndex, nameQuery } from '../../../crypto/name-index.ts'
import type { Database } from '../../../database/open.ts'
import { applicant, request } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'

/** Beyond this many hits a search counts no further and is shown newest first. */
export const MOST_HITS = 1000

/** The ways a typed text can find a request; undefined where it holds nothing to find it by that way. */
interface Ways {
  /** In what is asked and the numbers: bigrams, then the text itself compared. */
  words: SQL | undefined
  /** By the applicant: name, identity number or telephone, through keyed hashes; nothing is unsealed. */
  person: SQL | undefined
}

function waysOf(scope: Pick<Scope, 'keys'>, typed: string): Ways {
  const query = toTsqueryText(typed)
  const words =
    query === null
      ? undefined
      : and(
          sql`${request.words} @@ ${query}::tsquery`,
          ...likePatterns(typed).map((pattern) => like(request.searchText, pattern)),
        )
  const names = nameQuery(scope.keys.index, typed)
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '')
  const isNumber = /^[0-9a-z]{6,20}$/i.test(number)
  const person = or(
    names.length > 0 ? arrayContains(applicant.nameIndex, names) : undefined,
    isNumber ? eq(applicant.identityIndex, exactIndex(scope.keys.index, 'identity', number)) : undefined,
    isNumber ? arrayContains(applicant.contactIndex, [exactIndex(scope.keys.index, 'contact', number)]) : undefined,
  )
  return { words, person }
}

/** Ids a search found: all of them, or the condition to page through when there are more than `MOST_HITS`. */
export type Found = { ids: string[] } | { many: SQL }

/**
 * Searches requests that meet `asked`. Two statements, because in one the planner walks the primary key for a rare word: here
 * the hits are collected by their own indexes and counted; the caller fetches the page.
 */
export async function searchRequests(
  db: Database['db'],
  scope: Pick<Scope, 'keys'>,
  typed: string,
  asked: SQL,
): Promise<Found> {
  const { words, person } = waysOf(scope, typed)
  const some = MOST_HITS + 1
  const branches = [
    words && sql`(select ${request.id} from ${request} where ${asked} and ${words} limit ${some})`,
    person &&
      sql`(select ${request.id} from ${request} inner join ${applicant} on ${applicant.requestId} = ${request.id}
           where ${asked} and ${person} limit ${some})`,
  ].filter((branch) => branch !== undefined)
  if (branches.length === 0) return { ids: [] }
  const { rows } = await db.execute<{ id: string }>(
    sql`with hits as materialized (${sql.join(branches, sql` union `)}) select id from hits limit ${some}`,
  )
  if (rows.length <= MOST_HITS) return { ids: rows.map((row) => row.id) }
  const byPerson = person && inArray(request.id, db.select({ id: applicant.requestId }).from(applicant).where(person))
  return { many: and(asked, or(words, byPerson))! }
}
