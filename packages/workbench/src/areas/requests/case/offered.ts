import { type CaseView, letterKindNames } from '@yangguang/contract'
import type { LetterKind, Stage } from '@yangguang/statute'

export type OfferedStep = CaseView['steps'][number]

/** The steps that carry a case on from each stage, first the one mostly taken; `letterIssued:…` names the letter. */
const mainSteps: Readonly<Record<Stage, readonly string[]>> = {
  awaitingConfirmation: ['receiptConfirmed'],
  received: ['registered', 'answeredOnTheSpot'],
  drafting: ['drafted', 'searched', 'assigned', 'thirdPartySilenceDecided', 'extensionAgreed', 'extensionRefused'],
  awaitingCorrection: ['correctionReceived', 'correctionLapsed'],
  awaitingReasons: ['reasonsGiven', 'drafted'],
  awaitingFee: ['feePaid', 'feeLapsed'],
  secrecyReview: ['secrecyReviewed', 'returned'],
  legalReview: ['legalReviewed', 'returned'],
  approval: ['approved', 'returned'],
  decision: ['letterIssued:decision', 'returned'],
  service: ['letterServed:decision'],
  archiving: ['archived', 'letterIssued:thirdPartyTold'],
  archived: [],
}

const always = ['letterServed', 'thirdPartyReplied', 'agencyReplied', 'extensionAgreed']

/** Whether a step carries the case on, or is one of the things that may also be done. */
export function isMain(step: OfferedStep, view: Pick<CaseView, 'stage' | 'assigned'>): boolean {
  const main = mainSteps[view.stage]
  if (step.letter && main.includes(`${step.kind}:${step.letter}`)) return true
  // Handing a case to somebody is pressing only while it is nobody's.
  if (step.kind === 'assigned') return main.includes('assigned') && view.assigned === null
  return main.includes(step.kind) || always.includes(step.kind)
}

/** The main steps in the order they are mostly taken; of the others, what ends a case without an answer comes last. */
export function inOrder(steps: readonly OfferedStep[], { stage }: Pick<CaseView, 'stage'>): OfferedStep[] {
  const main = mainSteps[stage]
  const place = (step: OfferedStep) => {
    const at = main.findIndex((one) => one === step.kind || one === `${step.kind}:${step.letter}`)
    if (at >= 0) return at
    return endings.includes(step.kind) ? main.length + 1 : main.length
  }
  return [...steps].sort((a, b) => place(a) - place(b))
}

const endings = ['withdrawn', 'transferred', 'voided']

/** The word on the button. */
export function nameOf(step: OfferedStep): string {
  if (step.kind === 'drafted') return '拟办答复'
  if (step.kind === 'letterIssued' && step.letter && step.letter !== 'decision')
    return letterKindNames[step.letter as LetterKind]
  return step.label
}

/** The draft that stands for a letter to be issued, if there is one. */
export function orderOf(step: OfferedStep, view: CaseView): string | null {
  if (step.letter === 'decision') return view.draft?.letterId ?? null
  return view.letters.find((letter) => letter.kind === step.letter && letter.status === 'draft')?.id ?? null
}
