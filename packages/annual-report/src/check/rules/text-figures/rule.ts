import type { ReportAsRead } from '../../../report.ts'
import type { Claim } from '../../claims/claim.ts'
import { claimsOf } from '../../claims/report-claims.ts'
import { agrees, type Stated, statedFor } from '../../claims/stated.ts'
import type { Finding, Rule } from '../../finding.ts'
import type { ReportText } from '../../text/texts.ts'

/** Figures quoted in the texts agree with the tables. */
export const textFigures: Rule = {
  id: 'text-figures',
  title: '正文数字与表格一致',
  severity: 'error',
  check(report) {
    const all = claimsOf(report)
    const ofRegion = coversRegion(
      report,
      all.flatMap(({ claims }) => claims),
    )
    return all.flatMap(({ text, claims }) =>
      claims.filter(({ wider }) => !wider || ofRegion).flatMap((claim) => disagreement(report, claim, text, claims)),
    )
  },
}

/**
 * Whether the tables of an office are those of its region: most of what the text says of the region stands in them, and
 * at least two figures that are not nought.
 */
function coversRegion(report: ReportAsRead, claims: readonly Claim[]): boolean {
  const judged = claims
    .filter(({ wider, certain }) => wider && certain)
    .flatMap((claim) => {
      const stated = statedFor(report, claim)
      return stated ? [{ claim, right: agrees(claim, stated) }] : []
    })
  const right = judged.filter((one) => one.right)
  return right.length * 2 > judged.length && right.filter(({ claim }) => claim.figure > 0).length >= 2
}

/**
 * 新收4件，办结3件，结转下年度1件 beside one carried over: what was decided of this year's applications alone. The text is
 * right in itself, in another way of counting than the table's.
 */
function ofThisYear(report: ReportAsRead, claim: Claim, claims: readonly Claim[]): boolean {
  if (claim.matter.of !== 'answered' && claim.matter.of !== 'handled') return false
  const over = report.table3?.carriedOver?.total
  const total = report.table3?.total?.total
  if (!over || typeof total !== 'number' || claim.figure + over !== total) return false
  return claims.some(({ matter, figure, start, end }) => {
    const near = start < claim.end + NEAR && claim.start < end + NEAR
    return near && matter.of === 'received' && figure === report.table3?.newReceived?.total
  })
}

/** How the text may have counted otherwise than the tables; null where nothing shows it. */
function anotherWay(
  report: ReportAsRead,
  claim: Claim,
  claims: readonly Claim[],
  { sentences }: ReportText['figured'],
): 'ofThisYear' | 'saidTwice' | null {
  if (ofThisYear(report, claim, claims)) return 'ofThisYear'
  const sentence = sentences.find(({ end }) => end >= claim.end)
  const matter = matterOf(claim)
  // 收到170件，其中3件撤回后不计入，新收167件: the one that agrees is the table's.
  const twin = claims.some((one) => {
    if (!sentence || one.start < sentence.start || one.end > sentence.end) return false
    const stated = matterOf(one) === matter ? statedFor(report, one) : null
    return stated !== null && agrees(one, stated)
  })
  return twin ? 'saidTwice' : null
}

/** What a claim counts: 受理186件，其中新收167件 are two things. */
function matterOf({ matter, includesCarriedOver }: Claim): string {
  return JSON.stringify([matter, includesCarriedOver])
}

/** Characters between two figures of one account. */
const NEAR = 60

function disagreement(
  report: ReportAsRead,
  claim: Claim,
  { place, figured }: ReportText,
  claims: readonly Claim[],
): Finding[] {
  const stated = statedFor(report, claim)
  if (!stated || agrees(claim, stated)) return []
  const otherwise = anotherWay(report, claim, claims, figured)
  const quote = figured.quote(claim.start, claim.end)
  return [
    {
      rule: textFigures.id,
      severity: claim.certain && !otherwise ? 'error' : 'warning',
      place,
      quote,
      left: claim.figure,
      right: stated.figure,
      message: `正文写“${quote}”，${stated.name}为${stated.figure}。${words(report, claim, stated, otherwise)}`,
    },
  ]
}

function words(
  report: ReportAsRead,
  claim: Claim,
  stated: Stated,
  otherwise: 'ofThisYear' | 'saidTwice' | null,
): string {
  if (otherwise === 'ofThisYear') return countedApart(report)
  if (otherwise === 'saidTwice') return '同一句中另有与表格一致的数字，请写明这一数字统计的是什么；写错的，请改正。'
  return advice(report, claim, stated)
}

function countedApart(report: ReportAsRead): string {
  const over = report.table3?.carriedOver?.total
  return `两者相差上年结转的${over}件，正文似只计了本年新收的申请。请写明口径，或者改为与表格一致并写明“（含上年结转${over}件）”。`
}

/** The commonest slip has its own sentence: what was carried over counted into what was received. */
function advice(report: ReportAsRead, claim: Claim, stated: Stated): string {
  const over = report.table3?.carriedOver?.total
  if (claim.matter.of === 'received' && over && claim.figure === stated.figure + over) {
    return (
      `${claim.figure}是本年新收${stated.figure}件与上年结转${over}件之和，` +
      `请改为“新收${stated.figure}件”，或者在其后写明“（含上年结转${over}件）”。`
    )
  }
  return '请核对后使正文与表格一致；口径不同的，请在正文中写明口径。'
}
