/** A text filled up with spaces to so many half widths; Chinese characters and full-width signs take two. */
export function padded(text: string, width: number): { text: string; width: number } {
  let own = 0
  for (const character of text) own += character.codePointAt(0)! > 0x2000 ? 2 : 1
  return { text: text + ' '.repeat(Math.max(0, width - own)), width: own }
}
