import { describe, expect, it } from 'vitest'
import { off, work } from './arrange.ts'
import { builtInCalendar, calendarOf } from './calendar-of.ts'
import { datesMoved } from './dates-moved.ts'
import { publishedNotices } from './published/index.ts'

describe('datesMoved', () => {
  it('finds nothing between a calendar and itself', () => {
    expect(datesMoved(builtInCalendar, calendarOf(publishedNotices))).toEqual({
      moved: [],
      newlyPublished: [],
      withdrawn: [],
    })
  })

  it('tells the days an amendment changes, and not the weekends it only names', () => {
    const before = calendarOf(publishedNotices.filter((notice) => notice.number !== '国办发明电〔2020〕1号'))
    const { moved, newlyPublished } = datesMoved(before, builtInCalendar)
    expect(moved.map(({ date, was, is }) => [date, was.why, is.why])).toEqual([
      ['2020-01-31', '工作日', '春节放假'],
      ['2020-02-01', '春节调休上班', '春节放假'],
    ])
    expect(newlyPublished).toEqual([])
  })

  it('tells what a newly published year changes against the statutory days', () => {
    const notice = {
      year: 2027,
      number: '国办发明电〔2026〕99号',
      title: '',
      issuedOn: '2026-11-05',
      days: [
        ...work('元旦', '2026-12-27'),
        ...off('元旦', '2026-12-31', '2027-01-02'),
        ...off('春节', '2027-02-05', '2027-02-09'),
        ...off('国庆节', '2027-10-01', '2027-10-03'),
      ],
    }
    const after = calendarOf([...publishedNotices, notice])
    const { moved, newlyPublished, withdrawn } = datesMoved(builtInCalendar, after)
    // Statutory days the notice leaves out are worked again; those it repeats have not moved.
    expect(moved.map(({ date, is }) => [date, is.working])).toEqual([
      ['2026-12-27', true],
      ['2026-12-31', false],
      ['2027-02-09', false],
      ['2027-04-05', true],
      ['2027-06-09', true],
      ['2027-09-15', true],
    ])
    expect(newlyPublished).toEqual([2027])
    expect(withdrawn).toEqual([])
    expect(datesMoved(after, builtInCalendar).withdrawn).toEqual([2027])
  })
})
