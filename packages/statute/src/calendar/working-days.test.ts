import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from './calendar-of.ts'
import { addDays, daysBetween, type PlainDate } from './plain-date.ts'
import { addWorkingDays, nextWorkingDay, rollForward, workingDaysAfter, workingDaysBetween } from './working-days.ts'

/** Counts by walking the days one at a time and asking another source. */
function walk(date: PlainDate, n: number): PlainDate {
  let at = date
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkday(at)) left -= 1
  }
  return at
}

const FIRST = '2018-01-01'
const day = fc.nat(daysBetween(FIRST, '2026-06-30')).map((offset) => addDays(FIRST, offset))

describe('addWorkingDays', () => {
  it.each([
    { from: '2022-09-30', n: 20, gives: '2022-11-02', why: 'as a court has found' },
    { from: '2025-01-27', n: 20, gives: '2025-03-03', why: 'across Spring Festival' },
    { from: '2025-09-30', n: 20, gives: '2025-11-04', why: 'across eight days of National Day' },
    { from: '2026-01-30', n: 7, gives: '2026-02-10', why: 'seven days without a holiday' },
    { from: '2026-02-13', n: 20, gives: '2026-03-19', why: 'with the worked Saturday after it counted' },
    { from: '2026-02-14', n: 20, gives: '2026-03-20', why: 'from a worked Saturday' },
    { from: '2026-04-30', n: 20, gives: '2026-06-01', why: 'from the eve of Labour Day' },
    { from: '2026-05-09', n: 7, gives: '2026-05-19', why: 'from another worked Saturday' },
    { from: '2026-09-18', n: 20, gives: '2026-10-22', why: 'across Mid-Autumn and National Day' },
    { from: '2026-09-30', n: 15, gives: '2026-10-27', why: 'fifteen for a third party' },
    { from: '2026-09-30', n: 20, gives: '2026-11-03', why: 'twenty from the eve of National Day' },
  ])('$from + $n → $gives, $why', ({ from, n, gives }) => {
    expect(addWorkingDays(from, n, calendar)).toEqual({ date: gives, provisional: false })
  })

  it('counts as a walk through the days does', () => {
    fc.assert(
      fc.property(day, fc.nat(60), (from, n) => {
        expect(addWorkingDays(from, n, calendar)).toEqual({ date: walk(from, n), provisional: false })
      }),
    )
  })

  it.each([
    { from: '2026-12-30', n: 1, gives: '2026-12-31', provisional: false },
    { from: '2026-12-30', n: 2, gives: '2027-01-04', provisional: true },
    { from: '2026-12-31', n: 1, gives: '2027-01-04', provisional: true },
    { from: '2027-01-28', n: 7, gives: '2027-02-10', provisional: true },
    { from: '2017-12-29', n: 1, gives: '2018-01-02', provisional: true },
    { from: '2017-12-31', n: 1, gives: '2018-01-02', provisional: false },
  ])('$from + $n → $gives, provisional: $provisional', ({ from, n, gives, provisional }) => {
    expect(addWorkingDays(from, n, calendar)).toEqual({ date: gives, provisional })
  })

  it('is the day itself for none, and refuses what is no count', () => {
    expect(addWorkingDays('2026-10-01', 0, calendar).date).toBe('2026-10-01')
    expect(() => addWorkingDays('2026-10-01', -1, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-10-01', 1.5, calendar)).toThrow(RangeError)
  })
})

describe('workingDaysBetween', () => {
  it('undoes addWorkingDays', () => {
    fc.assert(
      fc.property(day, fc.nat(300), (from, n) => {
        expect(workingDaysBetween(from, addWorkingDays(from, n, calendar).date, calendar)).toBe(n)
      }),
    )
  })

  it('leaves the first day out and takes the last in', () => {
    expect(workingDaysBetween('2026-10-08', '2026-10-10', calendar)).toBe(2)
    expect(workingDaysBetween('2026-09-30', '2026-10-07', calendar)).toBe(0)
    expect(workingDaysBetween('2026-10-10', '2026-10-08', calendar)).toBe(0)
    expect(workingDaysBetween('2025-12-31', '2026-01-04', calendar)).toBe(1)
  })

  it('agrees with the days listed one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const listed: PlainDate[] = []
        for (const date of workingDaysAfter(from, calendar)) {
          listed.push(date)
          if (listed.length === n) break
        }
        expect(listed.at(-1)).toBe(walk(from, n))
        expect(new Set(listed).size).toBe(n)
      }),
    )
  })
})

describe('a last day that is not worked', () => {
  it('moves to the first working day after it', () => {
    expect(rollForward('2026-10-03', calendar)).toEqual({ date: '2026-10-08', provisional: false })
    expect(rollForward('2026-10-10', calendar)).toEqual({ date: '2026-10-10', provisional: false })
    expect(rollForward('2026-12-31', calendar)).toEqual({ date: '2026-12-31', provisional: false })
    expect(rollForward('2027-01-01', calendar)).toEqual({ date: '2027-01-04', provisional: true })
    expect(nextWorkingDay('2026-02-14', calendar).date).toBe('2026-02-24')
  })
})
