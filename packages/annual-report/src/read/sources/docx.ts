import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { readBody } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { settle } from './nested.ts'
import { unpack } from './zip.ts'

/** What a document of a few dozen pages unpacks to is a few megabytes; pictures are not unpacked. */
const LARGEST_DOCX_TEXT = 32 * 1024 * 1024

const BODY = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'

/**
 * A Word file as blocks, from its own XML: what a reader of the printed page sees, insertions accepted and deletions gone,
 * with the numerals Word counts by itself, without headers and footers.
 *
 * `at.paragraph` is the ordinal of the paragraph's start tag among all `w:p` of word/document.xml, those in tables, text
 * boxes and their fallbacks counted, from 1. Throws Unreadable for a file that is damaged or too large.
 */
export function readDocx(bytes: Uint8Array): Source {
  const parts = unpack(bytes, (name) => name === BODY || name === NUMBERING || name === STYLES, LARGEST_DOCX_TEXT)
  const body = parts.get(BODY)
  if (!body) throw new Unreadable('damaged', '文件里没有 Word 正文；请用 Word 打开后另存为 .docx 再试。')
  const numbering = readNumbering(decode(parts.get(NUMBERING)), decode(parts.get(STYLES)))
  return { format: 'docx', blocks: settle(readBody(decode(body)!, numbering)) }
}

function decode(part: Uint8Array | undefined): string | null {
  if (!part) return null
  const utf16 =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(utf16 ?? 'utf-8').decode(part)
}
