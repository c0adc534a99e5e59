import { chineseDate } from '../calendar/plain-date.ts'
import type { LetterTerms } from '../case/events.ts'
import { extendDeadline } from '../clock/extend.ts'
import { consultationAtMost } from '../clock/values.ts'
import { inForce } from '../dated.ts'
import { paymentPeriod } from '../fees/values.ts'
import { isRefusal } from '../refusal.ts'
import type { LetterContent, LetterFacts, Missing } from './content.ts'
import type { LetterPart } from './parts.ts'
import { letterRules } from './rules.ts'
import { says, saysDate, saysWorkingDays, squeezed } from './text.ts'

type Fault = [part: LetterPart, because: string]
type Procedure<K extends LetterTerms['kind']> = (
  content: LetterContent,
  terms: Extract<LetterTerms, { kind: K }>,
  facts: LetterFacts,
) => Fault[]

const nothing = () => []

/** The period part must name `n` working days. */
function periodFault(content: LetterContent, n: number): Fault[] {
  return saysWorkingDays(content.parts.period ?? '', n) ? [] : [['period', `“期限”应当写明${n}个工作日。`]]
}

const procedures: { readonly [K in LetterTerms['kind']]: Procedure<K> } = {
  decision: nothing,
  receiptNotice: nothing,
  applicantToldOfConsultation: nothing,
  thirdPartyTold: nothing,
  correctionNotice: (content, terms) => [
    ...(says(content.parts.points, terms.points) ? [] : [pointsFault('需要补正的事项与登记的不一致。')]),
    ...periodFault(content, terms.withinWorkingDays),
  ],
  reasonsNotice: (content, terms) => [
    ...(says(content.parts.points, terms.question) ? [] : [pointsFault('要求说明的事项与登记的不一致。')]),
    ...periodFault(content, terms.withinWorkingDays),
  ],
  extensionNotice: (content, terms, facts) => {
    const extension = { agreedBy: facts.state.extensionAsked?.agreedBy ?? '', servedOn: facts.date, ...terms }
    const extended = extendDeadline(facts.state.clock, extension, facts.calendar)
    if (isRefusal(extended)) return [['newDueOn', extended.because]]
    return saysDate(content.parts.newDueOn ?? '', extended.dueOn!)
      ? []
      : [
          [
            'newDueOn',
            `新的答复期限与计算不符，延长${terms.workingDays}个工作日应当到${chineseDate(extended.dueOn!)}。`,
          ],
        ]
  },
  delayNotice: (content, terms) =>
    saysDate(content.parts.newDueOn ?? '', terms.until)
      ? []
      : [['newDueOn', `延迟答复的日期应当写明${chineseDate(terms.until)}。`]],
  thirdPartyConsultation: (content, _terms, { date }) => {
    const wrong = /视为同意/u.test(squeezed(content.parts.consequence ?? ''))
    return [
      ...periodFault(content, inForce(consultationAtMost.thirdParty, date).value),
      // Silence is consent only for agencies (第三十四条); for a third party the office decides (第三十二条).
      ...(wrong
        ? [['consequence', '第三方逾期未提出意见的，由本机关依法决定是否公开，不能写“视为同意”。'] satisfies Fault]
        : []),
    ]
  },
  agencyConsultation: (content, _terms, { date }) => [
    ...periodFault(content, inForce(consultationAtMost.agency, date).value),
    ...(/视为同意/u.test(squeezed(content.parts.consequence ?? ''))
      ? []
      : [['consequence', '应当写明逾期未提出意见的，视为同意公开。'] satisfies Fault]),
  ],
  transferNotice: (content, terms) =>
    says(content.parts.toAgency, terms.toAgency) ? [] : [['toAgency', `移送的机关应当是“${terms.toAgency}”。`]],
  feeNotice: (content, terms, { date }) => [
    ...(saysYuan(content.parts.amount ?? '', terms.amountYuan)
      ? []
      : [['amount', `收费金额应当是${terms.amountYuan}元。`] satisfies Fault]),
    ...((terms.basis === 'byItem' ? /按件/u : /按量/u).test(content.parts.feeBasis ?? '')
      ? []
      : [['feeBasis', `应当写明${terms.basis === 'byItem' ? '按件' : '按量'}收取。`] satisfies Fault]),
    ...periodFault(content, inForce(paymentPeriod, date).value),
  ],
  closureNotice: (content, _terms, { state }) => {
    const { how } = state.closing ?? {}
    const wanted = how === 'withdrawn' ? /撤回/u : how === 'feeLapsed' ? /缴/u : /补正/u
    return wanted.test(content.parts.factsAndBasis ?? '')
      ? []
      : [['factsAndBasis', '“事实和法律依据”与案卷不符，应当写明逾期不补正、逾期未缴费或者撤回的事实。']]
  },
}

function pointsFault(because: string): Fault {
  return ['points', because]
}

/** 5500元, 5,500元 and 5500.00元 are the same amount. */
function saysYuan(text: string, yuan: number): boolean {
  const plain = squeezed(text).replace(/(?<=\d),(?=\d{3})/gu, '')
  return [...plain.matchAll(/(\d+(?:\.\d+)?)元/gu)].some(([, amount]) => Number(amount) === yuan)
}

/** What a procedural letter says against its terms: points, periods, new due date, amount. */
export function checkProcedure(content: LetterContent, facts: LetterFacts): Missing[] {
  const procedure = procedures[facts.terms.kind] as Procedure<LetterTerms['kind']>
  const { cites } = letterRules[content.kind]
  return procedure(content, facts.terms, facts).map(([part, because]) => ({
    part,
    problem: 'contradicts',
    because,
    cites,
  }))
}
