import { PgBoss } from 'pg-boss'
import { connection } from '../database/open.ts'
import type { Scope } from '../scope.ts'
import { Trouble } from '../trouble.ts'
import { allJobs } from './all-jobs.ts'
import type { Job } from './job.ts'

export interface Jobs {
  /** Asks for a job now. Throws when its payload is not what the job declares. */
  send(name: string, payload?: unknown): Promise<void>
  stop(): Promise<void>
}

const SCHEMA = 'pgboss'
const NO_PERMISSION = '42501'
/** How long a running job is waited for when the program stops; it is done again at the next start. */
const STOP_MS = 5_000

/**
 * Starts the background jobs on the same database. Several processes of an installation share them: each occurrence of a
 * schedule is done by one. What came due while the program was off is done once, after the start.
 */
export async function startJobs(scope: Scope, jobs: readonly Job[] = allJobs): Promise<Jobs> {
  const { connectionString, options } = connection(scope.database.url)
  const boss = new PgBoss({ connectionString, options, application_name: 'yangguang jobs', schema: SCHEMA, max: 4 })
  boss.on('error', (error) => scope.log.error({ err: error }, 'jobs'))
  await boss.start().catch((error: { code?: string }) => {
    if (error.code !== NO_PERMISSION) throw error
    throw new Trouble(
      `数据库用户没有建立“${SCHEMA}”模式的权限，后台任务无法运行。请由数据库管理员执行：` +
        `create schema ${SCHEMA} authorization 该用户;`,
    )
  })
  await Promise.all(jobs.map((job) => begin(boss, scope, job)))
  await forget(boss, jobs)
  const byName = new Map(jobs.map((job) => [job.name, job]))
  return {
    async send(name, payload = {}) {
      const asked = byName.get(name)
      if (!asked) throw new Error(`no job is called ${name}`)
      await boss.send(name, asked.schema.parse(payload) as object)
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS, close: true }),
  }
}

/** Makes the job's queue, its schedule and its worker. */
async function begin(boss: PgBoss, scope: Scope, job: Job): Promise<void> {
  // `exclusive`: an occurrence that finds the one before still at work is left out.
  await boss.createQueue(job.name, { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true })
  if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai', missed: 'once' })
  await boss.work<object>(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
    for (const { data } of batch) {
      try {
        await job.handle(scope, job.schema.parse(data ?? {}))
      } catch (error) {
        scope.log.error({ err: error, job: job.name }, 'a job failed and will be tried again')
        throw error
      }
    }
  })
}

/** A schedule of an earlier version whose job is gone would fill its queue for ever. */
async function forget(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const names = new Set(jobs.filter((job) => job.schedule).map((job) => job.name))
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name)
}
