import { Unreadable } from '../unreadable.ts'
import { inflate } from './inflate.ts'

const MEGABYTE = 1024 * 1024

/** The text and lines of a page are some hundred kilobytes; a whole Chinese font is some twenty megabytes. */
const LARGEST_CONTENT = 16 * MEGABYTE
const LARGEST_FONT = 64 * MEGABYTE
/** Pictures are not unpacked for reading; this only keeps other things from going by their name. */
const LARGEST_PICTURE = 256 * MEGABYTE

/**
 * Refuses a PDF whose compressed parts unpack to far more than a report could hold: the library would unpack them whole.
 * Parts in an encrypted file cannot be measured and pass.
 */
export function refuseBombs(bytes: Uint8Array): void {
  // A character is a byte in this reading of the file, so that places in it are places in the file.
  const file = new TextDecoder('latin1').decode(bytes)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const first = file[at + 6]
    if (first !== '\n' && first !== '\r') continue
    const start = at + (first === '\r' && file[at + 7] === '\n' ? 8 : 7)
    const before = file.slice(Math.max(0, at - 2000), at)
    const dictionary = before
      .slice(before.lastIndexOf(' obj') + 1)
      .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (layers === 0) continue
    const limit = /\/Subtype\s*\/Image/.test(dictionary)
      ? LARGEST_PICTURE
      : /\/Length[123]\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/.test(dictionary)
        ? LARGEST_FONT
        : LARGEST_CONTENT
    if (layers === 1 && MOST_GROWTH * sizeOf(file, start, dictionary) <= limit) continue
    let content: Uint8Array = bytes.subarray(start)
    for (let layer = 0; layer < layers; layer++) {
      const unpacked = unpack(content, limit)
      if (unpacked === null) break
      content = unpacked
    }
  }
}

/** Deflate makes nothing smaller than this many times: a small part need not be unpacked to know that it stays small. */
const MOST_GROWTH = 1032

/** No fewer bytes than the library takes for the part: those the dictionary names, or those up to the mark at its end. */
function sizeOf(file: string, start: number, dictionary: string): number {
  const named = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (named === undefined) return file.length - start
  const end = file.indexOf('endstream', start)
  return Math.max(Number(named), (end < 0 ? file.length : end) - start)
}

/** What a part unpacks to; null where it is broken or packed in another way, which is for the library to say. */
function unpack(content: Uint8Array, limit: number): Uint8Array | null {
  const unpacked = inflate(content, limit)
  if (unpacked === 'too-large')
    throw new Unreadable(
      'too-large',
      `PDF 里有一部分解压后超过 ${limit / MEGABYTE} MB，不像一份年度报告，未继续打开；请重新导出 PDF，或用 Word 另存为 .docx 再试。`,
    )
  return unpacked === 'broken' ? null : unpacked
}
