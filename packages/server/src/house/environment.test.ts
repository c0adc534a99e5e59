import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSources, root } from './sources.ts'

it('the environment is read in settings.ts and nowhere else', () => {
  const readers = readSources()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('packages/server/') && !/\/testing\/|\.test\.tsx?$/.test(path))
    .filter((path) => /\bprocess\.env\b/.test(readFileSync(join(root, path), 'utf8')))
  expect(readers).toEqual(['packages/server/src/settings.ts'])
})
