/** What a sentence of a report claims about a figure that also stands in a table. */
export type ClaimKind =
  | 'received'
  | 'carriedOver'
  | 'answered'
  | 'handled'
  | 'carriedForward'
  | 'reviews'
  | 'litigations'
  | `applicant.${'naturalPerson' | 'organisations' | 'commercial' | 'research' | 'welfare' | 'legalService'}`
  | `result.${'granted' | 'partial' | 'denied' | 'unavailable' | 'notProcessed' | 'other'}`
  | `documents.${'issued' | 'repealed' | 'inForce'}`

export interface Claim {
  kind: ClaimKind
  figure: number
  /** The words that claim it, as they stand in the text but for spaces. */
  quote: string
  /** For `received`: the text says that cases carried over from last year are in it. */
  includesCarriedOver: boolean
}

/**
 * Finds the claims a text makes. Only wordings that can mean nothing else are taken: a figure of one channel, one
 * quarter, last year or another matter is left alone, because a false alarm costs more trust than a missed one.
 */
export function claimsIn(text: string): Claim[] {
  return plain(text)
    .split(/[。！？\n]/)
    .flatMap((sentence) => {
      const received = receivedIn(sentence)
      return [
        ...received,
        ...(received.length > 0 ? find(sentence, APPLICANTS) : []),
        ...(/申请/.test(sentence) ? [...find(sentence, HANDLING), ...find(sentence, RESULTS)] : []),
        ...find(sentence, CARRYING),
        ...(/信息公开|申请公开|政府信息/.test(sentence) ? find(sentence, DISPUTES) : []),
        ...find(sentence, DOCUMENTS),
      ]
    })
}

/** Spaces out, full-width digits and thousands separators made plain: 3,119 件 → 3119件. */
function plain(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .replaceAll(/[^\S\n]/g, '')
}

/** Words that may stand between a verb and its figure without changing what is counted. */
const FILLER =
  '(?:政府|信息|公开|依|申请|公民|法人|或者|或|和|及|、|其他组织|提出|提交|数量|办理|答复|完毕|件数|件|各类|全部|有效|书面|全市|全县|全区|合计|共计|总计|共|的|了|到|为|有|量)*'

/** Before the figure in the same clause: then it counts something narrower or something else. */
const NARROWER =
  /上年|上一年|上一年度|去年|往年|同期|季度|半年|\d月|历年|累计|其中|本级|机关本身|网络|网上|互联网|在线|线上|信函|邮寄|邮件|当面|现场|窗口|传真|口头|电话|复议|诉讼|许可|更正|信访|举报|投诉|提案|建议|咨询|留言|当场|延期|逾期|超期|按时|按期|较|比/

/** After the figure: then it counts something else. */
const OTHER_THINGS = /^(?:件|份|宗|条)?(?:次|行政|复议|诉讼|相关案件|案件|提案|建议|留言|咨询|信访|许可)/

/** Before 办理 or 处理: then the verb belongs to 结转下年度继续办理, 不予处理, 其他处理 or 重新处理. */
const PART_OF_A_NAME = /结转|顺延|继续|不予$|其他$|重新/

const INCLUDING =
  /^(?:件|份|宗|条)?(?:申请)?[（(，,](?:其中)?(?:含|包括|包含)[^）)。]*?(?:上年|上一年|去年|往年)[^）)。]*?结转/

function receivedIn(sentence: string): Claim[] {
  const pattern = new RegExp(
    `(新收|收到|受理|接收|接到)(${FILLER})(\\d+)(?:件|份|宗|条)((?:政府信息|信息)?(?:公开)?申请)?`,
    'g',
  )
  return matches(sentence, pattern).flatMap(({ match, before, after }) => {
    const [quote, verb, filler, figure, suffix] = match
    const aboutApplications = verb === '新收' || filler!.includes('申请') || suffix !== undefined
    if (!aboutApplications || NARROWER.test(before) || OTHER_THINGS.test(after)) return []
    return [{ kind: 'received', figure: Number(figure), quote, includesCarriedOver: INCLUDING.test(after) }]
  })
}

type Pattern = readonly [kind: ClaimKind, pattern: RegExp]

const pattern = (source: string) => new RegExp(source, 'g')

