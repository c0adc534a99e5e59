import { Unreadable } from '../unreadable.ts'

const FREE = 0xfffffffa

/**
 * The streams of an old Office file: a small file system of sectors, chained through a table, its directory a stream of
 * 128-byte entries, and small streams kept together in another (MS-CFB). Chains that run in circles or out of the file end.
 */
export function containerStreams(bytes: Uint8Array, wanted: ReadonlySet<string>): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) throw damaged()
  const sectorSize = 1 << view.getUint16(30, true)
  const smallSize = 1 << view.getUint16(32, true)
  if (sectorSize !== 512 && sectorSize !== 4096) throw damaged()
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize)
  const most = Math.ceil(bytes.length / sectorSize)

  const table: number[] = []
  const addTable = (index: number): void => {
    if (index >= FREE || table.length > most * 2) return
    const part = sector(index)
    const words = new DataView(part.buffer, part.byteOffset, part.byteLength)
    for (let at = 0; at + 4 <= part.length; at += 4) table.push(words.getUint32(at, true))
  }
  for (let at = 76; at < 512; at += 4) addTable(view.getUint32(at, true))
  let next = view.getUint32(68, true)
  for (let steps = 0; next < FREE && steps < most; steps++) {
    const part = sector(next)
    if (part.length < sectorSize) break
    const words = new DataView(part.buffer, part.byteOffset, part.byteLength)
    for (let at = 0; at < sectorSize - 4; at += 4) addTable(words.getUint32(at, true))
    next = words.getUint32(sectorSize - 4, true)
  }

  const chain = (start: number, of: (index: number) => Uint8Array, links: readonly number[]): Uint8Array => {
    const parts: Uint8Array[] = []
    for (let index = start; index < FREE && parts.length <= links.length; index = links[index] ?? FREE)
      parts.push(of(index))
    return concat(parts)
  }

  const directory = chain(view.getUint32(48, true), sector, table)
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const found: { name: string; start: number; size: number }[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(Math.max(entries.getUint16(at + 64, true) - 2, 0), 62)
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
    found.push({ name, start: entries.getUint32(at + 116, true), size: entries.getUint32(at + 120, true) })
  }

  const small = found[0] ? chain(found[0].start, sector, table) : new Uint8Array()
  const smallTable: number[] = []
  const smallLinks = chain(view.getUint32(60, true), sector, table)
  const words = new DataView(smallLinks.buffer, smallLinks.byteOffset, smallLinks.byteLength)
  for (let at = 0; at + 4 <= smallLinks.length; at += 4) smallTable.push(words.getUint32(at, true))
  const smallSector = (index: number): Uint8Array => small.subarray(index * smallSize, (index + 1) * smallSize)

  const streams = new Map<string, Uint8Array>()
  for (const { name, start, size } of found) {
    if (!wanted.has(name) || streams.has(name)) continue
    const whole = size < view.getUint32(56, true) ? chain(start, smallSector, smallTable) : chain(start, sector, table)
    streams.set(name, whole.subarray(0, size))
  }
  return streams
}

/** What is thrown for a .doc whose parts do not lead to each other. */
export function damaged(): Unreadable {
  return new Unreadable(
    'damaged',
    '.doc 文件不完整或者已经损坏；请重新下载或复制，能用 Word 打开的，另存为 .docx 后再试。',
  )
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
