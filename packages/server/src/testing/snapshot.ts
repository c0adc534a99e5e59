import { sql } from 'drizzle-orm'
import type { Database } from '../database/open.ts'

const everyTable = sql`select tablename as name from pg_tables where schemaname = 'public' order by tablename`

/** A digest of every row of every table, by table: two equal ones mean that nothing at all was changed. */
export async function snapshot({ db }: Database): Promise<Record<string, string>> {
  const { rows: tables } = await db.execute<{ name: string }>(everyTable)
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await db.execute<{ digest: string }>(
      sql`select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${sql.identifier(name)} t`,
    )
    digests[name] = rows[0]!.digest
  }
  return digests
}
