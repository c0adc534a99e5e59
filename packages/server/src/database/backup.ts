import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Keys } from '../crypto/keys.ts'
import { readSequences, readTables, type SequenceState, type TableShape } from './archive/tables.ts'
import { type ArchiveWriter, createArchive } from './archive/write.ts'
import { type AppliedMigration, readApplied } from './migrate.ts'
import { connectBeside } from './open.ts'

export const MANIFEST = 'manifest.json'

/** What a backup says about itself. */
export interface Manifest {
  format: 'yangguang-backup'
  version: 1
  createdAt: string
  migrations: AppliedMigration[]
  tables: (TableShape & { rows: number })[]
  sequences: Record<string, SequenceState>
  files: { count: number; bytes: number }
  /** By key id: which keys open what is inside. The keys themselves are never in a backup. */
  keys: Record<string, string>
}

export interface BackedUp {
  tables: number
  rows: number
  files: number
}

/** Rows travel in pieces of about this size: a piece is held in memory whole. */
const PIECE_BYTES = 4 * 1024 * 1024
const LINE_FEED = 0x0a

/**
 * Writes the database and the stored files into `path` while the program may go on working: the tables are those of one
 * moment, and a file is always stored before the row that names it.
 *
 * Throws `Trouble` when `path` exists or cannot be written; then nothing is left behind.
 */
export async function backUp(
  path: string,
  from: { pool: pg.Pool; filesDirectory: string; keys: Pick<Keys, 'fingerprints'>; now: Date },
): Promise<BackedUp> {
  const archive = await createArchive(path)
  const client = await connectBeside(from.pool)
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables: Manifest['tables'] = []
    for (const table of await readTables(client)) tables.push({ ...table, rows: await copyOut(client, table, archive) })
    const sequences = await readSequences(client)
    const migrations = await readApplied(client)
    await client.query('commit')

    const files = await addFiles(from.filesDirectory, archive)
    const manifest: Manifest = {
      format: 'yangguang-backup',
      version: 1,
      createdAt: from.now.toISOString(),
      migrations,
      tables,
      sequences,
      files,
      keys: from.keys.fingerprints,
    }
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    await archive.finish()
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.count }
  } catch (error) {
    await archive.discard()
    throw error
  } finally {
    // With an error in between, the connection is in a state nobody else should get.
    await client.end().catch(() => {})
  }
}

/** Copies one table out as of the transaction's moment; gives back how many rows it has. */
async function copyOut(client: pg.Client, table: TableShape, archive: ArchiveWriter): Promise<number> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const rows = client.query(to(`copy (select ${columns} from ${client.escapeIdentifier(table.name)}) to stdout`))
  let number = 0
  for await (const piece of wholeRows(rows)) {
    number += 1
    await archive.add(`database/${table.name}/${String(number).padStart(6, '0')}.copy`, piece)
  }
  return rows.rowCount
}

/** Gathers what arrives into pieces that end with a row: in COPY's text form a line feed ends a row and nothing else. */
async function* wholeRows(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let size = 0
  for await (const chunk of rows) {
    kept.push(chunk)
    size += chunk.length
    const end = size < PIECE_BYTES ? 0 : chunk.lastIndexOf(LINE_FEED) + 1
    if (end === 0) continue
    yield Buffer.concat([...kept.slice(0, -1), chunk.subarray(0, end)])
    kept = [chunk.subarray(end)]
    size = chunk.length - end
  }
  if (size > 0) yield Buffer.concat(kept)
}

async function addFiles(directory: string, archive: ArchiveWriter): Promise<Manifest['files']> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  let count = 0
  let bytes = 0
  // A name with an ending is a file still being written; the row that will name it is younger than this backup.
  const stored = entries.filter((entry) => entry.isFile() && !entry.name.includes('.'))
  for (const path of stored.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    const { size } = await stat(path)
    await archive.addFile(`files/${relative(directory, path).split(sep).join('/')}`, path, size)
    count += 1
    bytes += size
  }
  return { count, bytes }
}
