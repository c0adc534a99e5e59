/**
 * In the repository `exports` names the sources; what is published names `dist/`. npm has no field for the difference, so
 * `npm pack` and `npm publish` put the published manifest in place (`prepack`) and the other back (`postpack`).
 *
 *   node scripts/manifest.mjs publish | restore
 */
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LEFT_OUT } from './left-out.mjs'
import { kept, manifest, sourceManifest } from './source-manifest.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
const [, , task] = process.argv

if (task === 'publish') {
  if (!existsSync(kept)) writeFileSync(kept, readFileSync(manifest))
  writeFileSync(manifest, `${JSON.stringify(published(sourceManifest), null, 2)}\n`)
} else if (task === 'restore') {
  if (existsSync(kept)) renameSync(kept, manifest)
} else {
  process.stderr.write('node scripts/manifest.mjs publish | restore\n')
  process.exitCode = 2
}

/** Everything is bundled but what makes PDF and 图解, which whoever wants them installs. */
function published({ private: _, dependencies: __, devDependencies: ___, scripts: ____, exports, ...rest }) {
  const entries = Object.keys(exports).map((name) => {
    const file = name === '.' ? 'index' : name.slice(2)
    const browser = existsSync(join(folder, `dist/${file}-browser.js`)) ? { browser: `./dist/${file}-browser.js` } : {}
    return [name, { types: `./dist/${file}.d.ts`, ...browser, default: `./dist/${file}.js` }]
  })
  const documents = readJson(join(realpathSync(join(folder, 'src')), '../../documents/package.json')).dependencies
  return {
    ...rest,
    bin: { nianbao: './dist/cli.js' },
    exports: { ...Object.fromEntries(entries), './package.json': './package.json' },
    peerDependencies: Object.fromEntries(LEFT_OUT.map((name) => [name, documents[name]])),
    peerDependenciesMeta: Object.fromEntries(LEFT_OUT.map((name) => [name, { optional: true }])),
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
