import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * One hash over the names and contents of files and, recursively, folders. Tests are left out; what is absent counts as absent.
 *
 * @param {string} root paths are hashed relative to it, so that a moved checkout keeps its hash
 * @param {string[]} paths absolute
 * @param {string[]} also other text the result depends on
 */
export function hashOf(root, paths, also = []) {
  const hash = createHash('sha256')
  for (const text of also) hash.update(text).update('\0')
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(relative(root, path).split(sep).join('/')).update('\0')
    hash.update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** The contents of a stamp file, or nothing when there is none. */
export const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
