import { deniedRules } from './denied.ts'
import { notProcessedRules } from './not-processed.ts'
import { otherRules } from './other.ts'
import type { OutcomeGroup, OutcomeRule } from './outcome-rule.ts'
import type { Outcome } from './outcomes.ts'
import { releasedRules } from './released.ts'
import { unavailableRules } from './unavailable.ts'

/** The name of each group as 表三 prints it. */
export const groupNames: Readonly<Record<OutcomeGroup, string>> = {
  granted: '予以公开',
  partial: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

/** Every answer, in the order of 表三. */
export const outcomes: readonly OutcomeRule[] = [
  ...releasedRules,
  ...deniedRules,
  ...unavailableRules,
  ...notProcessedRules,
  ...otherRules,
]

const byOutcome = new Map(outcomes.map((rule) => [rule.outcome, rule]))

/** The rule of one answer; throws a RangeError for a code that is none, which can only come from unchecked input. */
export function outcomeRule(outcome: Outcome): OutcomeRule {
  const rule = byOutcome.get(outcome)
  if (!rule) throw new RangeError(`not an outcome: ${outcome}`)
  return rule
}

/** Whether the answer gives the applicant information, whole or in part. */
export function releases(outcome: Outcome): boolean {
  const { group } = outcomeRule(outcome)
  return group === 'granted' || group === 'partial'
}
