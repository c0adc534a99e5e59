import type { Span } from '../text/figures.ts'
import type { Claim, Matter } from './claim.ts'

/** A sentence that says there was none: 未收到政府信息公开申请. */
export interface NoneSaid extends Span {
  matters: Matter[]
  certain: boolean
}

const ABOUT_DISCLOSURE =
  '(?:针对[^，；。]{1,8}?)?(?:因|涉及|有关|关于|与|由)?(?:依申请公开)?(?:政府)?(?:信息公开|公开信息|政府信息|政务公开)(?:工作|事项|事务|案件|申请|方面)?(?:导致|引起|引发|产生|发生|提起|有关|相关|工作|而|被)*(?:的)?'

const RECEIVED =
  /(?:未|没有|均未|尚未|无)(?:收到|接到|受理|接收)?(?:过|处理|办理|任何|形式|单位|个人|机构|公民、?|法人|和|或者?|及|、|其他组织|组织|自然人|社会公众|公众|群众|关于|提出|提交|的|书面|新收)*(?:政府信息公开|依申请公开政府信息|依申请公开信息|依申请公开|依申请信息公开|信息公开|公开政府信息)(?:的|类|工作)?(?:申请(?:公开)?(?:件|事项|情况|信息|案件)?|(?<=依申请公开)(?:的)?(?:事项|件|情况))(?=[，；、。）]|$)/g

const NO = '(?:未|没有|均未|无|未因|没有因)(?:发生|产生|出现|引起|引发|收到|接到|涉及|被|提起|申请|新增|有)*'
const DISPUTES =
  '(行政复议|复议)?(?:申请|案件|事项)?(?:、|和|或者?|及|与|以及)?(?:被)?(?:提起)?(行政诉讼|诉讼)?(?:的)?(?:等|申请|案件|情况|情形|事项|现象|事件)*(?:(?:、|和|及|以及)(?:举报|投诉|申诉|信访)+(?:件|案件|事项|情况)?)*(?=[，；、。）]|$)'
const NO_DISPUTES = new RegExp(`${NO}(${ABOUT_DISCLOSURE})?(?:的)?(?:申请|提起|被)?${DISPUTES}`, 'g')

const CARRIED_OVER =
  /(?:无|没有)上(?:一|个)?年度?(?:结转|转结)(?:的)?(?:政府信息公开)?(?:申请|事项|案件)*(?=[，；、。）]|$)/g
const CARRIED_FORWARD =
  /(?:无|没有)(?:需|需要)?(?:结转|转结|顺延)(?:到|至|入)?(?:下|次|明)一?年度?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:政府信息公开)?(?:申请|事项|案件)*(?=[，；、。）]|$)/g

const DOCUMENTS =
  /(?:未|没有)(?:新)?(?:制发|制定|出台|印发|发布|制作)(?:过|任何|新的)*(行政规范性文件|规范性文件|规章)(?=[，；、。）]|$)/g

/** 全部办结: then nothing is carried forward, unless the sentence says what is. */
const ALL_DONE =
  /(?:全部|均已|已全部|均全部|均予以)(?:依法|按程序)?(?:办结|办理完毕|答复完毕|办理完结)(?=[，；、。）]|$)/g

/** Most sentences say nothing of the kind: one look tells. */
const MAY_SAY_NONE = /[未无均]|没有|全部/

/** What a sentence says there was none of. `paragraph` is about applications for information, or disputes over them. */
export function noneSaid(sentence: string, at: number, disclosure: boolean): NoneSaid[] {
  if (!MAY_SAY_NONE.test(sentence)) return []
  const found: NoneSaid[] = []
  const add = (pattern: RegExp, matters: (match: RegExpMatchArray) => Matter[], certain = true) => {
    for (const match of sentence.matchAll(pattern)) {
      const all = matters(match)
      const narrow = /其中|季度|网络|信函|现场|当面|本级|上半年|下半年|上年$|去年/.test(
        sentence.slice(Math.max(0, match.index - 12), match.index),
      )
      if (all.length > 0 && !narrow && !/[除外如若]/.test(sentence[match.index - 1] ?? '')) {
        found.push({ start: at + match.index, end: at + match.index + match[0].length, matters: all, certain })
      }
    }
  }
  add(RECEIVED, () => [{ of: 'received' }])
  add(CARRIED_OVER, () => [{ of: 'carriedOver' }])
  add(CARRIED_FORWARD, () => [{ of: 'carriedForward' }])
  if (!SOME_LEFT.test(sentence) && /(?:收到|受理|新收|接收)[^，。；]*申请|申请[^，。；]*件/.test(sentence)) {
    add(ALL_DONE, () => [{ of: 'carriedForward' }], false)
  }
  add(DOCUMENTS, ([, name]) => [
    { of: 'documents', kind: name === '规章' ? 'regulations' : 'normativeDocuments', what: 'issued' },
  ])
  add(NO_DISPUTES, ([, ours, review, litigation]) => {
    if (!ours && !disclosure) return []
    return [
      ...(review ? [{ of: 'disputes', group: 'review', outcome: 'total' } as const] : []),
      ...(litigation ? [{ of: 'disputes', group: 'litigation', outcome: 'total' } as const] : []),
    ]
  })
  return found
}

/** Some are not done, or it is something else that is. */
const SOME_LEFT = /结转|转结|顺延|其余|除|另|正在|尚|上年|建议|提案|信访|热线|留言|来信|许可|业务|登记/

/** The claims a said none makes: nought of each. */
export function noneClaims(said: NoneSaid): Claim[] {
  return said.matters.map((matter) => ({
    matter,
    figure: 0,
    low: 0,
    high: 0,
    start: said.start,
    end: said.end,
    includesCarriedOver: false,
    certain: said.certain,
    wider: false,
  }))
}
