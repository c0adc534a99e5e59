import {
  type Dispute,
  type DisputeGroup,
  type DisputeStanding,
  type PlainDate,
  standsAtYearEnd,
  yearOf,
} from '@yangguang/statute'
import type { dispute } from '../../database/schema/index.ts'

export type DisputeRow = typeof dispute.$inferSelect

/** A dispute as the counting rules of 表四 take it; null while it is not accepted, which no year counts. */
export function asCounted(
  row: Pick<DisputeRow, 'kind' | 'acceptedOn' | 'concludedOn' | 'result' | 'progress'>,
): Dispute | null {
  if (row.acceptedOn === null) return null
  // Records of an earlier system know only how it ended.
  const ended = row.concludedOn !== null && row.result !== null ? [{ on: row.concludedOn, standing: row.result }] : []
  return {
    kind: row.kind === 'review' ? 'review' : 'litigation',
    afterReview: row.kind === 'litigationAfterReview',
    acceptedOn: row.acceptedOn,
    progress: row.progress.length > 0 ? row.progress : ended,
  }
}

/** The column of 表四 a dispute falls in for a year; null where that year does not count it. */
export function standingIn(row: Parameters<typeof asCounted>[0], year: number): DisputeStanding | null {
  const counted = asCounted(row)
  return counted === null ? null : standsAtYearEnd(counted, year)
}

/** Its column in every year that counts it, up to the year of `today`. */
export function columnsOf(row: Parameters<typeof asCounted>[0], today: PlainDate) {
  if (row.acceptedOn === null) return []
  const columns: { year: number; standing: DisputeStanding }[] = []
  for (let year = yearOf(row.acceptedOn); year <= yearOf(today); year += 1) {
    const standing = standingIn(row, year)
    if (standing) columns.push({ year, standing })
  }
  return columns
}

/** One dispute as a cell of 表四 counts it. */
export interface CountedDispute {
  id: string
  requestId: string | null
  group: DisputeGroup
  standing: DisputeStanding
}
