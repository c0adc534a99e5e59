import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const here = import.meta.dirname
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.split(/[\\/]/).includes('testing'),
)

/** What the compiler lets through although it asks the machine: the time of day, chance, and modules from outside. */
const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|from '(?!\.{1,2}\/)/

it('the law asks nothing of the machine: no clock, no chance, no imports but its own files', () => {
  expect(sources.length).toBeGreaterThan(30)
  expect(sources.filter((path) => impure.test(readFileSync(join(here, path), 'utf8')))).toEqual([])
})
