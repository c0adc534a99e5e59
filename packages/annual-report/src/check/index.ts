/** Checking a report against its form, itself and the year before. Runs in a browser. */
import type { ReportAsRead } from '../report.ts'
import type { CheckContext, Finding } from './finding.ts'
import { RULES } from './rules/index.ts'

export { type BodyKind, isGovernment, mayMakeRegulations } from './body-kind.ts'
export type { CheckContext, Finding, Rule, Severity } from './finding.ts'
export { RULES } from './rules/index.ts'

/** What every rule finds in the report, rule by rule; empty when nothing is wrong. */
export function check(report: ReportAsRead, context: CheckContext = {}): Finding[] {
  return RULES.flatMap((rule) => rule.check(report, context))
}

/** The findings that stop a report from being finalised: every error; warnings and notes are shown and may stand. */
export function stopsFinalising(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}
