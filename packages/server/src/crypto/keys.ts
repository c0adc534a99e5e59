import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { Trouble } from '../trouble.ts'

/**
 * The secrets of an installation, read once at start. They can live outside the data folder (KEYS_DIR) so that a stolen
 * copy of the data alone opens nothing. `ring` holds every sealing key ever used by id: new text is sealed with
 * `current`, old text opens with the key it names.
 */
export interface Keys {
  current: string
  ring: ReadonlyMap<string, Buffer>
  /** For keyed hashes that make sealed fields searchable. */
  index: Buffer
  /** For the query codes handed to applicants. */
  codes: Buffer
  /** For content at rest in the file store. */
  files: Buffer
  /** Short public names of the secrets: a backup carries these, never the keys. */
  fingerprints: Record<string, string>
}

interface KeyFile {
  current: string
  keys: Record<string, string>
  root: string
}

const fingerprint = (key: Buffer) => createHash('sha256').update('fingerprint').update(key).digest('hex').slice(0, 16)

/** Reads `keys.json` in `directory`, making it (mode 600) the first time. Throws `Trouble` when it can do neither. */
export function openKeys(directory: string): Keys {
  const path = join(directory, 'keys.json')
  if (!existsSync(path)) {
    const made: KeyFile = {
      current: 'k1',
      keys: { k1: randomBytes(32).toString('base64') },
      root: randomBytes(32).toString('base64'),
    }
    try {
      makeFolder(directory, 0o700)
      place(`${JSON.stringify(made, null, 2)}\n`, path)
    } catch (error) {
      throw new Trouble(
        `不能在 ${directory} 里建立密钥文件（${(error as Error).message}）。KEYS_DIR（没有设置时为 DATA_DIR 下的 keys）应为本程序可以写入的目录。`,
      )
    }
  }
  try {
    return readKeys(JSON.parse(readFileSync(path, 'utf8')) as KeyFile)
  } catch (error) {
    throw new Trouble(
      `密钥文件 ${path} 读不了（${(error as Error).message}）。请检查 KEYS_DIR 和文件的权限，或者放回原来的密钥文件；不要新建，否则已有的数据无法解密。`,
    )
  }
}

/**
 * Puts `text` at `path` whole and safe from a power cut, unless something is there already: of two programs that start at
 * once on a shared folder both then use the same keys.
 */
function place(text: string, path: string): void {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, text, { mode: 0o600, flush: true })
  try {
    linkSync(beside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(beside)
  }
}

/** Turns the contents of a key file into keys; exported for tests and key rotation. */
export function readKeys(file: KeyFile): Keys {
  const ring = new Map(Object.entries(file.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]))
  for (const [id, key] of ring) if (key.length !== 32) throw new Error(`密钥 ${id} 的长度不对，应为 32 字节`)
  if (!ring.has(file.current)) throw new Error(`密钥文件没有当前密钥 ${file.current}`)
  const root = Buffer.from(file.root, 'base64')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', use, 32))
  const fingerprints: Record<string, string> = { root: fingerprint(root) }
  for (const [id, key] of ring) fingerprints[id] = fingerprint(key)
  return {
    current: file.current,
    ring,
    index: derive('index'),
    codes: derive('codes'),
    files: derive('files'),
    fingerprints,
  }
}

const opened = new WeakMap<Buffer, KeyObject>()

/** The key as OpenSSL holds it. Making it anew for every hash takes longer than the hash. */
export function keyObject(key: Buffer): KeyObject {
  let object = opened.get(key)
  if (!object) {
    object = createSecretKey(key)
    opened.set(key, object)
  }
  return object
}

/** Keyed hash of `text` for equality search; 12 bytes are plenty for a county and short in an index. */
export function keyedHash(key: Buffer, use: string, text: string): string {
  return createHmac('sha256', keyObject(key))
    .update(use)
    .update('\0')
    .update(text)
    .digest()
    .subarray(0, 12)
    .toString('base64url')
}
