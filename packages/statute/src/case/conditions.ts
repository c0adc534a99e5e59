import { chineseDate } from '../calendar/plain-date.ts'
import { extensionRefusal } from '../clock/extend.ts'
import { releases } from '../decisions/rules.ts'
import { refuse } from '../refusal.ts'
import type { HappeningKind } from './events.ts'
import type { Condition } from './moment.ts'
import type { CaseState, Consultation } from './state.ts'
import { approverRoles, stepRoleNames } from './workflow.ts'

const EXTENSION = '条例第三十三条第二款'

/** A consultation that still waits: no reply, and for a third party no decision on its silence. */
export function isOpen(consultation: Consultation): boolean {
  return consultation.reply === null && consultation.silence === null
}

/** Why a consultation still keeps the office from drafting, on `on`; or null. */
function openConsultation(state: CaseState, on: string) {
  for (const one of state.consultations) {
    if (!isOpen(one)) continue
    const name = `“${one.name}”`
    if (on <= one.replyBy) {
      const because = `${name}的意见尚未收到，其提出意见的期限到${chineseDate(one.replyBy)}，请待收到意见或者期满后再拟办。`
      return refuse('consultation-open', because, one.why === 'thirdParty' ? '条例第三十二条' : '条例第三十四条')
    }
    if (one.why === 'thirdParty') {
      const because = `${name}逾期未提出意见，请先记录本机关对是否公开的决定。`
      return refuse('silence-undecided', because, '条例第三十二条')
    }
  }
  return null
}

const notOwnDraft: Condition = (state, { by }) =>
  state.draft?.by === by ? refuse('own-draft', '拟办人不得审查、审核自己拟办的答复，请由其他人员办理。') : null

const notAnswered: Condition = (state) =>
  state.closing === null
    ? null
    : refuse('already-answered', '本件已经当场答复，不能再撤回、作废。', '条例第三十三条第一款')

/** An answer gave something that another person objected to, and that person has not been told (条例第三十二条). */
function untoldParty(state: CaseState): Consultation | undefined {
  const wholly = state.draft?.items.every((item) => item.outcome === 'granted') ?? false
  if (!wholly || state.closing?.how !== 'decision') return undefined
  const told = new Set(
    state.letters.flatMap(({ terms, served }) => (terms.kind === 'thirdPartyTold' && served ? [terms.partyId] : [])),
  )
  return state.consultations.find(
    (one) => one.why === 'thirdParty' && one.reply?.consents === false && !told.has(one.who),
  )
}

