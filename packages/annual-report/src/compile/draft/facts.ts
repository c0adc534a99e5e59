import type { BodyKind } from '../../check/body-kind.ts'
import type { AnnualReport } from '../../report.ts'

/**
 * What the texts are drafted from. The tables are those of the report; the rest is known to some offices and not to
 * others, and what is not known becomes a prompt for the writer, never a sentence.
 */
export interface ReportFacts
  extends Pick<AnnualReport, 'year' | 'agency' | 'edition' | 'table2' | 'table3' | 'table4'> {
  localTables?: AnnualReport['localTables']
  bodyKind?: BodyKind
  /** How the agency speaks of itself: 我市、我局. Default 本机关. */
  self?: string
  /** Decisions (件) served in the year, and how many of them within the statutory period. */
  answers?: { served: number; onTime: number; extended: number }
  /** Applications newly received, by the way they came, as 当面提交: 12. */
  requestChannels?: Readonly<Record<string, number>>
  /** What was asked for most, most first. */
  topics?: readonly { name: string; count: number }[]
  /** 信息处理费: cases charged and yuan received, as a decimal text. `null`: none charged. Left out: not known. */
  fees?: { cases: number; amountYuan: string } | null
  /** Items (条) published on the agency's own initiative in the year. */
  disclosed?: number
  interpretations?: number
  /** Cases decided anew after a review or a judgment. */
  redecided?: number
  /** Where to ask about the report: printed in the preface. */
  contact?: { name: string; address: string; postcode?: string; phone: string; email?: string }
}
