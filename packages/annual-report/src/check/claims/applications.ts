import type { Figure } from '../text/figures.ts'
import { carriedIn, UNDER_WAY } from './carried.ts'
import type { ApplicantGroup, Base, ReadMatter, Setting } from './claim.ts'
import { FILLER } from './filler.ts'
import { resultIn } from './results.ts'
import { ONE_WAY } from './scope.ts'

const VERBS: readonly (readonly [Base, RegExp])[] = [
  ['received', new RegExp(`(新收|收到|受理|接收|接到|收悉|登记|新增)(${FILLER})$`)],
  ['answered', new RegExp(`(?<!处理)(答复|办结|办复|回复|答结|予以答复)(${FILLER})$`)],
  ['handled', new RegExp(`(处理办结|办理|处理)(${FILLER})$`)],
]

const LATE = /延期|延长|逾期|超期|超时|未按|其中|(?:答复|办结|办理)[^，；]*\d[^；]*(?:答复|办结|办理)[^，；]*\d/

/** After the figure: then it counts something else. */
const OTHER_THINGS =
  /^(?:次|行政|复议|诉讼|相关案件|案件|提案|建议|留言|咨询|信访|许可|投诉|举报|来信|来电|热线|工单|诉求|问题|意见|提问|业务|事项)/

/** Before 办理, 处理 or 办结: 本年新收的办结156件 are a part, and otherwise the verb belongs to 结转下年度继续办理, 不予处理, 其他处理 or 重新处理. */
const PART_OF_A_NAME = /结转|转结|顺延|转下|转入|继续|不予|其他|重新|尚在|正在|合并|并案|联合|新收|未|独立|单独|补正/

/** Applications received, handled, answered, carried over and forward, by applicant, by result. */
export const readApplications: ReadMatter = (figure, setting) => {
  if (!CASES.has(figure.unit) || setting.topic === 'foreign') return null
  const lead = figure.lead.replaceAll(/[“”"]/g, '')
  const rest = setting.sentence.slice(figure.end - figure.sentence.start)
  const carried = lastYears(figure, setting) ? 'carriedOver' : carriedIn(lead, figure.tail, setting.year)
  if (carried === 'none') return null
  if (carried) {
    const known = setting.applications || setting.topic === 'applications' || /申请/.test(lead)
    return {
      matter: { of: carried },
      certain: known && figure.unit !== '' && !(UNDER_WAY.test(figure.tail) && !MOVED_ON.test(rest)),
    }
  }
  return (
    verbIn(lead, figure.tail, setting) ??
    applicantsIn(lead, setting.base, setting.topic === 'applications' || (setting.applications && /申请/.test(lead))) ??
    resultIn(lead, figure, setting)
  )
}

/** 尚有11件正在办理，结转至下一年度 */
const MOVED_ON = /^[^，；]*，[^，；]{0,6}(?:结转|转结|顺延|转入)/

/** 办结165件，其中新收的156件、结转的9件: beside this year's, last year's. */
function lastYears({ sign, lead }: Figure, { previous }: Setting): boolean {
  return sign === '、' && /^结转的?$/.test(lead) && /新收/.test(previous)
}

const CASES = new Set(['件', '份', '宗', '条', '起', '封', '件次', ''])

type Read = ReturnType<ReadMatter>

function verbIn(lead: string, tail: string, { topic, whole, sentence, base: last }: Setting): Read {
  const aboutApplications = topic === 'applications'
  for (const [base, pattern] of VERBS) {
    const match = pattern.exec(lead)
    if (!match) continue
    const [, verb, filler] = match
    const told = lead.slice(0, match.index)
    // 已按时答复165件: all of them, where none is said to be late.
    const before = LATE.test(sentence) ? told : told.replace(/(?<![未非])按[时期]/g, '')
    if (ONE_WAY.test(before) || OTHER_THINGS.test(tail) || PART_OF_A_NAME.test(before)) return null
    // 新收167件，其中办结158件: those of this year's alone.
    if (base !== 'received' && (/其中/.test(before) || whole !== undefined) && whole?.of !== 'handled') return null
    // 新收各类案件12860件 are a court's, 办结案件 an inspectorate's.
    if (/案件/.test(filler!) && !/申请|公开/.test(filler!)) return null
    const named =
      verb === '新收' || /申请/.test(filler!) || /^(?:的)?(?:政府信息|信息|依)?(?:公开|申请公开)?申请/.test(tail)
    if (!named && (base === 'received' || !aboutApplications)) {
      // 据统计，共收到37件: the sentence is about applications, but the figure's own words do not say so.
      if (!aboutApplications || /^[\u4e00-\u9fff]/.test(tail) || /登记|新增/.test(verb!)) return null
      return { matter: { of: base }, certain: false }
    }
    // 办结165件，其中新收156件: those of this year's that were answered.
    if (base === 'received' && /其中$/.test(before) && (verb !== '新收' || last === 'answered')) return null
    const people = /公民|自然人/.test(filler!)
    if (people !== /法人|组织/.test(filler!)) {
      // 收到自然人申请31件 counts one kind of applicant.
      return { matter: { of: 'applicants', group: people ? 'naturalPerson' : 'organisations', base }, certain: true }
    }
    return { matter: { of: base }, certain: true }
  }
  return /^(?:全年|本年度?|\d{4}年度?|全[县市区省州镇乡]|共有?|政府信息公开|信息公开)*(?:依申请公开(?:申请|件|办件|事项)|申请)(?:件|申请|共计|共|总数|数量|总量|量|为)*$/.test(
    lead,
  ) && /^中?$/.test(tail)
    ? { matter: { of: 'received' }, certain: false }
    : null
}

const SAID_OF = '(?:提出|提交|的|申请人|申请|政府信息公开|占|共|为|有|件)*$'

const APPLICANTS: readonly (readonly [ApplicantGroup, RegExp])[] = [
  ['organisations', new RegExp(`法人(?:、|或者|或|和|及|以及)(?:其他|其它|非法人)组织${SAID_OF}`)],
  ['naturalPerson', new RegExp(`(?:自然人|公民个人|公民)${SAID_OF}`)],
  ['commercial', new RegExp(`商业企业${SAID_OF}`)],
  ['research', new RegExp(`科研机构${SAID_OF}`)],
  ['welfare', new RegExp(`社会公益组织${SAID_OF}`)],
  ['legalService', new RegExp(`法律服务机构${SAID_OF}`)],
]

function applicantsIn(lead: string, base: Base, aboutApplications: boolean): Read {
  if (!aboutApplications) return null
  for (const [group, pattern] of APPLICANTS) {
    const match = pattern.exec(lead)
    if (!match) continue
    const before = lead.slice(0, match.index)
    if (
      !/^(?:其中|均|由|来自|：|、|涉及|法人或其他组织中|申请人为|申请人|申请主体为|向本机关|包括|含|新收|收到|受理|是|为)*$/.test(
        before,
      )
    )
      return null
    return { matter: { of: 'applicants', group, base }, certain: true }
  }
  return null
}
