import { Unreadable } from '../unreadable.ts'
import { FILTERS, type Filter } from './pdf-filters.ts'

const MEGABYTE = 1024 * 1024
const LONGEST_DICTIONARY = 64 * 1024

/** The text and lines of a page are some hundred kilobytes; a whole Chinese font is some twenty megabytes. */
const LARGEST_CONTENT = 16 * MEGABYTE
const LARGEST_FONT = 64 * MEGABYTE
/** Pictures are not unpacked for reading; this only keeps other things from going by their name. */
const LARGEST_PICTURE = 256 * MEGABYTE

/** Of a locked file nothing can be measured; so much in it cannot become more than a gigabyte. */
const LARGEST_LOCKED = MEGABYTE

/**
 * Refuses a PDF whose compressed parts unpack to far more than a report could hold, or may do so for all that can be known:
 * the library would unpack them whole.
 */
export function refuseBombs(bytes: Uint8Array): void {
  // A character is a byte in this reading of the file, so that places in it are places in the file.
  const file = new TextDecoder('latin1').decode(bytes)
  const isLocked = ENCRYPTED.test(file)
  let locked = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const first = file[at + 6]
    if (first !== '\n' && first !== '\r') continue
    const start = at + (first === '\r' && file[at + 7] === '\n' ? 8 : 7)
    const before = file.slice(Math.max(0, at - LONGEST_DICTIONARY), at)
    const dictionary = before
      .slice(before.lastIndexOf(' obj') + 1)
      .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    const filters = filtersOf(dictionary)
    const packing = filters.filter(({ growth }) => growth > 1)
    if (packing.length === 0) continue
    const size = sizeOf(file, start, dictionary)
    if (isLocked) {
      locked += size
      if (packing.length > 1 || packing[0]!.growth > 1032 || locked > LARGEST_LOCKED) throw cannotTell(LOCKED)
    } else measure(bytes.subarray(start), size, filters, limitOf(dictionary))
  }
}

/** Names may be written with the codes of their letters. */
const ENCRYPTED = new RegExp(
  `/${[...'Encrypt'].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')}\\s*(?:<<|\\d)`,
  'i',
)

function limitOf(dictionary: string): number {
  if (/\/Subtype\s*\/Image/.test(dictionary)) return LARGEST_PICTURE
  return /\/Length[123]\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/.test(dictionary)
    ? LARGEST_FONT
    : LARGEST_CONTENT
}

/** The filters a part is packed with, the outermost first; what is for pictures alone is left out. */
function filtersOf(dictionary: string): Filter[] {
  const written = /\/Filter\s*(\[[^\]]*\]?|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (written === undefined) return []
  if (/\d\s+R/.test(written)) throw cannotTell(UNUSUAL)
  return [...written.matchAll(/\/([^\s/<>[\]()]+)/g)].flatMap(([, name]) => FILTERS.get(name!) ?? [])
}

/** Unpacks a part as far as its filters could exceed the limit. */
function measure(packed: Uint8Array, size: number, filters: readonly Filter[], limit: number): void {
  let content = packed
  let most = size
  for (const [at, filter] of filters.entries()) {
    if (filters.slice(at).reduce((product, { growth }) => product * growth, most) <= limit) return
    if (!filter.unpack) throw cannotTell(UNUSUAL)
    const unpacked = filter.unpack(content, limit)
    if (unpacked === 'too-large')
      throw new Unreadable(
        'too-large',
        `PDF 里有一部分解压后超过 ${limit / MEGABYTE} MB，不像一份年度报告，未继续打开；请重新导出 PDF，或用 Word 另存为 .docx 再试。`,
      )
    if (unpacked === 'broken') {
      // The library takes what comes before the break; where that is unpacked again, nobody knows how far it goes.
      if (at + 1 < filters.length) throw cannotTell(UNUSUAL)
      return
    }
    content = unpacked
    most = unpacked.length
  }
}

const UNUSUAL = 'PDF 里有一部分用少见的方式压缩，无法核对解压后的大小'
const LOCKED = 'PDF 设有密码或者使用权限限制，无法核对其中各部分解压后的大小'

function cannotTell(why: string): Unreadable {
  return new Unreadable(
    why === LOCKED ? 'password' : 'too-large',
    `${why}，未继续打开；请提供没有限制的文件，或用 Word 另存为 .docx 再试。`,
  )
}

/** No fewer bytes than the library takes for the part: those the dictionary names, or those up to the mark at its end. */
function sizeOf(file: string, start: number, dictionary: string): number {
  const named = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (named === undefined) return file.length - start
  const end = file.indexOf('endstream', start)
  return Math.max(Number(named), (end < 0 ? file.length : end) - start)
}
