import { toDocx } from 'nianbao/render'
import { afterEach, expect, it } from 'vitest'
import { someReport } from '../testing/some-report.ts'
import type { CheckJob } from './jobs.ts'
import { Reader } from './reader.ts'

let reader: Reader
afterEach(() => reader.close())

const sound = await toDocx(someReport())

const job = (content: Uint8Array = sound): CheckJob => ({
  kind: 'check',
  files: [{ name: '年报.docx', content }],
  lastYear: null,
  on: '2026年7月6日',
})

it('does jobs one after the other with one thread, each as it came', async () => {
  reader = new Reader({ threads: 1 })
  const results = await Promise.all([job(), job(Buffer.alloc(0)), job()].map((one) => reader.run(one)))
  expect(results.map(({ summary }) => summary)).toEqual([
    '检查了 1 份报告：没有发现问题。',
    '这个文件读不了，没有检查。',
    '检查了 1 份报告：没有发现问题。',
  ])
})

it('refuses more than may wait', async () => {
  reader = new Reader({ threads: 1, waiting: 1 })
  const [first, second, third] = [reader.run(job()), reader.run(job()), reader.run(job())]
  await expect(third).rejects.toMatchObject({ status: 429 })
  expect(reader.hasRoom).toBe(false)
  await Promise.all([first, second])
  expect(reader.hasRoom).toBe(true)
})

it('ends a job that takes too long, and does the next', async () => {
  reader = new Reader({ threads: 1, milliseconds: 1 })
  await expect(reader.run(job())).rejects.toMatchObject({ status: 400, message: expect.stringContaining('用时过长') })
  await reader.close()
  reader = new Reader({ threads: 1 })
  expect((await reader.run(job())).summary).toContain('没有发现问题')
})

it('ends a job that takes too much memory, and nothing else', async () => {
  reader = new Reader({ threads: 1, megabytes: 24 })
  const long = '政府信息公开工作年度报告\n'.repeat(400_000)
  await expect(reader.run(job(Buffer.from(long)))).rejects.toMatchObject({ status: 400 })
})

it('tells the log where a fault of ours is, and nothing of the file', async () => {
  const told: object[] = []
  const quiet = () => undefined
  reader = new Reader({ threads: 1 }, { info: quiet, warn: quiet, error: (data) => told.push(data) })
  const broken = { ...job(), files: [{ name: '张三的举报.docx', content: null }] } as unknown as CheckJob
  const answered = await reader.run(broken).catch(({ message }) => ({ summary: message }))
  expect(answered.summary).toBe('这个文件读不了，没有检查。')
  const impossible = { kind: 'check', files: '张三的举报' } as unknown as CheckJob
  await expect(reader.run(impossible)).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('程序出错'),
  })
  const fault = { type: 'TypeError', at: expect.arrayContaining([expect.stringContaining('.ts')]) }
  expect(told).toEqual([fault, fault])
  expect(JSON.stringify(told)).not.toContain('张三')
})
