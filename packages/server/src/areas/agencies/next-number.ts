import { sql } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { numberFrom } from './number-series.ts'

/**
 * Takes the next number of a series (登记编号, 文号…) inside the act that uses it: a rolled-back act gives its number
 * back, and two acts at once wait for each other. `otherwise` is the pattern where the office has set none.
 */
export async function nextNumber(
  tx: Transaction,
  agency: { id: string; codeWord: string },
  series: string,
  year: number,
  otherwise: string,
): Promise<string> {
  const { rows } = await tx.execute<{ last: number; pattern: string | null; digits: number | null }>(sql`
    insert into number_series (agency_id, series, year, last) values (${agency.id}, ${series}, ${year}, 1)
    on conflict (agency_id, series, year) do update set last = number_series.last + 1
    returning last,
      (select pattern from number_rule r where r.agency_id = ${agency.id} and r.series = ${series}) as pattern,
      (select digits from number_rule r where r.agency_id = ${agency.id} and r.series = ${series}) as digits`)
  const { last, pattern, digits } = rows[0]!
  return numberFrom(pattern ?? otherwise, { codeWord: agency.codeWord, year, last, digits: digits ?? 1 })
}

/**
 * Waits for its turn in a series before anything else is done. For an act that records more than one line in the audit: whoever
 * takes a number afterwards would hold the chain and wait for the series, while another holds the series and waits for the chain.
 */
export async function waitForSeries(tx: Transaction, agencyId: string, series: string, year: number): Promise<void> {
  await tx.execute(sql`
    insert into number_series (agency_id, series, year, last) values (${agencyId}, ${series}, ${year}, 0)
    on conflict (agency_id, series, year) do update set last = number_series.last`)
}
