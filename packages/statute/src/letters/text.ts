import { chineseDate, isPlainDate, type PlainDate } from '../calendar/plain-date.ts'

/** Text without the spaces that layout and typing leave in it. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Whether `text` says `words`, spaces aside. */
export function says(text: string | undefined, words: string): boolean {
  return squeezed(text ?? '').includes(squeezed(words))
}

/** The days a text names, as 2026年7月7日 or 2026-07-07, in their order; what is no day is left out. */
export function datesIn(text: string): PlainDate[] {
  const found = squeezed(text).matchAll(/(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})日?/gu)
  return [...found]
    .map(([, year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    .filter(isPlainDate)
}

/** Whether a text names a day. */
export function saysDate(text: string, date: PlainDate): boolean {
  return datesIn(text).includes(date) || says(text, chineseDate(date))
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 in Chinese numerals: 十五. */
function inChinese(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`
}

/** Whether a text names a period of `n` working days, in either numerals. */
export function saysWorkingDays(text: string, n: number): boolean {
  const plain = squeezed(text)
  const written = n < 100 ? `|${inChinese(n)}` : ''
  return new RegExp(`(?<![\\d一二三四五六七八九十百])(${n}${written})个?工作日`, 'u').test(plain)
}

/** Whether a text still holds a gap of its template. */
export function hasGap(text: string): boolean {
  return /_{2,}|\{\{|×+[年月日号]|[xX]{2,}[年月日号]|[（(【〔]\s*(待填|请填写)/u.test(text)
}
