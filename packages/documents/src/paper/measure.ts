/** Width of a line of text in characters: a Chinese character is 1, a Latin letter or digit 0.5. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += isNarrow(character.codePointAt(0)!) ? 0.5 : 1
  return width
}

/** Latin, Greek and Cyrillic letters; the signs Chinese type sets full width (quotes, dashes, 〔〕) are not among them. */
function isNarrow(codePoint: number): boolean {
  return codePoint < 0x2000 && codePoint !== 0xb7 && codePoint !== 0xd7
}

/** The same with the quarter space that is set between Chinese characters and Latin letters or digits. */
export function widthAsSet(text: string): number {
  const seams = text.match(/[\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}]/gu)?.length ?? 0
  const shared = text.match(/(?<=[\p{Script=Han}])[A-Za-z0-9](?=[\p{Script=Han}])/gu)?.length ?? 0
  return widthInCharacters(text) + (seams + shared) * 0.25
}
