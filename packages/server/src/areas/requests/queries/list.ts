import type { RequestFilter, RequestListQuery, RequestRow } from '@yangguang/contract'
import { type Clock, type PlainDate, workingDaysLeft } from '@yangguang/statute'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../database/open.ts'
import { agency, applicant, request, staff, topic, unit } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { lightOf } from '../clock-light.ts'
import { under } from '../store.ts'
import { type Reading, whatIsAsked } from './filter.ts'
import { MOST_HITS, searchRequests } from './search.ts'
import { taskIs } from './tasks.ts'

/** Lists are counted up to here; more than that says “more”. */
const MOST_COUNTED = 10_000

/** The bodies in a data scope: a body and everything under it. */
export async function bodiesUnder(db: Database['db'], agencyPath: string): Promise<string[]> {
  const rows = await db.select({ id: agency.id }).from(agency).where(under(agencyPath))
  return rows.map((row) => row.id)
}

/** A page of the list and how many there are. */
export interface ListPage {
  items: RequestRow[]
  total: number
  more: boolean
}

const columns = {
  submittedOn: request.submittedOn,
  dueOn: request.dueOn,
  receivedOn: request.receivedOn,
  number: request.number,
  decidedOn: request.decidedOn,
} as const

/** By the wanted column, what has none of it last, then by time of arrival: an order without ties. */
function orderOf({ sort, direction }: Pick<RequestListQuery, 'sort' | 'direction'>): SQL[] {
  const column = columns[sort]
  if (sort === 'submittedOn')
    return direction === 'asc' ? [asc(column), asc(request.id)] : [desc(column), desc(request.id)]
  // Numbers of one year differ in length: 9号 comes before 10号.
  const by = sort === 'number' ? [sql`length(${column})`, sql`${column}`] : [sql`${column}`]
  const way = direction === 'asc' ? sql` asc nulls last` : sql` desc nulls last`
  return [...by.map((expression) => sql`${expression}${way}`), desc(request.id)]
}

/** The condition of a filter; with a text to search for, the hits. */
async function conditionOf(scope: Scope, filter: RequestFilter, reading: Reading) {
  const { db } = scope.database
  const asked = and(whatIsAsked(filter, reading), filter.task && (await taskIs(db, filter.task, reading)))!
  if (!filter.q) return { condition: asked, found: null }
  const found = await searchRequests(db, scope, filter.q, asked)
  return 'many' in found
    ? { condition: found.many, found: 'many' as const }
    : { condition: sql`${request.id} = any(${sql.param(found.ids)}::uuid[])`, found: found.ids.length }
}

/** One page of requests as a filter asks for them, of those the reader may read. */
export async function listRequests(scope: Scope, query: RequestListQuery, reading: Reading): Promise<ListPage> {
  const { db } = scope.database
  const { condition, found } = await conditionOf(scope, query, reading)
  const ids = db
    .select({ id: request.id })
    .from(request)
    .where(condition)
    // Where there are too many hits to sort, the newest come first: identifiers grow with time.
    .orderBy(...(found === 'many' ? [desc(request.id)] : orderOf(query)))
    .limit(query.size)
    .offset((query.page - 1) * query.size)
  const [page, total] = await Promise.all([ids, found === null ? countUpTo(db, condition, MOST_COUNTED) : null])
  const items = await rowsOf(
    scope,
    page.map((row) => row.id),
    reading.today,
  )
  if (found === 'many') return { items, total: MOST_HITS, more: true }
  return { items, total: total?.count ?? found ?? 0, more: total?.more ?? false }
}

/** Ids of everything a filter finds, in its order, at most `most`; for exports. */
export async function idsOf(scope: Scope, query: RequestListQuery, reading: Reading, most: number): Promise<string[]> {
  const { condition } = await conditionOf(scope, query, reading)
  const rows = await scope.database.db
    .select({ id: request.id })
    .from(request)
    .where(condition)
    .orderBy(...orderOf(query))
    .limit(most)
  return rows.map((row) => row.id)
}

async function countUpTo(db: Database['db'], condition: SQL, most: number) {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*) as count from (select 1 from ${request} where ${condition} limit ${most + 1}) as counted`,
  )
  const count = Number(rows[0]!.count)
  return { count: Math.min(count, most), more: count > most }
}

/** Rows of the list for these ids, in the order of the ids. */
export async function rowsOf(scope: Scope, ids: readonly string[], today: PlainDate): Promise<RequestRow[]> {
  if (ids.length === 0) return []
  const calendar = scope.calendar()
  const rows = await scope.database.db
    .select({
      id: request.id,
      agencyId: request.agencyId,
      agencyName: agency.name,
      number: request.number,
      receiptNumber: request.receiptNumber,
      title: request.title,
      applicantName: applicant.maskedName,
      applicantKind: request.applicantKind,
      channel: request.channel,
      stage: request.stage,
      submittedOn: request.submittedOn,
      movedOn: sql<PlainDate>`${request.state}->>'movedOn'`,
      receivedOn: request.receivedOn,
      dueOn: request.dueOn,
      amberOn: request.amberOn,
      dueProvisional: request.dueProvisional,
      confirmBy: request.confirmBy,
      unitName: unit.name,
      assignedTo: request.assignedTo,
      assignedName: staff.name,
      topicId: request.topicId,
      topicName: topic.name,
      decidedOn: request.decidedOn,
      servedOn: request.servedOn,
      onTime: request.onTime,
      resultRow: request.resultRow,
      redecisionOf: request.redecisionOf,
      imported: request.imported,
      clock: sql<Clock>`${request.state}->'clock'`,
    })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .leftJoin(applicant, eq(applicant.requestId, request.id))
    .leftJoin(unit, eq(unit.id, request.unitId))
    .leftJoin(staff, eq(staff.id, request.assignedTo))
    .leftJoin(topic, eq(topic.id, request.topicId))
    .where(sql`${request.id} = any(${sql.param([...ids])}::uuid[])`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { clock, amberOn, ...shown } = row
    return [
      {
        ...shown,
        applicantName: row.applicantName ?? '',
        light: lightOf(row, today),
        workingDaysLeft: workingDaysLeft(clock, today, calendar),
      },
    ]
  })
}
