import type pg from 'pg'
import { apply, readMigrations } from './database/migrate.ts'
import { type Installation, issueSetUpCode, readInstallation, recordInstallation } from './installation.ts'
import type { Scope } from './scope.ts'
import { Trouble } from './trouble.ts'

/** What the terminal is to show after the start. */
export interface Prepared {
  kind: Installation['kind']
  /** The set-up page waits for this code. */
  setUpCode?: string
}

/** Of several processes that start at once on one database, one makes the first run and the others wait. */
const LOCK = 7_023_003

/**
 * Makes the installation what it is to be, at its first start: loads the demonstration region, or with `empty` opens the
 * set-up page of an office. Later starts find it made. A first run that was cut off is done again from the beginning.
 */
export async function firstRun(
  scope: Scope,
  { empty, loadDemonstration }: { empty: boolean; loadDemonstration: () => Promise<void> },
): Promise<Prepared> {
  const client = await scope.database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { db } = scope.database
    const found = await readInstallation(db)
    if (found?.kind === 'demonstration' && !found.finished) await startOver(client)

    if (found?.kind === 'demonstration' && empty) {
      throw new Trouble(
        '这个数据目录里已经是演示数据。要建立自己的单位，请另选一个目录，例如：DATA_DIR=./office npm start -- --empty',
      )
    }
    if (found?.kind === 'office' && found.finished) return { kind: 'office' }
    if (found?.kind === 'office' || empty) return { kind: 'office', setUpCode: await issueSetUpCode(db) }
    if (!found?.finished) {
      await recordInstallation(db, { kind: 'demonstration', finished: false })
      await loadDemonstration()
      await recordInstallation(db, { kind: 'demonstration', finished: true })
    }
    return { kind: 'demonstration' }
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {})
    client.release()
  }
}

/** Empties a database whose demonstration was only half loaded: what is final cannot be deleted, so the tables go and come anew. */
async function startOver(client: pg.PoolClient): Promise<void> {
  const migrations = await readMigrations()
  await client.query('begin')
  try {
    await client.query(`
      do $$ declare what record; begin
        for what in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = current_schema() loop
          execute 'drop table ' || what.name || ' cascade';
        end loop;
        for what in select oid::regprocedure::text as name from pg_proc
            where pronamespace = current_schema()::regnamespace and proowner = current_user::regrole
              and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') loop
          execute 'drop function ' || what.name || ' cascade';
        end loop;
      end $$`)
    for (const migration of migrations) await apply(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
