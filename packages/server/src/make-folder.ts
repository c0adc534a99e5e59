import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder with those above it, where they are not there yet. Throws the system's own error where that cannot be done.
 *
 * Node's `mkdir` with `recursive` tries for ever where a folder that exists takes no others (/proc on Linux): a start with such
 * a DATA_DIR would never end.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const wanted = resolve(path)
  for (const folder of missingOf(wanted)) {
    try {
      mkdirSync(folder, { mode })
    } catch (error) {
      // Of two that start at once the second finds it made.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  if (!statSync(wanted).isDirectory()) throw new Error(`ENOTDIR: not a directory, mkdir '${wanted}'`)
}

/** The folders to make, the outermost first. */
function missingOf(path: string): string[] {
  if (existsSync(path)) return []
  const above = dirname(path)
  return above === path ? [path] : [...missingOf(above), path]
}
