import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { session } from '../database/schema/index.ts'
import { anAgency, aStaff, type TestApp, testApp } from '../testing/app.ts'
import { signIn, withPassword } from '../testing/passwords.ts'
import { allJobs } from './all-jobs.ts'
import { type Jobs, startJobs } from './index.ts'
import { type Job, job } from './job.ts'

let test: TestApp
let running: Jobs | undefined

beforeAll(async () => {
  test = await testApp()
})
afterEach(async () => {
  await running?.stop()
  running = undefined
})

const start = async (jobs?: readonly Job[]) => {
  running = await startJobs(test.scope, jobs)
  return running
}
const until = (reached: () => boolean | Promise<boolean>) => expect.poll(reached, { timeout: 45_000 }).toBe(true)
const schedules = async () =>
  (await test.database.pool.query<{ name: string; cron: string; timezone: string }>('select * from pgboss.schedule'))
    .rows

describe('the jobs of the platform', () => {
  it('each have a name of their own, a handler, and a schedule of five fields or none', () => {
    expect(new Set(allJobs.map((one) => one.name)).size).toBe(allJobs.length)
    for (const one of allJobs) {
      expect(one.name).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(one.handle).toBeTypeOf('function')
      if (one.schedule) expect(one.schedule).toMatch(/^\S+( \S+){4}$/)
    }
  })

  it('have every job that an area declares, and no other', async () => {
    const areas = new URL('../areas/', import.meta.url)
    const declared: string[] = []
    for (const area of await readdir(areas)) {
      const files = await readdir(new URL(`${area}/`, areas)).catch((): string[] => [])
      if (!files.includes('jobs.ts')) continue
      const exported = Object.values((await import(new URL(`${area}/jobs.ts`, areas).href)) as Record<string, unknown>)
      const lists = exported.filter((one): one is Job[] => Array.isArray(one))
      declared.push(...lists.flat().map((one) => one.name))
    }
    expect(allJobs.map((one) => one.name).sort()).toEqual(declared.sort())
  })

  it('are ready within a second of the second start, with their schedules in China standard time', async () => {
    await start()
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      await running?.stop()
      const from = performance.now()
      await start()
      times.push(performance.now() - from)
    }
    // The best of three: a machine busy for a moment is not what is asked about.
    expect(Math.min(...times)).toBeLessThan(1_000)
    const stored = await schedules()
    expect(stored.map((one) => [one.name, one.cron]).sort()).toEqual(
      allJobs
        .filter((one) => one.schedule)
        .map((one) => [one.name, one.schedule])
        .sort(),
    )
    expect(new Set(stored.map((one) => one.timezone))).toEqual(new Set(['Asia/Shanghai']))
  })

  it('are forgotten by the schedule when a later version has them no more', async () => {
    const gone = job({ name: 'gone-later', schema: z.object({}), schedule: '0 0 * * *', async handle() {} })
    await (await start([...allJobs, gone])).stop()
    expect((await schedules()).map((one) => one.name)).toContain('gone-later')
    await start()
    expect((await schedules()).map((one) => one.name)).not.toContain('gone-later')
  })
})

describe('a job', () => {
  it('is done with the payload it was sent', async () => {
    const heard: unknown[] = []
    const jobs = await start([
      job({
        name: 'hear-of-it',
        schema: z.object({ words: z.string() }),
        schedule: null,
        async handle(scope, payload) {
          heard.push([scope.time.today(), payload])
        },
      }),
    ])
    await jobs.send('hear-of-it', { words: '收到' })
    await until(() => heard.length > 0)
    expect(heard).toEqual([['2026-07-06', { words: '收到' }]])
  })

  it('is not taken with a payload it does not declare, nor under a name nobody has', async () => {
    const jobs = await start([
      job({ name: 'hear-of-it', schema: z.object({ words: z.string() }), schedule: null, async handle() {} }),
    ])
    await expect(jobs.send('hear-of-it', { words: 7 })).rejects.toThrow()
    await expect(jobs.send('not-there')).rejects.toThrow('not-there')
  })

  it('that fails is told to the log and does not stop the others', async () => {
    const told: object[] = []
    const heard: string[] = []
    const before = test.scope.log.error
    test.scope.log.error = (data) => void told.push(data)
    const plain = { schema: z.object({}), schedule: null }
    const jobs = await start([
      job({ ...plain, name: 'fail-always', handle: async () => Promise.reject(new Error('on purpose')) }),
      job({ ...plain, name: 'work-always', handle: async () => void heard.push('done') }),
    ])
    await jobs.send('fail-always')
    await jobs.send('work-always')
    await until(() => heard.length > 0 && told.length > 0)
    test.scope.log.error = before
    expect(told[0]).toMatchObject({ job: 'fail-always' })
  })
})

describe('the work of the platform’s jobs', () => {
  it('exports the heads of the audit chains', async () => {
    await anAgency(test)
    await (await start()).send('export-audit-heads')
    const folder = join(test.scope.settings.dataDir, 'audit-heads')
    await until(async () => (await readdir(folder).catch((): string[] => [])).includes('2026-07-06.json'))
  })

  it('deletes sessions that have run out and leaves the others', async () => {
    const bureau = await anAgency(test)
    const [idle, busy] = [
      await withPassword(test, await aStaff(test, { agency: bureau, roles: [] })),
      await withPassword(test, await aStaff(test, { agency: bureau, roles: [] })),
    ]
    await signIn(test, idle.login)
    test.time.set('2026-07-06T09:25:00+08:00')
    await signIn(test, busy.login)
    test.time.set('2026-07-06T09:40:00+08:00')
    await (await start()).send('delete-expired-sessions')
    const of = (id: string) => test.database.db.select().from(session).where(eq(session.staffId, id))
    await until(async () => (await of(idle.id)).length === 0)
    expect(await of(busy.id)).toHaveLength(1)
    test.time.set('2026-07-06')
  })
})
