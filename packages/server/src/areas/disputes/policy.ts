import type { Role } from '@yangguang/contract'
import type { Staff } from '../accounts/session.ts'

/** Who keeps the record of 复议 and 诉讼: the officers of the case, and whoever answers for the agency before organ and court. */
export const disputeRoles: readonly Role[] = ['legalReviewer', 'caseOfficer', 'disclosureHead']

/** Keeping a dispute's record is its own agency's business, like working the case. */
export const mayKeep = (staff: Staff, dispute: { agencyId: string }) =>
  dispute.agencyId === staff.agencyId && disputeRoles.some((role) => staff.roles.includes(role))
