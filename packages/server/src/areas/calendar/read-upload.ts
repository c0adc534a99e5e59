import type { NoticeRead } from '@yangguang/contract'
import {
  arrangesWholeYear,
  type Calendar,
  isPlainDate,
  isRefusal,
  readNotice,
  readNoticeText,
  yearOf,
} from '@yangguang/statute'
import { againstTheRules, badInput } from '../../refusals.ts'

type Day = NoticeRead['days'][number]

const kinds: Record<string, Day['kind']> = {
  off: 'off',
  放假: 'off',
  休: 'off',
  休息: 'off',
  work: 'work',
  上班: 'work',
  班: 'work',
  调休上班: 'work',
}

/**
 * Reads a holiday notice from a file: JSON of the form `{ year, number, title?, issuedOn?, days }`, the text of the notice
 * itself, or CSV lines `2027-01-01,放假,元旦`. Throws a refusal that says which line or day is wrong.
 */
export function readUpload(text: string, known: Calendar): NoticeRead {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain.startsWith('{')) return complete(readNotice(parsed(plain), known))
  if (/关于(?:调整|延长)?\d{4}年/u.test(plain)) return complete(readNoticeText(plain, known))
  return fromLines(plain)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput('文件不是完整的 JSON，请检查括号和引号后重新导入。')
  }
}

function complete(read: ReturnType<typeof readNotice>): NoticeRead {
  if (isRefusal(read)) throw againstTheRules(read)
  return {
    year: read.year,
    number: read.number,
    title: read.title,
    issuedOn: read.issuedOn,
    days: [...read.days],
    covers: arrangesWholeYear(read) ? 'year' : 'days',
  }
}

/** CSV says days only: number and title are left for the form, where proposing checks the whole. */
function fromLines(text: string): NoticeRead {
  const faults: string[] = []
  const days: Day[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [date = '', kind = '', name = ''] = line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const heading = at === 0 && !/\d/.test(date)
    if (line.trim() === '' || heading) continue
    const known = kinds[kind.toLowerCase()]
    if (!isPlainDate(date)) faults.push(`第 ${at + 1} 行的日期“${date}”不存在，应当形如 2027-01-01。`)
    else if (!known) faults.push(`第 ${at + 1} 行应当注明“放假”或者“上班”，现为“${kind}”。`)
    else if (!name || name.length > 20) faults.push(`第 ${at + 1} 行应当注明节日名称，不超过 20 个字。`)
    else days.push({ date, kind: known, name })
  }
  if (faults.length > 0) throw badInput(faults.slice(0, 10).join(''))
  if (days.length === 0) throw badInput('没有读到日期。每行应当形如：2027-01-01,放假,元旦。')
  const year = mostFrequent(days.map((day) => yearOf(day.date)))
  const title = `国务院办公厅关于${year}年部分节假日安排的通知`
  const whole = arrangesWholeYear({ year, number: '', title, issuedOn: null, days })
  return { year, number: '', title, issuedOn: null, covers: whole ? 'year' : 'days', days }
}

function mostFrequent(years: number[]): number {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
