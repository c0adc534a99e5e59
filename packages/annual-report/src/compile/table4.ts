import type { Table4Group, Table4Outcome } from '../editions/keys.ts'
import type { FullTable4 } from '../report.ts'
import { wholeCount } from './counts.ts'

/** Disputes (件) as they stand at the end of the year; what is left out is none. */
export type DisputeCounts = Partial<Record<Table4Group, Partial<Record<Table4Outcome, number>>>>

const GROUPS: readonly Table4Group[] = ['review', 'litigationDirect', 'litigationAfterReview']
const OUTCOMES: readonly Table4Outcome[] = ['upheld', 'corrected', 'other', 'pending']

/** 表四 from counts: zeros where nothing happened, totals added up. Both forms print it alike. */
export function compileTable4(disputes: DisputeCounts): FullTable4 {
  return Object.fromEntries(
    GROUPS.map((group) => {
      const figures = OUTCOMES.map(
        (outcome) => [outcome, wholeCount(disputes[group]?.[outcome] ?? 0, `${group} ${outcome}`)] as const,
      )
      const total = figures.reduce((sum, [, count]) => sum + count, 0)
      return [group, { ...Object.fromEntries(figures), total }]
    }),
  ) as FullTable4
}
