import type { NumberSeries } from '@yangguang/contract'

/** How a series is numbered where the office has set nothing of its own. */
export const defaultPatterns: Record<NumberSeries, string> = {
  request: '{代字}〔{年}〕{序号}号',
  letter: '{代字}告〔{年}〕{序号}号',
  volume: '{代字}·{年}·{序号}',
}

/** A number made of its pattern: {代字} the agency's code word, {年} the year, {序号} the count, filled to `digits`. */
export function numberFrom(
  pattern: string,
  parts: { codeWord: string; year: number; last: number; digits: number },
): string {
  return pattern
    .replaceAll('{代字}', parts.codeWord)
    .replaceAll('{年}', String(parts.year))
    .replaceAll('{序号}', String(parts.last).padStart(parts.digits, '0'))
}
