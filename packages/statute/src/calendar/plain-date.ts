/**
 * A calendar day in China standard time, written `YYYY-MM-DD`. Law and storage know days, not instants:
 * strings of this form compare correctly with `<`, sort, and never move when a server sits in another zone.
 */
export type PlainDate = string

const DAY = 86_400_000

/** Whether `text` is a day that exists: `2026-02-30` is not one, and there was no year 0. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** The day `days` days after (before, if negative) `date`. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** The later of two days. */
export function laterDay(a: PlainDate, b: PlainDate): PlainDate {
  if (a > b) return a
  return b
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** `2026年7月7日`, the form letters and pages use (GB/T 9704: no leading zeros). */
export function chineseDate(date: PlainDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}
