import { readFileSync } from 'node:fs'

/** The version of the package this runs from: package.json stands two folders above the sources and one above the bundle. */
export function version(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'))
      if (name === 'nianbao') return found
    } catch {
      // Not this one.
    }
  }
  return '0.0.0'
}
