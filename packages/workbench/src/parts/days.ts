const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant of the wire (ISO 8601 in UTC) as a minute in China standard time, 2026-11-20 09:05. */
export const minuteOf = (instant: string): string => minute.format(new Date(instant))

/** 11月20日, or 2027年1月5日 when the day lies in another year than `today`. */
export function shortDay(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const inYear = `${month}月${date}日`
  return day.slice(0, 4) === today.slice(0, 4) ? inYear : `${year}年${inYear}`
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** 1.2 MB, 340 KB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
