import { join } from 'node:path'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Settings } from '../settings.ts'
import { checkServer } from './check-server.ts'
import { openEmbedded } from './embedded.ts'
import { openListener } from './listen.ts'
import { decideTypes } from './types.ts'

/** The opened database: one pool, and Drizzle on it. */
export interface Database {
  pool: pg.Pool
  db: NodePgDatabase
  url: string
  /** Calls `heard` with the payload of every NOTIFY on `channel`, and with '' after a lost connection came back. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** What `db.transaction` hands to its callback. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

const POOL_SIZE = 20

/**
 * Opens the office's own PostgreSQL (`DATABASE_URL`) or starts ours under `DATA_DIR/postgres`.
 *
 * `beside` is for tools such as the backup that may work while the program runs: they share its server instead of
 * refusing. `say` is told what takes its time. Throws `Trouble` when the database cannot be used.
 */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  { beside = false, say = () => {} }: { beside?: boolean; say?: (line: string) => void } = {},
): Promise<Database> {
  if (!settings.databaseUrl) {
    const server = await openEmbedded(join(settings.dataDir, 'postgres'), { beside, say })
    return connect(server.url, () => server.close())
  }
  const database = connect(settings.databaseUrl)
  try {
    await checkServer(database.pool)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** A pool on a server known to run. `closeServer` is called after the last connection has ended. */
export function connect(url: string, closeServer: () => Promise<void> = async () => {}): Database {
  decideTypes()
  // Statements that need not wait for each other's answers are sent behind one another (submit-request.ts, audit/write.ts).
  const pool = new pg.Pool({ ...connection(url), max: POOL_SIZE, pipeline: true })
  // A connection lost while idle (the server restarted) is replaced at the next query; it must not end the program.
  pool.on('error', () => {})
  // One lost while it is lent out, between two statements of a transaction, fails at the next statement instead.
  pool.on('connect', (client) => client.on('error', () => {}))
  const listeners = new Set<() => Promise<void>>()
  return {
    pool,
    db: drizzle(pool),
    url,
    async listen(channel, heard) {
      const stop = await openListener(() => new pg.Client(connection(url)), channel, heard)
      listeners.add(stop)
      return async () => {
        listeners.delete(stop)
        await stop()
      }
    },
    async close() {
      await Promise.all([...listeners].map((stop) => stop()))
      await pool.end()
      await closeServer()
    },
  }
}

/** Opens a connection of its own beside a pool, for COPY, which cannot share one with statements sent ahead. `end` it. */
export async function connectBeside(pool: pg.Pool): Promise<pg.Client> {
  const client = new pg.Client({ ...pool.options, pipeline: false })
  // One lost between two statements fails at the next.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** How every connection is made: days are cut and instants shown in China standard time, whatever the server's zone. */
export function connection(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'yangguang',
    options: '-c TimeZone=Asia/Shanghai',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }
}
