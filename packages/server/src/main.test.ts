import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findRunning, stopServer } from './database/cluster/server.ts'
import { root } from './house/sources.ts'
import { freePort } from './testing/free-port.ts'

// The program itself, as `npm start -- --empty` starts it, in a folder of its own.
const folder = await mkdtemp(join(tmpdir(), 'start-'))
const dataDir = join(folder, 'data')
const cluster = join(dataDir, 'postgres')
const port = await freePort()
const started: Program[] = []

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await stopServer(cluster)
  // The server's own log may still be closing.
  await rm(folder, { recursive: true, maxRetries: 5 })
})

interface Program {
  child: ChildProcess
  said: () => string
  /** Exit code; -1 when it was killed. */
  ended: Promise<number>
}

function start(env: Record<string, string> = {}, args: string[] = ['--empty']): Program {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  // Not `exit`: what it said last may still be on its way then.
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  const program = { child, said: () => text, ended }
  started.push(program)
  return program
}

const health = () =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.status,
    () => 0,
  )
const answers = (status: number) => expect.poll(health, { timeout: 60_000, interval: 25 }).toBe(status)
const serverPid = async () => Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])

describe('the program', { timeout: 180_000 }, () => {
  it('starts an empty office, says where and with which code, and stops cleanly', async () => {
    const program = start()
    await answers(200)
    await expect.poll(program.said).toMatch(/设置码 {4}[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(program.said()).toContain(`http://127.0.0.1:${port}/setup`)
    // As from a terminal: to the whole group, and once more from npm.
    program.child.kill('SIGINT')
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.said()).toContain('已停止。')
    expect(await findRunning(cluster)).toBeUndefined()
  })

  it('leaves no server behind when it is interrupted before it is up', async () => {
    const program = start()
    await expect.poll(() => findRunning(cluster), { timeout: 30_000, interval: 5 }).toBeTruthy()
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(await findRunning(cluster)).toBeUndefined()
  })

  it('stops cleanly also when its terminal is gone', async () => {
    const program = start()
    await answers(200)
    program.child.stdout?.destroy()
    program.child.stderr?.destroy()
    program.child.kill('SIGHUP')
    expect(await program.ended).toBe(0)
    expect(await findRunning(cluster)).toBeUndefined()
  })

  it('starts again right after a kill -9, of itself and of its PostgreSQL too', async () => {
    const first = start()
    await answers(200)
    first.child.kill('SIGKILL')
    expect(await first.ended).toBe(-1)

    const second = start()
    await answers(200)
    process.kill(await serverPid(), 'SIGKILL')
    second.child.kill('SIGKILL')
    await second.ended

    const third = start()
    await answers(200)
    third.child.kill('SIGTERM')
    expect(await third.ended).toBe(0)
  })

  it('says on /healthz while its database does not answer, and gets well by itself', async () => {
    const program = start()
    await answers(200)
    const configuration = join(cluster, 'postgresql.conf')
    const right = await readFile(configuration, 'utf8')
    await writeFile(configuration, `${right}\nnonsense`)
    process.kill(await serverPid(), 'SIGKILL')
    await answers(503)
    await writeFile(configuration, right)
    await answers(200)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
  })

  it('refuses in one sentence a port or a folder in use, a wrong setting, a slip in the arguments', async () => {
    const running = start()
    await answers(200)
    const refused = async (env: Record<string, string>, args?: string[]) => {
      const program = start(env, args)
      expect(await program.ended).toBe(1)
      expect(program.said()).not.toMatch(/\n {4}at /)
      return program.said().trim()
    }
    expect(await refused({})).toMatch(new RegExp(`^端口 ${port} 已被占用.*$`))
    expect(await refused({ PORT: String(await freePort()) })).toMatch(/^另一个阳光程序正在使用数据目录.*$/)
    expect(await refused({ PORT: 'x' })).toMatch(/^设置有误[^\n]*\n {2}PORT（现为“x”）：[^\n]*$/)
    expect(await refused({}, ['--emty'])).toMatch(/^启动参数有误.*$/)
    expect(await health()).toBe(200)
    running.child.kill('SIGINT')
    await running.ended
  })

  it('refuses in one sentence, naming the setting, folders it cannot use for keys and files', async () => {
    const noFolder = join(folder, 'a-file')
    await writeFile(noFolder, 'no folder')
    const refused = async (env: Record<string, string>) => {
      const program = start(env)
      expect(await program.ended).toBe(1)
      expect(program.said()).not.toMatch(/\n {4}at /)
      return program.said().trim()
    }
    const newOffice = { DATA_DIR: join(folder, 'unkeyed') }
    expect(await refused({ ...newOffice, KEYS_DIR: noFolder })).toMatch(/不能在 .*a-file 里建立密钥文件.*KEYS_DIR/)
    await mkdir(join(folder, 'bad-keys'))
    await writeFile(join(folder, 'bad-keys/keys.json'), '{"current":"k1"')
    expect(await refused({ ...newOffice, KEYS_DIR: join(folder, 'bad-keys') })).toMatch(/密钥文件 .* 读不了.*KEYS_DIR/)
    await writeFile(join(folder, 'unkeyed/files'), 'no folder')
    expect(await refused(newOffice)).toMatch(/不能在 .*files 里存放文件.*DATA_DIR/)
    await stopServer(join(folder, 'unkeyed/postgres'))
  })
})
