import { readFileSync } from 'node:fs'

/** The version of the package this runs from: package.json stands above the sources, and above the bundle. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
