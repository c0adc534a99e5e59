import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

interface Locked {
  resolved?: string
  link?: boolean
  optional?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
const packages: Record<string, Locked> = JSON.parse(text).packages
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)!))

describe('the lock file', () => {
  it('names no registry and no place on a machine', () => {
    const places = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link)
    expect(places).toEqual([])
    const links = Object.values(packages).filter(({ link }) => link)
    expect(links.map(({ resolved }) => resolved).filter((path) => !/^packages\/[a-z-]+$/.test(path ?? ''))).toEqual([])
    expect(text).not.toMatch(/file:|\.tgz"/)
  })

  it('has an entry for every package of every platform: npm ci refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !names.has(name))
        .map((name) => `${path || 'the root'} needs ${name}`),
    )
    expect(missing).toEqual([])
  })
})
