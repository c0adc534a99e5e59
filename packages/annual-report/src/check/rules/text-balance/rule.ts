import type { ReportAsRead } from '../../../report.ts'
import type { Claim } from '../../claims/claim.ts'
import { claimsOf } from '../../claims/report-claims.ts'
import { statedFor } from '../../claims/stated.ts'
import type { Finding, Rule } from '../../finding.ts'
import type { ReportText } from '../../text/texts.ts'

/** What a paragraph says came in and was open is what it says was answered and carried forward. */
export const textBalance: Rule = {
  id: 'text-balance',
  title: '正文所述申请的收到、办结、结转相互衔接',
  severity: 'warning',
  check(report) {
    return claimsOf(report).flatMap(({ text, claims }) =>
      paragraphsOf(text, claims).flatMap((paragraph) => imbalance(report, text, paragraph)),
    )
  },
}

/** The claims of each paragraph. */
function paragraphsOf({ figured }: ReportText, claims: readonly Claim[]): Claim[][] {
  const paragraphs: Claim[][] = []
  let end = -1
  for (const claim of claims) {
    if (claim.start > end) {
      const next = figured.plain.indexOf('\n', claim.start)
      end = next < 0 ? figured.plain.length : next
      paragraphs.push([])
    }
    paragraphs.at(-1)!.push(claim)
  }
  return paragraphs
}

function imbalance(report: ReportAsRead, { place, figured }: ReportText, claims: readonly Claim[]): Finding[] {
  const terms = (['received', 'carriedOver', 'answered', 'carriedForward'] as const).map((of) => one(claims, of))
  const [received, over, answered, forward] = terms
  if (!received || !over || !answered || !forward || received.includesCarriedOver === null) return []
  // Where the tables state them, text-figures tells which one is wrong.
  if (terms.every((term) => statedFor(report, term!) !== null)) return []
  const open = received.includesCarriedOver ? received.figure : received.figure + over.figure
  const closed = answered.figure + forward.figure
  if (open === closed) return []
  const said = [received, over, answered, forward].map(({ start, end }) => ({ start, end }))
  const quote = figured.quote(Math.min(...said.map(({ start }) => start)), Math.max(...said.map(({ end }) => end)))
  return [
    {
      rule: textBalance.id,
      severity: textBalance.severity,
      place,
      quote,
      left: open,
      right: closed,
      message:
        `按正文所述，收到和上年结转的申请共${open}件，办结和结转下年度的共${closed}件，两者应当相等。` +
        '请核对收到、上年结转、办结、结转下年度的件数。',
    },
  ]
}

/** The one claim of a kind, if the paragraph has exactly one value of it and says it exactly. */
function one(claims: readonly Claim[], of: Claim['matter']['of']): Claim | null {
  const found = claims.filter((claim) => claim.matter.of === of)
  const exact = found.every(({ low, high, figure }) => low === figure && high === figure)
  return found.length > 0 && exact && new Set(found.map(({ figure }) => figure)).size === 1 ? found[0]! : null
}
