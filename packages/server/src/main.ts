import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from './app.ts'
import { openCalendar } from './areas/calendar/source.ts'
import { diskStore, prepareFolder } from './areas/files/store.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { firstRun } from './first-run.ts'
import { greeting } from './greeting.ts'
import { openKeysOf } from './installation.ts'
import { startJobs } from './jobs/index.ts'
import { openLog } from './log.ts'
import { realTime, type Scope } from './scope.ts'
import { readSettings, type Settings } from './settings.ts'
import { Trouble } from './trouble.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const RETRY_JOBS_MS = 2_000
const SAME_REQUEST_MS = 1_000

/** What has been opened, closed again in reverse order when the program stops or fails to start. */
const opened: (() => Promise<unknown>)[] = []
let stopping = false
let askedAt = 0

async function start(): Promise<void> {
  const { empty } = readArguments()
  const settings = readSettings()
  await checkAddress(settings)

  const opening = openDatabase(settings, { say })
  // Noted before it is open: interrupted meanwhile, the program must not leave a server behind.
  opened.push(async () => (await opening.catch(() => undefined))?.close())
  const database = await opening
  const migrated = await migrate(database.pool)
  if (migrated.length > 0) say(`数据库结构已更新到 ${migrated.at(-1)}。`)

  const keys = await openKeysOf(database.db, settings.keysDir)
  const filesDir = join(settings.dataDir, 'files')
  await prepareFolder(filesDir)
  const calendar = await openCalendar(database)
  const scope: Scope = {
    settings,
    database,
    keys,
    files: diskStore(filesDir, keys.files),
    time: realTime,
    calendar: () => calendar.current(),
    log: openLog(settings.logLevel),
  }
  const prepared = await firstRun(scope, {
    empty,
    async loadDemonstration() {
      say('首次启动：正在载入演示地区“明州市”……')
      const { loadDemonstration } = await import('./demonstration/index.ts')
      await loadDemonstration(scope, { progress: (line) => say(`  ${line}`) })
    },
  })
  if (stopping) return

  const app = await buildApp(scope)
  opened.push(() => app.close())
  await app.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
    throw addressTrouble(error, settings)
  })
  say(await greeting(scope, app, prepared))

  await beginJobs(scope)
}

/** Pages are served already: a database that is just being restarted must not end that, the jobs wait for it. */
async function beginJobs(scope: Scope): Promise<void> {
  while (!stopping) {
    try {
      const starting = startJobs(scope)
      opened.push(async () => (await starting.catch(() => undefined))?.stop())
      await starting
      return
    } catch (error) {
      scope.log.error({ err: error }, 'the background jobs could not be started and will be tried again')
      await new Promise((resume) => setTimeout(resume, RETRY_JOBS_MS))
    }
  }
}

/** `--empty` is all there is; anything else is more likely a slip than meant. */
function readArguments(): { empty: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } })
    return { empty: values.empty }
  } catch {
    throw new Trouble(
      '启动参数有误。npm start 启动演示，npm start -- --empty 建立自己的单位；其他选项用环境变量设置，例如 PORT=8081 npm start。',
    )
  }
}

/** Looks whether the address is free before anything else is done: the first start takes a while. */
async function checkAddress(settings: Settings): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(settings.port, settings.host, resolve)
    })
    await new Promise((resolve) => probe.close(resolve))
  } catch (error) {
    throw addressTrouble(error as NodeJS.ErrnoException, settings)
  }
}

function addressTrouble(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  if (error.code === 'EADDRINUSE') {
    return new Trouble(
      `端口 ${port} 已被占用，也许本程序已经在运行。请先停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Trouble(`没有使用端口 ${port} 的权限（1024 以下的端口需要管理员权限）。请换一个端口，例如 PORT=8080。`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Trouble(`HOST 设为 ${host}，但本机没有这个地址。仅本机访问用 127.0.0.1，供其他机器访问用 0.0.0.0。`)
  }
  return error
}

async function stop(): Promise<void> {
  stopping = true
  for (const close of opened.splice(0).reverse()) {
    await close().catch((error: Error) => process.stderr.write(`${error.stack}\n`))
  }
}

async function fail(error: unknown): Promise<void> {
  // A second failure on the way out adds nothing, and must not begin it anew.
  if (stopping) return
  if (error instanceof Trouble) process.stderr.write(`\n${error.message}\n`)
  else process.stderr.write(`\n程序因意外错误停止：\n${error instanceof Error ? error.stack : String(error)}\n`)
  await stop()
  process.exit(1)
}

// The terminal may be closed before we are done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    // Asked twice: leave at once. The database survives that, the next start takes over. One Ctrl-C alone may arrive
    // twice, from the terminal and passed on by npm.
    if (stopping && Date.now() - askedAt < SAME_REQUEST_MS) return
    if (stopping) process.exit(130)
    askedAt = Date.now()
    say('\n正在停止……')
    await stop()
    say('已停止。')
    process.exit(0)
  })
}
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

start().catch(fail)
