import { expect, it } from 'vitest'
import type { CheckContext, Finding, Rule } from '../check/finding.ts'
import type { ReportAsRead } from '../report.ts'

interface Accepted {
  name: string
  report: ReportAsRead
  context?: CheckContext
}

interface Rejected extends Accepted {
  /** What each finding has to contain, in order: nothing more may be found. */
  finds: (Partial<Finding> & { at?: Partial<Finding['place']>; says?: string })[]
}

/** Runs a rule over what it has to accept and what it has to reject. */
export function ruleCases(rule: Rule, cases: { accepts: readonly Accepted[]; rejects: readonly Rejected[] }): void {
  it.each(cases.accepts)(`${rule.id} accepts $name`, ({ report, context = {} }) => {
    expect(rule.check(report, context)).toEqual([])
  })
  it.each(cases.rejects)(`${rule.id} rejects $name`, ({ report, context = {}, finds }) => {
    const found = rule.check(report, context)
    expect(found.map(({ message }) => message)).toHaveLength(finds.length)
    for (const [index, { at, says, ...expected }] of finds.entries()) {
      expect(found[index]).toMatchObject({ rule: rule.id, ...expected, ...(at ? { place: at } : {}) })
      if (says) expect(found[index]?.message).toContain(says)
      expect(found[index]?.message).toMatch(/[。】]$/)
    }
  })
}
