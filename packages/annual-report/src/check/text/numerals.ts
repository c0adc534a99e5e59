const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/**
 * The number a Chinese numeral names, up to 亿: 十二 → 12, 一百二十 → 120, 两千三 → 2300, 二〇二四 → 2024.
 * Null for what is none.
 */
export function chineseNumber(words: string): number | null {
  if (words === '') return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(words)) return Number([...words].map((char) => DIGITS[char]).join(''))
  let whole = 0
  let section = 0
  let digit: number | null = null
  let lastPower = 1
  for (const char of words) {
    const power = POWERS[char]
    if (power === undefined) {
      if (DIGITS[char] === undefined) return null
      digit = DIGITS[char]!
      if (digit === 0) lastPower = 10
      continue
    }
    if (power >= 10_000) {
      whole = (whole + section + (digit ?? (section === 0 ? 1 : 0))) * power
      section = 0
    } else section += (digit ?? 1) * power
    digit = null
    lastPower = power
  }
  // 两千三 is 2300: the last digit without a power counts in the next one down.
  if (digit !== null) section += digit * (lastPower >= 100 ? lastPower / 10 : 1)
  return whole + section
}
