import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A source file of one of our packages and what it imports. */
export interface Source {
  /** From the root, with slashes: `packages/server/src/app.ts`. */
  path: string
  imports: Import[]
}

export interface Import {
  /** As written. */
  from: string
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean
}

/** `import`, `export … from` and `import()` of files formatted by Biome, which puts each statement at the start of a line. */
const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm
const call = /\bimport\(\s*'([^']+)'\s*[),]/g

export function importsIn(text: string): Import[] {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const statements = [...plain.matchAll(statement)].map((match) => ({ from: match[2]!, typeOnly: !!match[1] }))
  const calls = [...plain.matchAll(call)].map((match) => ({ from: match[1]!, typeOnly: false }))
  return [...statements, ...calls]
}

/** Every TypeScript file under `packages/<name>/src`. */
export function readSources(): Source[] {
  const packages = join(root, 'packages')
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'src')))
  return names.flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return { path: fromRoot(path), imports: importsIn(readFileSync(path, 'utf8')) }
      }),
  )
}

/** Where a relative import leads, from the root. */
export const target = (source: Source, { from }: Import) => fromRoot(resolve(root, source.path, '..', from))

const fromRoot = (path: string) => relative(root, path).split(sep).join('/')
