import { sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'

/** What every page needs to know of the installation. */
export interface Site {
  demonstration: boolean
  /** Name of the topmost body: the region. */
  region: string
}

/** Read at each page: the set-up and the demonstration change it while the program runs. One small query. */
export async function siteOf(scope: Scope): Promise<Site> {
  const { rows } = await scope.database.db.execute<{ region: string | null; demonstration: boolean | null }>(sql`
    select (select name from agency where parent_id is null and active order by created_at limit 1) as region,
      (select value ->> 'kind' = 'demonstration' from setting where key = 'installation') as demonstration`)
  return { demonstration: rows[0]?.demonstration ?? false, region: rows[0]?.region ?? '' }
}
