import { channelNames } from '@yangguang/contract'
import type { Channel } from '@yangguang/statute'
import { sql } from 'drizzle-orm'
import type { ReportFacts } from 'nianbao'
import type { Database, Transaction } from '../../../database/open.ts'

type Known = Pick<ReportFacts, 'requestChannels' | 'topics' | 'answers' | 'fees' | 'redecided'>

interface Row extends Record<string, unknown> {
  channels: Partial<Record<Channel, number>>
  topics: { name: string; count: number }[]
  served: number
  onTime: number
  extended: number
  redecided: number
  charged: number
  chargedYuan: string
  /** Whether any case was worked here in the year: without one, what was charged is not known to the program. */
  worked: boolean
}

const MOST_TOPICS = 5

/**
 * What the texts of a report can say beside its tables: how applications came, what they were about, how the time was kept, what
 * was charged. Cases brought in from an earlier system do not tell how they were answered, so they stay out of the last two.
 *
 * A decision is served, and a fee paid, within a year of the case's closing day: looking no further lets the index find them.
 */
export async function draftFacts(on: Database['db'] | Transaction, agencyId: string, year: number): Promise<Known> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const received = sql`request.agency_id = ${agencyId} and counted_from between ${first} and ${last}`
  const extended = sql`(state -> 'clock' ->> 'extension' is not null or exists (
    select from jsonb_array_elements(coalesce(state -> 'clock' -> 'earlier', '[]')) as period
    where period ->> 'extension' is not null))`
  const { rows } = await on.execute<Row>(sql`
    with near as materialized (
      select served_on, on_time, case when served_on between ${first} and ${last} then ${extended} end as extended,
        state -> 'fee' as fee
      from request where agency_id = ${agencyId} and counted_from is not null and not imported
        and (result_on between ${`${year - 1}-01-01`} and ${`${year + 1}-12-31`} or result_on is null)
    ), served as (
      select * from near where served_on between ${first} and ${last}
    ), paid as (
      select (fee ->> 'amountYuan')::numeric as yuan from near where fee ->> 'paidOn' between ${first} and ${last}
    )
    select
      (select coalesce(jsonb_object_agg(channel, n), '{}') from
        (select channel, count(*)::int as n from request where ${received} group by channel) as ways) as channels,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'count', n) order by n desc, name), '[]') from
        (select topic.name, count(*)::int as n from request join topic on topic.id = request.topic_id
          where ${received} group by topic.name order by n desc, topic.name limit ${MOST_TOPICS}) as most) as topics,
      (select count(*)::int from served) as served,
      (select count(*)::int from served where on_time) as "onTime",
      (select count(*)::int from served where extended) as extended,
      (select count(*)::int from paid) as charged,
      (select coalesce(sum(yuan), 0)::text from paid) as "chargedYuan",
      (select count(*)::int from dispute join request on request.id = dispute.redecision_request
        where dispute.agency_id = ${agencyId} and decided_on between ${first} and ${last}) as redecided,
      exists (select from request where agency_id = ${agencyId} and not imported
        and submitted_on between ${first} and ${last}) as worked`)
  const row = rows[0]!
  return {
    requestChannels: Object.fromEntries(
      Object.entries(row.channels).map(([channel, count]) => [
        // Within a list a name must not look like two.
        channelNames[channel as Channel].replaceAll('、', '或者'),
        count,
      ]),
    ),
    topics: row.topics,
    answers: { served: row.served, onTime: row.onTime, extended: row.extended },
    redecided: row.redecided,
    ...(row.worked ? { fees: row.charged === 0 ? null : { cases: row.charged, amountYuan: row.chargedYuan } } : {}),
  }
}
