import { describe, expect, it } from 'vitest'
import { builtInCalendar, calendarOf } from './calendar-of.ts'
import { dayNature, isWorkingDay } from './day-nature.ts'

describe('dayNature', () => {
  it.each([
    { date: '2026-02-25', kind: 'workday', why: '工作日', notice: null, provisional: false },
    { date: '2026-03-07', kind: 'weekend', why: '周六', notice: null, provisional: false },
    {
      date: '2026-02-14',
      kind: 'makeUpWorkday',
      why: '春节调休上班',
      notice: '国办发明电〔2025〕7号',
      provisional: false,
    },
    { date: '2026-02-16', kind: 'holiday', why: '春节放假', notice: '国办发明电〔2025〕7号', provisional: false },
    { date: '2027-02-05', kind: 'holiday', why: '春节放假', notice: null, provisional: true },
    { date: '2027-02-10', kind: 'workday', why: '工作日', notice: null, provisional: true },
    { date: '2027-09-15', kind: 'holiday', why: '中秋节放假', notice: null, provisional: true },
    { date: '2031-05-02', kind: 'holiday', why: '劳动节放假', notice: null, provisional: true },
    { date: '2031-10-04', kind: 'weekend', why: '周六', notice: null, provisional: true },
    { date: '2012-05-02', kind: 'workday', why: '工作日', notice: null, provisional: true },
  ])('$date is $kind: $why', ({ date, ...nature }) => {
    const working = nature.kind === 'workday' || nature.kind === 'makeUpWorkday'
    expect(dayNature(date, builtInCalendar)).toEqual({ working, ...nature })
    expect(isWorkingDay(date, builtInCalendar)).toBe(working)
  })

  it('gives a day to the notice issued last, whatever order they are handed in', () => {
    const early = {
      year: 2027,
      number: '国办发明电〔2026〕1号',
      title: '',
      issuedOn: '2026-11-05',
      days: [{ date: '2027-02-09', kind: 'off', name: '春节' }],
    } as const
    const late = {
      ...early,
      number: '国办发明电〔2027〕1号',
      issuedOn: '2027-01-30',
      days: [{ date: '2027-02-09', kind: 'off', name: '延长' }],
    } as const
    const undated = {
      ...early,
      number: '本地〔2027〕1号',
      issuedOn: null,
      days: [{ date: '2027-02-09', kind: 'off', name: '地方' }],
    } as const
    expect(dayNature('2027-02-09', calendarOf([late, early])).notice).toBe(late.number)
    expect(dayNature('2027-02-09', calendarOf([undated, late, early])).notice).toBe(undated.number)
  })
})
