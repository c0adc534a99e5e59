import { inflate } from './inflate.ts'

/** A filter of a PDF. */
export interface Filter {
  /** It makes nothing larger than this many times its size. */
  growth: number
  /** What it makes of bytes, as long as it is no more than `limit` of them. Not there for filters no program uses any more. */
  unpack?: (content: Uint8Array, limit: number) => Uint8Array | 'broken' | 'too-large'
}

const flate: Filter = { growth: 1032, unpack: inflate }
/** Codes of twelve bits stand for strings of at most some 3,800 bytes. */
const lzw: Filter = { growth: 2560 }
const runLength: Filter = { growth: 64 }
const ascii85: Filter = { growth: 4, unpack: unpackAscii85 }
const asciiHex: Filter = { growth: 1, unpack: unpackAsciiHex }

/** The filters of general use, by the names a PDF gives them. Those for pictures are not here. */
export const FILTERS: ReadonlyMap<string, Filter> = new Map([
  ['FlateDecode', flate],
  ['Fl', flate],
  ['LZWDecode', lzw],
  ['LZW', lzw],
  ['RunLengthDecode', runLength],
  ['RL', runLength],
  ['ASCII85Decode', ascii85],
  ['A85', ascii85],
  ['ASCIIHexDecode', asciiHex],
  ['AHx', asciiHex],
])

/** Bytes written one after the other, up to a limit. */
class Output {
  private bytes = new Uint8Array(4096)
  size = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  /** False when that is too much. */
  add(piece: ArrayLike<number>): boolean {
    if (this.size + piece.length > this.limit) return false
    if (this.size + piece.length > this.bytes.length) {
      const larger = new Uint8Array(Math.min(this.limit, Math.max(this.bytes.length * 2, this.size + piece.length)))
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes.set(piece, this.size)
    this.size += piece.length
    return true
  }

  whole(): Uint8Array {
    return this.bytes.subarray(0, this.size)
  }
}

const isSpace = (byte: number): boolean => byte <= 0x20

function unpackAscii85(content: Uint8Array, limit: number): Uint8Array | 'too-large' {
  const output = new Output(limit)
  let digits: number[] = []
  const put = (): boolean => {
    const given = digits.length
    while (digits.length < 5) digits.push(84)
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
    digits = []
    return output.add([value >>> 24, value >>> 16, value >>> 8, value].slice(0, given - 1).map((byte) => byte & 0xff))
  }
  for (const byte of content) {
    if (isSpace(byte)) continue
    if (byte === TILDE) break
    if (byte === ZEROS && digits.length === 0) {
      if (!output.add([0, 0, 0, 0])) return 'too-large'
    } else {
      digits.push((byte - 33) & 0xff)
      if (digits.length === 5 && !put()) return 'too-large'
    }
  }
  if (digits.length > 1 && !put()) return 'too-large'
  return output.whole()
}

const TILDE = 0x7e
const ZEROS = 0x7a

function unpackAsciiHex(content: Uint8Array, limit: number): Uint8Array | 'too-large' {
  const output = new Output(limit)
  let first: number | null = null
  for (const byte of content) {
    if (byte === END_OF_HEX) break
    const digit = Number.parseInt(String.fromCharCode(byte), 16)
    if (Number.isNaN(digit)) continue
    if (first === null) first = digit
    else {
      if (!output.add([first * 16 + digit])) return 'too-large'
      first = null
    }
  }
  if (first !== null && !output.add([first * 16])) return 'too-large'
  return output.whole()
}

const END_OF_HEX = 0x3e
