import type { LetterOrder } from '@yangguang/contract'
import {
  type Consultation,
  chineseDate,
  consultationAtMost,
  delayDeadline,
  extendDeadline,
  feeByItem,
  feeByPage,
  inForce,
  isRefusal,
  type LetterTerms,
  letterTitle,
  type Outcome,
  type PlainDate,
  paymentPeriod,
  type Refusal,
} from '@yangguang/statute'
import { maskName } from '@yangguang/text'
import { clause, fill, sentence, type Values } from '../templates/fill.ts'
import type { LetterCase, PartyFile } from './case.ts'
import { commonValues } from './common-values.ts'
import { applicantReader, partyReader, type Reader } from './reader.ts'
import { closureOutcome, remedyOf, remedyWords } from './remedy.ts'
import { labelled } from './sections.ts'
import type { StoredLetter } from './stored.ts'
import { consultedWords, dateWords } from './told.ts'

/** What an order for a letter comes to: its terms for the file, its words for the template, and whom it is written to. */
interface Prepared {
  terms: LetterTerms
  values: Values
  reader?: Reader
  outcome?: Outcome | ''
  partyId?: string
  attachments?: string[]
}

type Prepare<K extends LetterOrder['kind']> = (
  letterCase: LetterCase,
  order: Extract<LetterOrder, { kind: K }>,
  on: PlainDate,
  ids: { partyId: string; secondBy: string | null },
) => Prepared | Refusal

export const maskedParty = (party: Pick<PartyFile, 'name' | 'isPerson'>) =>
  party.isPerson ? maskName(party.name) : party.name

const days = (count: number) => String(count)

const preparations: { readonly [K in LetterOrder['kind']]: Prepare<K> } = {
  receiptNotice: ({ state }) => ({
    terms: { kind: 'receiptNotice' },
    values: {
      答复天数: days(state.clock.workingDays),
      答复期限: state.clock.dueOn && dateWords(state.clock.dueOn, state.clock.provisional),
    },
  }),
  correctionNotice: (_case, order, _on, { secondBy }) => ({
    terms: {
      kind: 'correctionNotice',
      points: order.points,
      withinWorkingDays: order.withinWorkingDays,
      ...(secondBy && order.secondBecause ? { allowSecond: { by: secondBy, reason: order.secondBecause } } : {}),
    },
    values: { 补正事项: order.points, 补正期限: days(order.withinWorkingDays) },
  }),
  extensionNotice: ({ state, calendar }, order, on) => {
    const { workingDays = 0, reason = '', agreedBy } = state.extensionAsked ?? {}
    const extended = extendDeadline(state.clock, { agreedBy: agreedBy ?? '', servedOn: on, workingDays }, calendar)
    if (isRefusal(extended)) return extended
    return {
      terms: { kind: 'extensionNotice', workingDays },
      values: {
        延期理由: clause(order.reason || reason) || null,
        延长天数: days(workingDays),
        原答复期限: state.clock.dueOn && chineseDate(state.clock.dueOn),
        新答复期限: extended.dueOn && dateWords(extended.dueOn, extended.provisional),
      },
    }
  },
  reasonsNotice: (_case, order) => ({
    terms: { kind: 'reasonsNotice', question: order.question, withinWorkingDays: order.withinWorkingDays },
    values: { 说明事项: sentence(order.question), 说明期限: days(order.withinWorkingDays) },
  }),
  delayNotice: ({ state, calendar }, order, on) => {
    const delayed = delayDeadline(state.clock, { until: order.until, servedOn: on }, calendar)
    if (isRefusal(delayed)) return delayed
    return {
      terms: { kind: 'delayNotice', until: order.until, reason: order.reason },
      values: {
        延迟理由: clause(order.reason),
        原答复期限: state.clock.dueOn && chineseDate(state.clock.dueOn),
        新答复期限: dateWords(order.until, delayed.provisional),
      },
    }
  },
  thirdPartyConsultation: (_case, { party, concern }, on, { partyId }) => ({
    terms: { kind: 'thirdPartyConsultation', partyId, partyName: maskedParty(party) },
    values: { 涉及内容: sentence(concern), 意见期限: days(inForce(consultationAtMost.thirdParty, on).value) },
    reader: partyReader(party),
    partyId,
    attachments: ['第三方意见回执'],
  }),
  thirdPartyTold: (letterCase, order) => {
    const party = letterCase.parties.get(order.partyId)
    const asked = letterCase.state.consultations.find((one) => one.why === 'thirdParty' && one.who === order.partyId)
    if (!party || !asked) return nobodyAsked
    const reader = partyReader(party)
    return {
      terms: { kind: 'thirdPartyTold', partyId: order.partyId },
      values: {
        ...consultedBefore(letterCase, asked, reader),
        公开内容: sentence(order.content),
        公开理由: sentence(order.reason),
      },
      reader,
      partyId: order.partyId,
    }
  },
  applicantToldOfConsultation: ({ state }) => ({
    terms: { kind: 'applicantToldOfConsultation' },
    values: { 征求情况: state.consultations.map(consultedWords).join('') || null },
  }),
  agencyConsultation: (_case, order, on) => ({
    // The name is what tells one agency from another in the file: offices are asked that no installation knows.
    terms: { kind: 'agencyConsultation', agencyId: order.agencyName, agencyName: order.agencyName },
    values: { 涉及内容: sentence(order.concern), 意见期限: days(inForce(consultationAtMost.agency, on).value) },
    reader: { name: order.agencyName, you: '你单位' },
  }),
  transferNotice: (_case, order) => ({
    terms: { kind: 'transferNotice', toAgency: order.toAgency },
    values: {
      移送理由: sentence(order.reason),
      接收机关: order.toAgency,
      接收机关联系方式: order.toContact === '' ? '' : sentence(order.toContact),
    },
  }),
  feeNotice: ({ monthBefore }, order, on) => {
    const fee = order.basis === 'byItem' ? feeByItem(monthBefore, order.quantity, on) : feeByPage(order.quantity, on)
    if (isRefusal(fee)) return fee
    const how =
      order.basis === 'byItem'
        ? `按件计收：同一申请人本月此前已申请${monthBefore}件，本件计为${order.quantity}件。`
        : `按量计收：本件提供的政府信息按A4幅面计为${order.quantity}页。`
    return {
      terms: { kind: 'feeNotice', basis: order.basis, quantity: order.quantity, amountYuan: fee.amountYuan },
      values: {
        收费理由: sentence(order.reason),
        收费标准: `${how}${fee.lines.map((line) => line.text).join('；')}。`,
        收费金额: String(fee.amountYuan),
        缴纳方式: sentence(order.payment),
        缴费期限: days(inForce(paymentPeriod, on).value),
      },
    }
  },
  closureNotice: (letterCase, order) => ({
    terms: { kind: 'closureNotice' },
    outcome: closureOutcome(letterCase) ?? 'other.misc',
    values: { ...noticeBefore(letterCase), 事实和理由: order.reason === '' ? '' : sentence(order.reason) },
  }),
}

