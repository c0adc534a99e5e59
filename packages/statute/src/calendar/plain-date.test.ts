import { describe, expect, it } from 'vitest'
import { addDays, chineseDate, daysBetween, isPlainDate, weekday } from './plain-date.ts'

describe('plain dates', () => {
  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('%s is a day', (text) => expect(isPlainDate(text)).toBe(true))

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '20260101',
    '2026-01-01T00:00',
    '',
    '2100-02-29',
    '0000-01-01',
  ])('%j is none', (text) => expect(isPlainDate(text)).toBe(false))

  it('cross months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
  })

  it('know their weekday and their Chinese form', () => {
    expect(weekday('2026-11-20')).toBe(5)
    expect(weekday('2026-11-22')).toBe(0)
    expect(chineseDate('2026-07-07')).toBe('2026年7月7日')
  })
})
