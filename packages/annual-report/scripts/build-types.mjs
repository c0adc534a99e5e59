import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** Ours, by the name they are imported with. */
const OURS = {
  '@yangguang/statute': 'statute/src/index.ts',
  '@yangguang/text': 'text/src/index.ts',
  '@yangguang/documents': 'documents/src/index.ts',
}

/**
 * Writes the declarations of the entries and of everything of ours they name into `dist/types`, laid out as the sources
 * are. Imports get the endings and paths by which they are found there.
 */
export function writeTypes({ entries, packages, dist, tsc }) {
  const sources = Object.entries(entries).map(([name, file]) => [name, join('annual-report', file)])
  const out = mkdtempSync(join(tmpdir(), 'nianbao-types-'))
  try {
    // One package at a time: what is imported from another one is not written with it.
    for (const files of [sources.map(([, entry]) => entry), ...Object.values(OURS).map((entry) => [entry])]) {
      // Types are checked with all the others (`npm run types`); here they are only written.
      tsc([
        ...files.map((file) => join(packages, file)),
        '--ignoreConfig',
        ...['--declaration', '--emitDeclarationOnly', '--noCheck', '--skipLibCheck', '--allowImportingTsExtensions'],
        ...['--target', 'es2024', '--lib', 'es2024,dom', '--module', 'nodenext', '--types', 'node'],
        ...['--rootDir', packages, '--outDir', out],
      ])
    }
    const done = new Set()
    for (const [name, entry] of sources) {
      copy(entry)
      writeFileSync(join(dist, `${name}.d.ts`), `export * from './types/${entry.replace(/\.ts$/, '.js')}'\n`)
    }

    function copy(file) {
      if (done.has(file)) return
      done.add(file)
      const text = readFileSync(join(out, declaration(file)), 'utf8')
      const target = join(dist, 'types', declaration(file))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(
        target,
        text.replaceAll(/((?:from|import\()\s*)(['"])([^'"]+)\2/g, (whole, before, quote, from) => {
          const own =
            OURS[from] ?? (/^\.\.?\//.test(from) ? relative(packages, join(packages, dirname(file), from)) : null)
          if (!own) return whole
          copy(own)
          const path = relative(dirname(file), own).replace(/\.ts$/, '.js')
          return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`
        }),
      )
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function declaration(file) {
  return file.replace(/\.ts$/, '.d.ts')
}
