import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainDate } from '@yangguang/statute'
import { z } from 'zod'
import type { Scope } from '../../scope.ts'
import { Trouble } from '../../trouble.ts'
import { chainHeads } from './store.ts'
import { chainStart } from './write.ts'

/** Where a chain stood when its head was exported. */
export interface ExportedHead {
  date: PlainDate
  agencyId: string
  agencyName: string
  seq: number
  hash: string
}

const Heads = z.object({
  date: z.iso.date(),
  exportedAt: z.string(),
  heads: z.array(z.object({ agencyId: z.string(), agencyName: z.string(), seq: z.number().int(), hash: z.string() })),
})

const folderOf = (dataDir: string) => join(dataDir, 'audit-heads')

/**
 * Writes where every chain stands today to `DATA_DIR/audit-heads/YYYY-MM-DD.json`. Copied to a place the database's
 * administrator cannot write, these files also show a chain that was rewritten from some line on with all its hashes. The
 * first file of a day stays: it is the evidence.
 */
export async function exportHeads(scope: Scope): Promise<{ path: string; written: boolean; chains: number }> {
  const date = scope.time.today()
  const folder = folderOf(scope.settings.dataDir)
  const path = join(folder, `${date}.json`)
  const found = await chainHeads(scope.database.db, null)
  const heads = found.map((head) => ({
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    seq: head.seq ?? 0,
    hash: head.hash ?? chainStart,
  }))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).includes(`${date}.json`)) return { path, written: false, chains: heads.length }
  const content = { date, exportedAt: scope.time.now().toISOString(), heads }
  const beside = `${path}.${process.pid}.part`
  const handle = await open(beside, 'w', 0o600)
  await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`)
  await handle.sync()
  await handle.close()
  await rename(beside, path)
  return { path, written: true, chains: heads.length }
}

/** The days whose heads were exported, first to last. */
export async function exportedDays(dataDir: string): Promise<PlainDate[]> {
  const names = await readdir(folderOf(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .sort()
    .map((name) => name.slice(0, 10))
}

/** The heads exported on a day of `exportedDays`. Throws `Trouble` naming the file when it cannot be read as one. */
export async function readExportedDay(dataDir: string, date: PlainDate): Promise<ExportedHead[]> {
  const path = join(folderOf(dataDir), `${date}.json`)
  const read = Heads.safeParse(asJson(await readFile(path, 'utf8')))
  if (!read.success || read.data.date !== date)
    throw new Trouble(`导出的校验值文件 ${path} 内容不完整或者被改动过，请用另存的副本替换后再校验。`)
  return read.data.heads.map(({ agencyId, agencyName, seq, hash }) => ({ date, agencyId, agencyName, seq, hash }))
}

/** Every head exported so far, in order of date. Throws `Trouble` naming a file that cannot be read as one. */
export async function readExportedHeads(dataDir: string): Promise<ExportedHead[]> {
  const exported: ExportedHead[] = []
  for (const date of await exportedDays(dataDir)) exported.push(...(await readExportedDay(dataDir, date)))
  return exported
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
