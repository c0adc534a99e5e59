import type { ApplicantKind, ResultRow } from '@yangguang/statute'
import { sql } from 'drizzle-orm'
import type { Table3Counts } from 'nianbao'
import type { Database, Transaction } from '../../../database/open.ts'

interface Group {
  kind: ApplicantKind
  carried: boolean
  row: ResultRow | null
  cases: number
}

/**
 * What 表三 of an agency and year counts, in one statement. A case takes part in a year when it was received by its end and not
 * closed before it began: it is then either 新收 or 上年结转, and either has its result in the year or is 结转下年度. So one pass
 * over those cases gives every cell. Three ranges instead of one condition let each be read from the index alone.
 */
export async function countCases(
  on: Database['db'] | Transaction,
  agencyId: string,
  year: number,
): Promise<Table3Counts> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await on.execute<Group & Record<string, unknown>>(sql`
    select kind, carried, row, count(*)::int as cases from (
      select applicant_kind as kind, counted_from < ${first} as carried, result_row as row from request
        where agency_id = ${agencyId} and counted_from is not null
          and result_on between ${first} and ${last} and counted_from <= ${last}
      union all
      select applicant_kind, counted_from < ${first}, null from request
        where agency_id = ${agencyId} and counted_from is not null and result_on > ${last} and counted_from <= ${last}
      union all
      select applicant_kind, counted_from < ${first}, null from request
        where agency_id = ${agencyId} and counted_from is not null and result_on is null and counted_from <= ${last}
    ) as taking_part group by kind, carried, row`)
  const counts: Table3Counts = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }
  const add = (cells: Partial<Record<ApplicantKind, number>>, { kind, cases }: Group) => {
    cells[kind] = (cells[kind] ?? 0) + cases
  }
  for (const group of rows) {
    add(group.carried ? counts.carriedOver : counts.newReceived, group)
    if (group.row === null) add(counts.carriedForward, group)
    else {
      counts.results[group.row] ??= {}
      add(counts.results[group.row]!, group)
    }
  }
  return counts
}
