import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const manifest = fileURLToPath(new URL('../package.json', import.meta.url))
/** Where the manifest of the repository waits while the published one stands in its place. */
export const kept = `${manifest}.source`

/** The manifest of the repository, also after a pack that was broken off. */
export const sourceManifest = JSON.parse(readFileSync(existsSync(kept) ? kept : manifest, 'utf8'))

/** What can be imported, by the name of its file in `dist`, and the source it is made from. */
export const entries = Object.fromEntries(
  Object.entries(sourceManifest.exports).map(([name, file]) => [name === '.' ? 'index' : name.slice(2), file]),
)
