import { type AskedItem, type Channel, chineseDate, type SearchRecord } from '@yangguang/statute'
import { clause } from '../templates/fill.ts'

/** How the application came, as it reads in 「以…方式提出」. */
export const mannerWords: Readonly<Record<Channel, string>> = {
  window: '当面提交',
  registeredMail: '邮寄',
  ordinaryMail: '平常信函邮寄',
  fax: '传真',
  online: '互联网在线提交',
  email: '电子邮件',
  oral: '口头',
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 1 → 一, 12 → 十二, 35 → 三十五; for headings, up to 99. */
export function chineseNumber(number: number): string {
  if (number <= 10) return numerals[number - 1]!
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return `${tens === 1 ? '' : numerals[tens - 1]}十${ones === 0 ? '' : numerals[ones - 1]}`
}

/** What an applicant wrote, on one line and without the full stop that the letter sets itself. */
export const oneLine = (text: string) => clause(text.replace(/\s*[\r\n]+\s*/g, ' '))

/** The request restated: one item as it was asked, several numbered. */
export function askedWords(items: readonly AskedItem[]): string {
  const texts = items.map((item) => oneLine(item.text))
  if (texts.length === 1) return `${texts[0]}。`
  return `${texts.map((text, at) => `（${chineseNumber(at + 1)}）${text}`).join('；')}。`
}

const results = {
  found: '检索到相关信息',
  partlyFound: '检索到部分相关信息',
  notFound: '未检索到相关信息',
} as const satisfies Record<SearchRecord['result'], string>

/** A search as a letter tells it: when, where, by which words, over which period, with what result. */
export function searchWords(search: SearchRecord): string {
  const words = search.keywords
    .split(/[、，,；;\s]+/)
    .filter((word) => word !== '')
    .map((word) => `“${word}”`)
    .join('')
  const note = clause(search.note)
  return (
    `本机关于${chineseDate(search.searchedOn)}在${clause(search.system)}中，以${words}为关键词，` +
    `对${clause(search.period)}的信息进行了检索，${results[search.result]}。${note === '' ? '' : `${note}。`}`
  )
}
