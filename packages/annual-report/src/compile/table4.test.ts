import { expect, it } from 'vitest'
import { compileTable4 } from './table4.ts'

it('compiles 表四 with totals and zeros', () => {
  expect(compileTable4({ review: { upheld: 72, corrected: 64, other: 178, pending: 37 } })).toEqual({
    review: { upheld: 72, corrected: 64, other: 178, pending: 37, total: 351 },
    litigationDirect: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
    litigationAfterReview: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
  })
})

it('refuses what is not a count', () => {
  expect(() => compileTable4({ litigationDirect: { pending: -1 } })).toThrow('litigationDirect pending')
})