const nobodyAsked: Refusal = { refused: 'nobody-asked', because: '没有向该第三方征求过意见。', cites: '条例第三十二条' }

/** What a third party is reminded of when it is told of the disclosure it objected to. */
function consultedBefore({ state }: LetterCase, asked: Consultation, { you }: Reader): Values {
  const said = asked.reply
    ? `${you}于${chineseDate(asked.reply.on)}提出${asked.reply.consents ? '同意公开' : '不同意公开'}的意见。`
    : `${you}未在规定期限内提出意见。`
  return {
    征求日期: chineseDate(asked.servedOn),
    征求文号: state.letters.find((letter) => letter.id === asked.letterId)?.number ?? null,
    对方意见: said,
  }
}

/** The notice whose period ran out, or the day of the withdrawal. */
function noticeBefore({ state }: LetterCase): Values {
  const values: Values = { 撤回日期: state.closing && chineseDate(state.closing.on) }
  const notice = state.closing?.how === 'feeLapsed' ? state.fee : state.corrections.at(-1)
  if (!notice) return values
  const until = 'payBy' in notice ? notice.payBy : notice.replyBy
  return {
    ...values,
    告知日期: chineseDate(notice.servedOn),
    告知文号: state.letters.find((letter) => letter.id === notice.letterId)?.number ?? null,
    期满日期: chineseDate(until),
    收费金额: state.fee ? String(state.fee.amountYuan) : null,
  }
}

/** A procedural letter as ordered: text and terms, or why the law does not allow it as it stands. */
export function composeProcedural(
  letterCase: LetterCase,
  order: LetterOrder,
  on: PlainDate,
  ids: { partyId: string; secondBy: string | null },
): { letter: StoredLetter; terms: LetterTerms } | Refusal {
  const prepare = preparations[order.kind] as Prepare<LetterOrder['kind']>
  const prepared = prepare(letterCase, order, on, ids)
  if (isRefusal(prepared)) return prepared
  const reader = prepared.reader ?? applicantReader(letterCase.applicant)
  const remedy = remedyWords(remedyOf(letterCase, order.kind, [], on))
  const passages = fill(letterCase.texts(order.kind, prepared.outcome ?? ''), {
    ...commonValues(letterCase, reader),
    ...prepared.values,
    // A withdrawn application leaves nothing to object to.
    救济途径: order.kind === 'closureNotice' && prepared.outcome === 'other.misc' ? '' : remedy,
  })
  return {
    terms: prepared.terms,
    letter: {
      title: letterTitle(order.kind),
      addressee: reader.name,
      sections: labelled(passages, prepared.reader ? '正文' : '收到申请、申请内容'),
      attachments: prepared.attachments ?? [],
      from: { kind: 'procedural', order, partyId: prepared.partyId ?? null },
    },
  }
}
