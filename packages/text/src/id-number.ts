import { toHalfWidth } from './normalize.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/** First two digits: provinces as in GB/T 2260, 81–83 residence permits of Hong Kong, Macao and Taiwan residents, 9x foreigners. */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 92 93 94 95 96 97 98 99'.split(
    ' ',
  ),
)

/** An identity number as it is stored: half width, no spaces, capital X. */
export function normalizeIdNumber(text: string): string {
  return toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase()
}

/**
 * What is wrong with an 18-digit identity number (GB 11643-1999), as a sentence; null when nothing is. Checks length, region,
 * day of birth and check digit (ISO 7064 MOD 11-2); nobody can tell from the digits whether it was ever issued.
 */
export function idNumberProblem(text: string): string | null {
  const number = normalizeIdNumber(text)
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号码应为18位：前17位是数字，末位是数字或字母X。'
  if (!REGIONS.has(number.slice(0, 2))) return '身份证号码的前两位不是有效的地区代码。'
  if (!isDay(number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)))
    return '身份证号码中的出生日期（第7至14位）不是有效日期。'
  if (checkDigit(number) !== number[17]) return '身份证号码的末位校验码不对，请核对是否有数字写错。'
  return null
}

/** Whether the text is an identity number in form and check digit. */
export function isIdNumber(text: string): boolean {
  return idNumberProblem(text) === null
}

/** The old form of 15 digits (before 1999: two-digit year, no check digit). */
export function isOldIdNumber(text: string): boolean {
  return (
    /^\d{15}$/.test(text) &&
    REGIONS.has(text.slice(0, 2)) &&
    isDay(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12))
  )
}

function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK_DIGITS[sum % 11]!
}

function isDay(year: string, month: string, day: string): boolean {
  if (Number(year) < 1850) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
