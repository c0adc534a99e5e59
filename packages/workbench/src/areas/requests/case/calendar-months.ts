import type { ExplanationView } from '@yangguang/contract'
import { addDays } from '@yangguang/statute'

export type Day = ExplanationView['days'][number]

/** One square of the drawing: a day of the period, or one of its weeks outside it. */
export interface Square {
  date: string
  day: Day | null
}

export interface Month {
  /** 2026-11 */
  month: string
  /** Weeks from Monday to Sunday; null where the week reaches into another month. */
  weeks: (Square | null)[][]
}

const MONDAY_FIRST = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
export const weekdays = MONDAY_FIRST.map((name) => name.slice(1))

/** 0 on a Monday … 6 on a Sunday. */
const placeInWeek = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** The months a period touches, each as whole weeks from the one it begins in to the one it ends in. */
export function monthsOf(days: readonly Day[]): Month[] {
  if (days.length === 0) return []
  const known = new Map(days.map((day) => [day.date, day]))
  const first = days[0]!.date
  const last = days.at(-1)!.date
  const months: Month[] = []
  const monday = addDays(first, -placeInWeek(first))
  for (let start = monday; start <= last; start = addDays(start, 7)) {
    const week = Array.from({ length: 7 }, (_, at) => addDays(start, at))
    for (const month of new Set(week.map((date) => date.slice(0, 7)))) {
      // A week shared by two months stands in each, with the days that are its own.
      if (`${month}-31` < first || `${month}-01` > last) continue
      const squares = week.map((date) => (date.startsWith(month) ? { date, day: known.get(date) ?? null } : null))
      const drawn = months.find((one) => one.month === month)
      if (drawn) drawn.weeks.push(squares)
      else months.push({ month, weeks: [squares] })
    }
  }
  return months
}

/** Why days that are no plain weekends are off or worked, day by day run together, with the notice that says so. */
export function noticesOf(days: readonly Day[]): { why: string; notice: string; days: string[] }[] {
  const found = new Map<string, { why: string; notice: string; days: string[] }>()
  for (const { date, skipped, worked } of days) {
    const reason = worked ?? skipped
    if (!reason?.notice) continue
    const key = `${reason.why}${reason.notice}`
    const known = found.get(key) ?? { why: reason.why, notice: reason.notice, days: [] }
    known.days.push(date)
    found.set(key, known)
  }
  return [...found.values()]
}
