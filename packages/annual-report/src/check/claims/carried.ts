import type { Figure } from '../text/figures.ts'
import { FILLER } from './filler.ts'

const FROM_LAST_YEAR = new RegExp(
  `(?:结转|转结)(?:的)?上(?:一|个)?年度?(?:继续)?${FILLER}$|(?:上(?:一|个)?年度?|去年)[^，]{0,6}(?:结转|转结|转入|未办结)${FILLER}(?:至|到|入)?(?:今年|本年度?)?${FILLER}$`,
)
const IS_LAST_YEARS = /^(?:申请)?(?:系|为|是|属于|均为)?(?:上(?:一|个)?年度?|去年)[^，]{0,4}(?:结转|转结)/
const IS_MOVED_ON =
  /^(?:未办结)?(?:申请|案件)?(?:[因由][^，；。、]{2,14})?(?:将|需|拟|依法|按规定|按程序|已|未到期)*(?:顺延|结转|转结|转入|转至|延至|跨年)(?:到|至|入)?(?:下|次|明|翌|20)/
const TO_NEXT_YEAR = new RegExp(`^(?:到|至|入)?(?:下|次|明|翌)(?:一|个)?年(?:度)?(?:继续)?${FILLER}$`)
/** 截至年底未办结11件 */
const OPEN_AT_THE_END = /^(?:到|至|截至|当年|本年|年底|年末|目前|其中|另|还|有|的)*尚?未(?:办结|答复)(?:的)?(?:申请)?$/
/** 下年度继续办理11件 */
const GOES_ON = /^(?:另有|尚有|需|将)*(?:下|次|明|翌)一?年度?(?:需)?继续(?:办理|答复|处理)(?:的)?(?:申请)?$/
const NOTHING_BUT_FILLER = new RegExp(`^${FILLER}$`)

/** 结转下年度4件, 另有4件顺延到下年度, 上年结转3件; `none` for a transfer between other years. */
export function carriedIn(
  lead: string,
  tail: string,
  year: number | null,
): 'carriedOver' | 'carriedForward' | 'none' | null {
  if (FROM_LAST_YEAR.test(lead)) {
    return /其中.*(?:网络|当面)/.test(lead) ? 'none' : 'carriedOver'
  }
  if (OPEN_AT_THE_END.test(lead) || GOES_ON.test(lead)) return 'carriedForward'
  const dated =
    /(?:(20\d\d)年度?)?(?:结转|转结|顺延|转入?(?=[到至]?(?:下|次|明|翌|20\d\d)))(?:到|至|入)?(?:(20\d\d)年度?)?/.exec(
      lead,
    )
  if (IS_LAST_YEARS.test(tail)) return 'carriedOver'
  if (IS_MOVED_ON.test(tail)) return 'carriedForward'
  if (UNDER_WAY.test(tail) && /^(?:尚有|还有|另有|其余|有|剩余)?$/.test(lead)) return 'carriedForward'
  if (!dated) return null
  const rest = lead.slice(dated.index + dated[0].length)
  if (dated[2] !== undefined && year !== null) {
    return Number(dated[2]) === year + 1 ? 'carriedForward' : Number(dated[2]) === year ? 'carriedOver' : 'none'
  }
  if (dated[1] !== undefined && year !== null && Number(dated[1]) < year) {
    return Number(dated[1]) === year - 1 ? 'carriedOver' : 'none'
  }
  if (TO_NEXT_YEAR.test(rest)) return 'carriedForward'
  // 办结36件，结转4件: last year's are said to be last year's.
  return NOTHING_BUT_FILLER.test(rest) &&
    /^(?:另|另有|尚有|并|依法|到|截至|年末|年底)*$/.test(lead.slice(0, dated.index))
    ? 'carriedForward'
    : 'none'
}

/** Under way when the text was written, which may be later than the year's end. */
export const UNDER_WAY = /^(?:政府信息公开)?(?:申请)?(?:正在|尚在|仍在)(?:办理|处理|审核)/

const LAST_YEAR =
  '(?:上(?:一|个)?年度?|去年|往年|20\\d\\d年度?)[^，；）]{0,6}(?:结转|转结|转入|未办结)|结转(?:的)?上(?:一|个)?年'
/** 40件政府信息公开申请（…: the noun may stand behind the figure. */
const NOUN = '(?:(?:政府)?信息公开|依申请公开)?(?:申请)?(?:事项)?'
const CONTAINS = new RegExp(
  `^${NOUN}[（，、]?(?:其中)?[^，；）]{0,2}(?:含|包括|包含|内含|均含)[^；）]{0,24}?(?:${LAST_YEAR})`,
)
const AMONG_THEM = new RegExp(`^${NOUN}[（，]?其中[^，；、）]{0,4}(?:${LAST_YEAR})`)
const AMONG_THEM_NEW = new RegExp(`^${NOUN}(?:[（，]?其中|[（：])[^；）]{0,16}?新收[^；）]{0,24}?(?:${LAST_YEAR}|结转)`)
const TOGETHER_WITH = new RegExp(`(?:加上|连同|含|加|包括|与)[^，；]{0,4}(?:${LAST_YEAR})`)
const IN_BRACKETS = new RegExp(`^（(?:${LAST_YEAR})`)
const ANY_LAST_YEAR = new RegExp(LAST_YEAR)

/**
 * Whether the text says that last year's cases are in a figure: （含上年结转3件）, 其中新收37件、上年结转3件,
 * 连同上年结转3件共受理40件. Null where it may be or not.
 */
export function includesCarriedOver(figures: readonly Figure[], index: number, plain: string): boolean | null {
  const figure = figures[index]!
  const after = plain.slice(figure.end, Math.min(figure.sentence.end, figure.end + 48))
  const before = plain.slice(Math.max(figure.sentence.start, figure.start - 40), figure.leadStart) + figure.lead
  // 收到1466件（上年度结转16件）: in it or beside it, nobody can tell.
  if (IN_BRACKETS.test(after)) return null
  return (
    CONTAINS.test(after) ||
    AMONG_THEM.test(after) ||
    AMONG_THEM_NEW.test(after) ||
    TOGETHER_WITH.test(before) ||
    (/(?:合计|共计|总计|累计)/.test(figure.lead) && ANY_LAST_YEAR.test(before))
  )
}
