import { builtInCalendar as calendar } from '@yangguang/statute'
import { describe, expect, it } from 'vitest'
import { addMonths, lastDays } from './last-days.ts'

describe('a period of months', () => {
  it.each([
    { from: '2026-01-15', months: 6, to: '2026-07-15', because: 'ends on the same day of the month' },
    { from: '2026-08-31', months: 6, to: '2027-02-28', because: 'ends with a month that is shorter' },
    { from: '2027-08-31', months: 6, to: '2028-02-29', because: 'ends with February of a leap year' },
    { from: '2026-11-20', months: 6, to: '2027-05-20', because: 'runs into the next year' },
    { from: '2026-06-30', months: 6, to: '2026-12-30', because: 'does not stretch to the end of a longer month' },
  ])('of $from $because: $to', ({ from, months, to }) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('the last days to object', () => {
  it('are sixty days and six months after the answer came, the day it came not counted', () => {
    const days = lastDays('2026-03-02', '2026-03-02', calendar)
    // 2 March and sixty days is 1 May, Labour Day; the holiday ends on the 5th
    expect(days.review).toEqual({ date: '2026-05-06', provisional: false })
    expect(days.suit).toEqual({ date: '2026-09-02', provisional: false })
  })

  it('move past a weekend', () => {
    // 8 April and sixty days is Sunday, 7 June
    expect(lastDays('2026-04-07', '2026-04-08', calendar).review.date).toBe('2026-06-08')
  })

  it('are provisional in a year whose holidays are not published', () => {
    expect(lastDays('2026-11-20', '2026-11-20', calendar).suit).toEqual({ date: '2027-05-20', provisional: true })
  })
})
