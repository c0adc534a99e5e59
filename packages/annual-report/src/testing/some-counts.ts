import type { ApplicantKind, ResultRow } from '@yangguang/statute'
import fc from 'fast-check'
import type { ApplicantCounts, Table3Counts } from '../compile/table3.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'

const RESULTS = EDITION_2021.table3.rows
  .filter(({ key, within }) => within.length > 0 && key !== 'total')
  .map(({ key }) => key as ResultRow)

const KINDS: ApplicantKind[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg']

const applicants = fc.record(
  Object.fromEntries(KINDS.map((kind) => [kind, fc.nat({ max: 500 })])) as Record<ApplicantKind, fc.Arbitrary<number>>,
  { requiredKeys: [] },
)

/** Counts as records give them: every case taken in is decided or carried forward. */
export const someCounts: fc.Arbitrary<Table3Counts> = fc
  .record({
    results: fc.dictionary(fc.constantFrom(...RESULTS), applicants, { maxKeys: RESULTS.length }),
    carriedForward: applicants,
    shareCarriedOver: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ results, carriedForward, shareCarriedOver }) => {
    const settled = [...Object.values(results), carriedForward]
    const taken = (kind: ApplicantKind) => settled.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0)
    const over = (kind: ApplicantKind) => Math.floor((taken(kind) * shareCarriedOver) / 100)
    const counts = (of: (kind: ApplicantKind) => number) =>
      Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as ApplicantCounts
    return {
      results: results as Table3Counts['results'],
      carriedForward,
      carriedOver: counts(over),
      newReceived: counts((kind) => taken(kind) - over(kind)),
    }
  })
