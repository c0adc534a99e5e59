import { caseRoles, type Role } from '@yangguang/contract'
import type { Staff } from '../accounts/session.ts'

/** Who may read cases at all: who works them, who supervises bodies below, who compiles their figures. */
export const readerRoles: readonly Role[] = [...caseRoles, 'supervisor', 'reportOfficer']

/** Who receives applications and does the daily work on them. */
export const deskRoles: readonly Role[] = ['windowClerk', 'caseOfficer', 'disclosureHead']

/** Who takes steps on cases; which steps, the workflow table says. */
export const workerRoles: readonly Role[] = caseRoles

/** Who has to know an applicant by name; reviewers judge the information, not the person. */
export const openerRoles: readonly Role[] = ['windowClerk', 'caseOfficer', 'unitHead', 'leader', 'disclosureHead']

const hasOneOf = (staff: Pick<Staff, 'roles'>, roles: readonly Role[]) =>
  roles.some((role) => staff.roles.includes(role))

/** Working a case is its own agency's business; the office above sees and supervises, it does not act. */
export const mayWork = (staff: Staff, request: { agencyId: string }) =>
  request.agencyId === staff.agencyId && hasOneOf(staff, caseRoles)

/** Opening an applicant's personal data: with a reason, in one's own agency. */
export const mayOpenApplicant = (staff: Staff, request: { agencyId: string }) =>
  request.agencyId === staff.agencyId && hasOneOf(staff, openerRoles)

const personal: readonly string[] = ['identity', 'authorisation', 'scan']

/** Papers that show who the applicant is open to those who may open the applicant; everything else to whoever reads the case. */
export const mayOpenFile = (staff: Staff, file: { agencyId: string; purpose: string }) =>
  !personal.includes(file.purpose) || mayOpenApplicant(staff, file)

/** Opening the names of a whole year's register: the officers who keep it. */
export const registerOpenerRoles: readonly Role[] = ['caseOfficer', 'disclosureHead']
