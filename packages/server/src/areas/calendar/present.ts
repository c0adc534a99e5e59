import type { CalendarYear, NoticeView } from '@yangguang/contract'
import {
  addDays,
  arrangesWholeYear,
  type Calendar,
  dayNature,
  type HolidayNotice,
  publishedNotices,
  weekdayName,
  yearOf,
} from '@yangguang/statute'
import type { NoticeRecord } from './store.ts'

const covers = (notice: HolidayNotice): NoticeView['covers'] => (arrangesWholeYear(notice) ? 'year' : 'days')

const shipped = (notice: HolidayNotice): NoticeView => ({
  id: null,
  year: notice.year,
  number: notice.number,
  title: notice.title,
  issuedOn: notice.issuedOn,
  covers: covers(notice),
  days: [...notice.days],
  status: 'shipped',
  enteredBy: null,
  enteredAt: null,
})

export const presentNotice = (notice: NoticeRecord, enteredBy: string | null): NoticeView => ({
  id: notice.id,
  year: notice.year,
  number: notice.number,
  title: notice.title,
  issuedOn: notice.issuedOn,
  covers: covers(notice),
  days: notice.days,
  status: notice.status,
  enteredBy,
  enteredAt: notice.enteredAt.toISOString(),
})

/** All notices, entered ones first, then those that come with the program, latest first. */
export const presentNotices = (entered: { notice: NoticeRecord; enteredBy: string | null }[]): NoticeView[] => [
  ...entered.map((one) => presentNotice(one.notice, one.enteredBy)),
  ...[...publishedNotices].reverse().map(shipped),
]

/** A year day by day, with the notices that speak of it. */
export function presentYear(year: number, calendar: Calendar, notices: NoticeView[]): CalendarYear {
  const days: CalendarYear['days'] = []
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1))
    days.push({ date, weekday: weekdayName(date), ...dayNature(date, calendar) })
  const speaksOf = (notice: NoticeView) => notice.year === year || notice.days.some((day) => yearOf(day.date) === year)
  return {
    year,
    published: calendar.years.has(year),
    workingDays: days.filter((day) => day.working).length,
    notices: notices.filter((notice) => notice.status !== 'withdrawn' && speaksOf(notice)),
    days,
  }
}
