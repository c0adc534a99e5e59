import { half } from './characters.ts'

/** What the top of a report says of whose and which year's it is. */
export interface Title {
  agency: string | null
  year: number | null
  /** The lines of the title as printed. */
  lines: string[]
}

/** What a page says about its article: never a line of the title, though 标题 repeats it. */
const META =
  /^\s*(?:标题|发布时间|发布日期|发文日期|成文日期|生成日期|文号|栏目|原文链接|链接|来源|索引号|作者|浏览次数|发布机构|信息来源|主题分类|日期)\s*[:：]/
/** How reports call themselves, without the year that may stand within. */
const NAME =
  '(?:政府信息(?:和政务)?公开|政务(?:信息)?公开|信息公开)(?:和[^年报]{2,12})?(?:工作)?(?:情况)?(?:的)?YEAR?(?:年度)?(?:工作)?(?:情况)?(?:的)?报告'
const YEAR_SOURCE = '[(\\[〔]?((?:19|20)\\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})[)\\]〕]?(?:年度|年)?'
const nameWith = (year: string) => new RegExp(NAME.replace('YEAR', `(?:${year})`))
const REPORT = nameWith(YEAR_SOURCE)
const YEAR = new RegExp(YEAR_SOURCE)

/** A title is broken over so many lines at the most: the body, 关于, the year, the name in two pieces. */
const MOST_LINES = 4
const LONGEST_LINE = 60

/** Finds the title among the lines before the first section. */
export function titleOf(lines: readonly string[]): Title {
  const printed = printedTitle(lines)
  const own = partsOf(printed.join(''))
  if (own.agency !== null && own.year !== null) return { ...own, lines: printed }
  // The page around the report may repeat the title in full.
  const repeated = lines.filter((line) => META.test(line)).map((line) => partsOf(half(line).replace(/^[^:]*:/, '')))
  const other = repeated.find(({ name }) => name) ?? { agency: null, year: null }
  const alone = printed.length === 0 ? lines.map(tidy).find(isAgency) : undefined
  return {
    agency: own.agency ?? other.agency ?? alone ?? null,
    year: own.year ?? other.year,
    lines: printed,
  }
}

function printedTitle(lines: readonly string[]): string[] {
  const seen = lines.map((line, at) => ({ text: tidy(line), at })).filter(({ text }) => text !== '')
  for (const [at, { text }] of seen.entries()) {
    if (META.test(text)) continue
    // A text without line breaks has its title at the head of everything else.
    const head = text.length > LONGEST_LINE ? headOf(text) : null
    if (head) return [head]
    for (let count = 1; count <= MOST_LINES && at + count <= seen.length; count++) {
      const pieces = seen.slice(at, at + count).map((one) => one.text)
      if (!pieces.every(mayBeTitle)) break
      if (!REPORT.test(joined(pieces))) continue
      // The shortest run that holds the name begins at its last possible line.
      const from = pieces.findLastIndex((_piece, first) => REPORT.test(joined(pieces.slice(first))))
      return withLinesAbove(
        seen.slice(0, at + from).map((one) => one.text),
        pieces.slice(from),
      )
    }
  }
  return []
}

/** Lines above that belong to the title: the body on a line of its own, its name broken in the middle, 关于, the year. */
function withLinesAbove(above: readonly string[], title: string[]): string[] {
  const lines = [...title]
  for (let at = above.length - 1; at >= 0 && lines.length < MOST_LINES; at--) {
    const parts = partsOf(joined(lines))
    const line = above[at]!
    if (!mayBeTitle(line) || NOT_OURS.test(line)) break
    const bare = half(line).replaceAll(/\s+/g, '')
    const wanted = parts.agency === null || isFragment(parts.agency)
    const brings = isAgency(bare) || /关于$/.test(bare) || YEAR.test(bare)
    // The first part of a broken name is a name of its own only by what follows it.
    const begins = isFragment(parts.agency ?? '') && /^[\u4e00-\u9fff]{2,30}$/.test(bare)
    if (!(wanted && (brings || begins)) && !(parts.year === null && YEAR.test(bare))) break
    lines.unshift(line)
  }
  return lines
}

