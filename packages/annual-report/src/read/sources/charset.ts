/**
 * Text from bytes. Chinese government sites of different ages send UTF-8, GB2312, GBK and GB18030, often without saying
 * so or saying the wrong one; GB18030 contains the other two.
 */
export interface Decoded {
  text: string
  charset: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5'
}

/**
 * The order of belief: a byte order mark, bytes that can only be UTF-16, what the text proves itself to be (valid UTF-8 is
 * no accident beyond a few characters), and then what it is said to be.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes) ?? byZeroes(bytes)
  if (marked) return decode(bytes, marked)
  if (isUtf8(bytes)) return decode(bytes, 'utf-8')
  if (/^big-?5/i.test(declared ?? '')) return decode(bytes, 'big5')
  // Broken UTF-8 (a page cut in the middle of a character) is still UTF-8 when nearly all of it is.
  const [utf8, gb18030] = [decode(bytes, 'utf-8'), decode(bytes, 'gb18030')]
  return replaced(utf8.text) <= replaced(gb18030.text) ? utf8 : gb18030
}

/** Control characters that print nothing: an office suite leaves those of its fields in the pages it saves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MARKS = /[\u0000-\u0008\u000e-\u001f\u007f]/g

/** What a text prints: without control characters, of which a file that is no text has more than a few. */
export function printedText(bytes: Uint8Array, declared?: string): string {
  return decodeText(bytes, declared).text.replace(MARKS, '')
}

/** What an HTML page says of itself in its first bytes, which are ASCII in every charset it could name. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,20})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]{1,20})/i.exec(head)?.[1]
  )
}

function decode(bytes: Uint8Array, charset: Decoded['charset']): Decoded {
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function byMark(bytes: Uint8Array): Decoded['charset'] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Without a mark UTF-16 betrays itself by the zero bytes of digits, spaces and line ends, all on one side. */
function byZeroes(bytes: Uint8Array): Decoded['charset'] | null {
  const sample = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = Math.max(2, sample / 100)
  if (odd >= enough && even === 0) return 'utf-16le'
  if (even >= enough && odd === 0) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function replaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}
