import type { ItemDecision, OutcomeView, ReplyDraft, ReplyView, WizardQuestion } from '@yangguang/contract'

/** What the officer has put down about one asked item; `answers` are those given to the questions, by question. */
export interface ItemWork {
  answers: Record<string, string>
  outcome: ItemDecision['outcome'] | null
  reason: string
  basis: string
  supply: string
}

/** The whole working answer as it stands on the page. */
export interface ReplyWork {
  items: Record<string, ItemWork>
  needsLegalReview: boolean
  /** Passages rewritten by hand, by key. */
  sections: Record<string, string>
}

/** An item nobody has said anything about yet. */
export const untouched: ItemWork = { answers: {}, outcome: null, reason: '', basis: '', supply: '' }

/** The work as the server keeps it, for a page opened anew. */
export function workOf(view: ReplyView): ReplyWork {
  return {
    items: Object.fromEntries(
      view.items.map(({ id, decision }) => [id, decision ? decided(decision, view.outcomes) : untouched]),
    ),
    needsLegalReview: view.needsLegalReview || view.legalReviewAlways,
    sections: {},
  }
}

/** What was decided before; where no basis was written, the one that will stand in the letter. */
function decided(decision: ItemDecision, outcomes: readonly OutcomeView[]): ItemWork {
  const rule = outcomes.find((one) => one.outcome === decision.outcome)
  return { ...untouched, ...decision, basis: decision.basis || (rule?.basis ?? '') }
}

/** The work as the wire carries it: items without an outcome are left out. */
export function draftOf(work: ReplyWork, view: Pick<ReplyView, 'version' | 'items'>): ReplyDraft {
  return {
    version: view.version,
    items: view.items.flatMap(({ id }) => {
      const item = work.items[id]
      if (!item?.outcome) return []
      const { outcome, reason, basis, supply } = item
      return [{ itemId: id, outcome, reason, basis, supply }]
    }),
    needsLegalReview: work.needsLegalReview,
    sections: Object.entries(work.sections).map(([key, text]) => ({ key, text })),
  }
}

/** The item with another outcome: the basis follows it unless the officer has rewritten it. */
export function withOutcome(item: ItemWork, outcome: ItemWork['outcome'], outcomes: readonly OutcomeView[]): ItemWork {
  const basisOf = (of: ItemWork['outcome']) => outcomes.find((one) => one.outcome === of)?.basis ?? ''
  const rewritten = item.basis.trim() !== '' && item.basis !== basisOf(item.outcome)
  return { ...item, outcome, basis: rewritten ? item.basis : basisOf(outcome) }
}

/** Where the answers given have led: the questions answered in their order, the one to answer now, or the outcomes reached. */
export interface WizardPath {
  answered: { question: WizardQuestion; answer: WizardQuestion['answers'][number] }[]
  question: WizardQuestion | null
  outcomes: readonly ItemDecision['outcome'][]
}

export function pathOf(wizard: readonly WizardQuestion[], answers: Readonly<Record<string, string>>): WizardPath {
  const answered: WizardPath['answered'] = []
  let question: WizardQuestion | null = wizard[0] ?? null
  while (question) {
    const here: WizardQuestion = question
    const answer = here.answers.find((one) => one.key === answers[here.key])
    if (!answer) return { answered, question: here, outcomes: [] }
    answered.push({ question: here, answer })
    if (answer.next === null) return { answered, question: null, outcomes: answer.outcomes }
    question = wizard.find((one) => one.key === answer.next) ?? null
  }
  return { answered, question: null, outcomes: [] }
}

/** The answers with one changed: what was answered after it is asked again. */
export function answerWith(
  wizard: readonly WizardQuestion[],
  answers: Readonly<Record<string, string>>,
  question: string,
  answer: string,
): Record<string, string> {
  const { answered } = pathOf(wizard, answers)
  const before = answered
    .slice(
      0,
      answered.findIndex((one) => one.question.key === question),
    )
    .map((one) => [one.question.key, one.answer.key] as const)
  const all = answered.some((one) => one.question.key === question)
    ? before
    : answered.map((one) => [one.question.key, one.answer.key] as const)
  return Object.fromEntries([...all, [question, answer]])
}
