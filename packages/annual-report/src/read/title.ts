import { half } from './characters.ts'

/** What the top of a report says of whose and which year's it is. */
export interface Title {
  agency: string | null
  year: number | null
  /** The lines of the title as printed. */
  lines: string[]
}

const META =
  /^\s*(?:标题|发布时间|发布日期|发文日期|成文日期|生成日期|文号|栏目|原文链接|链接|来源|索引号|作者|浏览次数|发布机构|信息来源|主题分类|日期)\s*[:：]/
const REPORT = /(?:政府信息公开|政务公开|信息公开)[^。]{0,12}年度?报告/

/** Finds the title among the lines before the first section. */
export function titleOf(lines: readonly string[]): Title {
  const named = lines.findIndex(
    (line) => !META.test(line) && line.length <= 90 && REPORT.test(line.replace(/\s+/g, '')) && !/[。；]/.test(line),
  )
  const printed: string[] = []
  if (named >= 0) {
    // The agency may stand on a line of its own above.
    const above = previous(lines, named)
    if (above !== null && isAgency(lines[above]!)) printed.push(tidy(lines[above]!))
    printed.push(tidy(lines[named]!))
  }
  const candidates = [printed.join(''), ...lines.filter((line) => META.test(line) || line.length > 90)]
  let agency: string | null = null
  let year: number | null = null
  for (const candidate of candidates) {
    const found = parse(candidate)
    agency ??= found.agency
    year ??= found.year
  }
  if (named < 0) {
    const alone = lines.find((line) => isAgency(line))
    agency ??= alone ? tidy(alone) : null
  }
  return { agency, year, lines: printed }
}

function previous(lines: readonly string[], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) if (lines[index]!.trim() !== '') return index
  return null
}

const AGENCY =
  /(?:政府|办公室|办公厅|委员会|管委会|局|厅|办|街道|镇|乡|院|中心|署|处|委|部|会|公司|大队|支队|队|站|所)$/

function isAgency(line: string): boolean {
  const text = tidy(line)
  return text.length >= 3 && text.length <= 40 && AGENCY.test(text) && /^[\u4e00-\u9fff（）()·]+$/.test(text)
}

function parse(text: string): { agency: string | null; year: number | null } {
  const plain = half(text).replace(/\s+/g, '')
  const found =
    /([\u4e00-\u9fff()·]{2,40}?)?(?:关于)?[(〔]?((?:20)\d{2}|二[〇○零0O]\S[\u4e00-\u9fff〇○]{1,1})[)〕]?年?(?:度)?(?:政府信息公开|政务公开|信息公开)[^。]{0,12}年?度?报告/.exec(
      plain,
    )
  if (!found) return { agency: null, year: null }
  const agency = found[1] ? cleanAgency(found[1]) : null
  return { agency, year: yearOf(found[2]!) }
}

/** Words of a page before the agency's name do not belong to it. */
function cleanAgency(text: string): string | null {
  const name = text.replace(/^.*(?:标题|当前位置|首页|年报)/, '').replace(/关于$/, '')
  return name.length >= 2 ? name : null
}

const DIGITS = '〇一二三四五六七八九'

export function yearOf(text: string): number | null {
  const digits = text
    .replace(/[○零0O]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
  const year = Number(digits.replace(/\D/g, (other) => other))
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
