import { type Place, placeInSection } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'
import { type Claim, claimsIn } from './claims.ts'
import { type Stated, statedFor } from './stated.ts'

/** Figures quoted in the text agree with the tables, and the statistic period is the report's year. */
export const textFigures: Rule = {
  id: 'text-figures',
  title: '正文数字与表格一致',
  severity: 'warning',
  check(report) {
    const texts: [Place, string][] = [
      ...(report.preface ? [[{ label: '前言' }, report.preface] as [Place, string]] : []),
      ...report.sections.map(({ text }, index): [Place, string] => [placeInSection(report, index + 1), text]),
    ]
    return texts.flatMap(([place, text]) => [
      ...claimsIn(text).flatMap((claim) => disagreement(report, claim, place)),
      ...wrongPeriod(report, text, place),
    ])
  },
}

function disagreement(report: ReportAsRead, claim: Claim, place: Place): Finding[] {
  const stated = statedFor(report, claim)
  if (!stated || claim.figure === stated.figure || stated.alsoRight.includes(claim.figure)) return []
  return [
    {
      rule: textFigures.id,
      severity: textFigures.severity,
      place,
      quote: claim.quote,
      left: claim.figure,
      right: stated.figure,
      message: `正文写“${claim.quote}”，${stated.name}为${stated.figure}。${advice(report, claim, stated)}`,
    },
  ]
}

/** The commonest slip has its own sentence: what was carried over counted into what was received. */
function advice(report: ReportAsRead, claim: Claim, stated: Stated): string {
  const over = report.table3?.carriedOver?.total
  if (claim.kind === 'received' && over && claim.figure === stated.figure + over) {
    return (
      `${claim.figure}是本年新收${stated.figure}件与上年结转${over}件之和，` +
      `请改为“新收${stated.figure}件”，或者在其后写明“（含上年结转${over}件）”。`
    )
  }
  return '请核对后使正文与表格一致；口径不同的，请在正文中写明口径。'
}

function wrongPeriod(report: ReportAsRead, text: string, place: Place): Finding[] {
  if (report.year === null) return []
  const found = /统计(?:的)?期限[^。\d]{0,12}(\d{4})年1月1日/.exec(text.replaceAll(/\s/g, ''))
  if (!found || Number(found[1]) === report.year) return []
  return [
    {
      rule: textFigures.id,
      severity: 'error',
      place,
      quote: found[0],
      left: Number(found[1]),
      right: report.year,
      message: `统计期限写为${found[1]}年，报告年度为${report.year}年。请改为自${report.year}年1月1日起至${report.year}年12月31日止。`,
    },
  ]
}
