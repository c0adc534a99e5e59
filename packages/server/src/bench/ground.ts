import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase } from '../database/open.ts'
import type { Scope } from '../scope.ts'
import { readSettings } from '../settings.ts'
import { openInstallation } from '../testing/open-installation.ts'

/** A fresh installation with its own PostgreSQL, set up as in use: everything is synced to disk. */
export interface BenchGround {
  dataDir: string
  /** What the benchmark itself lays down and looks at its data with. */
  scope: Scope
  database: Database
  close(): Promise<void>
}

export async function openGround(): Promise<BenchGround> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yangguang-bench-'))
  const owner = await openDatabase(readSettings({ DATA_DIR: dataDir }))
  await migrate(owner.pool)
  const scope = await openInstallation(dataDir, { beside: true })
  return {
    dataDir,
    scope,
    database: scope.database,
    async close() {
      await scope.database.close()
      await owner.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A web server in a process of its own: ours, or a bare one. */
export interface Served {
  url: string
  stop(): Promise<void>
}

/** Starts `script`, which says its port when it listens. */
export async function serve(script: 'serve-ours.ts' | 'serve-bare.ts', argument: string): Promise<Served> {
  const child = fork(new URL(script, import.meta.url), [argument], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const said = await Promise.race([once(child, 'message'), once(child, 'exit')])
  const port = (said[0] as { port?: number } | null)?.port
  if (!port) throw new Error(`${script} did not start`)
  return { url: `http://127.0.0.1:${port}`, stop: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
