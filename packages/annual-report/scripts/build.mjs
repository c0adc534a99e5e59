/**
 * Makes `dist/`: the command, and the library as modules any Node from 20 on runs, with everything inside that can be
 * bundled. `npm pack` runs this before it packs.
 *
 * - what runs in a browser (`model.js`, `check.js`) is made for one: a build in which it reaches for a module of Node fails.
 * - the command and the other entries share their parts in `chunk-*.js`; PDF reading and drawing are read when needed.
 * - beside them: type declarations, the READMEs of the rules, and the files the bundled parts read from disk.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeTypes } from './build-types.mjs'
import { LEFT_OUT } from './left-out.mjs'
import { writeNotices } from './notices.mjs'
import { entries } from './source-manifest.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
/** The sources may be linked in from the repository: what they import is found from where they really are. */
const source = realpathSync(join(folder, 'src'))
const packages = join(source, '../..')
const dist = join(folder, 'dist')
const require = createRequire(join(source, 'index.ts'))

const IN_BROWSER = ['model', 'check']
/** Runs in both, but not from the same files. */
const IN_BOTH = 'read'
const pick = (wanted) =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => wanted(name))
      .map(([name, file]) => [name, join(source, '..', file)]),
  )

const common = {
  bundle: true,
  format: 'esm',
  outdir: dist,
  // Names stay readable in the trace of an error.
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}

rmSync(dist, { recursive: true, force: true })

const inBrowser = await build({
  ...common,
  entryPoints: {
    ...pick((name) => IN_BROWSER.includes(name)),
    [`${IN_BOTH}-browser`]: Object.values(pick((name) => name === IN_BOTH))[0],
  },
  plugins: [forBrowsers()],
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  splitting: true,
  chunkNames: 'shared-[hash]',
})

const inNode = await build({
  ...common,
  entryPoints: { cli: join(source, 'cli/cli.ts'), ...pick((name) => !IN_BROWSER.includes(name)) },
  platform: 'node',
  target: 'node20',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  // The last is the canvas PDF reading would draw on, which it does not.
  external: [...LEFT_OUT.flatMap((name) => [name, `${name}/*`]), '@napi-rs/canvas'],
  // Parts written in CommonJS ask for modules of Node this way.
  banner: {
    js: "import{createRequire as nianbaoRequire}from'node:module';const require=nianbaoRequire(import.meta.url);",
  },
})

chmodSync(join(dist, 'cli.js'), 0o755)
copyRuleReadmes()
cpSync(join(packages, 'documents/src/pdf/paper.typ'), join(dist, 'paper.typ'))
const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'))
for (const part of ['cmaps', 'standard_fonts'])
  cpSync(join(pdfjs, part), join(dist, 'pdfjs', part), { recursive: true })
cpSync(join(packages, '../LICENSE'), join(dist, 'LICENSE'))
writeNotices([inBrowser.metafile, inNode.metafile], join(dist, 'THIRD-PARTY-NOTICES.txt'))
writeTypes({
  entries,
  packages,
  dist,
  tsc: (args) => execFileSync(process.execPath, [tsc(), ...args], { stdio: 'inherit' }),
})

/** Files of which there is one for browsers: `x-browser.ts` beside `x.ts`. */
function forBrowsers() {
  return {
    name: 'for-browsers',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path.replace(/\.ts$/, '-browser.ts'))
        return existsSync(file) ? { path: file } : undefined
      })
    },
  }
}

function copyRuleReadmes() {
  const rules = join(source, 'check/rules')
  for (const name of readdirSync(rules).map((id) => `${id}/README.zh-CN.md`)) {
    if (!existsSync(join(rules, name))) continue
    mkdirSync(dirname(join(dist, 'rules', name)), { recursive: true })
    cpSync(join(rules, name), join(dist, 'rules', name))
  }
}

function tsc() {
  return join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
}
