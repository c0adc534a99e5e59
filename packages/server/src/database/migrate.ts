import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Trouble } from '../trouble.ts'

/** One step of the schema: a file `0001_what_it_does.sql`, never edited once released. */
export interface Migration {
  number: number
  name: string
  sql: string
  /** SM3 of the text, line ends normalised: a checkout on Windows is the same file. */
  checksum: string
}

/** What the database says it has been brought through, oldest first. */
export type AppliedMigration = Pick<Migration, 'number' | 'name' | 'checksum'>

const directory = fileURLToPath(new URL('./migrations', import.meta.url))
/** Of all processes that start at once on one database, one migrates and the others wait. */
const LOCK = 7_023_002

/** The migrations of this program in order. Throws when they are not numbered in one line from 0001. */
export async function readMigrations(from: string = directory): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) {
        throw new Error(
          `migration ${name} should be number ${String(index + 1).padStart(4, '0')} and named like 0001_some_words.sql`,
        )
      }
      const sql = (await readFile(join(from, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, checksum: createHash('sm3').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to date: each migration once, each in its own transaction with its record, all processes in
 * turn. `upTo` stops after that number. Gives back the names of those applied now.
 *
 * Throws `Trouble` when the database is newer than the program, or a released file is not what was applied.
 */
export async function migrate(
  pool: pg.Pool,
  { migrations, upTo = Number.POSITIVE_INFINITY }: { migrations?: Migration[]; upTo?: number } = {},
): Promise<string[]> {
  const ours = migrations ?? (await readMigrations())
  const done: string[] = []
  const client = await pool.connect()
  try {
    while (await applyNext(client, ours, upTo, done));
    return done
  } finally {
    client.release()
  }
}

/** Applies the next migration there is, in a transaction; whether there was one. */
async function applyNext(client: pg.PoolClient, ours: Migration[], upTo: number, done: string[]): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const applied = await readApplied(client)
    compare(applied, ours)
    const next = ours[applied.length]
    if (next && next.number <= upTo) {
      await apply(client, next)
      done.push(next.name)
    }
    await client.query('commit')
    return next !== undefined && next.number < upTo
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Runs one migration and records it, in the caller's transaction. */
export async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(`
    create table if not exists schema_migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
    )`)
  try {
    await client.query(migration.sql)
  } catch (error) {
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
  await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ])
}

/** What has been applied; nothing on an empty database. */
export async function readApplied(client: pg.ClientBase | pg.Pool): Promise<AppliedMigration[]> {
  const { rows: found } = await client.query(`select to_regclass('schema_migration') is not null as there`)
  if (!found[0].there) return []
  const { rows } = await client.query('select number, name, checksum from schema_migration order by number')
  return rows
}

/** Throws `Trouble` unless what was applied is the beginning of what this program has. */
export function compare(applied: AppliedMigration[], ours: Migration[]): void {
  for (const [index, was] of applied.entries()) {
    const is = ours[index]
    if (!is) {
      throw new Trouble(`数据库已升级到 ${was.name}，比本程序新。请改用升级数据库的那个版本或更新的版本。`)
    }
    if (was.number !== is.number || was.checksum !== is.checksum) {
      throw new Trouble(
        `数据库升级文件 ${is.name} 与当初执行的 ${was.name} 内容不同，程序没有启动。已发布的升级文件不得改动，请用官方版本覆盖程序文件。`,
      )
    }
  }
}
