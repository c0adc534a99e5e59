import { chineseDate } from '../calendar/plain-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { delayDeadline, extensionRefusal } from '../clock/extend.ts'
import { noticeRefusal } from '../clock/notice-refusal.ts'
import { correctionNoticeWithin } from '../clock/values.ts'
import { inForce } from '../dated.ts'
import { feeByItem, feeByPage } from '../fees/fee.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { LetterKind, LetterTerms } from './events.ts'
import { type Condition, isBlank, type Moment } from './moment.ts'
import { NOT_ARCHIVED, RUNNING, stages } from './stages.ts'
import type { CaseState, Stage } from './state.ts'

/** When one kind of letter can be issued and served. */
export interface LetterStep<K extends LetterKind = LetterKind> {
  label: string
  issueFrom: readonly Stage[]
  serveFrom: readonly Stage[]
  cites: string
  /** Asked before it is issued and again when it is served, with the day of the step: late service has no effect. */
  inTime?: (state: CaseState, terms: Extract<LetterTerms, { kind: K }> | null, moment: Moment) => Refusal | null
  /** Asked before it is issued: what the file must hold, and only once where the law says once. */
  needs?: Condition
  /** What the letter says. */
  terms?: (state: CaseState, terms: Extract<LetterTerms, { kind: K }>, moment: Moment) => Refusal | null
}

const RECEIVED: readonly Stage[] = NOT_ARCHIVED.filter((stage) => stage !== 'awaitingConfirmation')
const ANY: readonly Stage[] = stages.filter((stage) => stage !== 'awaitingConfirmation')
const DRAFTING: readonly Stage[] = ['drafting']
const IN_HAND: readonly Stage[] = RUNNING.filter((stage) => stage !== 'awaitingReasons')

function issued(state: CaseState, kind: LetterKind) {
  return state.letters.filter((letter) => letter.terms.kind === kind)
}

/** Refuses a second letter while the first of its kind is still to be served. */
function notPending(state: CaseState, kind: LetterKind, name: string): Refusal | null {
  const pending = issued(state, kind).find((letter) => letter.served === null)
  return pending ? refuse('letter-pending', `${name}（${pending.number}）已经制发，尚未登记送达。`) : null
}

function wholeDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1
}

/**
 * 条例第三十条: within seven working days of receipt, once. We read “7个工作日内一次性告知” strictly: a later notice cannot
 * start the period anew at the applicant's expense, so it is refused; the office asks by telephone and answers what it has.
 * A second notice, let through by name and with a reason, has seven working days from the correction it asks about.
 */
function correctionInTime(state: CaseState, { on, calendar }: Moment): Refusal | null {
  const before = state.corrections.at(-1)
  if (!before) return noticeRefusal(state.clock, 'correction', on, calendar)
  const days = inForce(correctionNoticeWithin, state.clock.receivedOn ?? on).value
  if (days === null || before.receivedOn === null) return null
  const by = addWorkingDays(before.receivedOn, days, calendar).date
  if (on <= by) return null
  return refuse(
    'too-late',
    `再次告知补正应当在收到补正之日起${days}个工作日内（至${chineseDate(by)}）作出。`,
    '条例第三十条',
  )
}

type LetterSteps = { readonly [K in LetterKind]: LetterStep<K> }

