import type { ReportAsRead } from '../../report.ts'
import { type ReportText, textsOf } from '../text/texts.ts'
import type { Claim } from './claim.ts'
import { claimsIn } from './claims.ts'

/** The claims each text of a report makes. Two rules ask for them; what a text claims is read anew only if it changed. */
export function claimsOf(report: ReportAsRead): { text: ReportText; claims: Claim[] }[] {
  return textsOf(report).map((text) => {
    const title = report.sections[text.section - 1]?.title ?? ''
    const author = { agency: report.agency, year: report.year, title }
    const key = JSON.stringify(author)
    const known = kept.get(text.figured)
    if (known?.key === key) return { text, claims: known.claims }
    const claims = claimsIn(text.figured, author)
    kept.set(text.figured, { key, claims })
    return { text, claims }
  })
}

const kept = new WeakMap<ReportText['figured'], { key: string; claims: Claim[] }>()
