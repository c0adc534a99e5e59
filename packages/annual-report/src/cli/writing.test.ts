import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../render/files.ts'
import { aReport } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { aFolder, nianbao, runProcess } from './testing/run.ts'

const folder = aFolder()
beforeAll(async () => {
  folder.put('年报.txt', reportText(aReport()))
  folder.put('年报.docx', await toDocx(aReport()))
  folder.put('年报.json', nianbao(['read', '--json', folder.path('年报.txt')]).out)
  symlinkSync(folder.path('年报.docx'), folder.path('另一个名字.docx'))
})

describe('an original', () => {
  it.each([
    ['check', ['check', '-o', '年报.docx', '年报.docx']],
    ['check to a page', ['check', '--html', '-o', '年报.txt', '年报.docx', '年报.txt']],
    ['check by another name', ['check', '--json', '-o', '另一个名字.docx', '年报.docx']],
    ['read', ['read', '-o', '年报.docx', '年报.docx']],
    ['read to JSON', ['read', '--json', '-o', '年报.txt', '年报.txt']],
    ['compare', ['compare', '-o', '年报.txt', '年报.docx', '年报.txt']],
    ['rollup', ['rollup', '--json', '-o', '年报.json', '年报.json']],
    ['rollup over the parent', ['rollup', '-o', '年报.txt', '--parent', '年报.txt', '年报.docx']],
    ['render', ['render', '年报.json', '-o', '年报.json']],
  ])('is not written over by %s', (_, args) => {
    const names = ['年报.txt', '年报.docx', '年报.json']
    const before = names.map((name) => readFileSync(folder.path(name)))
    expect(nianbao(args, { cwd: folder.path('.') })).toMatchObject({ exit: 2, err: expect.stringMatching(/不能覆盖/) })
    expect(names.map((name) => readFileSync(folder.path(name)))).toEqual(before)
  })
})

describe('what a command wrote', () => {
  it.each([
    ['check', ['check', '-o', '体检.html', '.']],
    ['read', ['read', '-o', '读出.txt', '.']],
    ['rollup', ['rollup', '--json', '-o', '汇总.json', '.']],
  ])('into the folder it reads is not read the next time: %s', (name, args) => {
    mkdirSync(folder.path(name))
    folder.put(`${name}/甲.txt`, reportText(aReport()))
    const [first, second] = [1, 2].map(() => {
      const { exit, err } = nianbao(args, { cwd: folder.path(name) })
      return { exit, err, wrote: readFileSync(folder.path(`${name}/${args[args.indexOf('-o') + 1]}`), 'utf8') }
    })
    expect(first!.err).toBe('')
    expect(second).toEqual(first)
  })

  it('is in the form its name asks for', () => {
    const check = (name: string) => nianbao(['check', '-o', folder.path(name), folder.path('年报.docx')])
    for (const name of ['出.html', '出.json', '出.sarif', '出.docx', '出.txt']) check(name)
    expect(readFileSync(folder.path('出.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(JSON.parse(readFileSync(folder.path('出.json'), 'utf8')).document).toBe('年报.docx')
    expect(JSON.parse(readFileSync(folder.path('出.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(folder.path('出.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(folder.path('出.txt'), 'utf8')).toContain('检查了 1 份报告')
    expect(check('出.pdf')).toMatchObject({ exit: 2, err: expect.stringMatching(/不会做 \.pdf 文件。可以是 \.html/) })
    expect(existsSync(folder.path('出.pdf'))).toBe(false)
  })
})

const noShell = process.platform === 'win32' ? ' [needs a shell of Unix]' : ''
describe.skipIf(noShell)(`where there is no room${noShell}`, () => {
  const cli = new URL('./cli.ts', import.meta.url).pathname
  const shell = (line: string) =>
    runProcess('/bin/sh', ['-c', line, 'sh', process.execPath, cli, folder.path('年报.docx'), folder.path('半.html')])

  it('half a file is not left, and it is said', () => {
    // A limit of the shell, in blocks of 512 or 1024 bytes, stands in for a disk that is full.
    const { exit, err } = shell('ulimit -f 4; exec "$1" "$2" check --html -o "$4" "$3"')
    expect(exit).toBe(2)
    expect(err).toMatch(/写不了 .*半\.html：.*。\n$/)
    expect(statSync(folder.path('半.html'), { throwIfNoEntry: false })).toBeUndefined()
  })

  it.runIf(existsSync('/dev/full'))('it is said of the output, too', () => {
    const { exit, err } = shell('exec "$1" "$2" read --json "$3" > /dev/full')
    expect(exit).toBe(2)
    expect(err).toBe('输出没有写完：磁盘已满。\n')
  })
})