/** What a step asks of the file itself, beside the stage; kinds without an entry ask nothing. */
export const conditions: { readonly [K in HappeningKind]?: Condition } = {
  registered: (state) =>
    state.number === null ? null : refuse('already-registered', `本件已登记，编号为${state.number}。`),
  voided: notAnswered,
  withdrawn: notAnswered,
  transferred: (state) =>
    state.redecisionOf === null
      ? null
      : refuse('ordered', '责令本机关重新处理的，应当由本机关作出处理决定，不能移送。'),
  correctionLapsed: (state, { on }) => {
    const replyBy = state.corrections.at(-1)?.replyBy
    if (replyBy === undefined || on > replyBy) return null
    const because = `补正期限到${chineseDate(replyBy)}届满，届满后申请人仍不补正的才能不再处理。`
    return refuse('not-yet', because, '条例第三十条')
  },
  feePaid: (state, { on }) => {
    if (!state.fee || on <= state.fee.payBy) return null
    const because = `缴费期限已于${chineseDate(state.fee.payBy)}届满，逾期未缴纳视为放弃申请，请按“逾期未缴费”办理。`
    return refuse('too-late', because, '《政府信息公开信息处理费管理办法》')
  },
  feeLapsed: (state, { on }) => {
    if (!state.fee || on > state.fee.payBy) return null
    const because = `缴费期限到${chineseDate(state.fee.payBy)}届满，届满后仍未缴纳的才能不再处理。`
    return refuse('not-yet', because, '《政府信息公开信息处理费管理办法》')
  },
  thirdPartyReplied: (state) =>
    state.consultations.some((one) => one.why === 'thirdParty' && isOpen(one))
      ? null
      : refuse('nobody-asked', '没有待回复的第三方征求意见。', '条例第三十二条'),
  thirdPartySilenceDecided: (state, { on }) => {
    const open = state.consultations.filter((one) => one.why === 'thirdParty' && isOpen(one))
    if (open.some((one) => on > one.replyBy)) return null
    const first = open.map((one) => one.replyBy).sort()[0]
    if (first === undefined) return refuse('nobody-asked', '没有待回复的第三方征求意见。', '条例第三十二条')
    const because = `第三方提出意见的期限到${chineseDate(first)}届满，届满后仍未提出意见的，才由本机关决定是否公开。`
    return refuse('not-yet', because, '条例第三十二条')
  },
  agencyReplied: (state) =>
    state.consultations.some((one) => one.why === 'agency' && isOpen(one))
      ? null
      : refuse('nobody-asked', '没有待回复的征求机关意见。', '条例第三十四条'),
  extensionProposed: (state, { on }) => {
    const refusal = extensionRefusal(state.clock, { agreedBy: '待定', servedOn: on, workingDays: 1 })
    if (refusal) return refusal
    return state.extensionAsked ? refuse('already-proposed', '已提出延期，请先由负责人决定。', EXTENSION) : null
  },
  extensionAgreed: (state) => {
    if (!state.extensionAsked) return refuse('not-proposed', '尚未提出延期。', EXTENSION)
    return state.extensionAsked.agreedBy === null ? null : refuse('already-agreed', '延期已经负责人同意。', EXTENSION)
  },
  extensionRefused: (state) => {
    if (!state.extensionAsked) return refuse('not-proposed', '尚未提出延期。', EXTENSION)
    return state.letters.some(({ terms }) => terms.kind === 'extensionNotice')
      ? refuse('already-issued', '延期答复告知书已经制发，不能再不同意延期。', EXTENSION)
      : null
  },
  drafted: (state, { on }) => {
    if (state.stage === 'awaitingReasons' && state.reasons && on <= state.reasons.replyBy) {
      const because = `申请人说明理由的期限到${chineseDate(state.reasons.replyBy)}，请待收到说明或者期满后再拟办。`
      return refuse('reasons-open', because, '条例第三十五条')
    }
    return openConsultation(state, on)
  },
  answeredOnTheSpot: (state, { on }) => {
    const cites = '条例第三十三条第一款'
    if (state.channel !== 'window' && state.channel !== 'oral')
      return refuse('not-present', '只有当面提交或者口头提出的申请才能当场答复。', cites)
    if (state.redecisionOf !== null || state.returns.length > 0)
      return refuse('in-writing', '重新处理的、当场答复未通过审核的，应当作出书面答复。', cites)
    if (on !== state.clock.receivedOn) return refuse('not-the-day', '当场答复应当在收到申请的当日作出。', cites)
    return null
  },
  secrecyReviewed: notOwnDraft,
  legalReviewed: notOwnDraft,
  approved: (state, moment) => {
    const own = notOwnDraft(state, moment)
    if (own) return own
    if (state.approvals.some((one) => one.by === moment.by))
      return refuse('approved-before', '各级审核应当由不同的人员作出，您已作出前一级审核。')
    const roles = approverRoles(state.approvals.length + 1, moment.rules.approvalLevels)
    if (roles.some((role) => moment.roles.includes(role))) return null
    const names = roles.map((role) => stepRoleNames[role]).join('、')
    return refuse('not-your-role', `第${state.approvals.length + 1}级审核由${names}办理。`)
  },
  archived: (state) => {
    if (state.number === null && state.closing?.row !== null)
      return refuse('not-registered', '本件尚未登记编号，请先登记再归档。', '条例第四十五条')
    const untold = untoldParty(state)
    if (!untold) return null
    const because = `“${untold.name}”不同意公开而决定予以公开，应当将公开的内容和理由书面告知该第三方，送达后再归档。`
    return refuse('third-party-not-told', because, '条例第三十二条')
  },
  makePublicProposed: (state) => {
    if (state.makePublic) return refuse('already-proposed', '已建议将本件信息转为主动公开。', '条例第四十四条')
    const row = state.closing?.row
    const given =
      row === 'granted' || row === 'partial' || (state.draft?.items.some((item) => releases(item.outcome)) ?? false)
    return given ? null : refuse('nothing-released', '本件没有向申请人公开信息，不能转为主动公开。', '条例第四十四条')
  },
  redecisionOpened: (state) =>
    state.disputes.length > 0 ? null : refuse('no-dispute', '本件没有登记复议或者诉讼，不能重新处理。'),
}
