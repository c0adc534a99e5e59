import { dirname } from 'node:path'
import pg from 'pg'
import { Trouble } from '../trouble.ts'
import { DATABASE, initialise, ROLE } from './cluster/initialise.ts'
import { findPrograms } from './cluster/programs.ts'
import { ensureRunning, type ServerSettings, stopServer } from './cluster/server.ts'

/** A PostgreSQL server of our own, at `url` until `close`. */
export interface EmbeddedServer {
  url: string
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** Share the server of a program that is running instead of refusing. */
  beside?: boolean
  say?: (line: string) => void
  /** Lets the role make databases (tests give each file its own). */
  mayCreateDatabases?: boolean
  /** Settings of the server beside our own. */
  extra?: ServerSettings
}

/** Held by the program whose server it is, for as long as it lives: the lock falls with its connection. */
const OWNERSHIP = 7_023_001
const WAIT_FOR_OWNERSHIP_MS = 2_500
const LONGEST_CONNECT_MS = 5_000

/**
 * Starts PostgreSQL on the cluster in `directory` (making it the first time), or takes over the server that a killed
 * program left behind. Should the server die under us, it is started again on the same port.
 *
 * Throws `Trouble` when another program works on the same folder, or the server cannot be started.
 */
export async function openEmbedded(directory: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { beside = false, say = () => {}, mayCreateDatabases = false, extra } = options
  const programs = await findPrograms(directory)
  const password = await initialise(directory, programs, { say, mayCreateDatabases })
  const urlAt = (port: number) => `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`

  let port = (await ensureRunning(directory, programs, { extra, say })).port
  let closing = false
  /** The work of bringing the server back after it died, while that goes on. */
  let reviving: Promise<void> | undefined

  /** Connects and takes the ownership, until `until`; nothing when another program keeps it. */
  async function own(until: number, findAgain: () => Promise<number>): Promise<pg.Client | undefined> {
    for (;;) {
      const client = new pg.Client({
        connectionString: urlAt(port),
        application_name: 'yangguang-owner',
        connectionTimeoutMillis: LONGEST_CONNECT_MS,
      })
      client.on('error', () => {})
      try {
        await client.connect()
        const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [OWNERSHIP])
        if (rows[0].mine) return client
        await client.end()
      } catch {
        // The server we found was just ending: wait for that and start it, unless we ended it ourselves.
        if (closing) return undefined
        port = await findAgain()
      }
      if (closing || Date.now() >= until) return undefined
      await pause(50)
    }
  }

  /** The first time any port will do; afterwards it has been given away in `url` and must stay. */
  const findAnywhere = async () => (await ensureRunning(directory, programs, { extra })).port
  const findOnItsPort = async () => {
    const running = await ensureRunning(directory, programs, { port, extra })
    if (running.port !== port) throw new Error(`another program has started it on port ${running.port}`)
    return port
  }

  /** Starts the server again, on its port, whenever the owner's connection ends although nobody closed it. */
  function keepAlive(owner: pg.Client) {
    owner.once('end', () => {
      reviving = revive()
    })
  }

  async function revive() {
    while (!closing) {
      try {
        await findOnItsPort()
        const again = await own(Date.now() + WAIT_FOR_OWNERSHIP_MS, findOnItsPort)
        if (again) return keepAlive(again)
      } catch (error) {
        say(`数据库服务器意外停止，正在重新启动：${(error as Error).message}`)
      }
      if (!closing) await pause(500)
    }
  }

  const owner = await own(Date.now() + (beside ? 0 : WAIT_FOR_OWNERSHIP_MS), findAnywhere)
  if (!owner) {
    if (beside) return { url: urlAt(port), close: async () => {} }
    throw new Trouble(
      `另一个阳光程序正在使用数据目录 ${dirname(directory)}。请先停止它，或用 DATA_DIR 为本次启动指定别的目录。`,
    )
  }
  keepAlive(owner)
  return {
    url: urlAt(port),
    async close() {
      closing = true
      // A server that is just being brought back would else outlive this call, or start after it.
      await reviving
      await stopServer(directory)
    },
  }
}

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))