const HANDLING: readonly Pattern[] = [
  ['answered', pattern(`(?<!处理)(?:答复|办结)${FILLER}(\\d+)(?:件|份|宗)`)],
  ['handled', pattern(`(?:处理办结|办理|处理)${FILLER}(\\d+)(?:件|份|宗)`)],
]

const CARRYING: readonly Pattern[] = [
  ['carriedOver', pattern(`上(?:一|个)?年度?结转${FILLER}(\\d+)(?:件|份|宗)`)],
  ['carriedForward', pattern(`结转(?:到|至|入)?(?:下|次|明|翌)(?:一)?年(?:度)?(?:继续)?${FILLER}(\\d+)(?:件|份|宗)`)],
  [
    'carriedForward',
    pattern(`(\\d+)(?:件|份|宗)(?:申请)?(?:将|需|依法)?(?:顺延|结转|转入|转至)(?:到|至|入)?(?:下|次|明|翌)`),
  ],
  ['carriedForward', pattern(`(?<=[，、；（(])结转(\\d+)(?:件|份|宗)`)],
]

const DISPUTES: readonly Pattern[] = [
  ['reviews', pattern('行政复议(?:案件|申请|共|有|为|的)*(\\d+)(?:件|起|宗)')],
  ['litigations', pattern('行政诉讼(?:案件|共|有|为|的)*(\\d+)(?:件|起|宗)')],
]

const APPLICANTS: readonly Pattern[] = [
  ['applicant.naturalPerson', pattern('(?:自然人|公民)(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
  ['applicant.organisations', pattern('法人(?:或者|或|和|及|、)其他组织(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
  ['applicant.commercial', pattern('商业企业(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
  ['applicant.research', pattern('科研机构(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
  ['applicant.welfare', pattern('社会公益组织(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
  ['applicant.legalService', pattern('法律服务机构(?:提出|提交|的|申请)*(\\d+)(?:件|份|宗)')],
]

const RESULTS: readonly Pattern[] = [
  ['result.granted', pattern('予以公开(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
  ['result.partial', pattern('部分公开(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
  ['result.denied', pattern('不予公开(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
  ['result.unavailable', pattern('无法提供(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
  ['result.notProcessed', pattern('不予处理(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
  ['result.other', pattern('其他处理(?:的|共|决定)*(\\d+)(?:件|份|宗)')],
]

const DOCUMENTS: readonly Pattern[] = [
  ['documents.issued', pattern('(?:制发|制定|印发|出台)(?:了)?(?:行政)?规范性文件(\\d+)(?:件|个|份)')],
  ['documents.repealed', pattern('废止(?:了)?(?:行政)?规范性文件(\\d+)(?:件|个|份)')],
  ['documents.inForce', pattern('现行有效(?:的)?(?:行政)?规范性文件(?:共|有|为)*(\\d+)(?:件|个|份)')],
]

function find(sentence: string, patterns: readonly Pattern[]): Claim[] {
  return patterns.flatMap(([kind, one]) =>
    matches(sentence, one).flatMap(({ match, before, after }) => {
      // 上年结转 and the litigations after a review carry the very words that narrow other claims.
      const about = kind === 'reviews' || kind === 'litigations' ? before.replaceAll(/复议|诉讼/g, '') : before
      const narrow = kind.startsWith('carried') ? /其中|网络|当面/.test(about) : NARROWER.test(about)
      if (narrow && !kind.startsWith('applicant') && !kind.startsWith('result')) return []
      const dealtWith = kind === 'answered' || kind === 'handled'
      if (dealtWith && (OTHER_THINGS.test(after) || PART_OF_A_NAME.test(before))) return []
      return [{ kind, figure: Number(match[1]), quote: match[0], includesCarriedOver: false }]
    }),
  )
}

/** Every match with the rest of its clause before it and the rest of the sentence after it. */
function matches(sentence: string, one: RegExp): { match: RegExpMatchArray; before: string; after: string }[] {
  return [...sentence.matchAll(one)].map((match) => ({
    match,
    before:
      sentence
        .slice(0, match.index)
        .split(/[，、；：（(]/)
        .at(-1) ?? '',
    after: sentence.slice(match.index + match[0].length),
  }))
}
