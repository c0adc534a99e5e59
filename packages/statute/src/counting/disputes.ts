import { type PlainDate, yearOf } from '../calendar/plain-date.ts'

/** 表四 columns: 结果维持, 结果纠正, 其他结果, 尚未审结. */
export type DisputeStanding = 'upheld' | 'corrected' | 'other' | 'pending'

/** 表四 groups: 行政复议, 未经复议直接起诉, 复议后起诉. */
export type DisputeGroup = 'review' | 'litigationDirect' | 'litigationAfterReview'

/**
 * A 行政复议 or 行政诉讼 against what an office did with a request. `progress` says where it stood from a day on, in order:
 * usually one result, but a judgment appealed against is `pending` again until the second instance ends.
 */
export interface Dispute {
  kind: 'review' | 'litigation'
  /** For litigation: whether 复议 went before it. */
  afterReview: boolean
  acceptedOn: PlainDate
  progress: readonly { on: PlainDate; standing: DisputeStanding }[]
}

/** The group of 表四 a dispute is counted in. */
export function disputeGroup(dispute: Pick<Dispute, 'kind' | 'afterReview'>): DisputeGroup {
  if (dispute.kind === 'review') return 'review'
  return dispute.afterReview ? 'litigationAfterReview' : 'litigationDirect'
}

/**
 * Where a dispute stands on 31 December of `year`, which is the column of 表四 it is counted in; null when that year does not
 * count it: not yet accepted, or over before the year began (rule `disputeAtYearEnd`).
 */
export function standsAtYearEnd(dispute: Dispute, year: number): DisputeStanding | null {
  if (yearOf(dispute.acceptedOn) > year) return null
  let standing: DisputeStanding = 'pending'
  let since = dispute.acceptedOn
  for (const step of dispute.progress) {
    if (yearOf(step.on) > year) continue
    if (step.on < since) throw new RangeError(`dispute progress out of order at ${step.on}`)
    standing = step.standing
    since = step.on
  }
  if (standing !== 'pending' && yearOf(since) < year) return null
  return standing
}
