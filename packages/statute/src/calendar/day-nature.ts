import type { Calendar } from './calendar.ts'
import { type PlainDate, weekday, yearOf } from './plain-date.ts'
import { statutoryHoliday } from './statutory.ts'

/** What a day is, and by which notice. */
export interface DayNature {
  working: boolean
  kind: 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday'
  /** 工作日, 周六, 春节放假, 春节调休上班 */
  why: string
  /** Number of the notice that made it so; null for plain weeks and for statutory holidays of an unpublished year. */
  notice: string | null
  /** True when the arrangement of its year is not in the calendar, so that the answer may change. */
  provisional: boolean
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 周日 … 周六 */
export function weekdayName(date: PlainDate): string {
  return WEEKDAYS[weekday(date)]!
}

/** Whether and why `date` is worked: its notice first, then the statutory holidays of an unpublished year, then plain weeks. */
export function dayNature(date: PlainDate, calendar: Calendar): DayNature {
  const provisional = !calendar.years.has(yearOf(date))
  const special = calendar.special.get(date)
  if (special) {
    const working = special.kind === 'work'
    return {
      working,
      kind: working ? 'makeUpWorkday' : 'holiday',
      why: working ? `${special.name}调休上班` : `${special.name}放假`,
      notice: special.notice,
      provisional,
    }
  }
  const holiday = provisional ? statutoryHoliday(date) : null
  if (holiday) return { working: false, kind: 'holiday', why: `${holiday}放假`, notice: null, provisional }
  const weekend = weekday(date) === 0 || weekday(date) === 6
  return weekend
    ? { working: false, kind: 'weekend', why: weekdayName(date), notice: null, provisional }
    : { working: true, kind: 'workday', why: '工作日', notice: null, provisional }
}

/** Whether `date` is worked: weekends worked in exchange count, weekdays off do not (全国年节及纪念日放假办法). */
export function isWorkingDay(date: PlainDate, calendar: Calendar): boolean {
  return dayNature(date, calendar).working
}