/** Every kind of letter. Issuing needs the stage, `needs`, `terms` and `inTime`; serving the stage and `inTime`. */
export const letterSteps: LetterSteps = {
  decision: { label: '制发答复', issueFrom: ['decision'], serveFrom: ['service'], cites: '条例第三十六条' },
  receiptNotice: { label: '登记回执', issueFrom: RECEIVED, serveFrom: ANY, cites: '条例第三十一条' },
  correctionNotice: {
    label: '告知补正',
    issueFrom: DRAFTING,
    serveFrom: DRAFTING,
    cites: '条例第三十条',
    inTime: (state, _terms, moment) => correctionInTime(state, moment),
    needs: (state) => {
      if (issued(state, 'correctionNotice').length >= 2)
        return refuse(
          'asked-twice',
          '已两次告知补正，请按现有内容办理；补正后仍不明确的，可以答复无法提供。',
          '条例第三十条',
        )
      return notPending(state, 'correctionNotice', '补正告知书')
    },
    terms: (state, terms) => {
      if (isBlank(terms.points)) return refuse('no-points', '请写明需要补正的事项。', '条例第三十条')
      if (!wholeDays(terms.withinWorkingDays))
        return refuse('no-period', '请给出合理的补正期限（工作日数）。', '条例第三十条')
      if (issued(state, 'correctionNotice').length === 0) return null
      if (terms.allowSecond && !isBlank(terms.allowSecond.by) && !isBlank(terms.allowSecond.reason)) return null
      return refuse('once-only', '补正应当一次性告知。确需再次告知的，须经负责人准许并写明理由。', '条例第三十条')
    },
  },
  extensionNotice: {
    label: '告知延期',
    issueFrom: RUNNING,
    serveFrom: RUNNING,
    cites: '条例第三十三条第二款',
    inTime: (state, terms, { on }) => {
      const agreedBy = state.extensionAsked?.agreedBy ?? ''
      const workingDays = terms?.workingDays ?? state.extensionAsked?.workingDays ?? 1
      return extensionRefusal(state.clock, { agreedBy, servedOn: on, workingDays })
    },
    needs: (state) => notPending(state, 'extensionNotice', '延期答复告知书'),
    terms: (state, terms) =>
      terms.workingDays === state.extensionAsked?.workingDays
        ? null
        : refuse(
            'other-days',
            `负责人同意延长${state.extensionAsked?.workingDays ?? 0}个工作日，告知书的天数与此不符。`,
            '条例第三十三条第二款',
          ),
  },
  reasonsNotice: {
    label: '要求说明理由',
    issueFrom: DRAFTING,
    serveFrom: DRAFTING,
    cites: '条例第三十五条',
    needs: (state) => {
      if (state.reasons) return refuse('once-only', '已要求申请人说明理由。', '条例第三十五条')
      return notPending(state, 'reasonsNotice', '说明理由通知书')
    },
    terms: (_state, terms) => {
      if (isBlank(terms.question)) return refuse('no-question', '请写明要求说明的事项。', '条例第三十五条')
      return wholeDays(terms.withinWorkingDays)
        ? null
        : refuse('no-period', '请给出说明理由的期限（工作日数）。', '条例第三十五条')
    },
  },
  delayNotice: {
    label: '告知延迟答复',
    issueFrom: DRAFTING,
    serveFrom: IN_HAND,
    cites: '条例第三十五条',
    inTime: (state, terms, { on, calendar }) => {
      if (!terms) return null
      const delayed = delayDeadline(state.clock, { until: terms.until, servedOn: on }, calendar)
      return isRefusal(delayed) ? delayed : null
    },
    needs: (state) => {
      if (state.reasons?.given?.accepted !== true)
        return refuse('no-good-reasons', '申请人说明理由且认定合理的，才可以确定延迟答复的期限。', '条例第三十五条')
      return notPending(state, 'delayNotice', '延迟答复告知书')
    },
    terms: (_state, terms) =>
      isBlank(terms.reason) ? refuse('no-reason', '请写明延迟答复的理由。', '条例第三十五条') : null,
  },
  thirdPartyConsultation: {
    label: '征求第三方意见',
    issueFrom: DRAFTING,
    serveFrom: DRAFTING,
    cites: '条例第三十二条',
    terms: (state, terms) => consultationTerms(state, terms.partyId, terms.partyName, 'thirdParty'),
  },
  thirdPartyTold: {
    label: '告知第三方决定公开',
    issueFrom: ['decision', 'service', 'archiving'],
    serveFrom: ['decision', 'service', 'archiving'],
    cites: '条例第三十二条',
    needs: (state) =>
      state.consultations.some((one) => one.why === 'thirdParty')
        ? null
        : refuse('nobody-asked', '本件没有征求第三方意见。', '条例第三十二条'),
    terms: (state, terms) =>
      state.consultations.some((one) => one.why === 'thirdParty' && one.who === terms.partyId)
        ? null
        : refuse('nobody-asked', '没有向该第三方征求过意见。', '条例第三十二条'),
  },
  applicantToldOfConsultation: {
    label: '告知申请人已征求意见',
    issueFrom: IN_HAND,
    serveFrom: IN_HAND,
    cites: '条例第三十三条第三款',
    needs: (state) =>
      state.consultations.length > 0
        ? null
        : refuse('nobody-asked', '本件没有征求第三方或者其他机关的意见。', '条例第三十三条第三款'),
  },
  agencyConsultation: {
    label: '征求其他机关意见',
    issueFrom: DRAFTING,
    serveFrom: DRAFTING,
    cites: '条例第三十四条',
    terms: (state, terms) => consultationTerms(state, terms.agencyId, terms.agencyName, 'agency'),
  },
  transferNotice: {
    label: '移送告知',
    issueFrom: ['archiving'],
    serveFrom: ['archiving', 'archived'],
    cites: '',
    needs: (state) => (state.closing?.how === 'transferred' ? null : refuse('not-transferred', '本件没有移送。')),
    terms: (_state, terms) => (isBlank(terms.toAgency) ? refuse('no-agency', '请写明移送的机关。') : null),
  },
  feeNotice: {
    label: '收费通知',
    issueFrom: DRAFTING,
    serveFrom: DRAFTING,
    cites: '条例第四十二条',
    inTime: (state, _terms, { on, calendar }) => noticeRefusal(state.clock, 'fee', on, calendar),
    needs: (state) => {
      if (state.fee) return refuse('once-only', '本件已通知收费。', '条例第四十二条')
      return notPending(state, 'feeNotice', '收费通知书')
    },
    terms: (_state, terms, { on }) => {
      if (!(terms.amountYuan > 0))
        return refuse('no-amount', '收费金额应当大于零；不收费的不用发收费通知。', '条例第四十二条')
      // What one applicant asked earlier in the month is not in this file, so the amount by item cannot be checked here.
      if (terms.basis === 'byItem') {
        const tariff = feeByItem(0, terms.quantity, on)
        return isRefusal(tariff) ? tariff : null
      }
      const fee = feeByPage(terms.quantity, on)
      if (isRefusal(fee)) return fee
      if (fee.amountYuan === terms.amountYuan) return null
      return refuse(
        'other-amount',
        `${terms.quantity}页按标准应收${fee.amountYuan}元，与通知的${terms.amountYuan}元不符。`,
        fee.cites,
      )
    },
  },
  closureNotice: {
    label: '告知不再处理',
    issueFrom: ['archiving'],
    serveFrom: ['archiving', 'archived'],
    cites: '条例第三十条',
    needs: (state) =>
      state.closing && ['withdrawn', 'correctionLapsed', 'feeLapsed'].includes(state.closing.how)
        ? null
        : refuse('not-closed-so', '只有逾期不补正、逾期未缴费、撤回的申请才制发不再处理告知书。'),
  },
}

function consultationTerms(state: CaseState, who: string, name: string, why: 'thirdParty' | 'agency'): Refusal | null {
  const cites = why === 'thirdParty' ? '条例第三十二条' : '条例第三十四条'
  if (isBlank(who) || isBlank(name)) return refuse('no-name', '请写明被征求意见的对象。', cites)
  const before = state.letters.some(
    ({ terms }) =>
      (terms.kind === 'thirdPartyConsultation' && why === 'thirdParty' && terms.partyId === who) ||
      (terms.kind === 'agencyConsultation' && why === 'agency' && terms.agencyId === who),
  )
  return before ? refuse('once-only', `已向“${name}”制发征求意见书。`, cites) : null
}

/** The step of a kind, without its narrower type. */
export function letterStep(kind: LetterKind): LetterStep {
  return letterSteps[kind] as LetterStep
}
