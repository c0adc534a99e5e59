import { mkdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../render/files.ts'
import { toHtmlPage } from '../render/html/html.ts'
import { aReport } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { aFolder, nianbao } from './testing/run.ts'

const report = aReport()
const folder = aFolder()
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  mkdirSync(folder.path('年报/下级'), { recursive: true })
  folder.put('年报/a.txt', reportText(report))
  folder.put('年报/下级/b.docx', await toDocx(aReport({ year: 2020, agency: '明州市教育局' })))
  folder.put('年报/下级/~$b.docx', 'lock')
  folder.put('年报/.hidden.txt', 'x')
  folder.put('年报/图.jpg', 'x')
  folder.put('c.html', toHtmlPage(report))
})

describe('nianbao read --json', () => {
  it('gives a line a file with what was read and where, folders and their folders included', () => {
    const { exit, out, err } = nianbao(['read', '--json', folder.path('年报'), folder.path('c.html')])
    expect([exit, err]).toEqual([0, ''])
    const read = lines(out)
    expect(read.map(({ document }) => document)).toEqual(['a.txt', 'b.docx', 'c.html'])
    for (const [at, expected] of [report, aReport({ year: 2020, agency: '明州市教育局' }), report].entries()) {
      const { table2, table3, table4, year, agency, edition } = expected
      expect(read[at]).toMatchObject({ year, agency, edition, table2, table3, table4, localTables: [], refused: [] })
      expect(read[at].sections.map(({ title }: { title: string }) => title)).toEqual(
        expected.sections.map(({ title }) => title),
      )
      expect(read[at].cells.length).toBeGreaterThan(180)
      expect(read[at].cells[0]).toMatchObject({ table: 'table2', sure: expect.any(String), at: expect.any(Object) })
    }
  })

  it('reads the standard input', () => {
    const { exit, out } = nianbao(['read', '--json', '-'], { input: reportText(report) })
    expect(exit).toBe(0)
    expect(lines(out)[0]).toMatchObject({ document: '-', year: 2025, table3: report.table3 })
  })

  it('goes on over what it cannot read, says so in both places, and ends with 2', () => {
    const { exit, out, err } = nianbao(['read', '--json', folder.path('nowhere.docx'), folder.path('c.html')])
    expect(exit).toBe(2)
    expect(err).toMatch(/nowhere\.docx：找不到这个文件或文件夹/)
    const [missing, found] = lines(out)
    expect(missing).toMatchObject({ document: 'nowhere.docx', table3: null, cells: [], unreadable: expect.any(String) })
    expect(found.year).toBe(2025)
  })

  it('says when a folder holds nothing to read', () => {
    mkdirSync(folder.path('空'), { recursive: true })
    const { exit, err } = nianbao(['read', folder.path('空')])
    expect([exit, err]).toEqual([2, expect.stringMatching(/文件夹里没有可读的文件。可读的是 \.docx/)])
  })

  it('says in a check of nothing that nothing was checked', () => {
    mkdirSync(folder.path('空'), { recursive: true })
    const { exit, out } = nianbao(['check', folder.path('空')])
    expect([exit, out]).toEqual([2, expect.stringMatching(/没有检查任何报告；1 个文件读不了。/)])
  })

  it('writes to a file, and says when it cannot', () => {
    const target = folder.path('out.jsonl')
    expect(nianbao(['read', '--json', folder.path('c.html'), '-o', target])).toMatchObject({ exit: 0, out: '' })
    expect(nianbao(['read', '--json', folder.path('c.html'), '-o', folder.path('没有/out.jsonl')])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/所在的文件夹不存在/),
    })
  })

  it('shows tables to people', () => {
    const { out } = nianbao(['read', folder.path('c.html')])
    expect(out).toContain('明州市文化广电旅游局　2025年　2021年版格式')
    expect(out).toMatch(/（七）总计 +30 +4 +0 +0 +2 +0 +36/)
    expect(out).not.toContain('\u001b[')
  })
})
