import { draftPreface, draftSections, type ReportAsRead } from 'nianbao'
import type { ReportTexts } from '../../database/schema/index.ts'
import type { AgencyRow } from '../requests/store.ts'
import { bodyKindOf, contactOf } from './compile/body.ts'
import { compileReport } from './compile/compile-report.ts'
import { draftFacts } from './compile/draft-facts.ts'
import { type Reading, settledReport } from './store.ts'

const same = (texts: ReportTexts): boolean =>
  texts.preface === texts.drafted.preface &&
  texts.sections.every(({ text }, index) => text === texts.drafted.sections[index]?.text)

/** Whether texts have been drafted, and whether anybody has worked on them since. */
export function stateOf(texts: ReportTexts | null): 'none' | 'drafted' | 'edited' {
  if (texts === null) return 'none'
  return same(texts) ? 'drafted' : 'edited'
}

/** Drafts preface and sections from the records and figures as they are now, beside the year before. */
export async function draftTexts(on: Reading, agency: AgencyRow, year: number): Promise<ReportTexts['drafted']> {
  const { report } = await compileReport(on, agency, year, null)
  const known = await draftFacts(on, agency.id, year)
  const lastYear: ReportAsRead | null = (await settledReport(on, agency.id, year - 1))?.frozen.report ?? null
  const contact = contactOf(agency)
  const facts = { ...report, ...known, bodyKind: bodyKindOf(agency), ...(contact ? { contact } : {}) }
  return { preface: draftPreface(facts), sections: draftSections(facts, lastYear) }
}

/**
 * Puts a draft in the place of some sections (0 is the preface) and keeps what was written in the others. What counts as drafted is
 * renewed for the replaced ones only, so that a text somebody wrote stays theirs.
 */
export function withDraft(
  texts: ReportTexts | null,
  drafted: ReportTexts['drafted'],
  sections: readonly number[] | 'all',
): ReportTexts {
  if (texts === null || sections === 'all') return { ...drafted, drafted }
  const chosen = (number: number) => sections.includes(number)
  const merged = (kept: ReportTexts['drafted']): ReportTexts['drafted'] => ({
    preface: chosen(0) ? drafted.preface : kept.preface,
    sections: kept.sections.map((section, index) => (chosen(index + 1) ? drafted.sections[index]! : section)),
  })
  return { ...merged(texts), drafted: merged(texts.drafted) }
}
