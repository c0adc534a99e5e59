import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allJobs } from '../jobs/all-jobs.ts'
import { startJobs } from '../jobs/index.ts'
import type { Job } from '../jobs/job.ts'
import { testApp } from '../testing/app.ts'
import { readSources, root } from './sources.ts'

const sources = readSources().filter(
  ({ path }) => path.startsWith('packages/server/src/') && !path.endsWith('.test.ts'),
)
const isJob = (value: unknown): value is Job =>
  typeof value === 'object' && value !== null && 'handle' in value && 'schema' in value

describe('every job', () => {
  it('of an area is one the runner knows', async () => {
    const files = sources.filter(({ path }) => /\/areas\/[^/]+\/jobs\.ts$/.test(path))
    expect(files.length).toBeGreaterThan(0)
    for (const { path } of files) {
      const exported = Object.values(await import(join(root, path)))
        .flat()
        .filter(isJob)
      expect(exported, `${path} declares no job`).not.toEqual([])
      for (const job of exported) expect(allJobs, `${path}: ${job.name} is not in all-jobs.ts`).toContain(job)
    }
  })

  it('has a name of its own', () => {
    const names = allJobs.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('that somebody asks for exists', () => {
    const asked = sources.flatMap(({ path }) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/jobs\.send\('([^']+)'/g)].map((match) => match[1]),
    )
    const names = allJobs.map(({ name }) => name)
    expect(asked.filter((name) => !names.includes(name!))).toEqual([])
  })

  it('gets a queue and somebody who works on it', async () => {
    const { scope, database } = await testApp()
    const handled: string[] = []
    const jobs = await startJobs(
      scope,
      allJobs.map((job) => ({ ...job, handle: async () => void handled.push(job.name) })),
    )
    try {
      const { rows } = await database.pool.query('select name from pgboss.queue')
      const queues = rows.map(({ name }) => name)
      expect(allJobs.filter(({ name }) => !queues.includes(name))).toEqual([])
      const asked = allJobs.filter(({ schema }) => schema.safeParse({}).success).map(({ name }) => name)
      for (const name of asked) await jobs.send(name)
      await expect.poll(() => [...new Set(handled)].sort(), { timeout: 45_000 }).toEqual(asked.sort())
      await expect(jobs.send('no-such-job')).rejects.toThrow('no-such-job')
    } finally {
      await jobs.stop()
    }
  })
})
