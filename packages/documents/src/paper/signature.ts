import { widthAsSet } from './measure.ts'

/** Empty characters to the right of the name and of the date, and empty lines above them; widths are estimates. */
export interface SignaturePlace {
  nameFromRight: number
  dateFromRight: number
  linesAbove: number
}

/**
 * Where name and date of a signature stand (GB/T 9704-2012 7.3.5).
 *
 * With a seal (7.3.5.1): the date ends four characters from the right, the name is centred above it; two lines stay free so that
 * the seal, some four lines high, covers both and its top is within a line of the text. Without (7.3.5.2): one line free, the
 * name ends two characters from the right and the date begins two characters after the name does; if the date would then come
 * closer than two characters, the date ends there and the name moves.
 */
export function placeSignature(name: string, date: string, sealSpace: boolean): SignaturePlace {
  const nameWidth = widthAsSet(name)
  const dateWidth = widthAsSet(date)
  if (sealSpace) {
    const nameFromRight = 4 + (dateWidth - nameWidth) / 2
    const tooWide = Math.max(-nameFromRight, 0)
    return { nameFromRight: nameFromRight + tooWide, dateFromRight: 4 + tooWide, linesAbove: 2 }
  }
  const dateFromRight = nameWidth - dateWidth
  if (dateFromRight >= 2) return { nameFromRight: 2, dateFromRight, linesAbove: 1 }
  return { nameFromRight: Math.max(dateWidth + 4 - nameWidth, 0), dateFromRight: 2, linesAbove: 1 }
}
