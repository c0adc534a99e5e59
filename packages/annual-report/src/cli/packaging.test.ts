import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx, toPdf } from '../render/files.ts'
import { toHtmlPage } from '../render/html/html.ts'
import { aReport } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { aFolder, runProcess } from './testing/run.ts'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

/** Programs as somebody writes them who has installed the package; what they import is not what our own sources import. */
const programOf = (name: string) => fileURLToPath(new URL(`testing/published/${name}.txt`, import.meta.url))

/** Every Node from 20 on that can be found: the project's own and the machine's. */
function nodes(): { version: string; path: string }[] {
  const places = [
    fileURLToPath(new URL('../../../../node_modules/.bin', import.meta.url)),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = new Map<string, string>()
  for (const path of places.map((place) => join(place, 'node')).filter((path) => existsSync(path))) {
    const version = runProcess(path, ['--version']).out.trim()
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= 20 && !found.has(version)) found.set(version, path)
  }
  return [...found].map(([version, path]) => ({ version, path }))
}

const npm = (process.env.PATH ?? '')
  .split(delimiter)
  .map((place) => join(place, 'npm'))
  .find((path) => existsSync(path))
const without = npm ? '' : ' [npm is not on the path]'

describe.skipIf(without)(`the published package${without}`, () => {
  const folder = aFolder()
  // Not below the folder it is packed in, from where our own packages would be found.
  const installed = aFolder().path('office')
  const command = join(installed, 'node_modules/nianbao/dist/cli.js')
  const report = aReport()

  beforeAll(async () => {
    // Packed in a folder of its own with the sources linked in: the manifest is exchanged while npm packs, and other tests
    // import through it.
    const work = folder.path('nianbao')
    mkdirSync(work)
    for (const name of ['package.json', 'README.md', 'scripts'])
      cpSync(join(PACKAGE, name), join(work, name), { recursive: true })
    symlinkSync(join(PACKAGE, 'src'), join(work, 'src'))
    symlinkSync(fileURLToPath(new URL('../../../../node_modules', import.meta.url)), folder.path('node_modules'))
    const packed = runProcess(npm!, ['pack', '--silent'], { cwd: work })
    expect(packed.err).toBe('')
    expect(packed.exit).toBe(0)
    mkdirSync(installed)
    writeFileSync(join(installed, 'package.json'), '{"private":true}')
    const tarball = join(work, packed.out.trim().split('\n').at(-1)!)
    const run = runProcess(npm!, ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: installed })
    expect([run.exit, run.err]).toEqual([0, ''])

    mkdirSync(join(installed, '年报'))
    writeFileSync(join(installed, '年报/a.txt'), reportText(report))
    writeFileSync(join(installed, '年报/b.html'), toHtmlPage(report))
    writeFileSync(join(installed, '年报/c.docx'), await toDocx(report))
    writeFileSync(join(installed, '年报/d.pdf'), (await toPdf(report)).pdf)
  }, 120_000)

  it('needs no other package and brings no source', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['nianbao'])
    const manifest = JSON.parse(readFileSync(join(installed, 'node_modules/nianbao/package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('private')
    expect(JSON.stringify(manifest.exports)).not.toContain('src/')
    const files = readdirSync(join(installed, 'node_modules/nianbao'), { recursive: true }).map(String)
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\./.test(file))).toEqual([])
    expect(files).toContain(join('dist', 'THIRD-PARTY-NOTICES.txt'))
  })

  it('reaches for nothing of Node where it runs in a browser', () => {
    const at = join(installed, 'node_modules/nianbao')
    const { exports } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen
      seen.add(file)
      const text = readFileSync(join(at, 'dist', file), 'utf8')
      for (const [, from] of text.matchAll(/(?:\bfrom|\bimport\(?)\s*["']([^"']+)["']/g)) {
        if (from!.startsWith('./')) reached(from!.slice(2), seen)
        else if (/^(?:node:|[\w@])/.test(from!)) seen.add(from!)
      }
      return seen
    }
    for (const entry of [exports['./model'].default, exports['./check'].default, exports['./read'].browser]) {
      const files = [...reached(entry.replace('./dist/', ''))]
      expect(files.filter((file) => !file.endsWith('.js'))).toEqual([])
    }
  })

  it('puts the manifest of the repository back', () => {
    const before = readFileSync(join(PACKAGE, 'package.json'), 'utf8')
    expect(readFileSync(folder.path('nianbao/package.json'), 'utf8')).toBe(before)
  })

  it.each(nodes())('reads and checks every format on Node $version', ({ path }) => {
    const run = (...args: string[]) => runProcess(path, [command, ...args], { cwd: installed })
    const read = run('read', '--json', '年报')
    expect([read.exit, read.err]).toEqual([0, ''])
    const lines = read.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ format }) => format)).toEqual(['text', 'html', 'docx', 'pdf'])
    const { table2, table3, table4 } = report
    for (const line of lines) expect(line).toMatchObject({ year: 2025, agency: report.agency, table2, table3, table4 })
    expect(run('check', '年报/c.docx').out).toMatch(/检查了 1 份报告/)
    expect(run('rules', 't3-identity').out).toMatch(/^# t3-identity/)
    expect(run('--version').out).toMatch(/^\d/)
    writeFileSync(join(installed, 'one.json'), `${JSON.stringify(lines[2])}\n`)
    for (const form of ['docx', 'xlsx', 'html']) expect(run('render', 'one.json', '-o', `out.${form}`).exit).toBe(0)
    expect(run('render', 'one.json', '-o', 'out.pdf')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/nianbao render --help/),
    })
  })

  it.each(nodes())('can be imported on Node $version', ({ path }) => {
    cpSync(programOf('use.mjs'), join(installed, 'use.mjs'))
    const run = runProcess(path, ['use.mjs'], { cwd: installed })
    expect(run.err).toBe('')
    expect(JSON.parse(run.out)).toEqual({
      edition: '2021',
      form: '2021',
      found: true,
      examine: 'function',
      drawn: true,
    })
  })

  it('declares its types', () => {
    cpSync(programOf('use.mts'), join(installed, 'use.mts'))
    const types = join(fileURLToPath(new URL('../../../../node_modules/@types', import.meta.url)))
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      module: 'nodenext',
      target: 'es2024',
      typeRoots: [types],
      types: ['node'],
    }
    writeFileSync(join(installed, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.mts'] }))
    const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url))
    expect(runProcess(process.execPath, [tsc, '-p', '.'], { cwd: installed })).toMatchObject({ exit: 0, out: '' })
  })
})
