import type { ReportView } from '@yangguang/contract'
import { type CheckContext, check, type Finding, inReadingOrder } from 'nianbao/check'
import type { ReportText } from '../paper/use-texts.ts'

/** Rules that hold the report against what only the server has: the year before, what kind of body it is. */
const onServer = ['carry-over', 't2-stock', 'regulation-body', 'copied-text']

/**
 * What the checks find while texts are being written: what can be seen in the report itself is checked here at once, the
 * rest stays as the server last said. Before anything is written this is the server's answer.
 */
export function liveFindings(view: ReportView, { preface, texts }: ReportText): Finding[] {
  const kept = view.report
  if ((kept.preface ?? '') === preface && kept.sections.every(({ text }, at) => text === texts[at]))
    return view.findings
  const report = {
    ...kept,
    preface,
    sections: kept.sections.map((section, at) => ({ ...section, text: texts[at] ?? '' })),
  }
  const asServerSaid = view.findings.filter(
    // A text like its draft quotes nothing.
    ({ rule, quote }) => onServer.includes(rule) || (rule === 'untouched' && quote === ''),
  )
  const here = check(report, contextOf(view)).filter(({ rule }) => !onServer.includes(rule))
  return inReadingOrder(report, [...here, ...asServerSaid])
}

/** Enough of the body for the rules that are run here: whether it is a government decides what 监督保障 has to speak about. */
const contextOf = ({ agency }: ReportView): CheckContext => ({
  bodyKind: agency.kind === 'government' || agency.kind === 'provincialGovernment' ? 'countyGovernment' : 'department',
})
