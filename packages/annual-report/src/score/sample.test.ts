import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DocumentScore, scoreFolder } from './folder.ts'
import { makeFaulty } from './make/faults/make.ts'
import { makeFolder } from './make/make.ts'
import { totalsOf } from './print.ts'

/** A small draw of what `npm run score -- --made` and `--faults` measure at length. */
describe('documents of our own making', () => {
  const folders: string[] = []
  const newFolder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'nianbao-sample-')))
    return folders.at(-1)!
  }
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  describe('damaged', () => {
    let scores: DocumentScore[]
    beforeAll(async () => {
      const folder = newFolder()
      await makeFolder(folder, { seed: 214, count: 40, families: ['text', 'html', 'docx'] })
      scores = await scoreFolder(folder, null)
    })

    it('are read without a wrong cell', () => {
      expect(scores).toHaveLength(40)
      expect(scores.flatMap(({ document, cells }) => cells.wrong.map((wrong) => ({ document, ...wrong })))).toEqual([])
    })

    it('are read nearly whole, with their form and year', () => {
      const { all, edition, year } = totalsOf(scores)
      expect(all.printed).toBeGreaterThan(6000)
      expect(all.right / all.printed).toBeGreaterThan(0.95)
      expect([edition, year]).toEqual([40, 40])
    })
  })

  it('in sound form are read whole from Word files and pages', async () => {
    const folder = newFolder()
    await makeFolder(folder, { seed: 3, count: 16, families: ['html', 'docx'], damaged: 0 })
    const { all } = totalsOf(await scoreFolder(folder, null))
    expect(all.wrong).toBe(0)
    expect(all.right / all.printed).toBeGreaterThan(0.99)
  })

  it('in sound form are read from text in every layout, tables drawn and wrapped among them, without a wrong cell', async () => {
    const folder = newFolder()
    const made = await makeFolder(folder, { seed: 21, count: 60, families: ['text'], damaged: 0 })
    const layouts = new Set(made.map(({ layout }) => layout))
    expect([...layouts]).toEqual(expect.arrayContaining(['text: grid', 'text: pipes, wrapped', 'text: dashes']))
    const scores = await scoreFolder(folder, null)
    const { all } = totalsOf(scores)
    expect(scores.flatMap(({ document, cells }) => cells.wrong.map((wrong) => ({ document, ...wrong })))).toEqual([])
    expect(all.right / all.printed).toBeGreaterThan(0.95)
  })

  it('with planted faults have them found, and sound ones raise no error', async () => {
    const folder = newFolder()
    const labels = makeFaulty(folder, { seed: 6, count: 76 })
    const findings = (await scoreFolder(folder, labels)).map(({ findings }) => findings!)
    const found = findings.flatMap(({ found }) => found).length
    const missed = findings.flatMap(({ missed }) => missed).length
    expect(findings.flatMap(({ falseErrors }) => falseErrors)).toEqual([])
    expect(found / (found + missed)).toBeGreaterThan(0.9)
  })
})
