import { chmodSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../testing/run.ts'
import { inputFiles } from './files.ts'

const folder = aFolder()

/** Does something as somebody other than the administrator, whom no folder is closed to. */
async function asSomebody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.('nobody')
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('the files of a folder', () => {
  it('are found beside a folder that may not be looked into, which is told as itself', async () => {
    mkdirSync(folder.path('部分/关闭'), { recursive: true })
    folder.put('部分/b.txt', '一、总体情况')
    chmodSync(folder.path('.'), 0o755)
    chmodSync(folder.path('部分/关闭'), 0)
    const found = await asSomebody(() => inputFiles([folder.path('部分')]))
    chmodSync(folder.path('部分/关闭'), 0o700)
    expect(found.map((one) => [one.document, 'problem' in one])).toEqual([
      ['b.txt', false],
      ['关闭', true],
    ])
  })
})
