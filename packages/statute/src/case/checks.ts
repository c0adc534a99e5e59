import { isPlainDate } from '../calendar/plain-date.ts'
import { extensionRefusal } from '../clock/extend.ts'
import { FIRST_KNOWN } from '../clock/values.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { draftRefusal, searchFault } from './draft-check.ts'
import type { AskedItem, HappeningKind } from './events.ts'
import * as letterChecks from './letter-checks.ts'
import { type Check, isBlank } from './moment.ts'
import { secrecyReviewed } from './secrecy-check.ts'
import type { CaseState } from './state.ts'

/** Refuses a text that says nothing. */
function written(text: string, because: string, cites = ''): Refusal | null {
  return isBlank(text) ? refuse('blank', because, cites) : null
}

/** Refuses items without text or with the same id, and an empty list. */
export function itemsRefusal(items: readonly AskedItem[]): Refusal | null {
  if (items.length === 0) return refuse('no-items', '请写明申请公开的信息。', '条例第二十九条')
  if (items.some((item) => isBlank(item.text)))
    return refuse('blank-item', '有一项申请内容是空的，请写明信息名称、文号或者特征。', '条例第二十九条')
  if (new Set(items.map((item) => item.id)).size < items.length)
    return refuse('same-id', '申请事项的序号重复，请重新提交。')
  return null
}

function asksParty(state: CaseState, why: 'thirdParty' | 'agency', who: string) {
  return state.consultations.find((one) => one.why === why && one.who === who)
}

/** What must have been entered for a step; kinds without an entry need nothing more than their form. */
export const checks: { readonly [K in HappeningKind]?: Check<K> } = {
  registered: (_state, what) => written(what.number, '请给出登记编号。'),
  voided: (_state, what) => written(what.reason, '请写明作废的理由。'),
  transferred: (_state, what) =>
    written(what.toAgency, '请写明移送的机关。') ?? written(what.reason, '请写明移送的理由。'),
  correctionReceived: (_state, what) =>
    written(what.text, '请写明补正的内容。', '条例第三十条') ?? (what.items ? itemsRefusal(what.items) : null),
  reasonsGiven: (_state, what) => written(what.text, '请写明申请人说明的理由。', '条例第三十五条'),
  feePaid: (_state, what) => written(what.receiptNumber, '请写明财政票据号码。'),
  thirdPartyReplied: (state, what, { on }) => {
    const asked = asksParty(state, 'thirdParty', what.partyId)
    if (!asked) return refuse('nobody-asked', '没有向该第三方征求过意见。', '条例第三十二条')
    if (asked.reply || asked.silence)
      return refuse('already-settled', `“${asked.name}”的意见已经记录。`, '条例第三十二条')
    return on < asked.servedOn
      ? refuse('too-early', '收到意见的日期早于征求意见书送达的日期。', '条例第三十二条')
      : null
  },
  thirdPartySilenceDecided: (state, what, { on }) => {
    const asked = asksParty(state, 'thirdParty', what.partyId)
    if (!asked) return refuse('nobody-asked', '没有向该第三方征求过意见。', '条例第三十二条')
    if (asked.reply || asked.silence)
      return refuse('already-settled', `“${asked.name}”的意见已经记录。`, '条例第三十二条')
    if (on <= asked.replyBy) return refuse('not-yet', `“${asked.name}”提出意见的期限尚未届满。`, '条例第三十二条')
    return written(what.reason, '请写明决定是否公开的理由。', '条例第三十二条')
  },
  agencyReplied: (state, what, { on }) => {
    const asked = asksParty(state, 'agency', what.agencyId)
    if (!asked) return refuse('nobody-asked', '没有向该机关征求过意见。', '条例第三十四条')
    if (asked.reply) return refuse('already-settled', `“${asked.name}”的意见已经记录。`, '条例第三十四条')
    if (on > asked.replyBy)
      return refuse(
        'consent-by-silence',
        `“${asked.name}”逾期未提出意见，视为同意公开；来函请作为备注存卷。`,
        '条例第三十四条',
      )
    return on < asked.servedOn
      ? refuse('too-early', '收到意见的日期早于征求意见书送达的日期。', '条例第三十四条')
      : null
  },
  extensionProposed: (state, what, { on }) =>
    written(what.reason, '请写明延期的理由。', '条例第三十三条第二款') ??
    extensionRefusal(state.clock, { agreedBy: '待定', servedOn: on, workingDays: what.workingDays }),
  extensionAgreed: (_state, what) => written(what.agreedBy, '请写明同意延期的负责人。', '条例第三十三条第二款'),
  extensionRefused: (_state, what) => written(what.reason, '请写明不同意延期的理由。'),
  searched: (state, what, { today }) => {
    const { search } = what
    const fault = searchFault(search)
    if (fault) return refuse('incomplete-search', fault, '条例第三十六条第四项')
    if (search.itemId !== undefined && !state.items.some((item) => item.id === search.itemId))
      return refuse('unknown-item', '检索的事项不在申请之中，请刷新后重试。')
    if (!isPlainDate(search.searchedOn) || search.searchedOn > today)
      return refuse('bad-date', '检索时间不是有效的日期，或者晚于今天。')
    return null
  },
  drafted: (state, what, moment) => {
    if (isBlank(what.letterId) || state.letters.some((letter) => letter.id === what.letterId))
      return refuse('no-letter', '请先起草答复文书，再送审。')
    return draftRefusal(state, what.items, moment)
  },
  answeredOnTheSpot: (state, what, moment) => {
    const cites = '条例第三十三条第一款'
    if (what.items.some((item) => item.outcome !== 'granted' && item.outcome !== 'alreadyPublic'))
      return refuse(
        'in-writing',
        '不予公开、无法提供、不予处理的，应当书面答复并告知救济途径，不能当场答复结案。',
        cites,
      )
    return (
      written(what.manner, '请写明当场答复的方式（提供、查阅、告知途径等）。', cites) ??
      draftRefusal(state, what.items, moment)
    )
  },
  secrecyReviewed,
  approved: (state, what) => {
    const next = state.approvals.length + 1
    return what.level === next ? null : refuse('other-level', `应当由第${next}级审核，不是第${what.level}级。`)
  },
  returned: (_state, what) => written(what.reason, '请写明退回的理由。'),
  letterIssued: letterChecks.letterIssued,
  letterServed: letterChecks.letterServed,
  archived: (_state, what) => written(what.volume, '请写明案卷号。'),
  makePublicProposed: (_state, what) => written(what.reason, '请写明建议转为主动公开的理由。', '条例第四十四条'),
  disputeOpened: (state, what) => {
    if (isBlank(what.disputeId)) return refuse('blank', '缺少复议、诉讼的记录编号。')
    return state.disputes.includes(what.disputeId) ? refuse('already-opened', '该复议或者诉讼已经登记。') : null
  },
  redecisionOpened: (state, what) => {
    if (!state.disputes.includes(what.disputeId)) return refuse('no-dispute', '该复议或者诉讼没有登记在本件之下。')
    return state.redecisions.includes(what.requestId) ? refuse('already-opened', '重新处理的案卷已经建立。') : null
  },
  noted: (_state, what) => written(what.text, '备注没有内容。'),
}

