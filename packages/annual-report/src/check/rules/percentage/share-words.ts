import type { Figure } from '../../text/figures.ts'

/** The words of a share, with the total they name without its figure: 占全县的, 占新收总数的. */
const SHARE = /^(?:大约|约)?占(?:比|总数|总量|的)*(.*?)(?:比重|比例)?(?:的|为|达|约)*$/
const BARE = /^(?:全部|总|总数|总量|总件数|总申请|的|数|量|申请|件)*$/

/** A percentage that is the share of a part. */
export interface Share {
  part: Figure
  /** The part with those that 、 joins to it. */
  together: readonly Figure[]
  percentage: Figure
  /** What the share is said to be of, where words say so: 新收总数. */
  of: string
}

/** Shares that stand together: A30件，占22%，B16件，占12%. */
export function runsOf(own: readonly Figure[]): Share[][] {
  const runs: Share[][] = []
  let last = -1
  for (const [at, percentage] of own.entries()) {
    const part = percentage.unit === '%' ? partBefore(own, at) : -1
    const of = part < 0 ? null : shareOf(percentage, own[part]!)
    if (of === null) continue
    const share = { part: own[part]!, together: joined(own, part), percentage, of }
    const run = runs.at(-1)
    if (run && run[0]!.part.unit === share.part.unit && onlyPartsBetween(own, last, part, share)) run.push(share)
    else runs.push([share])
    last = at
  }
  return runs
}

/** The figure a share is said of: the one before it, brackets in between passed over. */
function partBefore(own: readonly Figure[], at: number): number {
  const { depth, sign } = own[at]!
  let part = at - 1
  while (part >= 0 && own[part]!.depth > depth) part--
  const figure = own[part]
  const near = figure && (figure.depth === depth || (part === at - 1 && sign === '（' && figure.depth === depth - 1))
  return near && figure.kind === 'count' && !(part < at - 1 && own[at]!.reach.includes('；')) ? part : -1
}

/** What a percentage says it is a share of; empty for the total of its part, null where it is no share. */
function shareOf(percentage: Figure, part: Figure): string | null {
  // 予以公开64件（38.8%）
  if (percentage.lead === '') return percentage.sign === '（' && part.depth === percentage.depth - 1 ? '' : null
  const match = SHARE.exec(percentage.lead)
  return match ? (BARE.test(match[1]!) ? '' : match[1]!) : null
}

/** A part with those before it that 、 joins: 予以公开64件、部分公开17件. */
function joined(own: readonly Figure[], at: number): Figure[] {
  const parts = [own[at]!]
  while (parts[0]!.sign === '、' || /^[和及与]/.test(parts[0]!.reach)) {
    const before = own[at - parts.length]
    if (!before || before.unit !== own[at]!.unit || before.depth !== own[at]!.depth || before.kind !== 'count') break
    parts.unshift(before)
  }
  return parts
}

/** Whether what stands between two shares belongs to the second: the parts joined to it, or what its brackets hold. */
function onlyPartsBetween(own: readonly Figure[], from: number, to: number, { part, together }: Share): boolean {
  return own.slice(from + 1, to).every((one) => one.depth > part.depth || together.includes(one))
}

/** Whether a percentage is said to be a share. */
export function saysShare({ lead }: Figure): boolean {
  return SHARE.test(lead)
}
