/** A decimal as text, exactly: digits without a point, and how many of them stand behind it. */
interface Decimal {
  digits: bigint
  scale: number
}

/** Null for anything that is not a plain decimal. */
export function decimalOf(text: string): Decimal | null {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!parts) return null
  const behind = parts[3] ?? ''
  const digits = BigInt(parts[2]! + behind)
  return { digits: parts[1] === '-' ? -digits : digits, scale: behind.length }
}

/** The sum of decimals as text, without trailing zeros; `shift` moves the point to the left (4: 元 into 万元). */
export function sumOfDecimals(decimals: readonly { value: Decimal; shift: number }[]): string {
  const scale = Math.max(0, ...decimals.map(({ value, shift }) => value.scale + shift))
  let sum = 0n
  for (const { value, shift } of decimals) sum += value.digits * 10n ** BigInt(scale - value.scale - shift)
  const sign = sum < 0n ? '-' : ''
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const behind = digits.slice(digits.length - scale).replace(/0+$/, '')
  return behind === '' ? sign + whole : `${sign}${whole}.${behind}`
}
