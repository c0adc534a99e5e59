import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment } from '../settings.ts'
import { blocksOf, exists, linksOf, pathsOf, readPages, scriptsOf, tableUnder, testsOf, treesOf } from './documents.ts'
import { readSources, root } from './sources.ts'
import { statutePage, withDoubtfulValues } from './statute-page.ts'

const pages = readPages()
const sources = readSources().map(({ path }) => path)
const page = (path: string) => pages.find((one) => one.path === path)!

/** What a page names that is not there, as `page names it`. */
const missing = (
  named: (one: (typeof pages)[number]) => string[],
  there: (one: (typeof pages)[number], it: string) => boolean,
) => pages.flatMap((one) => named(one).flatMap((name) => (there(one, name) ? [] : [`${one.path} names ${name}`])))

describe('the documentation', () => {
  it('is there', () => {
    const paths = pages.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.zh-CN.md',
        'CONTRIBUTING.md',
        'docs/statute.md',
        'docs/operating.md',
      ]),
    )
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(20)
    expect(pages.flatMap(pathsOf).length).toBeGreaterThan(100)
    expect(pages.flatMap(treesOf).length).toBeGreaterThan(20)
  })

  it('links only to what exists', () => {
    // Screenshots are made by the journeys: asked for as soon as any is there.
    const without = existsSync(join(root, 'docs', 'screenshots')) ? [] : ['docs/screenshots/']
    const links = missing(
      (one) => linksOf(one).filter((address) => !without.some((folder) => address.startsWith(folder))),
      (one, address) => existsSync(join(root, one.path, '..', address)),
    )
    expect(links).toEqual([])
  })

  it('names only files and folders that exist', () => {
    const known = (one: (typeof pages)[number], path: string) =>
      path.includes('/') ? exists(one, path) : exists(one, path) || sources.some((source) => basename(source) === path)
    expect(missing(pathsOf, known)).toEqual([])
    expect(missing(treesOf, (_one, path) => existsSync(join(root, path)))).toEqual([])
  })

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(pages.flatMap(scriptsOf)).toContain('audit:verify')
    expect(missing(scriptsOf, (_one, name) => name in scripts)).toEqual([])
  })

  it('quotes tests as they are', () => {
    const named = pages.flatMap(testsOf)
    expect(named.length).toBeGreaterThan(40)
    const wrong = named.filter(({ file, sentence }) => {
      const path = join(root, 'packages', file)
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(sentence)
    })
    expect(wrong).toEqual([])
  })
})

describe('docs/statute.md', () => {
  it('lists every value that was not read in a text, as the code has it', () => {
    const text = readFileSync(statutePage, 'utf8')
    expect(text === withDoubtfulValues(text), 'run npm run docs:statute').toBe(true)
  })

  it('names a test for every reading', () => {
    const readings = tableUnder(page('docs/statute.md'), 'Readings')
    expect(readings.length).toBeGreaterThan(25)
    expect(readings.filter(([, , test]) => !/`[\w/.-]+\.test\.tsx?` “/.test(test ?? ''))).toEqual([])
  })
})

describe('docs/operating.md', () => {
  it('lists every setting with its default', () => {
    const rows = tableUnder(page('docs/operating.md'), 'Settings')
    const listed = Object.fromEntries(rows.map(([name, standard]) => [name, standard]))
    expect(Object.keys(listed)).toEqual(Object.keys(environment.shape).map((name) => `\`${name}\``))
    const defaults = Object.entries(environment.parse({})).filter(
      ([, value]) => value !== undefined && `${value}` !== '',
    )
    expect(defaults.length).toBeGreaterThan(4)
    for (const [name, value] of defaults) expect(listed[`\`${name}\``], name).toBe(`\`${value}\``)
  })

  it('sets no variable the program does not know', () => {
    const lines = pages
      .filter(({ path }) => path.startsWith('docs/'))
      .flatMap(blocksOf)
      .flatMap((block) => (block.language === 'sh' ? block.lines : []))
    const set = lines.flatMap((line) => [...line.matchAll(/(?:^|export |\s)([A-Z][A-Z_]+)=/g)].map(([, name]) => name!))
    expect(set.length).toBeGreaterThan(5)
    expect(set.filter((name) => !(name in environment.shape))).toEqual([])
  })
})
