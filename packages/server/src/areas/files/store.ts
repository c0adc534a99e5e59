import { createCipheriv, createDecipheriv, createHash, createHmac, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../make-folder.ts'
import { Trouble } from '../../trouble.ts'

/** Content at rest. Addressed by the SHA-256 of what was put in; the bytes on disk are encrypted. */
export interface FileStore {
  /** Stores `content` durably (fsync) and returns its address; the same content is stored once. */
  put(content: Buffer): Promise<string>
  /** Throws when the address is unknown or the bytes were changed. */
  get(sha256: string): Promise<Buffer>
}

/**
 * Files on disk under `directory`, two levels deep. The name on disk is a keyed hash of the content's SHA-256 and the
 * nonce comes from it too: equal content meets itself, and the folder alone tells nothing about what is inside.
 */
export function diskStore(directory: string, key: Buffer): FileStore {
  const nameOf = (sha256: string) => createHmac('sha256', key).update(sha256).digest('hex')
  const pathOf = (name: string) => join(directory, name.slice(0, 2), name.slice(2, 4), name)
  return {
    async put(content) {
      const sha256 = createHash('sha256').update(content).digest('hex')
      const name = nameOf(sha256)
      const path = pathOf(name)
      if (await stat(path).catch(() => null)) return sha256
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(name.slice(0, 24), 'hex'))
      const body = Buffer.concat([cipher.update(content), cipher.final()])
      // Written beside, synced, then renamed: a power cut leaves the whole file or none.
      const beside = `${path}.${randomUUID()}.part`
      const handle = await open(beside, 'w', 0o600)
      await handle.writeFile(Buffer.concat([cipher.getAuthTag(), body]))
      await handle.sync()
      await handle.close()
      await rename(beside, path)
      const folder = await open(dirname(path), 'r')
      await folder.sync()
      await folder.close()
      return sha256
    },
    async get(sha256) {
      const name = nameOf(sha256)
      const stored = await readFile(pathOf(name))
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(name.slice(0, 24), 'hex'))
      decipher.setAuthTag(stored.subarray(0, 16))
      return Buffer.concat([decipher.update(stored.subarray(16)), decipher.final()])
    },
  }
}

/**
 * Makes the folder of the stored files unless it is there, and proves that it can be written: a start that went on without
 * would take applications and lose what is attached to them. Throws `Trouble` otherwise.
 */
export async function prepareFolder(directory: string): Promise<void> {
  const proof = join(directory, `.${randomUUID()}.part`)
  try {
    makeFolder(directory, 0o700)
    await (await open(proof, 'wx', 0o600)).close()
    await rm(proof)
  } catch (error) {
    throw new Trouble(
      `不能在 ${directory} 里存放文件（${(error as Error).message}）。DATA_DIR 应为本程序可以写入的目录。`,
    )
  }
}
