import type { Severity } from '../../finding.ts'

/** How a number is written, each style a level of its own. */
export type Style = 'chapter' | 'bracketed' | 'arabic' | 'arabicBracketed' | 'isOne' | 'ordinal'

/** A number somebody gave to a paragraph or clause. */
export interface Mark {
  style: Style
  number: number
  /** As written: （5）. */
  written: string
  /** Where it stands in its text. */
  at: number
}

export interface Slip {
  severity: Severity
  quote: string
  left: string | null
  right: string | null
  message: string
}

const CHINESE = '一二三四五六七八九'

/** 十二 → 12, 5 → 5. */
export function numberOf(written: string): number {
  const figures = written.normalize('NFKC')
  if (/^\d+$/.test(figures)) return Number(figures)
  const [tens, ones] = written.includes('十') ? written.split('十') : [null, written]
  const of = (sign: string | undefined) => (sign ? CHINESE.indexOf(sign) + 1 : 0)
  return tens === null ? of(ones) : (of(tens) || 1) * 10 + of(ones)
}

/** 12 → 十二. */
export function chinese(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 ? '' : CHINESE[(number % 10) - 1]!
  if (tens === 0) return ones
  return `${tens === 1 ? '' : CHINESE[tens - 1]}十${ones}`
}

/** The mark of a style with that number, as it should be written. */
export function markOf(style: Style, number: number): string {
  const marks: Record<Style, string> = {
    chapter: `${chinese(number)}、`,
    bracketed: `（${chinese(number)}）`,
    arabic: `${number}.`,
    arabicBracketed: `（${number}）`,
    isOne: `${chinese(number)}是`,
    ordinal: `第${chinese(number)}`,
  }
  return marks[style]
}
