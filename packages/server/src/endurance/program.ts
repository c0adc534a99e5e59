import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findRunning } from '../database/cluster/server.ts'
import { freePort } from '../testing/free-port.ts'

const start = fileURLToPath(new URL('../../../../scripts/start.mjs', import.meta.url))

/** Who is killed: the program alone, or the server of its database with it. */
export type Victim = 'program' | 'program and database'

/** The real program at work on a folder, as `npm start` runs it. */
export interface Program {
  url: string
  /** Milliseconds from the start of its process to its first page. */
  firstPageAfter: number
  /** `kill -9`, and waits until it is gone. */
  kill(victim: Victim): Promise<void>
  /** Ctrl-C: ends it and its database in order. */
  stop(): Promise<void>
}

/** A page that has not come in this time never will. */
const LONGEST_START_MS = 60_000
const ASK_EVERY_MS = 20

/** Starts the program on `dataDir` and waits for its first page. Throws with what it said when it ends instead. */
export async function startProgram(dataDir: string): Promise<Program> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [start], {
    // Each visitor of the load has an address of their own, as behind the proxy of an office.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', DATA_DIR: dataDir, PORT: String(port), TRUST_PROXY: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-4_000)))
  const until = began + LONGEST_START_MS
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the program did not start: ${said}`)
    if (performance.now() > until) throw new Error(`no page after ${LONGEST_START_MS} ms: ${said}`)
    await pause(ASK_EVERY_MS)
  }
  return {
    url,
    firstPageAfter: performance.now() - began,
    async kill(victim) {
      const database = victim === 'program' ? undefined : await findRunning(join(dataDir, 'postgres'))
      // Which dies first decides what the other still tries: both orders occur.
      const blows = [() => child.kill('SIGKILL'), () => database && process.kill(database.pid, 'SIGKILL')]
      for (const blow of Math.random() < 0.5 ? blows : blows.reverse()) blow()
      await ended(child)
    },
    async stop() {
      child.kill('SIGINT')
      await ended(child)
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const page = await fetch(url)
    await page.arrayBuffer()
    return page.ok
  } catch {
    return false
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
