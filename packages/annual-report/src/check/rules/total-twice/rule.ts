import type { ReportAsRead } from '../../../report.ts'
import type { Claim } from '../../claims/claim.ts'
import { claimsOf } from '../../claims/report-claims.ts'
import { statedFor } from '../../claims/stated.ts'
import type { Finding, Rule } from '../../finding.ts'
import { type ReportText, textsOf } from '../../text/texts.ts'
import { channelSumsIn } from './channel-sums.ts'
import { feesIn } from './fees.ts'

/** A total that the text gives twice has one value. */
export const totalTwice: Rule = {
  id: 'total-twice',
  title: '同一总数前后一致',
  severity: 'error',
  check(report) {
    const firsts = new Map<string, Said>()
    return said(report).flatMap((one) => {
      const first = firsts.get(one.matter)
      if (!first) firsts.set(one.matter, one)
      const same = !first || (one.low <= first.high && one.high >= first.low)
      // In one sentence two figures are two things, however alike their words are.
      const together = first?.text === one.text && first.sentence === one.sentence
      return same || together ? [] : [finding(first, one)]
    })
  },
}

interface Said {
  /** What is counted: figures of one matter are held against each other. */
  matter: string
  text: ReportText
  /** Where its sentence begins. */
  sentence: number
  quote: string
  figure: number
  low: number
  high: number
  certain: boolean
}

/** What the texts say, in their order, leaving out what a table decides: there the rule text-figures tells who is wrong. */
function said(report: ReportAsRead): Said[] {
  const claimed = claimsOf(report).flatMap(({ text, claims }) =>
    claims
      .filter((claim) => !claim.wider && TOTALS.has(claim.matter.of) && !statedFor(report, claim))
      .map((claim) => saidBy(text, matterOf(claim), claim)),
  )
  const fees = textsOf(report).flatMap((text) => feesIn(text.figured).map((fee) => saidBy(text, 'fees', fee)))
  const disclosed = JSON.stringify([{ of: 'channels', row: 'disclosedTotal' }, false])
  const sums = textsOf(report).flatMap((text) => channelSumsIn(text.figured).map((sum) => saidBy(text, disclosed, sum)))
  return [...claimed, ...fees, ...sums].sort((a, b) => a.text.section - b.text.section || a.sentence - b.sentence)
}

/** Parts (by applicant, by result) may be of different totals; totals are of the report's body and year. */
const TOTALS = new Set([
  'received',
  'answered',
  'carriedOver',
  'carriedForward',
  'disputes',
  'documents',
  'channels',
  'charges',
])

function matterOf(claim: Claim): string {
  return JSON.stringify([claim.matter, claim.includesCarriedOver])
}

function saidBy(
  text: ReportText,
  matter: string,
  claim: Pick<Claim, 'figure' | 'low' | 'high' | 'start' | 'end' | 'certain'>,
): Said {
  const { figure, low, high, certain, start, end } = claim
  const sentence = text.figured.sentences.findLast((one) => one.start <= start)?.start ?? 0
  return { matter, text, sentence, quote: text.figured.quote(start, end), figure, low, high, certain }
}

function finding(first: Said, one: Said): Finding {
  const where = first.text.place.label
  return {
    rule: totalTwice.id,
    severity: first.certain && one.certain ? 'error' : 'warning',
    place: one.text.place,
    quote: one.quote,
    left: one.figure,
    right: first.figure,
    message: `正文写“${one.quote}”，${where}写的是“${first.quote}”。请核对后使前后一致；口径不同的，请在正文中写明口径。`,
  }
}
