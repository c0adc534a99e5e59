import type { PlainDate } from '../calendar/plain-date.ts'
import type { CaseState, Closing } from '../case/state.ts'
import type { Outcome, ResultRow } from '../decisions/outcomes.ts'
import { rowOf } from './row.ts'
import type { CountingRuleId } from './rules.ts'

type CountsAs = { row: ResultRow | null; rule: CountingRuleId }

const ENDINGS: Readonly<Record<'withdrawn' | 'correctionLapsed' | 'feeLapsed' | 'voided' | 'transferred', CountsAs>> = {
  withdrawn: { row: 'other.misc', rule: 'withdrawn' },
  correctionLapsed: { row: 'other.correctionOverdue', rule: 'correctionLapsed' },
  feeLapsed: { row: 'other.feeOverdue', rule: 'feeLapsed' },
  voided: { row: null, rule: 'voided' },
  transferred: { row: null, rule: 'transferred' },
}

/**
 * How a file ends on `on`, with its row of 表三. `decided` are the outcomes of an answer; endings without an answer leave it
 * empty. A re-decision, and an application never received in law, have the explicit “none”.
 */
export function closingOf(
  state: Pick<CaseState, 'redecisionOf' | 'clock'>,
  on: PlainDate,
  how: Closing['how'],
  decided: readonly Outcome[] = [],
): Closing {
  const counts: CountsAs = how in ENDINGS ? ENDINGS[how as keyof typeof ENDINGS] : rowOf(decided)
  if (counts.row === null) return { on, how, ...counts }
  if (state.redecisionOf !== null) return { on, how, row: null, rule: 'redecision' }
  if (state.clock.receivedOn === null) return { on, how, row: null, rule: 'notReceived' }
  return { on, how, ...counts }
}
