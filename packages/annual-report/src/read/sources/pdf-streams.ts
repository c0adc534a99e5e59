import { inflateSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'

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
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const first = file[at + 6]
    if (first !== 10 && first !== 13) continue
    const start = at + (first === 13 && file[at + 7] === 10 ? 8 : 7)
    const before = file.toString('latin1', Math.max(0, at - 2000), at)
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
    let content: Uint8Array = file.subarray(start)
    for (let layer = 0; layer < layers; layer++) {
      const unpacked = unpack(content, limit)
      if (unpacked === null) break
      content = unpacked
    }
  }
}

/** What a part unpacks to; null where it is broken or packed in another way, which is for the library to say. */
function unpack(content: Uint8Array, limit: number): Uint8Array | null {
  try {
    return inflateSync(content, { maxOutputLength: limit })
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    )
      throw new Unreadable(
        'too-large',
        `PDF 里有一部分解压后超过 ${limit / MEGABYTE} MB，不像一份年度报告，未继续打开；请重新导出 PDF，或用 Word 另存为 .docx 再试。`,
      )
    return null
  }
}
