import type { Role } from '@yangguang/contract'
import { notAllowed, notFound } from '../../refusals.ts'
import type { Staff } from '../accounts/session.ts'
import { deskRoles, mayOpenApplicant, readerRoles } from '../requests/policy.ts'

/** Who may call the addresses of this area; what they may do to which case is below and in the workflow table. */
export const letterReaders: readonly Role[] = readerRoles
export const letterWriters: readonly Role[] = deskRoles

/** Who drafts the answer: 拟办 is the case officer's (the workflow table says the same). */
export const replyWriters: readonly Role[] = ['caseOfficer', 'disclosureHead']

/** Who puts the office's own texts in place of ours. */
export const templateEditors: readonly Role[] = ['disclosureHead', 'systemAdmin']

interface OfAgency {
  agencyId: string
}

/** Letters name the applicant: readers who need not know them by name get names masked. */
export const seesNames = (staff: Staff, request: OfAgency) => mayOpenApplicant(staff, request)

/** Writing on a case is its own agency's business; the office above reads. Outsiders learn nothing of the case. */
export function checkWriter(staff: Staff, request: OfAgency, roles: readonly Role[] = letterWriters): void {
  if (request.agencyId !== staff.agencyId) throw notFound('这件申请')
  if (!roles.some((role) => staff.roles.includes(role))) throw notAllowed('起草文书')
}
