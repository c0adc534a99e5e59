import { type Refusal, refuse } from '../refusal.ts'
import type { Calendar, HolidayNotice, SpecialDay } from './calendar.ts'
import { arrangesWholeYear } from './calendar-of.ts'
import { weekdayName } from './day-nature.ts'
import { addDays, chineseDate, isPlainDate, type PlainDate, weekday, yearOf } from './plain-date.ts'
import { statutoryHoliday } from './statutory.ts'

/** The years a notice can be about: the first 条例 came in 2008, and a number above is a slip of the hand. */
const YEARS = { first: 2008, last: 2099 } as const
const LONGEST_NAME = 30
const LONGEST_TITLE = 100
const MOST_DAYS = 100

/**
 * Reads a notice somebody entered or imported: `{ year, number, title?, issuedOn?, days: [{ date, kind, name }] }`, unchecked. Refuses
 * with every fault it finds, each a sentence that says which day and what is wrong. Brackets around the year of the number
 * become 〔〕; days come back in order. Given the calendar the notice comes on top of, it also refuses a number that is there already
 * and lets an amendment make a weekday worked again.
 */
export function readNotice(input: unknown, known?: Calendar): HolidayNotice | Refusal {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('bad-notice', '没有读到放假安排，请按模板填写年份、文号和日期。')
  }
  const { year, number, title, issuedOn, days } = input as Record<string, unknown>
  if (typeof year !== 'number' || !Number.isInteger(year) || year < YEARS.first || year > YEARS.last) {
    return refuse('bad-notice', `年份应当是${YEARS.first}至${YEARS.last}之间的整数。`)
  }
  const faults: string[] = []
  const numberRead = readNumber(number, faults)
  if (known?.notices.some((notice) => notice.number === numberRead)) faults.push(`${numberRead}已经录入。`)
  const titleRead = readTitle(title, year, faults)
  const issuedRead = readIssuedOn(issuedOn, year, faults)
  const daysRead = readDays(days, year, known, faults)
  const notice = { year, number: numberRead, title: titleRead, issuedOn: issuedRead, days: daysRead }
  if (faults.length === 0) faults.push(...missingHolidays(notice))
  return faults.length > 0 ? refuse('bad-notice', faults.join('')) : notice
}

function readNumber(number: unknown, faults: string[]): string {
  const text = typeof number === 'string' ? number.replace(/\s/g, '') : ''
  const parts = /^(\p{Script=Han}+)[〔[(（【［](\d{4})[〕\])）】］](\d{1,4})号$/u.exec(text)
  if (!parts) {
    faults.push('文号应当形如“国办发明电〔2025〕7号”。')
    return ''
  }
  return `${parts[1]}〔${parts[2]}〕${Number(parts[3])}号`
}

function readTitle(title: unknown, year: number, faults: string[]): string {
  const text = typeof title === 'string' ? title.trim() : ''
  if (text.length > LONGEST_TITLE) faults.push(`标题不能超过${LONGEST_TITLE}个字。`)
  return text || `国务院办公厅关于${year}年部分节假日安排的通知`
}

function readIssuedOn(issuedOn: unknown, year: number, faults: string[]): PlainDate | null {
  if (issuedOn === undefined || issuedOn === null || issuedOn === '') return null
  if (typeof issuedOn !== 'string' || !isPlainDate(issuedOn)) {
    faults.push('发文日期应当是一个存在的日期，形如2025-11-04。')
    return null
  }
  if (yearOf(issuedOn) < year - 1 || yearOf(issuedOn) > year) {
    faults.push(`发文日期${chineseDate(issuedOn)}与${year}年的安排不符，应当在上一年或者当年。`)
  }
  return issuedOn
}

function readDays(days: unknown, year: number, known: Calendar | undefined, faults: string[]): SpecialDay[] {
  if (!Array.isArray(days) || days.length === 0) {
    faults.push('至少填写一个放假或者调休上班的日期。')
    return []
  }
  if (days.length > MOST_DAYS) {
    faults.push(`日期多于${MOST_DAYS}个，请核对是否重复导入。`)
    return []
  }
  const read: SpecialDay[] = []
  const seen = new Set<PlainDate>()
  for (const [index, entry] of days.entries()) {
    const day = readDay(entry, index + 1, year, faults, known)
    if (day === null) continue
    if (seen.has(day.date)) faults.push(`${chineseDate(day.date)}填写了不止一次。`)
    seen.add(day.date)
    read.push(day)
  }
  return read.sort((a, b) => (a.date < b.date ? -1 : 1))
}

function readDay(
  entry: unknown,
  position: number,
  year: number,
  faults: string[],
  known?: Calendar,
): SpecialDay | null {
  const { date, kind, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  if (typeof date !== 'string' || !isPlainDate(date)) {
    faults.push(`第${position}个日期不存在，应当形如${year}-01-01。`)
    return null
  }
  const which = `${chineseDate(date)}（${weekdayName(date)}）`
  if (!near(date, year)) {
    faults.push(`${which}不在${year}年，只有上一年12月和下一年1月的日期可以连带安排。`)
  }
  if (kind !== 'off' && kind !== 'work') {
    faults.push(`${which}应当注明是放假还是调休上班。`)
    return null
  }
  if (kind === 'work' && !isWeekend(date) && known?.special.get(date)?.kind !== 'off') {
    faults.push(`${which}本来就是工作日，不能列为调休上班，请核对日期。`)
  }
  const named = typeof name === 'string' ? name.trim() : ''
  if (named === '' || named.length > LONGEST_NAME) {
    faults.push(`${which}应当注明节日名称，不超过${LONGEST_NAME}个字。`)
  }
  return { date, kind, name: named }
}

function isWeekend(date: PlainDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6
}

/** Within the year, or so close to it that its holidays reach over: 2018-12-29 was worked for New Year's Day of 2019. */
function near(date: PlainDate, year: number): boolean {
  return yearOf(date) === year || date.slice(0, 7) === `${year - 1}-12` || date.slice(0, 7) === `${year + 1}-01`
}

/** A notice that arranges its whole year gives every statutory holiday of it: the surest sign of a mistyped month. */
function missingHolidays(notice: HolidayNotice): string[] {
  if (!arrangesWholeYear(notice)) return []
  const off = new Set(notice.days.filter((day) => day.kind === 'off').map((day) => day.date))
  const faults: string[] = []
  for (let date = `${notice.year}-01-01`; yearOf(date) === notice.year; date = addDays(date, 1)) {
    const holiday = statutoryHoliday(date)
    if (holiday && !off.has(date) && !isWeekend(date)) {
      faults.push(`${chineseDate(date)}是法定节日（${holiday}），安排中没有放假。`)
    }
  }
  return faults
}
