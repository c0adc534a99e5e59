import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '../database/cluster/process.ts'
import { stopServer } from '../database/cluster/server.ts'
import { type EmbeddedServer, openEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { connect } from '../database/open.ts'
import { testDatabaseUrl } from '../settings.ts'
import { onDatabase } from './on-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which tests may make databases. */
    testServerUrl: string
    /** A migrated database without rows, copied for every test file. */
    testTemplate: string
  }
}

const PREFIX = 'yangguang-test-server-'

/** One PostgreSQL for a whole run: TEST_DATABASE_URL, else one of our own in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = testDatabaseUrl()
  const server = given ? { url: given, close: async () => {} } : await startTemporary()
  const template = `yangguang_template_${process.pid}`
  await remake(server.url, template)
  project.provide('testServerUrl', server.url)
  project.provide('testTemplate', template)
  return async () => {
    if (given) await drop(server.url, template)
    await server.close()
  }
}

async function remake(serverUrl: string, template: string) {
  await drop(serverUrl, template)
  const admin = connect(serverUrl)
  await admin.pool.query(`create database ${template}`)
  await admin.close()
  const database = connect(onDatabase(serverUrl, template))
  await migrate(database.pool)
  await database.close()
}

async function drop(serverUrl: string, name: string) {
  const admin = connect(serverUrl)
  await admin.pool.query(`drop database if exists ${name} with (force)`)
  await admin.close()
}

async function startTemporary(): Promise<EmbeddedServer> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  await writeFile(join(folder, 'owner'), String(process.pid))
  const server = await openEmbedded(join(folder, 'postgres'), {
    mayCreateDatabases: true,
    // What a power cut would lose is thrown away anyway.
    extra: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 },
  })
  return {
    url: server.url,
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server behind; the next one clears it away. */
async function removeAbandoned() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    const owner = Number(await readFile(join(folder, 'owner'), 'utf8').catch(() => ''))
    if (owner === 0 || isAlive(owner)) continue
    await stopServer(join(folder, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}
