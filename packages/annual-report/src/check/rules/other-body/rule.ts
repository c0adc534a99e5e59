import { IN_PREFACE, type Place } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { unbroken } from '../../text/sentences.ts'
import { textsOf } from '../../text/texts.ts'
import { reportAgency } from '../../whose-report.ts'
import { provincesIn } from './provinces.ts'

/** The body the text names as its own is the body of the title: else the text was copied from somebody else's report. */
export const otherBody: Rule = {
  id: 'other-body',
  title: '正文所称机关与标题一致',
  severity: 'warning',
  check(report) {
    const agency = reportAgency(report)
    if (agency === null || !/[\u4e00-\u9fff]{3,}/.test(agency)) return []
    return [
      ...compilers(report, agency),
      ...actors(report, agency),
      ...selves(report, agency),
      ...scope(report, agency),
      ...foreignRules(report, agency),
    ]
  },
}

/** 本报告由淮安市人民政府办公室……编制; 请与淮安市人民政府办公室联系. */
const NAMED: readonly RegExp[] = [
  /(?:本(?:年度)?(?:工作)?报告|本年报)(?:是)?由([\u4e00-\u9fff]{2,30}?)(?:根据|按照|依据|依照|编制|负责|编写|汇总|撰写|统计)/g,
  /(?:请|可)(?:直接)?(?:与|向|同)([\u4e00-\u9fff]{2,30}?)(?:联系|咨询)/g,
  /(?:现将|现公布)([\u4e00-\u9fff]{2,30}?)(?:\d{4}年|政府信息公开)/g,
]

/** Words that name nobody: 我局, 本机关, 市政府办公室. */
const NOBODY =
  /^(?:我|本|该|其|各|贵|上级|办公室|政务公开|政府信息公开|信息公开|省|市|县|区|镇|乡)(?![\u4e00-\u9fff]{1,8}[省市县区州盟旗镇乡街])/

function compilers(report: ReportAsRead, agency: string): Finding[] {
  const { plain, quote } = unbroken(report.preface ?? '')
  const told = new Set<string>()
  return NAMED.flatMap((pattern) => [...plain.matchAll(pattern)]).flatMap((match): Finding[] => {
    const named = match[1]!
    if (told.has(named) || NOBODY.test(named) || belongs(named, agency)) return []
    told.add(named)
    const at = match.index + match[0].indexOf(named)
    return [found(IN_PREFACE, quote(at, at + named.length), named, agency, severityOf(named, agency))]
  })
}

/** 泗洪县教育局高度重视……, at the head of a sentence that says what the reporting body did. */
const ACTOR =
  /^(?:\d{4}年(?:度)?(?:以来)?[，,])?([\u4e00-\u9fff]{2,6}?[省市县区州盟旗镇乡][\u4e00-\u9fff]{0,16}?(?:局|委员会|委|厅|办公室|中心|人民政府|街道办事处|街道))(?:高度重视|认真|严格|坚持|深入|积极|全面|切实|扎实|始终|不断|持续|紧紧|进一步|以习近平|按照|在|围绕|聚焦|紧扣|立足|扎实|着力|贯彻|落实|推进)/

function actors(report: ReportAsRead, agency: string): Finding[] {
  return textsOf(report).flatMap(({ place, sentences }) =>
    sentences.flatMap((sentence): Finding[] => {
      const named = ACTOR.exec(sentence.plain)?.[1]
      if (!named || belongs(named, agency)) return []
      const at = sentence.plain.indexOf(named)
      return [found(place, sentence.quote(at, at + named.length), named, agency, severityOf(named, agency))]
    }),
  )
}

function severityOf(named: string, agency: string): Severity {
  return otherPlace(named, agency) ? 'error' : 'warning'
}

/** Whether a named body is the reporting one, its office, the office that speaks for it, or either name shortened. */
function belongs(named: string, agency: string): boolean {
  const one = bare(named)
  const other = bare(agency)
  if (one === '' || other === '' || one.includes(other) || other.includes(one)) return true
  if (within(one, other) || within(other, one)) return true
  // A government's report is compiled by whichever of its bodies does so.
  const shared = placesOf(named).some((place) => agency.includes(place))
  return shared && /政府$|管委会$|管理委员会$|街道|[镇乡]/.test(agency) && !otherPlace(named, agency)
}

/** Without what the law of names adds: 人民政府, 办公室. */
function bare(name: string): string {
  return name.replaceAll(/人民政府|办公(?:室|厅)|办事处|政务公开|委员会|管理|[（）()]|委$/g, '')
}

/** Whether the signs of one name stand in the other in their order: 卫健委 in 卫生健康委员会. */
function within(short: string, long: string): boolean {
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length
}

/** 江苏省, 淮安市, 沭阳县. */
function placesOf(name: string): string[] {
  return [...name.matchAll(/[\u4e00-\u9fff]{2,6}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)/g)].map(
    ([place]) => place,
  )
}

