import { sql } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'

/**
 * Takes the next number of a series (登记编号, 文号…) inside the act that uses it: a rolled-back act gives its number
 * back, and two acts at once wait for each other. Pattern words: {代字} {年} {序号}.
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
  return (pattern ?? otherwise)
    .replaceAll('{代字}', agency.codeWord)
    .replaceAll('{年}', String(year))
    .replaceAll('{序号}', String(last).padStart(digits ?? 1, '0'))
}
