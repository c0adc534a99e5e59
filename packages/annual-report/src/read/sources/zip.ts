import { unzipSync } from 'fflate'
import { Unreadable } from '../unreadable.ts'

const MEGABYTE = 1024 * 1024

/** A Word file has some dozens of parts. A list without end keeps a reader busy for as long as its maker likes. */
const MOST_PARTS = 20_000

/** The names a zip archive lists, with their unpacked sizes. An archive that is cut off has no list and is refused. */
export function listZip(bytes: Uint8Array): Map<string, number> {
  const names = new Map<string, number>()
  unzip(bytes, (name, size) => {
    names.set(name, size)
    return false
  })
  return names
}

/**
 * Unpacks the wanted parts. Parts that say they would come to more than `limit` bytes are refused before they are
 * unpacked, and unpacking writes no more than what a part says, so memory is bounded whatever the archive claims.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limit: number): Map<string, Uint8Array> {
  let total = 0
  const parts = unzip(bytes, (name, size) => {
    if (!wanted(name)) return false
    total += size
    if (total > limit)
      throw new Unreadable(
        'too-large',
        `文件解压后的正文超过 ${Math.round(limit / MEGABYTE)} MB，不像一份年度报告，未继续打开；请核对文件，或用 Word 另存后再试。`,
      )
    return true
  })
  return new Map(Object.entries(parts))
}

function unzip(bytes: Uint8Array, take: (name: string, size: number) => boolean): Record<string, Uint8Array> {
  let listed = 0
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (++listed > MOST_PARTS) throw new Error('a list of parts without end')
        return take(file.name, file.originalSize)
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(
      'damaged',
      '文件不完整或者已经损坏（压缩包打不开）；请重新下载或复制，能用 Word 打开的，另存为 .docx 后再试。',
    )
  }
}
