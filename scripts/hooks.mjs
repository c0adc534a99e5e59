/**
 * What Node needs to run our sources as they are; use with `node --import`.
 *
 * The portal's `.tsx` files, which type stripping alone does not cover, go through esbuild once; the result is kept by
 * the hash of the source, so that the next start reads a file.
 *
 * Files of drizzle-orm are found without asking its package.json, which Node 24 parses anew (180 KB) for each of the
 * hundred: 90 instead of 700 ms of every start. It has one package.json and only ES modules end in `.js`.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../node_modules/.cache/tsx', import.meta.url))
const ours = createRequire(import.meta.url)
/** Part of every hash: change it with the options below, and for another esbuild everything is made again. */
const RECIPE = `1 ${ours('esbuild/package.json').version}`

registerHooks({
  resolve(specifier, context, next) {
    const inside =
      /^\.\.?\/.*\.js$/.test(specifier) && /\/node_modules\/drizzle-orm\/.*\.js$/.test(context.parentURL ?? '')
    if (!inside) return next(specifier, context)
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return next(url, context)
    return { format: 'module', shortCircuit: true, source: transformed(fileURLToPath(url)) }
  },
})

function transformed(path) {
  const source = readFileSync(path, 'utf8')
  const kept = join(cache, `${createHash('sha256').update(RECIPE).update(source).digest('hex')}.mjs`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')

  const { code } = ours('esbuild').transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: path,
    sourcemap: 'inline',
    sourcesContent: false,
  })
  mkdirSync(cache, { recursive: true })
  // Written beside and moved: another process that starts now never reads half a file.
  const beside = `${kept}.${process.pid}`
  writeFileSync(beside, code)
  renameSync(beside, kept)
  return code
}