/** Ways through a site and names of its parts. */
const NOT_OURS = /首页|当前位置|公开年报|年度报告$|专栏|目录|网站|门户|导航|搜索|打印|关闭|字体|分享/

/** Short, without what sentences are made of. */
function mayBeTitle(line: string): boolean {
  return line.length <= LONGEST_LINE && !META.test(line) && !/[。；;！？!?，,：:]/.test(line)
}

/** The title at the head of a line that goes on. */
function headOf(text: string): string | null {
  const found = new RegExp(`^[^。；，,：:]{0,60}?${REPORT.source}`).exec(text.replaceAll(/(?<=\S) (?=\S)/g, ''))
  return found && !/^(?:根据|按照|依据|本报告|现将|为)/.test(found[0]) ? found[0] : null
}

const AGENCY =
  /(?:政府|办公室|办公厅|委员会|管委会|局|厅|办|街道|镇|乡|院|中心|署|处|委|部|会|公司|大队|支队|总队|队|站|所|馆|校|区|县|市|省|州|盟|旗)$/

function isAgency(line: string): boolean {
  const text = half(line).replaceAll(/\s+/g, '')
  return text.length >= 3 && text.length <= 40 && AGENCY.test(text) && /^[\u4e00-\u9fff()·]+$/.test(text)
}

/** The rest of a name whose beginning stands on another line. */
const isFragment = (agency: string) =>
  /^(?:人民政府|政府|街道|办事处|办公室|办公厅|委员会|管理|局|厅|镇|乡|服务中心|中心|民政府|府|和|与|、|及)/.test(
    agency,
  ) || agency.length < 3

const joined = (lines: readonly string[]) => half(lines.join('')).replaceAll(/\s+/g, '')

/** Body, year and name in the words of a title, in whatever order they stand. */
function partsOf(text: string): { agency: string | null; year: number | null; name: boolean } {
  const plain = half(text).replaceAll(/\s+/g, '')
  const found = REPORT.exec(plain)
  if (!found) return { agency: null, year: null, name: false }
  const before = plain.slice(0, found.index)
  const year = found[1] ?? YEAR.exec(before)?.[1] ?? YEAR.exec(plain.slice(found.index + found[0].length))?.[1]
  return { agency: agencyIn(before), year: year ? yearOf(year) : null, name: true }
}

/** The body among the words before the name of the report; the year may stand before or behind it. */
function agencyIn(before: string): string | null {
  const name = before
    .replaceAll(new RegExp(YEAR.source, 'g'), ' ')
    .replace(/^.*(?:标题|当前位置|首页|年报|[>»])/, '')
    .replaceAll(/关于|[《》#*]/g, ' ')
    .trim()
    .replace(/^的|的$/g, '')
    .replaceAll(' ', '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
  return name.length >= 2 && /[\u4e00-\u9fff]/.test(name) ? name : null
}

const DIGITS = '〇一二三四五六七八九'

/** The year that four digits say, Chinese ones (二〇二五, 二○二五) among them; null for what can be no year of a report. */
export function yearOf(text: string): number | null {
  const digits = text
    .replace(/[○零0O]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
  const year = Number(digits)
  return year >= 2008 && year <= 2100 ? year : null
}

/** The year of the statistic period, or else the year the text speaks of first. */
export function yearInText(text: string): number | null {
  const plain = half(text).replace(/\s+/g, '')
  const period =
    /(20\d{2})年1月1日(?:起)?[^。]{0,3}(?:至|到|—|-)/.exec(plain) ?? /统计期限[^。]{0,12}?(20\d{2})年/.exec(plain)
  if (period) return Number(period[1])
  const counts = new Map<string, number>()
  for (const [, year] of plain.matchAll(/(20[12]\d)年/g)) counts.set(year!, (counts.get(year!) ?? 0) + 1)
  const first = [...counts].sort((a, b) => b[1] - a[1])[0]
  return first ? Number(first[0]) : null
}

function tidy(line: string): string {
  return line.replace(/^[\s#*]+|[\s*]+$/g, '').replace(/\s+/g, ' ')
}
