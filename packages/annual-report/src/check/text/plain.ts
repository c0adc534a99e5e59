/** A text made plain for matching, with the way back to its words as they stand. */
export interface PlainText {
  /** No spaces (line breaks stay, and a space between two figures), half-width digits, full-width punctuation, no thousands separators. */
  plain: string
  /** The words of the original behind a stretch of `plain`, from `start` to before `end`. */
  quote(start: number, end: number): string
}

/** Punctuation that separates clauses is written in both widths; rules see the full-width one only. */
const WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '％': '%',
  '．': '.',
}

/**
 * Spaces out, digits half-width, thousands separators out (3,119 件 → 3119件), clause punctuation full-width.
 * A text of n characters takes O(n).
 */
export function plainText(original: string): PlainText {
  const places = new Uint32Array(original.length)
  let length = 0
  let plain = ''
  // What stays as it is is taken over in whole stretches.
  let from = 0
  for (let at = 0; at < original.length; at++) {
    if (!isHan(original.charCodeAt(at))) {
      const written = plainCharacter(original, at)
      if (written !== original[at]) {
        plain += original.slice(from, at) + written
        from = at + 1
      }
      if (written === '') continue
    }
    places[length++] = at
  }
  plain += original.slice(from)
  return {
    plain,
    quote: (start, end) => (end <= start ? '' : original.slice(places[start], places[end - 1]! + 1)),
  }
}

/** Most of a text, and never changed. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** The character as rules see it; nothing for one they do not. */
function plainCharacter(text: string, at: number): string {
  const char = text[at]!
  if (char !== '\n' && /\s/.test(char) && !parts(text, at)) return ''
  if (isThousandsSeparator(text, at)) return ''
  const code = char.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (WIDTH[char] ?? char)
}

/** A space between two figures keeps them apart. */
function parts(text: string, at: number): boolean {
  if (!DIGIT.test(text[at - 1] ?? '')) return false
  return /^\s+[\d０-９]/.test(text.slice(at, at + 80))
}

/** A comma between digits with three digits after it, of a number that has a unit: 资金12，公告345条 is a list. */
function isThousandsSeparator(text: string, at: number): boolean {
  const char = text[at]
  if ((char !== ',' && char !== '，') || !DIGIT.test(text[at - 1] ?? '')) return false
  const after = text.slice(at + 1, at + 16)
  return char === ','
    ? /^[\d０-９]{3}(?![\d０-９])/.test(after)
    : /^\d{3}(?:，\d{3})*[件条份个人次元篇万宗]/.test(after)
}

const DIGIT = /[\d０-９]/
