/** Checking a report against its form, itself and the year before. Runs in a browser. */
import type { ReportAsRead } from '../report.ts'
import type { CheckContext, Finding } from './finding.ts'
import { inReadingOrder } from './order.ts'
import { RULES } from './rules/index.ts'

export { type BodyKind, isGovernment, mayMakeRegulations } from './body-kind.ts'
export type { CheckContext, Finding, Rule, Severity } from './finding.ts'
export { inReadingOrder } from './order.ts'
export { RULES } from './rules/index.ts'

/**
 * What the rules find in a report, in the order somebody goes through it; empty when nothing is wrong. A report that was
 * read is judged on what its document holds: cells that could not be decided, and what lies beyond a cut, are not.
 */
export function check(report: ReportAsRead, context: CheckContext = {}): Finding[] {
  return inReadingOrder(
    report,
    RULES.flatMap((rule) => rule.check(report, context)),
  )
}

/** The findings that stop a report from being finalised: every error; warnings and notes are shown and may stand. */
export function stopsFinalising(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}
