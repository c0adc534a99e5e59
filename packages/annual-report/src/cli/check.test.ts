import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../render/files.ts'
import { toHtmlPage } from '../render/html/html.ts'
import type { AnnualReport } from '../report.ts'
import { aReport, withText } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { aFolder, nianbao, runProcess } from './testing/run.ts'

const PREFACE = '本报告由明州市文化广电旅游局编制，所列数据的统计期限自2025年1月1日起至2025年12月31日止。'
const OVERVIEW =
  '主动公开方面，及时发布信息。依申请公开方面，规范办理申请。政府信息管理方面，定期清理文件。政府信息公开平台建设方面，优化栏目。监督保障方面，开展培训。'
const sound = withText(aReport({ preface: PREFACE }), 1, OVERVIEW)
const faulty: AnnualReport = structuredClone(sound)
faulty.table3.total!.naturalPerson = 31

const folder = aFolder()
beforeAll(async () => {
  folder.put('sound.txt', reportText(sound))
  folder.put('faulty.txt', reportText(faulty))
  folder.put('faulty.docx', await toDocx(faulty))
})

describe('nianbao check', () => {
  it('ends with 0 when nothing is wrong, and says so', () => {
    const { exit, out } = nianbao(['check', folder.path('sound.txt')])
    expect(out).toMatch(/检查了 1 份报告：没有发现问题。/)
    expect(exit).toBe(0)
  })

  it('ends with 1 on an error and shows place, words, rule and what to do', () => {
    const { exit, out } = nianbao(['check', folder.path('sound.txt'), folder.path('faulty.txt')])
    expect(exit).toBe(1)
    expect(out).toMatch(/ {2}错误 {2}表三“（七）总计”行“自然人”列　第\d+行　t3-result-sum\n/)
    expect(out).toMatch(/请核对/)
    expect(out).toMatch(/检查了 2 份报告：\d+ 个错误.*；1 份没有发现问题。/)
    expect(out).not.toContain('\u001b[')
  })

  it('ends with 2 when a file cannot be read, and still checks the others', () => {
    const { exit, out } = nianbao(['check', folder.path('faulty.txt'), folder.path('nowhere.pdf')])
    expect(exit).toBe(2)
    expect(out).toContain('t3-result-sum')
    expect(out).toMatch(/nowhere\.pdf\n {2}读不了 {2}找不到这个文件/)
  })

  it('gives one object a file as JSON', () => {
    const { exit, out } = nianbao(['check', '--json', folder.path('sound.txt'), folder.path('faulty.txt')])
    expect(exit).toBe(1)
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({ document: 'sound.txt', findings: [] })
    expect(second.document).toBe('faulty.txt')
    expect(second.findings).toContainEqual({
      rule: 't3-result-sum',
      severity: 'error',
      place: {
        table: 'table3',
        row: 'total',
        column: 'naturalPerson',
        label: expect.any(String),
        at: expect.objectContaining({ line: expect.any(Number) }),
      },
      quote: expect.any(String),
      left: 31,
      right: 30,
      message: expect.stringMatching(/。$/),
    })
  })

  it('holds the files of one run against each other: the year before', () => {
    const before = structuredClone(aReport({ year: 2024, preface: PREFACE.replaceAll('2025', '2024') }))
    before.table3.carriedForward!.naturalPerson = 9
    before.table3.newReceived!.naturalPerson! += 5
    before.table3.newReceived!.total! += 5
    before.table3.carriedForward!.total = 9
    folder.put('2024.txt', reportText(before))
    const rulesIn = (...names: string[]) =>
      nianbao(['check', '--json', ...names.map(folder.path)])
        .out.trim()
        .split('\n')
        .flatMap((line) => JSON.parse(line).findings.map(({ rule }: { rule: string }) => rule))
    expect(rulesIn('sound.txt')).not.toContain('carry-over')
    expect(rulesIn('2024.txt', 'sound.txt')).toContain('carry-over')
  })

  it('writes SARIF', () => {
    const target = folder.path('out.sarif')
    expect(nianbao(['check', '--sarif', '-o', target, 'faulty.txt'], { cwd: folder.path('.') }).exit).toBe(1)
    const { version, runs } = JSON.parse(readFileSync(target, 'utf8'))
    expect(version).toBe('2.1.0')
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('faulty.txt')
  })

  it('writes a page that needs nothing beside itself, with findings marked on cells and in the text', () => {
    const report = withText(faulty, 5, '政务共公开意识不强，每月检查 < 3 次 & 通报。')
    folder.put('page.txt', reportText(report))
    const { out } = nianbao(['check', '--html', folder.path('page.txt')])
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).not.toMatch(/<script|<link|src=|https?:\/\//)
    expect(out).toMatch(/class="figure marked error"[^>]*>31</)
    expect(out).toMatch(/<mark class="\w+">政务共公开<\/mark><a class="mark-number/)
    expect(out).toContain('&lt; 3 次 &amp; 通报')
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of out.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to)
  })
})

