import type { Figure } from '../../text/figures.ts'
import { total } from '../../text/total.ts'

/** A percentage with the figures it follows from. */
export interface Ratio {
  percentage: Figure
  /** The least and greatest value it can have, in percent. */
  low: number
  high: number
  /** How it comes about, for the message: 14÷137. */
  sum: string
  /** The words that state it, in the plain text. */
  start: number
  end: number
  /** False where something unsaid may explain it: cases still open under 办结率100%. */
  certain: boolean
}

/** The share of parts in a total. */
export function quotient(
  parts: readonly Figure[],
  whole: Pick<Figure, 'value' | 'low' | 'high'>,
): Pick<Ratio, 'low' | 'high' | 'sum'> {
  const { value, low, high } = total(parts)
  return {
    low: (low / whole.high) * 100,
    high: whole.low === 0 ? Infinity : (high / whole.low) * 100,
    sum: `${value}÷${whole.value}`,
  }
}

/** Whether a printed percentage is the value, rounded or cut to the digits printed. */
export function agrees({ percentage, low, high }: Pick<Ratio, 'percentage' | 'low' | 'high'>): boolean {
  const unit = 10 ** -percentage.decimals
  const least = percentage.low - unit / 2 - EPSILON
  const most = Math.max(percentage.high + unit / 2 + EPSILON, percentage.value + unit - EPSILON)
  return high >= least && low <= most
}

/** Keeps rounding of the machine from deciding. */
export const EPSILON = 1e-9
