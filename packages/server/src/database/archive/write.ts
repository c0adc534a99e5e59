import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { Trouble } from '../../trouble.ts'

/** Name of the last entry: the checksums of all others, in the form `sha256sum -c` reads. */
export const CHECKSUMS = 'SHA256SUMS'

/** A `.tar.gz` being written. It appears under its name when it is whole and on disk, not before. */
export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>
  /** Adds a file of this size from disk, without reading it into memory. */
  addFile(name: string, path: string, size: number): Promise<void>
  finish(): Promise<void>
  /** Gives up: nothing is left behind. */
  discard(): Promise<void>
}

/** Throws `Trouble` when `path` exists or cannot be written. */
export async function createArchive(path: string): Promise<ArchiveWriter> {
  if (existsSync(path)) throw new Trouble(`文件 ${path} 已存在，备份不会覆盖它。请换一个文件名。`)
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble(`不能写入 ${path}（${error.code}）。请检查目录是否存在、是否有权限。`)
  })
  const tar = pack()
  const written = pipeline(tar, createGzip(), file.createWriteStream({ flush: true }))
  written.catch(() => {})
  const checksums: string[] = []

  async function add(name: string, content: Buffer) {
    await entry(tar, written, (done) => tar.entry({ name, mode: 0o600 }, content, done))
    checksums.push(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
  }

  return {
    add,
    async addFile(name, from, size) {
      const hash = createHash('sha256')
      await entry(tar, written, (done) => {
        const into = tar.entry({ name, size, mode: 0o600 }, done)
        const source = createReadStream(from)
        source.on('data', (chunk) => hash.update(chunk))
        source.on('error', done)
        source.pipe(into)
      })
      checksums.push(`${hash.digest('hex')}  ${name}\n`)
    },
    async finish() {
      await add(CHECKSUMS, Buffer.from(checksums.join('')))
      tar.finalize()
      await written
      await rename(part, path)
    },
    async discard() {
      tar.destroy()
      await written.catch(() => {})
      await rm(part, { force: true })
    },
  }
}

/** Waits until one entry is in, or the writing as a whole has failed (a full disk). */
function entry(
  tar: Pack,
  written: Promise<void>,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    written.then(() => reject(new Error('the archive was closed')), reject)
    tar.once('error', reject)
    start((error) => {
      tar.removeListener('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}
