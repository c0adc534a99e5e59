import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { Trouble } from '../../trouble.ts'
import { CHECKSUMS } from './write.ts'

/** Calls `use` with every entry of the archive in order; each must be read to its end. */
export async function readArchive(
  path: string,
  use: (name: string, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const entries = extract()
  const reading = pipeline(createReadStream(path), createGunzip(), entries)
  const unread = reading.catch((error: Error) => error)
  let using = false
  try {
    for await (const entry of entries) {
      using = true
      await use(entry.header.name, entry as unknown as AsyncIterable<Buffer>)
      using = false
    }
  } catch (error) {
    entries.destroy()
    // Where reading itself failed (a file cut off), that is the reason; a failed use breaks off the reading as well.
    throw using ? error : ((await unread) ?? error)
  }
  await reading
}

/**
 * Reads the archive through and compares every entry with its checksum; gives back the text of `wanted`.
 *
 * Throws `Trouble` when the file is absent, no archive of ours, cut off or changed anywhere.
 */
export async function verifyArchive(path: string, wanted: string): Promise<string> {
  const found = new Map<string, string>()
  const texts = new Map<string, string>()
  try {
    await readArchive(path, async (name, content) => {
      const hash = createHash('sha256')
      const kept: Buffer[] = []
      for await (const chunk of content) {
        hash.update(chunk)
        if (name === wanted || name === CHECKSUMS) kept.push(chunk)
      }
      if (kept.length > 0) texts.set(name, Buffer.concat(kept).toString('utf8'))
      if (name !== CHECKSUMS) found.set(name, hash.digest('hex'))
    })
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException)
  }
  const expected = new Map(
    (texts.get(CHECKSUMS) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    if (expected.get(name) !== found.get(name))
      throw new Trouble(`备份文件 ${path} 已损坏（${name} 与校验值不符），没有恢复任何内容。请换一份备份。`)
  }
  const text = texts.get(wanted)
  if (text === undefined) throw new Trouble(`${path} 不是本平台的备份文件。请指定 npm run backup 生成的文件。`)
  return text
}

function unreadable(path: string, error: NodeJS.ErrnoException): Trouble {
  if (error.code === 'ENOENT') return new Trouble(`没有找到备份文件 ${path}。请检查文件名。`)
  if (error.code === 'EACCES' || error.code === 'EISDIR')
    return new Trouble(`不能读取 ${path}（${error.code}）。请检查文件和权限。`)
  if (error.code === 'Z_DATA_ERROR' && error.message.includes('header')) {
    return new Trouble(`${path} 不是本平台的备份文件。请指定 npm run backup 生成的文件。`)
  }
  return new Trouble(`备份文件 ${path} 已损坏或不完整（${error.message}），没有恢复任何内容。请换一份备份。`)
}
