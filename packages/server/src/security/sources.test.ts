import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, root } from '../house/sources.ts'

const isTest = (path: string) =>
  /\.test\.tsx?$|\/(testing|house|endurance|bench)\/|^packages\/browser-tests\//.test(path)
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

/** Scripts the portal sends to browsers are no modules of ours. */
const portalScripts = readdirSync(join(root, 'packages/server/src/portal/assets'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `packages/server/src/portal/assets/${name}`)
const sources = [...readSources().map(({ path }) => path), ...portalScripts]
  .filter((path) => !isTest(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }))
const server = sources.filter(({ path }) => path.startsWith('packages/server/src/'))

/** Files in which a pattern occurs, without `packages/` and `src/`. */
const having = (those: typeof sources, pattern: RegExp) =>
  those
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path.replace('packages/', '').replace('/src/', '/'))
    .sort()

describe('SQL', () => {
  it('finds the sources it speaks of', () => {
    expect(server.length).toBeGreaterThan(150)
    expect(having(server, /\bsql`/).length).toBeGreaterThan(10)
  })

  it('is made of text that is not a template of drizzle in one place: the names of our own tables', () => {
    expect(having(server, /\bsql\.raw\(/)).toEqual(['server/demonstration/refresh.ts'])
  })

  it('is sent as bare text below the areas only, where no visitor’s text arrives', () => {
    const bare = having(server, /\.query(<[^(]*>)?\(/).filter((path) => !path.startsWith('server/database/'))
    expect(bare).toEqual(['server/first-run.ts'])
    // A template, or the values of a statement prepared from one.
    const executed = having(server, /\.execute(<[^(]*>)?\((?!\s*(sql\b|\{))/)
    expect(executed).toEqual(['server/database/prepared.ts'])
  })

  it('has something put into bare text in these files only, each time a name out of the catalogue of PostgreSQL', () => {
    const filled = having(server, /\.query(<[^(]*>)?\(\s*`[^`]*\$\{/)
    expect(filled).toEqual([
      'server/database/archive/tables.ts',
      'server/database/listen.ts',
      'server/database/restore.ts',
    ])
  })
})

describe('markup', () => {
  it('is taken as it is in these files only: a style sheet and what our own renderers have escaped', () => {
    expect(having(sources, /dangerouslySetInnerHTML/)).toEqual([
      'server/areas/letters/compose/html.tsx',
      'server/areas/report-check/result-part.tsx',
      'server/areas/reports/pages/report-page.tsx',
    ])
  })

  it('is never made from text by a script, and no text becomes a program', () => {
    expect(having(sources, /\.(inner|outer)HTML\s*\+?=|insertAdjacentHTML|document\.write|srcdoc/)).toEqual([])
    expect(having(sources, /\beval\(|\bnew Function\(|setTimeout\(\s*['"`]/)).toEqual([])
  })
})

it('other programs are started for PostgreSQL only, and never through a shell', () => {
  expect(having(server, /from 'node:child_process'/)).toEqual([
    'server/database/cluster/initialise.ts',
    'server/database/cluster/programs.ts',
    'server/database/cluster/server.ts',
  ])
  expect(having(server, /\bshell:\s*true|\bexecSync\(|\bexec\(['"`]/)).toEqual([])
})

it('chance that has to be a secret comes from the system', () => {
  expect(having(server, /Math\.random\(/)).toEqual([])
})
