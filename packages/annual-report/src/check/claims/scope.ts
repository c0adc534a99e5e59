import type { Figure } from '../text/figures.ts'

/**
 * Whether words speak of the body and year the tables cover. `wider`: of a whole region, in the report of a body that is
 * not its government (offices often report for the region, tables included); `unclear`: when only the body could say.
 */
export type Scope = 'same' | 'wider' | 'other' | 'unclear'

/**
 * The circle and period the words before a figure name, or null where they name none (then what was said before holds).
 * The tables of a government cover its whole region, those of any other body that body alone.
 */
export function scopeNamed(words: string, agency: string | null): Scope | null {
  const wider = WIDER.exec(words)
  const subject = SUBJECT.exec(words)
  if (NARROWER_CIRCLE.test(wider ? words.replace(EVERYBODY, '') : words)) return 'other'
  if (subject) {
    const named = subjectScope(subject[1]!, agency)
    if (named !== 'same' || !wider) return named
  }
  if (!wider) return null
  if (agency === null) return 'unclear'
  const level = /(省|市|县|区|州|盟|旗|乡|镇|街道)(?:人民政府|政府|办事处)$/.exec(agency)?.[1]
  if (level) return wider[0].endsWith(level) ? 'same' : 'other'
  return /(?:管委会|管理委员会)$/.test(agency) && /区$/.test(wider[0]) ? 'same' : 'wider'
}

const WIDER = /(?:全|我)(?:省|市|县|区|州|盟|旗|乡|镇|街道)/

/** 全县各乡镇、各部门: all there are. */
const EVERYBODY = /各?(?:乡镇|镇街|街道)(?:（街道）)?[、和及与]各?[\u4e00-\u9fff]{0,3}(?:部门|单位)/

const NARROWER_CIRCLE = /本级|机关本身|[省市县区州旗]直|[省市县区]级(?:部门|平台|单位)|层面|下属|所属|乡镇（|各乡镇/

/** Who received, answered or issued: 市教育局共收到. */
const SUBJECT =
  /([\u4e00-\u9fff]*(?:局|委员会|委|办公室|办公厅|办|厅|中心|街道|镇|乡|院|大队|支队|公司|学校|部门|单位|科|处|站))(?:共|全年|累计|本年度?|今年|已|依法|总|合计|均|都|未|没有|代表[^，；]{1,6}?|因(?:政府)?信息公开(?:工作|申请)?|牵头|负责|承办|自行|直接|\d+年度?)*(?:新收|收到|受理|接收|接到|答复|办结|办理|处理|制发|制定|印发|出台|发布|发生|被)/

function subjectScope(subject: string, agency: string | null): Scope {
  const bare = subject.replace(/^.*?(?:年度?|以来|期间|度内)/, '')
  // 我县司法局 is not the county.
  if (/(?:我|本)[\u4e00-\u9fff]{1,2}$|(?:全|各)[\u4e00-\u9fff]{1,4}$/.test(bare)) return 'same'
  if (agency === null) return 'unclear'
  // The last words tell: 市政府办公厅 is 宁波市人民政府办公厅; 县教育局 is not 某县财政局.
  const tail = bare.length >= 3 && /(?:办公室|办公厅)$/.test(bare) ? bare.slice(-3) : bare.slice(-2)
  return agency.includes(tail) ? 'same' : 'other'
}

/** Several years together: 近五年, “十四五”期间, 2021—2025年. */
const SPAN =
  /近[两三四五六七八九十几]+年|[两三四五六七八九]年来|十[二三四五]五”?(?:规划)?(?:期间|时期|以来)|(?:19|20)\d\d年?[-—–~～至到](?:19|20)\d\d年/

/** A word that may name a time: most figures have none near them. */
const NAMES_A_TIME = /[年月季期]|以来/

/** Whether the words name another time than the report's year; null where they name none. */
export function periodNamed(words: string, year: number | null): Scope | null {
  if (!NAMES_A_TIME.test(words)) return null
  const text = words.replaceAll(/上(?:一|个)?年度?(?:未办结|结转|转结)|结转(?:到|至|入)?[下次明翌上]?一?年度?/g, '')
  if (/季度|[上下]半年|\d+月(?!1日|31日)|往年|同期|历年|以来累计/.test(text) || SPAN.test(text)) return 'other'
  if (/上(?:一|个)?年|去年|前年/.test(text)) return 'other'
  const years = [...text.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([one]) => Number(one))
  const last = years.at(-1)
  if (last !== undefined && year !== null) return last === year ? 'same' : 'other'
  return /全年|本年|今年|一年来|年度内/.test(text) ? 'same' : null
}

/**
 * The clauses before a figure that set its scene (the sentence's first and the last two), and its own. Long clauses speak
 * of how it was done, not of when or where.
 */
export function sceneOf(figure: Figure): string {
  const clauses = figure.reach.split(/(?<=[，；：（）、])/)
  const own = clauses.pop() ?? ''
  const near = clauses.filter((_, index) => index === 0 || index >= clauses.length - 2)
  return near.filter((clause) => clause.length <= 16).join('') + own
}

/** One way of applying, or what is only a part: the tables count all together. */
export const ONE_WAY =
  /网络|网上|网站|纸质|互联网|在线|线上|平台|邮箱|信函|邮寄|邮件|当面|现场|窗口|传真|口头|电话|复议|诉讼|许可|更正|信访|举报|投诉|提案|建议|咨询|留言|当场|当日|当天|工作日|日内|延期|逾期|超期|按时|按期|协助|配合|转办|转交|代办|较|比|同比|平均|人均|涉及|关于/
