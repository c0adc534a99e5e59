const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
/** As wide as a Chinese character in a Chinese font, as narrow as a letter in another: “ ” ‘ ’ … — · × and the like. */
const AMBIGUOUS =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u2010-\u2027\u2030\u2103\u2160-\u217f\u2190-\u2199\u2460-\u24ff\u2500-\u257f\u25a0-\u25ff]/

/** How wide a program took the characters for when it aligned a text: a Chinese one, and one of those that may be either. */
export interface Widths {
  chinese: 1 | 2
  ambiguous: 1 | 2
}

export const WIDTHS: readonly Widths[] = [
  { chinese: 2, ambiguous: 2 },
  { chinese: 2, ambiguous: 1 },
  { chinese: 1, ambiguous: 1 },
]

/** How many columns a text takes. */
export function widthOf(text: string, { chinese, ambiguous }: Widths): number {
  if (chinese === 1) return text.length
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : AMBIGUOUS.test(character) ? ambiguous : 1
  return width
}
