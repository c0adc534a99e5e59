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
  /** Cases worked here in the year: without any, what was charged is not known to the program. */
  worked: number
}

const MOST_TOPICS = 5

/**
 * What the texts of a report can say beside its tables: how applications came, what they were about, how the time was kept, what
 * was charged. Cases brought in from an earlier system do not tell how they were answered, so they stay out of the last two.
 */
export async function draftFacts(on: Database['db'] | Transaction, agencyId: string, year: number): Promise<Known> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const received = sql`agency_id = ${agencyId} and counted_from between ${first} and ${last}`
  const served = sql`agency_id = ${agencyId} and served_on between ${first} and ${last} and redecision_of is null and not imported`
  const open = sql`agency_id = ${agencyId} and not imported and counted_from <= ${last}
    and (result_on is null or result_on >= ${first})`
  const paid = sql`${open} and state -> 'fee' ->> 'paidOn' between ${first} and ${last}`
  const extended = sql`(state -> 'clock' ->> 'extension' is not null or exists (
    select from jsonb_array_elements(coalesce(state -> 'clock' -> 'earlier', '[]')) as period
    where period ->> 'extension' is not null))`
  const { rows } = await on.execute<Row>(sql`
    select
      (select coalesce(jsonb_object_agg(channel, n), '{}') from
        (select channel, count(*)::int as n from request where ${received} group by channel) as ways) as channels,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'count', n) order by n desc, name), '[]') from
        (select topic.name, count(*)::int as n from request join topic on topic.id = request.topic_id
          where request.agency_id = ${agencyId} and counted_from between ${first} and ${last}
          group by topic.name order by n desc, topic.name limit ${MOST_TOPICS}) as most) as topics,
      (select count(*)::int from request where ${served}) as served,
      (select count(*)::int from request where ${served} and on_time) as "onTime",
      (select count(*)::int from request where ${served} and ${extended}) as extended,
      (select count(*)::int from request
        where agency_id = ${agencyId} and decided_on between ${first} and ${last} and redecision_of is not null) as redecided,
      (select count(*)::int from request where ${paid}) as charged,
      (select coalesce(sum((state -> 'fee' ->> 'amountYuan')::numeric), 0)::text from request where ${paid}) as "chargedYuan",
      (select count(*)::int from request where agency_id = ${agencyId} and not imported
        and submitted_on between ${first} and ${last}) as worked`)
  const row = rows[0]!
  return {
    requestChannels: Object.fromEntries(
      Object.entries(row.channels).map(([channel, count]) => [channelNames[channel as Channel], count]),
    ),
    topics: row.topics,
    answers: { served: row.served, onTime: row.onTime, extended: row.extended },
    redecided: row.redecided,
    ...(row.worked === 0
      ? {}
      : { fees: row.charged === 0 ? null : { cases: row.charged, amountYuan: row.chargedYuan } }),
  }
}
