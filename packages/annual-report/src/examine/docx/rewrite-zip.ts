import { deflateRawSync } from 'node:zlib'

/**
 * A zip archive with some parts replaced or added. All others keep their packed bytes: nothing of them is unpacked, so an
 * archive of any content costs no more than its own size. Returns null for an archive this cannot be done with (damaged,
 * encrypted, or of the kind above 4 GB).
 */
export function rewriteZip(zip: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const parts = listParts(zip)
  if (!parts) return null
  const known = new Set(parts.map(({ name }) => name))
  const written: Part[] = [
    ...parts.map((part) => {
      const changed = changes.get(part.name)
      return changed ? { ...pack(changed), nameBytes: part.nameBytes, name: part.name, utf8: part.utf8 } : part
    }),
    ...[...changes]
      .filter(([name]) => !known.has(name))
      .map(([name, bytes]) => ({ ...pack(bytes), name, nameBytes: new TextEncoder().encode(name), utf8: true })),
  ]
  return write(written)
}

interface Packed {
  method: number
  crc: number
  size: number
  packed: Uint8Array
  time: number
}

interface Part extends Packed {
  name: string
  nameBytes: Uint8Array
  utf8: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8_NAME = 1 << 11
const ENCRYPTED = 1
const UNKNOWN = 0xffffffff
/** The first day the format knows, 1980-01-01: what we write carries no time of its own. */
const NO_TIME = 0x00210000

function listParts(zip: Uint8Array): Part[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: Part[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== CENTRAL) return null
    const flags = view.getUint16(at + 8, true)
    const packedSize = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if (flags & ENCRYPTED || packedSize === UNKNOWN || local === UNKNOWN) return null
    if (local + 30 > zip.length || view.getUint32(local, true) !== LOCAL) return null
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packedSize > zip.length) return null
    const nameBytes = zip.subarray(at + 46, at + 46 + nameLength)
    parts.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      utf8: (flags & UTF8_NAME) !== 0,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: zip.subarray(from, from + packedSize),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** The end record stands last, behind it only a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function pack(bytes: Uint8Array): Packed {
  return { method: 8, crc: crcOf(bytes), size: bytes.length, packed: deflateRawSync(bytes), time: NO_TIME }
}

function write(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const head = record(30, part, 4)
    head.setUint32(0, LOCAL, true)
    pieces.push(bytesOf(head), part.nameBytes, part.packed)
    const entry = record(46, part, 6)
    entry.setUint32(0, CENTRAL, true)
    entry.setUint16(4, 20, true)
    entry.setUint32(42, offset, true)
    central.push(bytesOf(entry), part.nameBytes)
    offset += 30 + part.nameBytes.length + part.packed.length
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, END, true)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(
    12,
    central.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  end.setUint32(16, offset, true)
  return Buffer.concat([...pieces, ...central, bytesOf(end)])
}

/** The fields both kinds of record share: version needed, flags, method, time, checksum, sizes, length of the name. */
function record(length: number, part: Part, at: number): DataView {
  const view = new DataView(new ArrayBuffer(length))
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, part.utf8 ? UTF8_NAME : 0, true)
  view.setUint16(at + 4, part.method, true)
  view.setUint32(at + 6, part.time, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.packed.length, true)
  view.setUint32(at + 18, part.size, true)
  view.setUint16(at + 22, part.nameBytes.length, true)
  return view
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer)
}

/** CRC-32 as zip has it. Node's own came only with 20.15. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
