import { type PlainText, plainText } from './plain.ts'

/** The sentences of a text in order, and what stands between two semicolons or line breaks; empty ones are left out. */
export function sentencesOf(original: string): PlainText[] {
  return original
    .split(/[。！？!?；;\n]/)
    .map((piece) => plainText(piece))
    .filter(({ plain }) => plain !== '')
}

/** A text as one line: a conversion may break a line within a date or a name. */
export function unbroken(original: string): PlainText {
  const { plain, quote } = plainText(original)
  if (!plain.includes('\n')) return { plain, quote }
  const kept: number[] = []
  for (let at = 0; at < plain.length; at++) if (plain[at] !== '\n') kept.push(at)
  return {
    plain: plain.replaceAll('\n', ''),
    quote: (start, end) => (end <= start ? '' : quote(kept[start]!, kept[end - 1]! + 1)),
  }
}
