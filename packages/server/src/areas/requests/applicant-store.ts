import type { ApplicantFile } from '@yangguang/contract'
import { maskName } from '@yangguang/text'
import { eq } from 'drizzle-orm'
import { exactIndex, nameIndex } from '../../crypto/name-index.ts'
import { seal, unseal } from '../../crypto/seal.ts'
import type { Database, Transaction } from '../../database/open.ts'
import { preparedInsert } from '../../database/prepared.ts'
import { applicant } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'

/** The name the request runs under: the principal's, never the agent's. */
export const principalName = (file: ApplicantFile) => file.person?.name ?? file.organisation?.name ?? ''

/** A person's name with only the surname left; the name of an organisation is no personal data. */
export const maskedPrincipal = (file: ApplicantFile) =>
  file.person ? maskName(file.person.name) : (file.organisation?.name ?? '')

/** The `applicant` row of a request: sealed as a whole, found by keyed hashes of name, identity and telephone. */
export function applicantRow(keys: Scope['keys'], requestId: string, file: ApplicantFile) {
  // Cases brought in from old registers have a name only: an empty number must not make strangers alike.
  // What an old register did not keep is no key: all those without a number would be one person.
  const identity = file.person?.identityNumber || file.organisation?.creditCode || null
  const phones = [file.person?.phone, file.organisation?.phone, file.agent?.phone].filter((phone) => !!phone)
  const names = [principalName(file), ...file.jointNames]
  return {
    requestId,
    sealed: seal(keys, requestId, file),
    maskedName: maskedPrincipal(file),
    nameIndex: [...new Set(names.flatMap((name) => nameIndex(keys.index, name)))],
    identityIndex: !identity ? null : exactIndex(keys.index, 'identity', identity),
    contactIndex: phones.map((phone) => exactIndex(keys.index, 'contact', phone!)),
  }
}

export async function insertApplicant(tx: Transaction, scope: Scope, requestId: string, file: ApplicantFile) {
  await insertRow(tx, applicantRow(scope.keys, requestId, file))
}

const insertRow = preparedInsert('applicant', applicant)

/**
 * The applicant of a request, unsealed. Callers either mask it before it leaves (presenters) or have it opened by name
 * and reason (`open-applicant`).
 */
export async function readApplicant(
  on: Transaction | Database['db'],
  scope: Pick<Scope, 'keys'>,
  requestId: string,
): Promise<ApplicantFile> {
  const [row] = await on.select({ sealed: applicant.sealed }).from(applicant).where(eq(applicant.requestId, requestId))
  if (!row) throw new Error(`request ${requestId} has no applicant`)
  return unseal<ApplicantFile>(scope.keys, requestId, row.sealed)
}
