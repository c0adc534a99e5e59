import type { LetterOrder } from '@yangguang/contract'
import { type AskedItem, type LetterContent, type LetterPart, outcomeRule } from '@yangguang/statute'
import { linesOf } from '../templates/fill.ts'
import type { LetterCase } from './case.ts'
import { bodyOf, isAnswer, REMEDY, SEARCH, type StoredLetter } from './stored.ts'
import { oneLine } from './words.ts'

const squeezed = (text: string) => text.replace(/\s+/gu, '')

/** Whether `text` contains `words`, spaces and line breaks aside. */
export const contains = (text: string, words: string) => squeezed(text).includes(squeezed(words))

/** Stands for what the applicant wrote wherever a letter is read: a gap or a date in their words is not ours. */
const THEIR_WORDS = '（申请人所述）'

/** The text without the applicant's own words. */
function withoutTheirs(text: string, items: readonly AskedItem[]): string {
  return items.reduce((rest, item) => rest.replaceAll(oneLine(item.text), THEIR_WORDS), text)
}

const joined = (lines: readonly string[]) => lines.join('\n')

/** What the officer said in the order, where a part is nothing but that. */
function ordered(order: LetterOrder): Partial<Record<LetterPart, string>> {
  switch (order.kind) {
    case 'correctionNotice':
      return { points: order.points }
    case 'reasonsNotice':
      return { points: order.question }
    case 'extensionNotice':
    case 'delayNotice':
      return { reason: order.reason }
    case 'thirdPartyConsultation':
    case 'agencyConsultation':
      return { consultedMatter: order.concern }
    case 'thirdPartyTold':
      return { consultedMatter: order.content, reason: order.reason }
    case 'transferNotice':
      return { reason: order.reason, toAgency: order.toAgency }
    case 'feeNotice':
      return { howToPay: order.payment }
    default:
      return {}
  }
}

/**
 * Reads the parts of a letter out of its text as it stands, edits and all: what was written into it by record or order
 * counts only while the text still says it, the rest is found by the words the law uses for it. `checkLetter` then says
 * which part is missing and which contradicts the file.
 */
export function partsOf(letterCase: LetterCase, letter: StoredLetter, date: string): LetterContent['parts'] {
  const { state, agency } = letterCase
  const section = (key: string) => letter.sections.find((one) => one.key === key)?.text ?? ''
  const whole = bodyOf(letter)
  const asked = state.items.every((item) => contains(whole, oneLine(item.text)))
  const own = letter.sections.filter((one) => one.key !== REMEDY)
  const lines = linesOf(withoutTheirs(joined(own.map((one) => one.text)), state.items))
  const opening = lines.filter((line) => /收到.*申请|申请.*收到/u.test(line))
  const others = lines.filter((line) => line !== opening[0])
  const matching = (pattern: RegExp) => joined(others.filter((line) => pattern.test(line)))
  const common: LetterContent['parts'] = {
    receivedOnAndManner: joined(opening.slice(0, 1)),
    requestRestated: asked ? THEIR_WORDS : '',
    remedies: section(REMEDY),
    signature: agency.name,
    date,
  }
  if (letter.from.kind === 'decision') {
    const answers = withoutTheirs(
      joined(letter.sections.filter((one) => isAnswer(one.key)).map((one) => one.text)),
      state.items,
    )
    return { ...common, ...decisionParts(letter.from.items, answers), searchRecord: section(SEARCH) }
  }
  const { order } = letter.from
  const said = Object.fromEntries(
    Object.entries(ordered(order))
      .filter(([, words]) => words !== '')
      .map(([part, words]) => [part, contains(whole, words) ? words : '']),
  )
  return {
    ...common,
    factsAndBasis: matching(order.kind === 'applicantToldOfConsultation' ? /征求/u : /《[^》]+》|补正|缴纳|撤回/u),
    reason: matching(/因|理由|由于/u),
    result: matching(/不再处理|予以公开/u),
    period: matching(/工作日/u),
    newDueOn: matching(/\d{4}年\d{1,2}月\d{1,2}日/u),
    consequence: matching(/逾期|不予处理|视为/u),
    feeBasis: matching(/按件|按量|《/u),
    amount: matching(/元/u),
    contact: joined(
      lines.filter((line) => [agency.phone, agency.address].some((way) => way.trim() !== '' && contains(line, way))),
    ),
    ...said,
  }
}

type Answered = Extract<StoredLetter['from'], { kind: 'decision' }>['items']

/**
 * The answers carry facts, basis and result. The reason and the supply are what the officer gave for each item: a blank one
 * stands for the part, so that the letter is refused for it.
 */
function decisionParts(items: Answered, answers: string): LetterContent['parts'] {
  const given = (texts: string[]) => texts.find((text) => /^[\s\p{P}]*$|^(无|没有|暂无|略)$/u.test(text)) ?? answers
  return {
    factsAndBasis: answers,
    result: answers,
    reason: given(items.filter((item) => outcomeRule(item.outcome).needsReason).map((item) => item.reason)),
    supply: given(items.filter((item) => outcomeRule(item.outcome).supply !== null).map((item) => item.supply)),
  }
}
