/** More readings than this are not weighed: too many to tell apart. */
const MOST = 4000

/**
 * Every way to read `tokens` (strings of digits in order) as exactly `count` figures: a string may hold several figures
 * without anything between them (a figure has no leading zero), or, where there are more strings than figures, neighbours
 * may be one figure with a space in it. Null when there are too many ways.
 */
export function readings(tokens: readonly string[], count: number): number[][] | null {
  if (tokens.length > count) return joined(tokens, count)
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

function joined(tokens: readonly string[], count: number): number[][] | null {
  if (tokens.length > count + 4) return null
  const found: number[][] = []
  const figures: string[] = []
  const next = (at: number) => {
    if (at === tokens.length) {
      if (figures.length === count) found.push(figures.map(Number))
      return
    }
    for (let length = 1; length <= 3 && at + length <= tokens.length; length++) {
      const text = tokens.slice(at, at + length).join('')
      // 1 288 may be one figure; 0 288 may not.
      if (length > 1 && tokens[at]!.startsWith('0')) break
      figures.push(text)
      next(at + length)
      figures.pop()
      if (found.length > MOST) return
    }
  }
  next(0)
  return found.length > MOST ? null : found
}
