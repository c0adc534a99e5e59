/** Characters that take two places in a terminal, as East Asian Width says (Unicode Standard Annex 11: W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
/** Quotation marks and dashes of Chinese text, which Chinese fonts draw wide though Unicode leaves it open. */
const WIDE_HERE = /[“”‘’…—]/
const NONE = /\p{Mn}|\p{Cf}/u

/** How many places of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

function widthOfCharacter(character: string): number {
  if (NONE.test(character)) return 0
  return WIDE.test(character) || WIDE_HERE.test(character) ? 2 : 1
}

/** The text followed (or, to the right, led) by spaces up to a width. */
export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + spaces : spaces + text
}

/** The text cut to a width, … in place of what is left out. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  for (const character of text) {
    if (widthOf(cut) + widthOfCharacter(character) > width - 2) break
    cut += character
  }
  return `${cut}…`
}

/** What may not begin a line of Chinese text. */
const NOT_FIRST = /^[，。、；：？！）】》〉」』”’…%％]/u
/** Pieces that stay whole: words and numbers with their signs, else one character. */
const PIECES = /[A-Za-z0-9._+%/:=-]+|\s+|[\s\S]/gu

/** Lines no wider than `width`. Words and numbers stay whole, closing marks stay with what they close. */
export function wrap(text: string, width: number | null): string[] {
  return text.split('\n').flatMap((line) => (width === null ? [line] : wrapLine(line, Math.max(8, width))))
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of line.match(PIECES) ?? []) {
    if (widthOf(current) + widthOf(piece) <= width || (NOT_FIRST.test(piece) && widthOf(current) <= width)) {
      current += piece
      continue
    }
    if (current !== '') lines.push(current.trimEnd())
    current = piece.trimStart()
    while (widthOf(current) > width) {
      let part = ''
      for (const character of current) {
        if (widthOf(part) + widthOfCharacter(character) > width) break
        part += character
      }
      lines.push(part)
      current = current.slice(part.length)
    }
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current]
}
