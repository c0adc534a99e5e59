import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../../make-folder.ts'
import { Trouble } from '../../trouble.ts'
import { isAlive } from './process.ts'
import { handOver, type Programs, spawnAs } from './programs.ts'

export const ROLE = 'yangguang'
export const DATABASE = 'yangguang'

/** The password of our role, in the cluster's own folder: it is made and moved with it. */
const passwordPath = (directory: string) => join(directory, 'yangguang.password')

/**
 * The path by which PostgreSQL itself sees its folder. Started by root it runs under an account that need not be able to
 * reach DATA_DIR (a checkout in /root): it is put into the folder and told to stay where it is.
 */
export const seenAs = (directory: string, { account }: Programs) =>
  account.uid === undefined ? directory : '/proc/self/cwd'

/**
 * Makes the cluster in `directory` unless there is one, and gives back the password of its role. Everything is prepared
 * under another name and moved into place at the end: a start that was cut off leaves nothing half made.
 */
export async function initialise(
  directory: string,
  programs: Programs,
  { say, mayCreateDatabases }: { say: (line: string) => void; mayCreateDatabases: boolean },
): Promise<string> {
  const parent = dirname(directory)
  try {
    makeFolder(parent)
  } catch (error) {
    throw new Trouble(`不能创建数据目录 ${parent}（${(error as Error).message}）。请检查 DATA_DIR 和权限。`)
  }
  if (!(await versionOf(directory))) {
    say('正在创建数据库……')
    await make(directory, programs, mayCreateDatabases ? 'login createdb' : 'login')
  }

  const version = await versionOf(directory)
  const major = programs.version.split('.')[0]
  if (version !== major) {
    throw new Trouble(
      `数据目录 ${directory} 是 PostgreSQL ${version} 的，本程序自带 ${major}。请用原来的版本备份（npm run backup），再用本版本恢复到新的 DATA_DIR。`,
    )
  }
  const password = await readFile(passwordPath(directory), 'utf8').catch(() => '')
  if (!password)
    throw new Trouble(`数据目录里缺少 ${passwordPath(directory)}，无法登录数据库。请从备份恢复到新的 DATA_DIR。`)
  return password
}

/** Major version of the cluster in `directory`; nothing when there is no cluster. */
async function versionOf(directory: string): Promise<string | undefined> {
  const text = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Trouble(
      `读不了数据目录 ${directory}（${error.code}）。请用当初启动本平台的用户启动，或改正该目录的权限。`,
    )
  })
  return text?.trim()
}

async function make(directory: string, programs: Programs, rights: string): Promise<void> {
  await removeAbandoned(directory)
  const fresh = `${directory}.new-${process.pid}-${randomBytes(3).toString('hex')}`
  await mkdir(fresh, { mode: 0o700 })
  try {
    await handOver(fresh, programs.account)
    await run(programs, 'initdb', fresh, [
      ...['--pgdata', seenAs(fresh, programs), '--username', 'postgres', '--auth', 'trust', '--no-instructions'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'und', '--data-checksums'],
    ])
    // The superuser gets no password and so no way in; our own role can do nothing outside its database.
    const access = 'host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n'
    await writeFile(join(fresh, 'pg_hba.conf'), access)
    const password = randomBytes(24).toString('hex')
    await run(
      programs,
      'postgres',
      fresh,
      ['--single', '-D', seenAs(fresh, programs), 'postgres'],
      `create role ${ROLE} ${rights} password '${password}'\ncreate database ${DATABASE} owner ${ROLE}\n`,
    )
    await writeFile(passwordPath(fresh), password, { mode: 0o600 })
    await handOver(passwordPath(fresh), programs.account)
    await rename(fresh, directory).catch(async (error: NodeJS.ErrnoException) => {
      // Another start was faster; what it made is as good.
      if (!(await versionOf(directory))) throw error
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Removes what starts that were killed half way left behind. */
async function removeAbandoned(directory: string): Promise<void> {
  const prefix = `${basename(directory)}.new-`
  for (const name of await readdir(dirname(directory))) {
    if (name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10))) {
      await rm(join(dirname(directory), name), { recursive: true, force: true })
    }
  }
}

/** Runs one of PostgreSQL's programs to its end inside `directory`. Throws with what it said when it fails. */
function run(programs: Programs, name: string, directory: string, args: string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(programs.bin, name), args, { ...spawnAs(programs.account), cwd: directory })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      // Single-user mode ends with 0 whatever happened to the statements.
      if (code === 0 && !/\b(ERROR|FATAL|PANIC):/.test(said)) return resolve()
      const reason = said.split('\n').filter((line) => /error|fatal|panic|could not/i.test(line))
      reject(new Trouble(`内置的 PostgreSQL 创建数据库失败：${reason.slice(0, 3).join(' ') || said.trim()}`))
    })
    child.stdin.end(input)
  })
}
