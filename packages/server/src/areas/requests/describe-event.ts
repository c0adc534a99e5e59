import {
  applicantKindNames,
  channelNames,
  confirmedHowNames,
  letterKindNames,
  secrecyLevelNames,
  serviceMethodNames,
} from '@yangguang/contract'
import {
  type CaseEvent,
  type CaseState,
  chineseDate,
  type Happening,
  type HappeningKind,
  type HappeningOf,
  type ItemOutcome,
  outcomeRule,
  stepsOf,
} from '@yangguang/statute'

/** What a sentence needs beside the event: the names behind ids, and the file they stand in. */
export interface Telling {
  /** A member of staff, a unit; the id itself is never shown. */
  nameOf: (id: string) => string
  state: Pick<CaseState, 'consultations' | 'letters'>
}

type Tell = { [K in HappeningKind]: (what: HappeningOf<K>, telling: Telling, event: CaseEvent) => string }

const because = (reason: string | undefined) => (reason ? `：${reason}` : '。')

const answers = (items: readonly ItemOutcome[]) =>
  items.length === 1
    ? outcomeRule(items[0]!.outcome).name
    : items.map((item) => `第${item.itemId}项${outcomeRule(item.outcome).name}`).join('，')

const partyName = ({ state }: Telling, who: string) =>
  state.consultations.find((one) => one.who === who)?.name ?? '被征求意见方'

function letterName({ state }: Telling, letterId: string): string {
  const letter = state.letters.find((one) => one.id === letterId)
  return letter ? `《${letterKindNames[letter.terms.kind]}》（${letter.number}）` : '文书'
}

const searchResults = { found: '检索到', partlyFound: '部分检索到', notFound: '未检索到' } as const

const tell: Tell = {
  submitted: (what) =>
    `收到${applicantKindNames[what.applicantKind]}${what.byAgent ? '（由代理人）' : ''}以“${channelNames[what.channel]}”方式提出的申请` +
    `${what.jointApplicants > 1 ? `，共同申请人${what.jointApplicants}人` : ''}${what.items.length > 1 ? `，共${what.items.length}项` : ''}。`,
  receiptConfirmed: (what) => `已${confirmedHowNames[what.how]}与申请人确认收到申请${because(what.note)}`,
  registered: (what) => `登记，编号${what.number}${because(what.note)}`,
  voided: (what) => `作废登记${because(what.reason)}`,
  assigned: (what, { nameOf }) => {
    const to = [what.unitId, what.staffId].filter((id) => id !== null).map(nameOf)
    return to.length > 0 ? `分派给${to.join('、')}办理。` : '收回分派。'
  },
  correctionReceived: (what) => `收到申请人的补正${because(what.text)}`,
  correctionLapsed: () => '申请人无正当理由逾期不补正，视为放弃申请，不再处理。',
  reasonsGiven: (what) => `申请人说明理由，本机关认为${what.accepted ? '理由合理' : '理由不合理'}${because(what.text)}`,
  feePaid: (what) => `申请人已缴纳信息处理费，票据号码${what.receiptNumber}。`,
  feeLapsed: () => '申请人逾期未按收费通知缴纳费用，视为放弃申请，不再处理。',
  thirdPartyReplied: (what, telling) =>
    `第三方“${partyName(telling, what.partyId)}”${what.consents ? '同意' : '不同意'}公开${because(what.reason)}`,
  thirdPartySilenceDecided: (what, telling) =>
    `第三方“${partyName(telling, what.partyId)}”逾期未提出意见，本机关决定${what.disclose ? '公开' : '不公开'}${because(what.reason)}`,
  agencyReplied: (what, telling) =>
    `“${partyName(telling, what.agencyId)}”${what.consents ? '同意' : '不同意'}公开${because(what.reason)}`,
  extensionProposed: (what) => `提出延期${what.workingDays}个工作日${because(what.reason)}`,
  extensionAgreed: (what, { nameOf }) => `${nameOf(what.agreedBy)}同意延期。`,
  extensionRefused: (what) => `不同意延期${because(what.reason)}`,
  searched: ({ search }) =>
    `${search.searchedBy}于${chineseDate(search.searchedOn)}以“${search.keywords}”检索${search.system}（${search.period}），` +
    `${searchResults[search.result]}${because(search.note)}`,
  drafted: (what) => `拟办：${answers(what.items)}，送保密审查${what.needsLegalReview ? '和法制审核' : ''}。`,
  secrecyReviewed: (what) => `保密审查：${secrecyLevelNames[what.level]}${because(what.opinion)}`,
  legalReviewed: (what) => `法制审核${because(what.opinion)}`,
  approved: (what) => `第${what.level}级审核同意${because(what.opinion)}`,
  returned: (what) => `退回${because(what.reason)}`,
  answeredOnTheSpot: (what) => `当场答复：${answers(what.items)}，${what.manner}。`,
  letterIssued: (what) => `制发《${letterKindNames[what.terms.kind]}》（${what.number}）。`,
  letterServed: (what, telling) =>
    `${letterName(telling, what.letterId)}已${serviceMethodNames[what.method]}，${what.evidence}` +
    `${what.receivedOn ? `，${chineseDate(what.receivedOn)}送到` : ''}。`,
  withdrawn: (what, _telling, event) =>
    `${event.by === 'applicant' ? '申请人在网上' : '申请人'}撤回申请${because(what.reason)}`,
  transferred: (what) => `移送${what.toAgency}办理${because(what.reason)}`,
  archived: (what) => `归档，案卷号${what.volume}，保管期限${what.retention}。`,
  makePublicProposed: (what, _telling, event) =>
    `${event.by === 'applicant' ? '申请人' : ''}建议将所公开的信息转为主动公开${because(what.reason)}`,
  disputeOpened: (what) => (what.dispute === 'review' ? '登记行政复议。' : '登记行政诉讼。'),
  redecisionOpened: () => '行政复议决定或者法院判决责令重新处理，已另立案卷。',
  noted: (what) => `备注${because(what.text)}`,
  imported: (what) =>
    `由${what.source}导入，编号${what.number}，收到日${chineseDate(what.receivedOn)}` +
    `${what.outcome ? `，办理结果：${outcomeRule(what.outcome).name}` : ''}。`,
  redecisionStarted: (what) =>
    `按行政复议决定或者法院判决重新处理，编号${what.number}，限${what.withinWorkingDays}个工作日。`,
}

/** What happened, as one sentence for the timeline of the case. Only masked or official names appear in it. */
export function describeEvent(event: CaseEvent, telling: Telling): string {
  const sentence = (tell[event.what.kind] as (what: Happening, telling: Telling, event: CaseEvent) => string)(
    event.what,
    telling,
    event,
  )
  return /[。！？]$/.test(sentence) ? sentence : `${sentence}。`
}

/** The word of the step an event took, 登记. */
export const labelOf = (event: CaseEvent): string => stepsOf(event.what.kind)[0]!.label
