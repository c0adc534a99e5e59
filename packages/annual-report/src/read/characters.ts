/**
 * Characters as documents have them, brought to one form for comparing. Positions are kept where it says so, so that what
 * was found can be quoted as printed.
 */

const TO_HALF: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '﹢': '+',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '【': '[',
  '】': ']',
  '。': '。',
  '﹑': '、',
}

/** Full-width letters, digits, signs and brackets as half-width ones, every space as a plain one. Keeps the length. */
export function half(text: string): string {
  return text.replace(/[^\x20-\x7e\u4e00-\u9fff]/g, (character) => {
    const code = character.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return TO_HALF[character] ?? character
  })
}

const cores = new Map<string, string>()

/**
 * What a label is recognised by: its Chinese characters alone, without numbering, brackets, punctuation and spaces:
 * `（二） 部分公开` and `2.部分公开` both give 部分公开.
 */
export function core(text: string): string {
  const known = cores.get(text)
  if (known !== undefined) return known
  const made = half(text)
    .replace(/[(]\s*[一二三四五六七八九十]{1,3}\s*[)]/g, '')
    .replace(/(^|[^\u4e00-\u9fff])[一二三四五六七八九十]{1,2}\s*[、.,]/g, '$1')
    .replace(/[^\u4e00-\u9fff]/g, '')
  if (cores.size > 5000) cores.clear()
  cores.set(text, made)
  return made
}

/** Whether a text is without any character that prints. */
export function isBlank(text: string): boolean {
  return /^[\s\u200b\ufeff\u3000]*$/.test(text)
}