it('shows every finding in the page, also one about what is not there', () => {
  const cut = structuredClone(faulty)
  delete cut.table3['denied.thirdParty']
  cut.sections.splice(4, 1)
  folder.put('cut.html', toHtmlPage(cut).replace(/<tr>(?:(?!<\/tr>).)*4\.保护第三方.*?<\/tr>/, ''))
  const { out } = nianbao(['check', '--html', folder.path('cut.html')])
  const listed = [...out.matchAll(/<li class="finding \w+" id="f1-finding-(\d+)"/g)].map(([, at]) => at!)
  expect(listed.length).toBeGreaterThan(3)
  for (const at of listed) expect(out).toContain(` id="f1-mark-${at}"`)
})

describe('nianbao check --docx', () => {
  it('puts the findings into the original Word file', () => {
    const target = folder.path('commented.docx')
    expect(nianbao(['check', '--docx', '-o', target, folder.path('faulty.docx')])).toMatchObject({ exit: 1, err: '' })
    const parts = unzipSync(readFileSync(target))
    const comments = strFromU8(parts['word/comments.xml']!)
    expect(comments).toContain('w:author="年报体检"')
    expect(comments).toContain('（t3-result-sum）')
    const document = strFromU8(parts['word/document.xml']!)
    const id = /<w:comment w:id="(\d+)"(?:(?!<\/w:comment>).)*（t3-result-sum）/.exec(comments)![1]
    const from = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
    const words = document.slice(from, document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`))
    expect(words.replaceAll(/<[^>]*>/g, '')).toBe('31')
  })

  it('goes through a pipe', () => {
    const { bytes } = nianbao(['check', '--docx', '-'], { input: readFileSync(folder.path('faulty.docx')) })
    expect(Object.keys(unzipSync(bytes))).toContain('word/comments.xml')
  })

  it('writes several into a folder, and never over an original', () => {
    const both = [folder.path('faulty.docx'), folder.path('sound.txt')]
    expect(nianbao(['check', '--docx', ...both])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/指明一个文件夹/),
    })
    const named = nianbao(['check', '--docx', '-o', folder.path('一个.docx'), ...both])
    expect(named).toMatchObject({ exit: 2, err: expect.stringMatching(/指明一个文件夹/) })
    const deep = nianbao(['check', '--docx', '-o', folder.path('没有/批注'), ...both])
    expect(deep).toMatchObject({ exit: 2, err: expect.stringMatching(/不能新建文件夹 .*所在的文件夹不存在/) })
    const run = nianbao(['check', '--docx', '-o', folder.path('批注'), ...both])
    expect(run).toMatchObject({ exit: 2, err: expect.stringMatching(/sound\.txt：只有 \.docx 文件可以加批注/) })
    expect(existsSync(folder.path('批注/faulty.docx'))).toBe(true)
    const original = readFileSync(folder.path('faulty.docx'))
    expect(nianbao(['check', '--docx', '-o', folder.path('faulty.docx'), folder.path('faulty.docx')])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/不能覆盖/),
    })
    expect(readFileSync(folder.path('faulty.docx')).equals(original)).toBe(true)
  })
})

const withoutScript = existsSync('/usr/bin/script') ? '' : ' [script of util-linux is not installed]'
describe.skipIf(withoutScript)(`on a terminal${withoutScript}`, () => {
  const onTerminal = (env: Record<string, string>, options = '') => {
    const { cli, node } = { cli: new URL('./cli.ts', import.meta.url).pathname, node: process.execPath }
    const command = `'${node}' '${cli}' check ${options} '${folder.path('faulty.txt')}' '${folder.path('sound.txt')}'`
    return runProcess('/usr/bin/script', ['-qec', command, '/dev/null'], { env: { TERM: 'xterm', ...env } }).out
  }

  it('colours severities and shows how far it is', () => {
    const out = onTerminal({})
    expect(out).toContain('\u001b[31;1m错误\u001b[0m')
    expect(out).toMatch(/读取 1\/2/)
  })

  it('is no place for a page; what went into a file is told', () => {
    expect(onTerminal({}, '--html')).toMatch(/^请用 -o 指明网页写到哪里。例如：-o 体检\.html\s*$/)
    const page = folder.path('体检.html')
    expect(onTerminal({}, `-o '${page}'`)).toMatch(/检查了 2 份报告：\d+ 个错误[^\n]*\s+结果写到了 .*体检\.html。\s*$/)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('does not where NO_COLOR asks for none', () => {
    const out = onTerminal({ NO_COLOR: '1' })
    expect(out).toContain('错误')
    expect(out).not.toContain('\u001b[31')
  })
})
