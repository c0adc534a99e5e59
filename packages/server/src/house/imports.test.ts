import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsIn, readSources, root, type Source, target } from './sources.ts'

/** Who may import whom, by what they import from. Nobody imports the server or the workbench but the tests in a browser. */
const arrows: Record<string, string[]> = {
  statute: [],
  text: [],
  documents: ['@yangguang/text'],
  'annual-report': ['@yangguang/statute', '@yangguang/text'],
  'annual-report/src/render': ['@yangguang/statute', '@yangguang/text', '@yangguang/documents'],
  // Makes the documents the reader is graded by; not part of what is published.
  'annual-report/src/score': ['@yangguang/statute', '@yangguang/text', '@yangguang/documents'],
  contract: ['@yangguang/statute', 'nianbao/model'],
  server: [
    '@yangguang/statute',
    '@yangguang/text',
    '@yangguang/documents',
    '@yangguang/contract',
    'nianbao',
    'nianbao/*',
  ],
  workbench: ['@yangguang/contract', '@yangguang/statute', 'nianbao/model', 'nianbao/check'],
  'browser-tests': ['*'],
}

const sources = readSources()
const packageOf = (path: string) => path.split('/')[1]!
const allowedFor = (path: string) => {
  const folder = Object.keys(arrows).find((name) => name.includes('/') && path.startsWith(`packages/${name}/`))
  return arrows[folder ?? packageOf(path)] ?? []
}
const isOurs = ({ from }: Import) => /^(@yangguang\/|nianbao(\/|$))/.test(from)
const fits = (from: string, pattern: string) =>
  pattern === from || (pattern.endsWith('*') && from.startsWith(pattern.slice(0, -1)))

describe('imports', () => {
  it('are found however they are written', () => {
    const text = `
import './a.ts'
import { b } from './b.ts'
import type { C } from './c.ts'
import d, {
  type D,
} from './d.ts'
export * from './e.ts'
export type { F } from './f.ts'
const g = await import('./g.ts')
// import './not.ts'
/*
import './nor.ts'
*/
export const from = 'x'
`
    expect(importsIn(text).map(({ from, typeOnly }) => `${from}${typeOnly ? ' type' : ''}`)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts type',
      './d.ts',
      './e.ts',
      './f.ts type',
      './g.ts',
    ])
  })

  it('between packages follow the arrows', () => {
    expect(sources.length).toBeGreaterThan(100)
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((one) => isOurs(one) && !allowedFor(source.path).some((pattern) => fits(one.from, pattern)))
        .map(({ from }) => `${source.path} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('by a relative path stay in their package', () => {
    const wrong = sources
      .filter(({ path }) => packageOf(path) !== 'browser-tests')
      .flatMap((source) =>
        source.imports
          .filter(
            ({ from }) =>
              from.startsWith('.') &&
              !target(source, { from, typeOnly: false }).startsWith(`packages/${packageOf(source.path)}/`),
          )
          .map(({ from }) => `${source.path} imports ${from}`),
      )
    expect(wrong).toEqual([])
  })

  it('are declared by their package', () => {
    const declared = (name: string) => {
      const { dependencies, devDependencies } = JSON.parse(
        readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
      )
      return Object.keys({ ...dependencies, ...devDependencies })
    }
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter(
          (one) =>
            isOurs(one) &&
            !declared(packageOf(source.path)).some((name) => one.from === name || one.from.startsWith(`${name}/`)),
        )
        .map(
          ({ from }) =>
            `${source.path} imports ${from}, which packages/${packageOf(source.path)}/package.json does not name`,
        ),
    )
    expect(wrong).toEqual([])
  })

  it('make no circle', () => {
    expect(circles(sources)).toEqual([])
  })

  it('would be noticed making one', () => {
    const file = (path: string, ...from: string[]) => ({
      path,
      imports: from.map((name) => ({ from: name, typeOnly: false })),
    })
    expect(
      circles([
        file('packages/a/src/a.ts', './b.ts'),
        file('packages/a/src/b.ts', './c.ts'),
        file('packages/a/src/c.ts', './b.ts'),
      ]),
    ).toEqual(['packages/a/src/b.ts → packages/a/src/c.ts → packages/a/src/b.ts'])
  })
})

/** Circles of files that import each other when the program runs, each shown once; types alone go round without harm. */
function circles(all: Source[]): string[] {
  const byPath = new Map(all.map((source) => [source.path, source]))
  const finished = new Set<string>()
  const found: string[] = []

  function visit(path: string, way: string[]) {
    const at = way.indexOf(path)
    if (at >= 0) return void found.push([...way.slice(at), path].join(' → '))
    if (finished.has(path)) return
    const source = byPath.get(path)
    for (const one of source?.imports ?? []) {
      if (!one.typeOnly && one.from.startsWith('.')) visit(target(source!, one), [...way, path])
    }
    finished.add(path)
  }

  for (const { path } of all) visit(path, [])
  return found
}
