import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readInstallation, recordInstallation } from '../installation.ts'
import type { Scope } from '../scope.ts'
import { Trouble } from '../trouble.ts'
import { loadDemonstration } from './index.ts'

/**
 * Lays the demonstration anew, relative to today: everything entered since is gone. Refuses an office's own installation,
 * whose records nothing may remove.
 */
export async function refreshDemonstration(scope: Scope, progress: (line: string) => void): Promise<void> {
  const { db } = scope.database
  const found = await readInstallation(db)
  if (found?.kind !== 'demonstration')
    throw new Trouble('这不是演示数据，不能重新载入。演示数据由 npm start 在首次启动时载入。')
  await db.transaction(async (tx) => {
    // Rows that are final refuse to be deleted one by one; the demonstration as a whole may go.
    const { rows } = await tx.execute<{ name: string }>(sql`
      select quote_ident(tablename) as name from pg_tables
      where schemaname = current_schema() and tablename <> 'schema_migration'`)
    await tx.execute(sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')}`))
    // Not finished: cut off from here on, the next start begins again.
    await recordInstallation(tx, { kind: 'demonstration', finished: false })
  })
  // The chains begin again: what was exported of the old ones would call the new ones broken.
  await rm(join(scope.settings.dataDir, 'audit-heads'), { recursive: true, force: true })
  await loadDemonstration(scope, { progress })
  await recordInstallation(db, { kind: 'demonstration', finished: true })
}
