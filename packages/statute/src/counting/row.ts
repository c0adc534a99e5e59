import type { Outcome, ResultRow } from '../decisions/outcomes.ts'
import { outcomeRule, outcomes, releases } from '../decisions/rules.ts'
import type { CountingRuleId } from './rules.ts'

const rowsInOrder: readonly ResultRow[] = [...new Set(outcomes.map((rule) => rule.row))]

/** The row of 表三 one request falls in, given the outcomes of its items (at least one), and the rule that chose it. */
export function rowOf(decided: readonly Outcome[]): { row: ResultRow; rule: CountingRuleId } {
  const rows = new Set(decided.map((outcome) => outcomeRule(outcome).row))
  const first = rowsInOrder.find((row) => rows.has(row))
  if (!first) throw new RangeError('a decision has at least one outcome')
  if (rows.size === 1) return { row: first, rule: 'sameOutcome' }
  if (decided.some(releases)) return { row: 'partial', rule: 'mixedWithRelease' }
  return { row: first, rule: 'mixedWithoutRelease' }
}
