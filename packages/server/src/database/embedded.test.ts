import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { findRunning, stopServer } from './cluster/server.ts'
import { type EmbeddedOptions, type EmbeddedServer, openEmbedded } from './embedded.ts'

// The folder's parent is closed to every other account, as root's own folder is: PostgreSQL must work there all the same.
const parent = await mkdtemp(join(tmpdir(), 'embedded-'))
await chmod(parent, 0o700)
const directory = join(parent, 'data', 'postgres')

afterAll(async () => {
  await stopServer(directory)
  // The server's own log may still be closing.
  await rm(parent, { recursive: true, maxRetries: 5 })
})

const opened: EmbeddedServer[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

/** Opened by the test's own process; closed with the test when it did not do that itself. */
async function open(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const server = await openEmbedded(directory, options)
  opened.push(server)
  return server
}

async function query(server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** A program that opens the server and then does nothing, to be killed. */
function startProgram(): Promise<ChildProcess> {
  const script = `
    const { openEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
    await openEmbedded(${JSON.stringify(directory)})
    process.send('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', () => resolve(child))
    child.on('exit', () => reject(new Error('the program ended')))
  })
}

const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.on('exit', resolve)
    child.kill('SIGKILL')
  })

const serverPid = async () => Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[0])

describe('the PostgreSQL of our own', { timeout: 120_000 }, () => {
  it('is a durable one, open to this machine and our own role only', async () => {
    const server = await open()
    expect(
      await query(
        server,
        `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
          current_setting('listen_addresses') as listens, current_setting('server_encoding') as encoding,
          (select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user) as mighty,
          (select datlocprovider from pg_database where datname = current_database()) as locale`,
      ),
    ).toEqual([{ fsync: 'on', checksums: 'on', listens: '127.0.0.1', encoding: 'UTF8', mighty: false, locale: 'i' }])

    const asSuperuser = new URL(server.url)
    asSuperuser.username = 'postgres'
    await expect(query({ ...server, url: asSuperuser.href }, 'select 1')).rejects.toThrow(
      'password authentication failed',
    )
    expect((await stat(join(directory, 'yangguang.password'))).mode & 0o777).toBe(0o600)

    await query(server, 'create table kept (n integer)')
    await server.close()
    expect(await findRunning(directory)).toBeUndefined()
  })

  it('is refused to a second program in one sentence, and shared with a tool', async () => {
    const server = await open()
    await expect(openEmbedded(directory)).rejects.toThrow('另一个阳光程序正在使用数据目录')
    const beside = await open({ beside: true })
    await beside.close()
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is taken over when its program was killed', async () => {
    const program = await startProgram()
    const pid = await serverPid()
    await killed(program)
    await open()
    expect(await serverPid()).toBe(pid)
  })

  it('comes back when both were killed, with everything committed', async () => {
    const program = await startProgram()
    const running = await open({ beside: true })
    await query(running, 'insert into kept values (7)')
    process.kill(await serverPid(), 'SIGKILL')
    await killed(program)
    const server = await open()
    expect(await query(server, 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('is started again on its port however often it dies under a running program', async () => {
    const server = await open()
    for (let time = 1; time <= 10; time += 1) {
      process.kill(await serverPid(), 'SIGKILL')
      await expect
        .poll(() => query(server, 'select n from kept').catch(() => 'gone'), { timeout: 30_000, interval: 10 })
        .toEqual([{ n: 7 }])
    }
  })

  it('is not deceived by a stale pid file whose number now belongs to another process', async () => {
    const owner = await stat(directory)
    const path = join(directory, 'postmaster.pid')
    await writeFile(path, `${process.pid}\n${directory}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`)
    await chown(path, owner.uid, owner.gid)
    const server = await open()
    expect(await query(server, 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('is made once by two first starts at the same moment', async () => {
    const other = join(parent, 'other', 'postgres')
    const both = await Promise.all([1, 2].map(() => openEmbedded(other, { beside: true })))
    expect(both[0]?.url).toBe(both[1]?.url)
    for (const one of both) await one.close()
    expect(await readdir(join(parent, 'other'))).toEqual(['postgres'])
  })

  it('says so when the folder holds the data of another version', async () => {
    const old = join(parent, 'old', 'postgres')
    await mkdir(old, { recursive: true })
    await writeFile(join(old, 'PG_VERSION'), '14\n')
    await expect(openEmbedded(old)).rejects.toThrow('PostgreSQL 14')
  })
})
