import type { Slip, SlipReason, SlipSeverity } from '../slip.ts'

type Neighbours = Pick<Slip, 'before' | 'after'>

/** One entry of the list; without an example the slip itself is one. */
export function slip(
  since: string,
  severity: SlipSeverity,
  why: SlipReason,
  wrong: string,
  right: string,
  example = `${wrong}。`,
  neighbours: Neighbours = {},
): Slip {
  return { wrong, right, since, example, why, severity, ...neighbours }
}

/** The same slip before or behind several words: 有等 ＋ 提升、加强 … for 有待. */
export function slipsWith(
  since: string,
  severity: SlipSeverity,
  why: SlipReason,
  pairs: readonly (readonly [wrong: string, right: string])[],
  neighbours: Neighbours = {},
): Slip[] {
  return pairs.map(([wrong, right]) => slip(since, severity, why, wrong, right, `${wrong}。`, neighbours))
}

/** `~` stands for the slip within each of the words. */
export function within(wrong: string, right: string, words: string): (readonly [string, string])[] {
  return words.split(' ').map((word) => [word.replace('~', wrong), word.replace('~', right)] as const)
}

/** Many slips at once, written 错的>对的 and parted by spaces. */
export function pairs(text: string): (readonly [string, string])[] {
  return text.split(/\s+/).map((pair) => {
    const [wrong, right] = pair.split('>') as [string, string]
    return [wrong, right] as const
  })
}