/** Whether two names stand for different places of the same rank: 沭阳县 and 泗洪县. */
function otherPlace(one: string, other: string): boolean {
  const theirs = placesOf(other)
  const ours = placesOf(one)
  return ours.some((place) => {
    const rank = /(?:自治区|自治州|自治县|街道|.)$/.exec(place)![0]
    const same = theirs.filter((their) => their.endsWith(rank))
    return same.length > 0 && !same.some((their) => their.endsWith(place) || place.endsWith(their))
  })
}

/** How a body speaks of itself, by the end of its name; a name that ends otherwise is not held to anything. */
const SELVES: readonly (readonly [agency: RegExp, never: RegExp])[] = [
  [/局$/, /我(?:委(?![托派])|镇|乡(?!村)|街道|县政府|市政府|区政府|厅)/],
  [/(?:镇|乡)(?:人民政府)?$/, /我(?:局|委(?![托派])|厅|街道|县政府)/],
  [/街道(?:办事处)?$/, /我(?:局|委(?![托派])|厅|镇|乡(?!村))/],
  [/(?:县|旗)人民政府$/, /我(?:局|委(?![托派])|厅|镇|乡(?!村)|街道|区政府|市政府)/],
  [/市人民政府$/, /我(?:局|委(?![托派])|厅|镇|乡(?!村)|街道|县政府)/],
  [/区人民政府$/, /我(?:局|委(?![托派])|厅|镇|乡(?!村)|街道|县政府)/],
]

function selves(report: ReportAsRead, agency: string): Finding[] {
  const never = SELVES.find(([end]) => end.test(agency.replaceAll(/\s/g, '')))?.[1]
  if (!never) return []
  return textsOf(report).flatMap(({ place, line: searched }): Finding[] => {
    const match = never.exec(searched.plain)
    if (!match) return []
    return [found(place, searched.quote(match.index, match.index + match[0].length), match[0], agency, 'warning')]
  })
}

/**
 * The office of a government that speaks for the whole place: 我区, 江北区认真贯彻 in the report of 江北区人民政府办公室. One
 * finding a text, of the clearest words.
 */
function scope(report: ReportAsRead, agency: string): Finding[] {
  const place = /([\u4e00-\u9fff]{2,5}([省市县区旗]))人民政府办公(?:室|厅)$/.exec(agency.replaceAll(/\s/g, ''))
  if (!place) return []
  const rank = place[2]!
  const name = placesOf(place[1]!).at(-1) ?? place[1]!
  const acts = new RegExp(
    `(?:我${rank}|${name})(?:将|认真|严格|坚持|深入|积极|全面|扎实|高度重视|不断|持续|着力)[^。；，]{0,20}`,
  )
  const speaks = new RegExp(`我${rank}[^。；，]{0,24}`)
  return textsOf(report).flatMap(({ place: at, line: searched }): Finding[] => {
    const match = acts.exec(searched.plain) ?? speaks.exec(searched.plain)
    if (!match) return []
    const quote = searched.quote(match.index, match.index + match[0].length)
    const message = `报告机关是“${agency}”，正文说的是全${rank}。请确认数据和内容的口径是本机关，属于全${rank}情况的请写明。`
    return [{ ...found(at, quote, `全${rank}`, agency, 'note'), message }]
  })
}

const CITED = /《[^《》]{4,60}》/g
/** Words before a paper that is looked at and not followed. */
const LOOKED_AT = /借鉴|参考|参照|学习|对标|对比|比照|研究|考察|交流/

/** 按照《甲省……规范》 in the report of a body of 乙省: the papers of another province bind nobody there. */
function foreignRules(report: ReportAsRead, agency: string): Finding[] {
  const own = provincesIn(agency)
  if (own.size === 0) return []
  return textsOf(report).flatMap(({ place, line: { plain, quote } }) =>
    [...plain.matchAll(CITED)].flatMap(({ 0: paper, index }): Finding[] => {
      const [named, ...more] = provincesIn(paper)
      if (named === undefined || more.length > 0 || own.has(named)) return []
      if (LOOKED_AT.test(plain.slice(Math.max(0, index - 20), index))) return []
      const message = `报告机关是“${agency}”，正文引用的是“${named}”的文件${paper}。请核对这段文字是否照抄自其他机关的报告。`
      return [{ ...found(place, quote(index, index + paper.length), named, agency, 'warning'), message }]
    }),
  )
}

function found(place: Place, quote: string, named: string, agency: string, severity: Severity): Finding {
  return {
    rule: otherBody.id,
    severity,
    place,
    quote,
    left: named,
    right: agency,
    message: `正文写的是“${named}”，标题写的是“${agency}”。请核对这段文字是否照抄自其他机关的报告，并改为本机关的名称和称谓。`,
  }
}
