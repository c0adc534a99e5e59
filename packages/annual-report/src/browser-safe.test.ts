import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Everything a file imports, followed through our own files. */
function importsOf(file: URL, seen = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8')
  for (const [, from] of source.matchAll(/^(?:import|export) [^'"]*from '([^']+)'/gm)) {
    const name = from!.startsWith('.') ? new URL(from!, file).href : from!
    if (seen.has(name)) continue
    seen.add(name)
    if (name.startsWith('file:')) importsOf(new URL(name), seen)
  }
  return seen
}

it.each(['model.ts', 'check/index.ts'])(
  '%s runs in a browser: it reaches nothing but the law and the language',
  (entry) => {
    const imports = [...importsOf(new URL(entry, import.meta.url))]
    expect(imports.length).toBeGreaterThan(10)
    expect(imports.filter((name) => !name.startsWith('file:')).sort()).toEqual(
      entry === 'model.ts' ? ['@yangguang/statute'] : ['@yangguang/statute', '@yangguang/text'],
    )
    expect(imports.filter((name) => name.includes('/render/'))).toEqual([])
  },
)
