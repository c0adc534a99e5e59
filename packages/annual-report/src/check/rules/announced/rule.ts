import type { Finding, Rule } from '../../finding.ts'
import { chineseNumber } from '../../text/numerals.ts'
import { type ReportText, textsOf } from '../../text/texts.ts'
import { firstListFrom, listAt, type NumberedList } from './items.ts'
import { type Named, namedIn } from './named.ts'

/** As many items follow as the text announces: 以下四个方面, and then four. */
export const announced: Rule = {
  id: 'announced',
  title: '所列事项与预告的数目一致',
  severity: 'error',
  check(report) {
    const texts = textsOf(report)
    // 从以下六个方面报告如下: the sections themselves.
    const parts = Math.max(6, report.sections.length)
    return texts.flatMap((text, index) => [...numbered(text, texts[index + 1], parts), ...named(text)])
  },
}

/** 以下四个方面：一是…, and then five. */
function numbered(text: ReportText, following: ReportText | undefined, parts: number): Finding[] {
  const { plain } = text.figured
  return announcementsIn(plain).flatMap(({ count, start, end }): Finding[] => {
    const found = listAfter(plain, end) ?? (atEnd(plain, end) && count !== parts ? listInNext(text, following) : null)
    if (!found || found.list.count === count || found.list.count < 2) return []
    const quote = text.figured.quote(start, end)
    const last = found.plain
      .slice(found.list.last)
      .split(/[，。；：\n]/)[0]!
      .slice(0, 20)
    return [
      {
        rule: announced.id,
        severity: announced.severity,
        place: text.place,
        quote,
        left: count,
        right: found.list.count,
        message: `“${quote}”之后列出的是${found.list.count}项（最后一项为“${last}”），与所说的${count}项不符。请改正数目或者补齐所列事项。`,
      },
    ]
  })
}

/** 决策、执行、管理、服务、结果四个环节: five are named. Fewer than said may be names without a sign between them. */
function named(text: ReportText): Finding[] {
  return namedIn(text.figured.plain).flatMap((list: Named): Finding[] => {
    const tooMany = list.least > list.said
    const tooFew = !list.open && list.most < list.said
    if (!tooMany && !tooFew) return []
    const quote = text.figured.quote(list.start, list.end)
    const right = tooMany ? list.least : list.most
    return [
      {
        rule: announced.id,
        severity: tooMany ? 'error' : 'warning',
        place: text.place,
        quote,
        left: list.said,
        right,
        message: `“${quote}”列出的是${right}项，与所说的${list.said}项不符。请改正数目或者补齐所列事项。`,
      },
    ]
  })
}

interface Announcement {
  count: number
  start: number
  end: number
}

const NUMERAL = '(\\d{1,2}|[二两三四五六七八九十]{1,3})'
const THINGS =
  '(?:方面|问题|不足|短板|弱项|措施|举措|任务|工作|重点|环节|要点|做法|特点|渠道|途径|抓手|机制|情况|困难|薄弱环节|内容|行动)'

/**
 * 以下四个方面：, 主要存在三个问题：, 抓好下列五项工作。 The words run from the clause's beginning to before the sign that
 * ends it. Lists of a report's own parts (以下六个部分) are announced by its preface and numbered as its sections.
 */
const ANNOUNCEMENT = new RegExp(
  `([^，。；：！？\\n]{0,60}?)(?:(?:以下|如下|下列|下述)(?:的)?${NUMERAL}(?!(?:个|大)?(?:部分|章))[^，。；：！？\\n]{0,16}(?=[：。]|\\n|$)` +
    `|${NUMERAL}(?:(?:个|项|条|点|大|类|种)(?:主要|重点|突出|具体|明显|专项)?(?:的)?${THINGS}|方面)[^，。；：！？\\n]{0,12}(?=：))`,
  'g',
)

function announcementsIn(plain: string): Announcement[] {
  return [...plain.matchAll(ANNOUNCEMENT)].flatMap((match) => {
    const numeral = match[2] ?? match[3]!
    const count = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
    // 第三方面, 前三项, 十几个: no announcement.
    const before = match[0].slice(0, match[0].lastIndexOf(numeral))
    if (count === null || count < 2 || /[第前后近余几数\d一二三四五六七八九十]$/.test(before)) return []
    return [{ count, start: match.index, end: match.index + match[0].length }]
  })
}

interface Found {
  plain: string
  list: NumberedList
}

/** The list must begin at once, or in the next paragraph. */
function listAfter(plain: string, end: number): Found | null {
  let at = end
  while (at < plain.length && /[：。\n]/.test(plain[at]!)) at++
  const list = listAt(plain, at)
  return list && !LEFT_OUT.test(plain.slice(at)) ? { plain, list } : null
}

/** A preface that ends with an announcement has its list in section one, perhaps after an opening paragraph. */
function listInNext(text: ReportText, next: ReportText | undefined): Found | null {
  if (!next || text.section !== 0) return null
  const { plain } = next.figured
  const at = firstListFrom(plain, 0, 2)
  const list = at < 0 ? null : listAt(plain, at)
  return list && !LEFT_OUT.test(plain) ? { plain, list } : null
}

function atEnd(plain: string, end: number): boolean {
  return /^[：。\n]*$/.test(plain.slice(end))
}

/** A document that says it leaves something out. */
const LEFT_OUT = /【…|【\.\.\.|（略）|从略|……】/
