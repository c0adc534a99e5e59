import type { PaperForm } from './paper.ts'

/** Lengths of a form of paper: margins in millimetres, type and line pitch in points. */
export interface Geometry {
  margins: { top: number; bottom: number; left: number; right: number }
  /** The same pages turned: the binding edge becomes the top. */
  landscapeMargins: { top: number; bottom: number; left: number; right: number }
  bodySize: number
  /** From the foot of one line to the foot of the next. */
  linePitch: number
  /** From one Chinese character to the next. */
  advance: number
  titleSize: number
  tableSize: number
  headingSize: number
}

export const A4 = { width: 210, height: 297 }

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4

/**
 * GB/T 9704-2012: top margin (天头) 37 mm, binding margin (订口) 28 mm, text area (版心) 156 × 225 mm, 22 lines of 28
 * characters in 三号 (16 pt), title 二号 (22 pt). 28 characters of 16 pt are a little wider than 156 mm, so characters stand
 * 15.78 pt apart and the 28th ends at the margin.
 */
const OFFICIAL: Geometry = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  landscapeMargins: { top: 28, bottom: 26, left: 37, right: 35 },
  bodySize: 16,
  linePitch: 28.95,
  advance: (156 * POINTS_PER_MM - 16) / 27 - 0.002,
  titleSize: 22,
  tableSize: 12,
  headingSize: 16,
}

/** Working papers follow no standard; these are the usual sizes of forms: 小四 (12 pt), title 小二 (18 pt). */
const PLAIN: Geometry = {
  margins: { top: 25, bottom: 22, left: 25, right: 25 },
  landscapeMargins: { top: 22, bottom: 20, left: 22, right: 22 },
  bodySize: 12,
  linePitch: 21,
  advance: 12,
  titleSize: 18,
  tableSize: 10.5,
  headingSize: 12,
}

export function geometryOf(form: PaperForm): Geometry {
  return form === 'plain' ? PLAIN : OFFICIAL
}

/** Width of the text area in millimetres. */
export function textWidth(geometry: Geometry, landscape: boolean): number {
  const { left, right } = landscape ? geometry.landscapeMargins : geometry.margins
  return (landscape ? A4.height : A4.width) - left - right
}

/** Height of the text area in millimetres. */
export function textHeight(geometry: Geometry, landscape: boolean): number {
  const { top, bottom } = landscape ? geometry.landscapeMargins : geometry.margins
  return (landscape ? A4.width : A4.height) - top - bottom
}

/**
 * Letterhead of GB/T 9704-2012 10.1 (信函格式), in millimetres: top of the name 30 from the top edge, first double line 4 below
 * it, second one 20 from the bottom edge, both 170 long and centred on the sheet.
 */
export const LETTERHEAD = { top: 30, lineGap: 4, lineLength: 170, bottomLine: 20, red: 'd7000f' }

/** Foot of the text area to the page number's dashes (GB/T 9704-2012 7.5), in millimetres; its type size 四号 (14 pt). */
export const PAGE_NUMBER = { below: 7, size: 14 }

/** Type size of the letterhead's name: as large as the text area takes, at most 初号. */
export function letterheadSize(name: string): number {
  const fits = (156 * POINTS_PER_MM) / Math.max([...name].length, 1)
  return Math.min(42, Math.floor(fits * 10) / 10)
}
