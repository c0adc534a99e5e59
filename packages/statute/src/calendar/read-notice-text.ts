import { type Refusal, refuse } from '../refusal.ts'
import { off, work } from './arrange.ts'
import type { Calendar, HolidayNotice, SpecialDay } from './calendar.ts'
import { weekdayName } from './day-nature.ts'
import { chineseDate, daysBetween, isPlainDate, type PlainDate } from './plain-date.ts'
import { readNotice } from './read-notice.ts'

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?/gu
const SECTION = /^\s*[一二三四五六七八九十]+、\s*([^：:]{2,15})[：:](.+)$/u

/**
 * Reads the text of a notice as it is published (一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。…), pasted whole. The
 * number of days and the weekdays it states are checked against the dates; then the same checks as `readNotice`.
 */
export function readNoticeText(text: string, known?: Calendar): HolidayNotice | Refusal {
  const plain = text.replace(/\(/g, '（').replace(/\)/g, '）')
  const year = Number(/关于(?:调整|延长)?(\d{4})年/u.exec(plain)?.[1] ?? Number.NaN)
  if (Number.isNaN(year)) {
    return refuse('bad-notice', '没有读到年份，请连同标题（关于××××年部分节假日安排的通知）一起粘贴。')
  }
  const faults: string[] = []
  const days: SpecialDay[] = []
  for (const line of plain.split('\n')) {
    const section = SECTION.exec(line)
    if (section) days.push(...daysOfSection(section[1]!.trim(), section[2]!, year, faults))
  }
  if (faults.length > 0) return refuse('bad-notice', faults.join(''))
  return readNotice({ year, number: numberIn(plain), title: titleIn(plain), issuedOn: issuedOnIn(plain), days }, known)
}

function numberIn(text: string): string {
  return /\p{Script=Han}+\s*[〔[（【［]\d{4}[〕\]）】］]\s*\d{1,4}\s*号/u.exec(text)?.[0] ?? ''
}

function titleIn(text: string): string {
  return /\p{Script=Han}+关于[^\n]*?通知/u.exec(text)?.[0] ?? ''
}

/** The date under the signature: the last line that holds a whole date and nothing else. */
function issuedOnIn(text: string): PlainDate | null {
  const lines = [...text.matchAll(/^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/gmu)]
  const last = lines.at(-1)
  return last ? written(last[1]!, last[2]!, last[3]!) : null
}

function written(year: string | number, month: string, day: string): PlainDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Its sentences: those that say 放假 give a run of days, those that say 上班 give single ones; advice to employers gives none. */
function daysOfSection(name: string, body: string, year: number, faults: string[]): SpecialDay[] {
  const days: SpecialDay[] = []
  for (const sentence of body.split('。')) {
    if (sentence.includes('上班')) {
      days.push(...work(name, ...datesIn(sentence, year, faults)))
      continue
    }
    const [before, after] = sentence.split('放假', 2)
    if (after === undefined) continue
    const dates = datesIn(before!, year, faults)
    const [first] = dates
    const last = dates.at(-1)
    if (first === undefined || last === undefined || (dates.length > 1 && !before!.includes('至'))) {
      faults.push(`没有读懂“${name}”的放假日期，请逐日填写。`)
      continue
    }
    const told = /(\d{1,2})天/u.exec(after)?.[1]
    const length = daysBetween(first, last) + 1
    if (length < 1 || length > 31 || (told !== undefined && Number(told) !== length)) {
      faults.push(`“${name}”自${chineseDate(first)}至${chineseDate(last)}是${length}天，与所写天数不符。`)
      continue
    }
    days.push(...off(name, first, last))
  }
  return days
}

/** The dates of a sentence; a year or month left out is that of the date before. */
function datesIn(sentence: string, year: number, faults: string[]): PlainDate[] {
  const dates: PlainDate[] = []
  let inYear: string | number = year
  let inMonth: string | undefined
  for (const [whole, y, m, d, aside] of sentence.matchAll(DATE)) {
    inYear = y ?? inYear
    inMonth = m ?? inMonth
    const date = inMonth === undefined ? '' : written(inYear, inMonth, d!)
    if (!isPlainDate(date)) {
      faults.push(`“${whole}”不是一个存在的日期。`)
      continue
    }
    const told = /(?:周|星期)([一二三四五六日天])/u.exec(aside ?? '')?.[1]?.replace('天', '日')
    if (told !== undefined && weekdayName(date) !== `周${told}`) {
      faults.push(`${chineseDate(date)}是${weekdayName(date)}，与所写“周${told}”不符。`)
    }
    dates.push(date)
  }
  return dates
}