type Opening = 'submitted' | 'imported' | 'redecisionStarted'

/** The day before which there was no 条例, and no period to count. */
function tooOld(on: string): Refusal | null {
  if (on >= FIRST_KNOWN) return null
  return refuse('before-the-law', '《政府信息公开条例》自2008年5月1日起施行，更早的日期不能登记。')
}

/** What must have been entered for the event a file begins with. */
export const openingChecks: {
  readonly [K in Opening]: (what: Parameters<Check<K>>[1], moment: Parameters<Check<K>>[2]) => Refusal | null
} = {
  submitted: (what, { on }) => {
    if (!Number.isInteger(what.jointApplicants) || what.jointApplicants < 1)
      return refuse('no-applicant', '申请人至少有一人。', '条例第二十九条')
    return itemsRefusal(what.items) ?? tooOld(on)
  },
  imported: (what, { today }) => importRefusal(what, today),
  redecisionStarted: (what, { on }) => {
    if (!Number.isInteger(what.withinWorkingDays) || what.withinWorkingDays < 1)
      return refuse('no-period', '请写明责令重新处理的期限（工作日数）。')
    return (
      written(what.of, '缺少原申请。') ??
      written(what.disputeId, '缺少责令重新处理的复议或者诉讼。') ??
      written(what.number, '请给出登记编号。') ??
      itemsRefusal(what.items) ??
      tooOld(on)
    )
  },
}

function importRefusal(what: Parameters<Check<'imported'>>[1], today: string): Refusal | null {
  const { receivedOn, decidedOn, servedOn, outcome } = what
  const days = [receivedOn, decidedOn, servedOn].filter((day) => day !== null)
  if (days.some((day) => !isPlainDate(day)))
    return refuse('bad-date', '收到、处理、送达的日期应当是存在的日期，写作“2026-07-07”。')
  if (days.some((day) => day > today)) return refuse('future', '收到、处理、送达的日期不能晚于今天。')
  if (days.some((day, at) => at > 0 && day < days[at - 1]!))
    return refuse('out-of-order', '收到、处理、送达的日期应当依次不早于前一个。')
  if ((outcome === null) !== (decidedOn === null))
    return refuse('half-decided', '处理结果和处理日期应当同时填写，或者同时空着。')
  if (servedOn !== null && decidedOn === null) return refuse('half-decided', '填写了送达日期，却没有处理日期。')
  return written(what.number, '缺少登记编号。') ?? written(what.source, '请写明数据来源。') ?? tooOld(receivedOn)
}
