import { refuse } from '../refusal.ts'
import { tableRefusal } from './admit.ts'
import { conditions } from './conditions.ts'
import type { HappeningKind, LetterKind } from './events.ts'
import { letterStep, letterSteps } from './letter-steps.ts'
import type { Moment } from './moment.ts'
import { stageNames } from './stages.ts'
import type { CaseState, OfferedStep } from './state.ts'
import { stepsOf, workflow } from './workflow.ts'

/** Who looks at the file, and the day. A step offered is one whose payload is then still to be checked by `admit`. */
export type OfferContext = Omit<Moment, 'on'>

const laterKinds: readonly HappeningKind[] = [
  ...new Set(workflow.filter((step) => step.from.length > 0).map((step) => step.kind)),
]

/**
 * The steps of a file for this person today, in the order of the workflow, each with the reason where it is not offered.
 * `letterIssued` comes once for every kind of letter, `letterServed` once for every letter still to be served.
 */
export function offeredSteps(state: CaseState, context: OfferContext): OfferedStep[] {
  const moment: Moment = { ...context, on: context.today }
  return laterKinds.flatMap((kind): OfferedStep[] => {
    if (kind === 'letterIssued') return issuing(state, moment)
    if (kind === 'letterServed') return serving(state, moment)
    const refusal = tableRefusal(kind, state, moment.roles) ?? conditions[kind]?.(state, moment) ?? null
    return [{ kind, label: stepsOf(kind)[0]!.label, refusal }]
  })
}

function issuing(state: CaseState, moment: Moment): OfferedStep[] {
  return (Object.keys(letterSteps) as LetterKind[]).map((letter) => {
    const step = letterStep(letter)
    const stageRefusal = step.issueFrom.includes(state.stage)
      ? null
      : refuse('wrong-stage', `当前处于“${stageNames[state.stage]}”，不能办理“${step.label}”。`, step.cites)
    const refusal =
      tableRefusal('letterIssued', state, moment.roles) ??
      stageRefusal ??
      step.needs?.(state, moment) ??
      step.inTime?.(state, null, moment) ??
      null
    return { kind: 'letterIssued', letter, label: step.label, refusal }
  })
}

/** Whether service comes in time is asked of the day it is recorded for, which may well be an earlier one than today. */
function serving(state: CaseState, moment: Moment): OfferedStep[] {
  return state.letters
    .filter((letter) => letter.served === null)
    .map((letter) => {
      const step = letterStep(letter.terms.kind)
      const stageRefusal = step.serveFrom.includes(state.stage)
        ? null
        : refuse(
            'wrong-stage',
            `当前处于“${stageNames[state.stage]}”，“${step.label}”的文书此时送达不能产生效力。`,
            step.cites,
          )
      const refusal = tableRefusal('letterServed', state, moment.roles) ?? stageRefusal
      return {
        kind: 'letterServed',
        letter: letter.terms.kind,
        letterId: letter.id,
        label: `登记送达（${letter.number}）`,
        refusal,
      }
    })
}
