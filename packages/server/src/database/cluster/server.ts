import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { Trouble } from '../../trouble.ts'
import { seenAs } from './initialise.ts'
import { isAlive } from './process.ts'
import { type Programs, spawnAs } from './programs.ts'

/** A PostgreSQL server at work on the cluster in a folder. */
export interface Running {
  pid: number
  port: number
  status: 'starting' | 'stopping' | 'ready' | 'standby'
}

/** A setting of no effect by which a server's command line says whose it is. */
const MARK = 'yangguang.directory'

export type ServerSettings = Record<string, string | number>

const CHECK_EVERY_MS = 20
/** Recovery after a power cut may take its time; a server that neither answers nor ends in this long is stuck. */
const LONGEST_START_MS = 120_000
const LONGEST_STOP_MS = 60_000
const FIRST_PORT = 15_000
const LAST_PORT = 32_000

/**
 * Makes sure a server runs on the cluster in `directory` and gives back where: one that outlived a killed program is
 * taken over as it is, a stale `postmaster.pid` is seen through, a server that is just ending is waited for.
 *
 * `port`: the one to take if it has to be started, else any free one. Throws `Trouble` with the server's own words.
 */
export async function ensureRunning(
  directory: string,
  programs: Programs,
  { port, extra = {}, say = () => {} }: { port?: number; extra?: ServerSettings; say?: (line: string) => void } = {},
): Promise<Running> {
  const patience = setTimeout(() => say('数据库正在恢复上次未写完的内容，请稍候……'), 3_000)
  try {
    return await startOrJoin(directory, programs, port, extra)
  } finally {
    clearTimeout(patience)
  }
}

async function startOrJoin(directory: string, programs: Programs, port: number | undefined, extra: ServerSettings) {
  const until = Date.now() + LONGEST_START_MS
  let said = ''
  while (Date.now() < until) {
    const running = await findRunning(directory)
    if (running?.status === 'ready') return running
    if (running) {
      await pause()
      continue
    }
    said = await launch(directory, programs, port ?? (await choosePort(directory)), extra)
    if (said && !passing.test(said)) break
    if (said) await pause(200)
  }
  throw new Trouble(
    `内置的 PostgreSQL 没有启动成功：${said || '等待超时'}。日志在 ${join(directory, 'log')}；如磁盘已满请先清理，如文件损坏请从备份恢复。`,
  )
}

/** What a server says that ends because another is just ending or was just started: worth another try. */
const passing = /lock file|shared memory block|TCP\/IP sockets/i

/** Starts the server and waits until it is ready (gives back '') or has ended (gives back its last words). */
async function launch(directory: string, programs: Programs, port: number, extra: ServerSettings): Promise<string> {
  // A file of its own: two that start a server at one moment would write over each other's words.
  const wordsPath = `${directory}.start-${process.pid}-${randomBytes(3).toString('hex')}.log`
  const words = openSync(wordsPath, 'w', 0o600)
  const child = spawn(
    join(programs.bin, 'postgres'),
    ['-D', seenAs(directory, programs), ...asFlags({ ...settings(), ...extra, port, [MARK]: directory })],
    // Its own session: Ctrl-C is for us, and we stop it in our own order.
    { ...spawnAs(programs.account), cwd: directory, detached: true, stdio: ['ignore', words, words] },
  )
  closeSync(words)
  let ended = false
  child.on('exit', () => {
    ended = true
  })
  child.on('error', () => {
    ended = true
  })
  child.unref()
  try {
    while (!ended) {
      const running = await findRunning(directory)
      if (running?.pid === child.pid && running?.status === 'ready') return ''
      await pause()
    }
    const said = (await readFile(wordsPath, 'utf8')).trim().split('\n')
    const fatal = said.findLast((line) => /FATAL|PANIC/.test(line)) ?? said.at(-1) ?? ''
    return fatal.replace(/^.*(FATAL|PANIC):\s*/, '') || '没有说明原因'
  } finally {
    await rm(wordsPath, { force: true }).catch(() => {})
  }
}

function settings(): ServerSettings {
  const megabytes = Math.floor(totalmem() / 1024 / 1024)
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: 'yangguang',
    shared_buffers: `${Math.min(512, Math.max(64, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    // Compiling queries costs more than it brings for the short ones a web application makes.
    jit: 'off',
    // One file a weekday, written over after a week, so that logs never fill the disk.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%u.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_checkpoints: 'off',
    log_timezone: 'Asia/Shanghai',
  }
}

const asFlags = (given: ServerSettings) => Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** The server at work on `directory`, by its own `postmaster.pid`; nothing when that file is absent or stale. */
export async function findRunning(directory: string): Promise<Running | undefined> {
  const path = join(directory, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!isAlive(pid)) return undefined
  if (!(await worksOn(pid, directory))) {
    // After a restart of the machine the number may belong to somebody else; PostgreSQL would refuse because of it.
    await rm(path, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]), status: (lines[7]?.trim() || 'starting') as Running['status'] }
}

/** Whether the process was started on this folder; where its command line cannot be read, the pid file is believed. */
async function worksOn(pid: number, directory: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command === undefined || command.split('\0').includes(`${MARK}=${directory}`)
}

/** Stops the server in order: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(directory: string): Promise<void> {
  const first = await findRunning(directory)
  if (!first) return
  process.kill(first.pid, 'SIGINT')
  const until = Date.now() + LONGEST_STOP_MS
  while ((await findRunning(directory))?.pid === first.pid) {
    // Ended like a crash; the next start recovers. Better than a program that never ends.
    if (Date.now() > until) process.kill(first.pid, 'SIGQUIT')
    await pause()
  }
}

/**
 * The port of the last time when it is free, so that programs which know it find the server again; else one below those
 * the system hands out for outgoing connections, where one of these could take it while the server is down.
 */
async function choosePort(directory: string): Promise<number> {
  const options = await readFile(join(directory, 'postmaster.opts'), 'utf8').catch(() => '')
  const last = Number(/port=(\d+)/.exec(options)?.[1])
  if (last && (await isFree(last))) return last
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    if (await isFree(port)) return port
  }
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

const pause = (ms = CHECK_EVERY_MS) => new Promise((resume) => setTimeout(resume, ms))
