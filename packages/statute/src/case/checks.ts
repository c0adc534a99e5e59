import { isPlainDate } from '../calendar/plain-date.ts'
import { extensionRefusal } from '../clock/extend.ts'
import { outcomeRule } from '../decisions/rules.ts'
import { refuse } from '../refusal.ts'
import { draftRefusal, searchFault } from './draft-check.ts'
import type { HappeningKind } from './events.ts'
import * as letterChecks from './letter-checks.ts'
import { type Check, isBlank } from './moment.ts'
import { itemsRefusal, written } from './opening-checks.ts'
import { secrecyReviewed } from './secrecy-check.ts'
import type { CaseState } from './state.ts'

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
    if (what.items.some((item) => !outcomeRule(item.outcome).onTheSpot))
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
