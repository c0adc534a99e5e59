import type { ApplicantKind, ResultRow } from '@yangguang/statute'
import { sql } from 'drizzle-orm'
import type { Table3Counts } from 'nianbao'
import type { Database, Transaction } from '../../../database/open.ts'

interface Group {
  kind: ApplicantKind
  /** Received before the year began. */
  carried: boolean
  /** Where its result is counted; `forward` where it has none by the end of the year; `lost` where a row makes no sense. */
  row: ResultRow | 'forward' | 'lost'
  cases: number
}

/**
 * What 表三 of an agency and year counts, in one statement. A case takes part in a year when it was received by its end and not
 * closed before it began: it is then either 新收 or 上年结转, and either has its result in the year or is 结转下年度. So one pass
 * over those cases gives every cell. Four ranges instead of one condition let each be read from an index alone.
 *
 * A row no act of the program writes (closed without a result, or before it was received) is counted as received and nowhere else,
 * so that it shows as a balance that does not hold instead of passing unseen.
 */
export async function countCases(
  on: Database['db'] | Transaction,
  agencyId: string,
  year: number,
): Promise<Table3Counts> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const ofAgency = sql`agency_id = ${agencyId} and counted_from is not null`
  const { rows } = await on.execute<Group & Record<string, unknown>>(sql`
    select kind, carried, row, count(*)::int as cases from (
      select applicant_kind as kind, counted_from < ${first} as carried, coalesce(result_row, 'lost') as row from request
        where ${ofAgency} and result_on between ${first} and ${last} and counted_from <= ${last}
      union all
      select applicant_kind, counted_from < ${first}, 'forward' from request
        where ${ofAgency} and result_on > ${last} and counted_from <= ${last}
      union all
      select applicant_kind, counted_from < ${first}, 'forward' from request
        where ${ofAgency} and result_on is null and counted_from <= ${last}
      union all
      select applicant_kind, false, 'lost' from request
        where ${ofAgency} and counted_from between ${first} and ${last} and result_on < ${first}
    ) as taking_part group by kind, carried, row`)
  const counts: Table3Counts = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }
  const add = (cells: Partial<Record<ApplicantKind, number>>, { kind, cases }: Group) => {
    cells[kind] = (cells[kind] ?? 0) + cases
  }
  for (const group of rows) {
    add(group.carried ? counts.carriedOver : counts.newReceived, group)
    if (group.row === 'forward') add(counts.carriedForward, group)
    else if (group.row !== 'lost') {
      counts.results[group.row] ??= {}
      add(counts.results[group.row]!, group)
    }
  }
  return counts
}
