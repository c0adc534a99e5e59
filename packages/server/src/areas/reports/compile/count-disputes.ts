import type { DisputeCounts } from 'nianbao'
import type { CountedDispute } from '../../disputes/standing.ts'
import { disputesCountedIn } from '../../disputes/store.ts'
import type { Reading } from '../store.ts'

/** What 表四 of an agency and year counts. Where a dispute stands at a year's end is the statute's to say; disputes are few. */
export async function countDisputes(on: Reading, agencyId: string, year: number): Promise<DisputeCounts> {
  const counts: { [group in CountedDispute['group']]?: { [standing in CountedDispute['standing']]?: number } } = {}
  for (const { group, standing } of await disputesCountedIn(on, agencyId, year)) {
    counts[group] ??= {}
    counts[group][standing] = (counts[group][standing] ?? 0) + 1
  }
  return counts
}
