import { EDITION_2021 } from '../editions/edition-2021.ts'
import { core, half } from './characters.ts'
import { TABLE3_ROWS } from './form-labels.ts'
import { likeness } from './likeness.ts'
import type { Row } from './rows.ts'
import { figuresOn } from './values.ts'

const NUMERALS = '一二三四五六七八九十'
const TITLES = [
  ...EDITION_2021.sections.flatMap(({ title, variants }) => [title, ...variants]),
  '二、主动公开',
  '三、依申请公开情况',
  '四、行政复议、行政诉讼情况',
  '四、因政府信息公开引起行政复议、行政诉讼情况',
].map(core)
/** Titles also met without a numeral. */
const BARE = [...TITLES, '基本情况'].filter((title) => title.length > 3)

const ROWS_WITH_NUMERAL = [
  ...(['newReceived', 'carriedOver', 'carriedForward'] as const).flatMap((key) => TABLE3_ROWS.get(key)!.cores),
  '本年度办理结果',
]

/**
 * Whether a line is the title of a section, and its numeral (0 without one). `last` is the numeral before it. The rows of
 * 表三 that begin with a numeral are none.
 */
export function headingOf(text: string, last: number, zone: string | null): { numeral: number } | null {
  const line = half(text).replace(/^[\s#*]+|[\s*]+$/g, '')
  if (figuresOn(line) >= 3) return null
  if (line.length < 3 || line.length > 45 || /[。；;！|]/.test(line)) return null
  const found = /^(?:第([一二三四五六七八九十]{1,2})部分|([一二三四五六七八九十]{1,2}))\s*[、.．,:：\s]\s*(.+)$/.exec(
    line,
  )
  const bare = core(found ? found[3]! : line)
  if (bare.length < 2) return null
  // Most lines are none, and need no comparing: no numeral, none of the titles' words.
  if (!found && !/^\d/.test(line) && (line.length > 34 || !/情况|事项|公开|问题|措施/.test(bare))) return null
  // （一） numbers no section, and 无其他需要报告的事项 is what one says.
  if (!found && /^[(（]|^(?:\d{4}年)?[^、]{0,6}(?:无|没有|未)/.test(line)) return null
  const asTitle = Math.max(...TITLES.map((title) => likeness(title, bare)))
  if (!found) {
    if (/^\d{1,2}\s*[、.．]/.test(line) && asTitle < 0.75) {
      const numeral = Number(/^\d+/.exec(line)![0])
      // 6、 between 五 and 七: a numeral of the wrong kind.
      const known = zone?.startsWith('table')
      return !known && last >= 4 && numeral === last + 1 && line.length <= 30 && figuresOn(line) === 0
        ? { numeral }
        : null
    }
    if (/^[(（\d]/.test(line) && asTitle < 0.8) return null
    return line.length <= 34 && BARE.some((title) => likeness(title, bare) >= 0.85) ? { numeral: 0 } : null
  }
  // A label broken over lines begins like the row it is of.
  if (bare.length >= 3 && asTitle < 0.6 && ROWS_WITH_NUMERAL.some((row) => row.startsWith(bare))) return null
  const asRow = Math.max(...ROWS_WITH_NUMERAL.map((row) => likeness(row, bare)))
  if (asRow >= 0.6 && asRow > asTitle) return null
  const numeral = numeralOf(found[1] ?? found[2]!)
  if (asTitle >= 0.6) return { numeral }
  if (/[，,：:]/.test(line) && line.length > 30) return null
  return numeral > last && numeral <= last + 2 ? { numeral } : null
}

function numeralOf(text: string): number {
  if (text.length === 1) return NUMERALS.indexOf(text) + 1
  return text.startsWith('十') ? 10 + NUMERALS.indexOf(text[1]!) + 1 : 10
}

const TITLE_IN_TEXT =
  /[一二三四五六七八]\s*、\s*(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因?政府信息公开(?:工作)?)?(?:被申请)?行政复议[、和]?(?:提起)?行政诉讼情况|(?:政府信息公开工作)?存在的?主要问题及改进(?:情况|措施)|其他需要报告的?事项)(?![；;、，,。”"和])/g

/**
 * Cuts lines that hold several sections, as pages saved without their line ends do, before and after every title of a
 * section, so that each is a line.
 */
export function cutAtTitles(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'line' || row.text.length < 80) return [row]
    const cuts = new Set([0])
    for (const found of row.text.matchAll(TITLE_IN_TEXT)) {
      cuts.add(found.index)
      cuts.add(found.index + found[0].length)
    }
    if (cuts.size < 3) return [row]
    const places = [...cuts, row.text.length].sort((a, b) => a - b)
    return places.slice(1).flatMap((to, index) => {
      const text = row.text.slice(places[index]!, to)
      return text.trim() === '' ? [] : [{ ...row, text, pieces: [{ text, at: row.at }] }]
    })
  })
}
