/** One line of the results. */
export interface Compared {
  what: string
  against: string
  unit: string
  ours: number
  reference: number
  /** Ours by the reference; for times the other way round of speeds, see `target`. */
  ratio: number
  target: string
  met: boolean
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

/**
 * Measures the two in turns, so that whatever else the machine does meets both, and takes the median of each. `atLeast` is a target
 * for speeds (more is better), `atMost` one for times.
 */
export async function compare(
  named: Pick<Compared, 'what' | 'against' | 'unit'>,
  measures: { ours: () => Promise<number>; reference: () => Promise<number> },
  { rounds, atLeast, atMost }: { rounds: number; atLeast?: number; atMost?: number },
): Promise<Compared> {
  const ours: number[] = []
  const reference: number[] = []
  for (let round = 0; round < rounds; round++) {
    reference.push(await measures.reference())
    ours.push(await measures.ours())
  }
  const ratio = median(ours) / median(reference)
  const met = atLeast === undefined ? ratio <= atMost! : ratio >= atLeast
  const target = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`
  return { ...named, ours: median(ours), reference: median(reference), ratio, target, met }
}
