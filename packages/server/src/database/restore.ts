import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import type { Keys } from '../crypto/keys.ts'
import { checkKeys } from '../crypto/matching-keys.ts'
import { makeFolder } from '../make-folder.ts'
import { Trouble } from '../trouble.ts'
import { readArchive, verifyArchive } from './archive/read.ts'
import { hasTables, readTables, setSequences, withoutConstraints } from './archive/tables.ts'
import { type BackedUp, MANIFEST } from './backup.ts'
import { apply, compare, type Migration, readMigrations } from './migrate.ts'
import { connectBeside } from './open.ts'

const manifestShape = z.object({
  format: z.literal('yangguang-backup'),
  version: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int() })),
  sequences: z.record(z.string(), z.object({ last: z.string(), called: z.boolean() })),
  files: z.object({ count: z.int(), bytes: z.int() }),
  keys: z.record(z.string(), z.string()),
})
type Manifest = z.infer<typeof manifestShape>

export interface Target {
  pool: pg.Pool
  filesDirectory: string
  keys: Pick<Keys, 'fingerprints'>
  /** This program's; tests give others. */
  migrations?: Migration[]
}

/** Reads a backup through and checks it, without a database. Throws `Trouble` when it cannot be restored here. */
export async function readBackup(path: string, migrations: Migration[]): Promise<Manifest> {
  const text = await verifyArchive(path, MANIFEST)
  const manifest = manifestShape.safeParse(JSON.parse(text))
  if (!manifest.success)
    throw new Trouble(`${path} 是别的版本生成的备份，本程序无法读取。请改用生成它的版本或更新的版本。`)
  if (manifest.data.migrations.length > migrations.length) {
    throw new Trouble(
      `${path} 来自比本程序新的版本（${manifest.data.migrations.at(-1)?.name}）。请改用生成它的版本或更新的版本恢复。`,
    )
  }
  compare(manifest.data.migrations, migrations)
  return manifest.data
}

/**
 * Restores a backup into an empty database and an empty files folder: all of it in one transaction, or nothing. The
 * tables are made by the program's own migrations as far as the backup's went, filled, then migrated on. `checked` is what
 * `readBackup` gave for the same file, when it has been read before.
 *
 * Throws `Trouble` when the target is not empty, the keys are not the backup's, or the backup is damaged.
 */
export async function restore(path: string, target: Target, checked?: Manifest): Promise<BackedUp> {
  const migrations = target.migrations ?? (await readMigrations())
  const manifest = checked ?? (await readBackup(path, migrations))
  checkKeys('备份', manifest.keys, target.keys)
  await refuseUnlessEmpty(target)

  const arriving = `${target.filesDirectory}.restoring`
  await rm(arriving, { recursive: true, force: true })
  makeFolder(arriving, 0o700)
  const client = await connectBeside(target.pool)
  try {
    await client.query('begin')
    await applyAll(client, migrations.slice(0, manifest.migrations.length))
    await withoutConstraints(client, () => load(client, path, manifest, arriving))
    await setSequences(client, manifest.sequences)
    await applyAll(client, migrations.slice(manifest.migrations.length))
    await rm(target.filesDirectory, { recursive: true, force: true })
    await rename(arriving, target.filesDirectory)
    await client.query('commit').catch(async (error) => {
      await rm(target.filesDirectory, { recursive: true, force: true })
      throw error
    })
  } finally {
    // Ends an unfinished transaction too.
    await client.end().catch(() => {})
    await rm(arriving, { recursive: true, force: true })
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: manifest.tables.length, rows, files: manifest.files.count }
}

async function applyAll(client: pg.ClientBase, migrations: Migration[]) {
  for (const migration of migrations) await apply(client, migration)
}

async function refuseUnlessEmpty({ pool, filesDirectory }: Target): Promise<void> {
  if (await hasTables(pool)) {
    throw new Trouble(
      '目标数据库里已有数据，恢复不会覆盖它。请用 DATA_DIR 指定一个新的目录，或用 DATABASE_URL 指定一个空的数据库。',
    )
  }
  const files = await readdir(filesDirectory).catch(() => [])
  if (files.length > 0)
    throw new Trouble(`目标目录 ${filesDirectory} 里已有文件，恢复不会覆盖它。请用 DATA_DIR 指定一个新的目录。`)
}

/** Fills tables and folder from the archive. Foreign keys and triggers are out of the way. */
async function load(client: pg.Client, path: string, manifest: Manifest, filesDirectory: string): Promise<void> {
  // What migrations themselves put into tables is in the backup, as it was then.
  const names = (await readTables(client)).map(({ name }) => client.escapeIdentifier(name))
  await client.query(`truncate ${names.join(', ')}`)
  const counted = new Map<string, number>()
  await readArchive(path, async (name, content) => {
    const [kind, ...parts] = name.split('/')
    const table = kind === 'database' ? manifest.tables.find((one) => one.name === parts[0]) : undefined
    if (table) {
      const copy = client.query(copyFrom(copyStatement(client, table)))
      await pipeline(content, copy)
      counted.set(table.name, (counted.get(table.name) ?? 0) + copy.rowCount)
    } else if (kind === 'files') {
      await pipeline(content, createWriteStream(await placeFor(filesDirectory, parts), { mode: 0o600, flush: true }))
    } else {
      await pipeline(content, nowhere())
    }
  })
  for (const { name, rows } of manifest.tables) {
    const back = counted.get(name) ?? 0
    if (back !== rows) throw new Error(`table ${name} came back with ${back} rows instead of ${rows}`)
  }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

function copyStatement(client: pg.Client, { name, columns }: Manifest['tables'][number]): string {
  return `copy ${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')}) from stdin`
}

/** The path of a file inside `directory`, its folders made; a name that leads elsewhere is a forgery. */
async function placeFor(directory: string, parts: string[]): Promise<string> {
  const path = resolve(join(directory, ...parts))
  if (!path.startsWith(resolve(directory) + sep)) throw new Trouble('备份文件里有指向别处的文件名，没有恢复任何内容。')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  return path
}
