import { decodeText } from './sources/charset.ts'
import { listZip } from './sources/zip.ts'

/** What a file is, by its content; names lie, and files come without any. */
export type Kind =
  | 'empty'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'zip'
  | 'archive'
  | 'encrypted'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'rtf'
  | 'pdf'
  | 'picture'
  | 'mht'
  | 'word-xml'
  | 'html'
  | 'text'
  | 'binary'

/** The first bytes of JPEG, PNG, GIF, TIFF, WebP; of RAR, 7z, gzip, bzip2, xz. */
const PICTURES = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'RIFF']
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ']

/** Throws Unreadable for a zip archive that is cut off. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) return 'empty'
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(bytes)
  if (head.includes('%PDF-')) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return 'rtf'
  if (PICTURES.some((start) => head.startsWith(start)) || /^.{4}ftyp(?:heic|mif1|avif)/s.test(head)) return 'picture'
  if (ARCHIVES.some((start) => head.startsWith(start))) return 'archive'
  return kindOfText(bytes, name)
}

function kindOfZip(bytes: Uint8Array): Kind {
  const names = listZip(bytes)
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'xlsx'
  if (names.has('ppt/presentation.xml')) return 'pptx'
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt'
  return 'zip'
}

/** The container of the old Office formats: its directory names the streams, in UTF-16. */
function kindOfOle(bytes: Uint8Array): Kind {
  if (hasName(bytes, 'EncryptedPackage')) return 'encrypted'
  if (hasName(bytes, 'WordDocument')) return 'doc'
  if (hasName(bytes, 'Workbook') || hasName(bytes, 'Book')) return 'xls'
  if (hasName(bytes, 'PowerPoint Document')) return 'ppt'
  return 'ole'
}

/** Whether a stream of this name is listed: directory entries begin at multiples of 128 bytes. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0])
  wanted.push(0, 0)
  for (let at = 512; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function kindOfText(bytes: Uint8Array, name: string): Kind {
  const { text } = decodeText(bytes.subarray(0, 8192))
  if (text.trim() === '' && bytes.length <= 8192) return 'empty'
  if (isBinary(text)) return 'binary'
  const start = text.replace(/^\ufeff/, '').replace(/^(?:\s+|<!--[\s\S]*?-->)+/, '')
  if (/^(?:MIME-Version:|From:\s*<?.{0,80}\n(?:.*\n){0,10}?MIME-Version:)/i.test(start)) return 'mht'
  if (/<\?mso-application|<w:wordDocument|<pkg:package/.test(start)) return 'word-xml'
  if (/^(?:<\?xml[^>]*\?>\s*)?<(?:!doctype\s+html|html|head|body|meta|title|link|script|style)\b/i.test(start))
    return 'html'
  if (/^<[a-z]+[\s>]/i.test(start) && /<\/?(?:div|p|table|tr|td|span|h[1-6]|br|center)\b/i.test(start)) return 'html'
  return /\.x?html?$/i.test(name) && /<[a-z]+[\s/>]/i.test(text) ? 'html' : 'text'
}

/** Text has no control characters but tabs and line ends, and hardly any byte that is no character. */
function isBinary(text: string): boolean {
  let strange = 0
  // A character cut in two by the end of the sample is no sign of anything.
  const sample = text.slice(0, -4)
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) strange++
  }
  return strange > sample.length * 0.02
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
