import { describe, expect, it } from 'vitest'
import { dayRule, readDay, wrongDay } from './typed-day.ts'

describe('a day typed into a form', () => {
  it('is read the ways people write it', () => {
    for (const text of ['2026-07-06', '20260706', '2026/7/6', '2026.7.6', ' 2026-7-6 '])
      expect(readDay(text)).toBe('2026-07-06')
    expect(readDay('7-6')).toMatch(/^\d{4}-07-06$/)
  })

  it('is refused where the calendar has no such day', () => {
    for (const text of ['2026-13-45', '2026-02-30', '2025-02-29', '昨天', '2026-07']) {
      expect(readDay(text)).toBeNull()
      expect(wrongDay(text)).toBe(`“${text}”不是有效的日期，请写成 2026-07-06 这样`)
    }
  })

  it('is refused outside of its bounds, which it may touch', async () => {
    const bounds = { min: '2026-07-01', max: '2026-07-06' }
    expect(wrongDay('2026-07-01', bounds)).toBeNull()
    expect(wrongDay('20260706', bounds)).toBeNull()
    expect(wrongDay('2026-06-30', bounds)).toBe('2026-06-30 太早，应不早于 2026-07-01')
    expect(wrongDay('2026-07-07', bounds)).toBe('2026-07-07 太晚，应不晚于 2026-07-06')
    await expect(dayRule(bounds).validator(null, '2026-07-07')).rejects.toThrow('太晚')
    await expect(dayRule(bounds).validator(null, null)).resolves.toBeUndefined()
  })
})
