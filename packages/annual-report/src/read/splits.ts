/** More readings than this are not weighed: too many to tell apart. */
const MOST = 4000

/**
 * Every way to read `tokens` (strings of digits in order) as exactly `count` figures: a string may hold several figures
 * without anything between them (a figure has no leading zero). Null when there are too many ways.
 */
export function readings(tokens: readonly string[], count: number): number[][] | null {
  if (tokens.length > count) return []
  const found: number[][] = []
  const digits = tokens.map((token) => token.length)
  // Figures the tokens from here on can give at most.
  const most = digits.map((_, at) => digits.slice(at).reduce((sum, length) => sum + length, 0))
  let overflow = false
  const figures: number[] = []
  const next = (token: number, from: number) => {
    if (overflow) return
    if (token === tokens.length) {
      if (figures.length === count) {
        found.push([...figures])
        overflow = found.length > MOST
      }
      return
    }
    const text = tokens[token]!
    const rest = most[token]! - from
    const left = count - figures.length
    if (rest < left || left < tokens.length - token) return
    const longest = text[from] === '0' ? 1 : text.length - from
    for (let length = 1; length <= longest; length++) {
      figures.push(Number(text.slice(from, from + length)))
      if (from + length === text.length) next(token + 1, 0)
      else next(token, from + length)
      figures.pop()
    }
  }
  next(0, 0)
  return overflow ? null : found
}

/** Every way to join neighbours: 1 288 3 is 1 288 3, 1288 3, 1 2883, 12883. */
export function groupings(parts: readonly string[]): string[][] {
  if (parts.length === 1) return [[parts[0]!]]
  if (parts.length > 12) return [[...parts]]
  return groupings(parts.slice(1)).flatMap((rest) => [
    [parts[0]!, ...rest],
    [parts[0]! + rest[0]!, ...rest.slice(1)],
  ])
}
