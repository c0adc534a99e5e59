import type { DisputeKind } from '@yangguang/contract'

/** Short names for tables; the full ones stand in `disputeKindNames`. */
export const shortKindNames: Record<DisputeKind, string> = {
  review: '行政复议',
  litigationDirect: '直接起诉',
  litigationAfterReview: '复议后起诉',
}
