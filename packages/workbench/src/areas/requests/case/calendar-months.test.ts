import { builtInCalendar, explain, startClock } from '@yangguang/statute'
import { describe, expect, it } from 'vitest'
import { monthsOf, noticesOf } from './calendar-months.ts'

/** Received on Friday 2026-09-18: the National Day holidays and two worked weekends lie in the period. */
const { days } = explain(startClock({ receivedOn: '2026-09-18', basis: '当面提交' }, builtInCalendar), builtInCalendar)

describe('the calendar of a period', () => {
  const months = monthsOf(days)

  it('draws the months the period touches, week by week from Monday', () => {
    expect(months.map((one) => one.month)).toEqual(['2026-09', '2026-10'])
    for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7)
    expect(months[0]!.weeks[0]!.map((square) => square?.date)).toEqual([
      '2026-09-14',
      '2026-09-15',
      '2026-09-16',
      '2026-09-17',
      '2026-09-18',
      '2026-09-19',
      '2026-09-20',
    ])
  })

  it('holds every day of the period once, and nothing of it twice', () => {
    const drawn = months
      .flatMap(({ weeks }) => weeks.flat())
      .flatMap((square) => (square?.day ? [square.day.date] : []))
    expect(drawn).toEqual(days.map((day) => day.date))
  })

  it('puts the days of a week shared by two months into each its own', () => {
    const last = months[0]!.weeks.at(-1)!
    const first = months[1]!.weeks[0]!
    expect(last.map((square) => square?.date ?? null).filter(Boolean)).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
    ])
    expect(first.map((square) => square?.date ?? null).filter(Boolean)).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ])
  })

  it('names the notice behind holidays and worked weekends once for all their days', () => {
    const notices = noticesOf(days)
    const holiday = notices.find((one) => one.days.includes('2026-10-01'))!
    expect(holiday.days).toContain('2026-10-07')
    expect(holiday.notice).not.toBe('')
    expect(notices.flatMap((one) => one.days)).not.toContain('2026-09-19')
  })

  it('is empty where no period runs', () => {
    expect(monthsOf([])).toEqual([])
  })
})
