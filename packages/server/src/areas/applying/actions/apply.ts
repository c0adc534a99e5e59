import type { ApplicantKind, PlainDate } from '@yangguang/statute'
import type { Scope } from '../../../scope.ts'
import type { PublicAgency } from '../../front/store.ts'
import { applicantActor } from '../../requests/actions/for-applicant.ts'
import { type CheckedUpload, receiptOfForm, submitRequest } from '../../requests/actions/submit-request.ts'
import { queryCodeOf } from '../../requests/receipt-code.ts'
import type { Application } from '../check-form.ts'
import { uploadFields } from '../fields.ts'
import { contentsOf, deleteUploadsOf, type KeptUpload } from '../store.ts'

export interface Applying {
  agency: PublicAgency
  kind: ApplicantKind
  application: Application
  /** Made with the form: the same form sent twice is one request. */
  formKey: string
  uploads: readonly KeptUpload[]
  /** Where the post came from. */
  address: string
}

export interface Applied {
  receiptNumber: string
  queryCode: string
  submittedOn: PlainDate
  /** This form had been submitted before; what came now was not received again. */
  again: boolean
}

/**
 * Submits an application from the portal with the files kept for its form. The query code follows from the form's key, so that a
 * double click, whose first answer the browser throws away, still ends with number and code on the screen.
 */
export async function apply(scope: Scope, applying: Applying): Promise<Applied> {
  const { agency, kind, application, formKey, uploads, address } = applying
  const queryCode = queryCodeOf(scope.keys.codes, formKey)
  const contents = await contentsOf(
    scope,
    formKey,
    uploads.map((one) => one.id),
  )
  const submitted = await submitRequest(scope, {
    agency,
    channel: 'online',
    applicantKind: kind,
    applicant: application.applicant,
    items: application.items,
    submittedOn: scope.time.today(),
    uploads: uploads.flatMap((one) => asChecked(one, contents.get(one.id))),
    submissionKey: formKey,
    queryCode,
    by: applicantActor(address),
  })
  if (uploads.length > 0) await deleteUploadsOf(scope, formKey)
  const { receiptNumber, submittedOn } = submitted
  return { receiptNumber, queryCode, submittedOn, again: submitted.queryCode === null }
}

/** The receipt of a form that has been submitted before, null for a new one: asked before its files are, which are gone by then. */
export async function appliedBefore(scope: Scope, agency: PublicAgency, formKey: string): Promise<Applied | null> {
  const found = await receiptOfForm(scope, agency.id, formKey)
  return found && { ...found, queryCode: queryCodeOf(scope.keys.codes, formKey), again: true }
}

/** Whose identity paper it is would be lost with the form field: the name says it. */
function asChecked(upload: KeptUpload, content: Buffer | undefined): CheckedUpload[] {
  if (!content) return []
  const { name: what, purpose } = uploadFields[upload.field]
  const name = purpose === 'identity' ? `${what}-${upload.name}` : upload.name
  return [{ purpose, name, mediaType: upload.mediaType, content }]
}
