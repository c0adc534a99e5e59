import { chineseNumber } from '../../text/numerals.ts'

/** 决策、执行、管理、服务四个环节: things named one by one, and how many they are said to be. */
export interface Named {
  said: number
  /** How many are named, 和 and 与 once taken into the names and once for joints. */
  least: number
  most: number
  /** 等四个领域: there may be more than are named. */
  open: boolean
  start: number
  end: number
}

const COUNTED =
  /(\d{1,2}|[二两三四五六七八九十]{1,3})(?:个|大|项|类)(?:重点|主要|关键|试点|民生)*(?:领域|方面|环节|维度|板块|层面|阶段|要素|关口|步骤)/g

/** What leads over to the first name; before it other things may be named. */
const LEADS =
  /(?:在|围绕|聚焦|紧扣|紧盯|针对|涵盖|覆盖|涉及|突出|从|对|按照?|包括|分为|抓好|抓住|抓牢|推进|做好|梳理|规范|公开)(?!.*(?:在|围绕|聚焦|紧扣|紧盯|针对|涵盖|覆盖|涉及|突出|从|对|按|包括|分为|抓|推进|做好|梳理|规范|公开))/

/** A name that holds more than a name: the list began later, or is none. */
const NO_NAME = /要求|基础|部署|按照|落实|推进|开展|实现|加强|坚持|的|中|上|各|等|第|以及其/
const LONGEST_NAME = 12

/** The lists of names a plain text counts. */
export function namedIn(plain: string): Named[] {
  return [...plain.matchAll(COUNTED)].flatMap((match): Named[] => {
    const clauseStart = startOfClause(plain, match.index)
    // A quotation is one name, whatever stands in it.
    const before = plain.slice(clauseStart, match.index).replace(/“[^”]*”/g, (words) => '“'.repeat(words.length))
    const said = /\d/.test(match[1]!) ? Number(match[1]) : (chineseNumber(match[1]!) ?? 0)
    const lead = LEADS.exec(before.split('、')[0]!)
    if (!lead || !before.includes('、') || said < 2 || /[第前后近余几数\d]$/.test(before)) return []
    const from = lead.index + lead[0].length
    const open = before.endsWith('等')
    const list = open ? before.slice(from, -1) : before.slice(from)
    const names = list.split('、')
    if (names.some((name) => name === '' || name.length > LONGEST_NAME || NO_NAME.test(name))) return []
    const most = list.split(/、|以及|和|与|及/).filter((name) => name !== '').length
    const start = clauseStart + lead.index
    return [{ said, least: names.length, most, open, start, end: match.index + match[0].length }]
  })
}

const CLAUSE = /[，。；：！？（）\n]/

/** Names far back are none of this list. */
const FURTHEST = 120

function startOfClause(plain: string, at: number): number {
  for (let start = at; start > Math.max(0, at - FURTHEST); start--) if (CLAUSE.test(plain[start - 1]!)) return start
  return Math.max(0, at - FURTHEST)
}
