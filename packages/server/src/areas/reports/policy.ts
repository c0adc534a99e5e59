import type { Role } from '@yangguang/contract'
import type { Staff } from '../accounts/session.ts'

/** Who reads annual reports before they are public, of their own body and those below it, with the cases behind the numbers. */
export const reportReaderRoles: readonly Role[] = ['reportOfficer', 'disclosureHead', 'leader', 'supervisor']

/** Who enters figures, writes the texts and brings in earlier years' cases. */
export const reportEditorRoles: readonly Role[] = ['reportOfficer', 'disclosureHead']

/** Who answers for the report: finalising is not the right of whoever compiled it. */
export const reportFinaliserRoles: readonly Role[] = ['disclosureHead', 'leader']

/** Publishing carries out what was decided by finalising. */
export const reportPublisherRoles: readonly Role[] = ['reportOfficer', 'disclosureHead', 'leader']

/** A report is made by the body it is about; the body above reads it and does not write in it. */
const may = (roles: readonly Role[]) => (staff: Pick<Staff, 'agencyId' | 'roles'>, agencyId: string) =>
  staff.agencyId === agencyId && roles.some((role) => staff.roles.includes(role))

export const mayEdit = may(reportEditorRoles)
export const mayFinalise = may(reportFinaliserRoles)
export const mayPublish = may(reportPublisherRoles)
