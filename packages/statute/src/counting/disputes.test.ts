import { describe, expect, it } from 'vitest'
import { type Dispute, disputeGroup, standsAtYearEnd } from './disputes.ts'

const review = (progress: Dispute['progress']): Dispute => ({
  kind: 'review',
  afterReview: false,
  acceptedOn: '2024-11-20',
  progress,
})

describe('where a dispute stands on 31 December', () => {
  it.each<{ name: string; dispute: Dispute; years: Record<number, string | null> }>([
    { name: 'pending', dispute: review([]), years: { 2023: null, 2024: 'pending', 2025: 'pending', 2026: 'pending' } },
    {
      name: 'decided the year after',
      dispute: review([{ on: '2025-01-17', standing: 'upheld' }]),
      years: { 2023: null, 2024: 'pending', 2025: 'upheld', 2026: null },
    },
    {
      name: 'decided in the same year',
      dispute: review([{ on: '2024-12-31', standing: 'corrected' }]),
      years: { 2024: 'corrected', 2025: null },
    },
    {
      name: 'appealed within the year, then ended',
      dispute: review([
        { on: '2025-03-03', standing: 'upheld' },
        { on: '2025-04-01', standing: 'pending' },
        { on: '2026-02-02', standing: 'corrected' },
      ]),
      years: { 2024: 'pending', 2025: 'pending', 2026: 'corrected', 2027: null },
    },
    {
      name: 'appealed the year after it was decided',
      dispute: review([
        { on: '2024-12-20', standing: 'upheld' },
        { on: '2025-01-03', standing: 'pending' },
        { on: '2025-06-03', standing: 'upheld' },
      ]),
      years: { 2024: 'upheld', 2025: 'upheld', 2026: null },
    },
  ])('$name', ({ dispute, years }) => {
    for (const [year, standing] of Object.entries(years)) expect(standsAtYearEnd(dispute, Number(year))).toBe(standing)
  })

  it('refuses progress out of order', () => {
    const dispute = review([
      { on: '2025-03-03', standing: 'upheld' },
      { on: '2025-02-01', standing: 'pending' },
    ])
    expect(() => standsAtYearEnd(dispute, 2025)).toThrow(RangeError)
  })
})

it.each([
  { kind: 'review', afterReview: false, group: 'review' },
  { kind: 'litigation', afterReview: false, group: 'litigationDirect' },
  { kind: 'litigation', afterReview: true, group: 'litigationAfterReview' },
] as const)('$kind, after review: $afterReview → $group', ({ group, ...dispute }) => {
  expect(disputeGroup(dispute)).toBe(group)
})
