import type { ApplicantFile } from '@yangguang/contract'
import { type ApplicantKind, type CaseEvent, type Channel, fold, type PlainDate } from '@yangguang/statute'
import { maskName } from '@yangguang/text'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { exactIndex, nameIndex } from '../../../crypto/name-index.ts'
import { seal } from '../../../crypto/seal.ts'
import { applicant, file as fileTable, request, requestEvent } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import { newQueryCode, newReceiptNumber, queryCodeHash } from '../receipt-code.ts'
import { type AgencyRow, foldedColumns, titleOf, wordsOf } from '../store.ts'

/** A file that came with a form, already checked by content (areas/files). */
export interface CheckedUpload {
  purpose: 'attachment' | 'authorisation' | 'identity' | 'scan' | 'evidence'
  name: string
  mediaType: string
  content: Buffer
}

export interface Submission {
  agency: AgencyRow
  channel: Channel
  applicantKind: ApplicantKind
  applicant: ApplicantFile
  /** What is asked, one text an item. */
  items: string[]
  submittedOn: PlainDate
  uploads: CheckedUpload[]
  /** Made with the form: the same form sent twice is one request. */
  submissionKey: string
  by: Actor
}

export interface Submitted {
  requestId: string
  receiptNumber: string
  /** Shown once; null when the same form had been received before. */
  queryCode: string | null
}

/** The name the request runs under: the principal's, never the agent's. */
export const principalName = (file: ApplicantFile) => file.person?.name ?? file.organisation?.name ?? ''

/**
 * Receives an application and stores it durably, whatever the channel: row, sealed applicant, first event, files and
 * audit line in one transaction. Files are on disk (synced) before the row that names them.
 */
export async function submitRequest(scope: Scope, submission: Submission): Promise<Submitted> {
  const { agency } = submission
  const stored = await Promise.all(
    submission.uploads.map(async (upload) => ({ ...upload, sha256: await scope.files.put(upload.content) })),
  )
  const requestId = newId()
  const receiptNumber = newReceiptNumber(scope.time.today())
  const queryCode = newQueryCode()
  const at = scope.time.now()
  const first: CaseEvent = {
    seq: 1,
    on: submission.submittedOn,
    at: at.toISOString(),
    by: submission.by.id,
    what: {
      kind: 'submitted',
      channel: submission.channel,
      applicantKind: submission.applicantKind,
      jointApplicants: 1 + submission.applicant.jointNames.length,
      byAgent: submission.applicant.agent !== null,
      items: submission.items.map((text, index) => ({ id: String(index + 1), text })),
    },
  }
  const state = fold([first], scope.calendar(), agency.rules)
  const asked = submission.items.join('\n')
  const name = principalName(submission.applicant)
  const identity = submission.applicant.person?.identityNumber ?? submission.applicant.organisation?.creditCode ?? null
  const phones = [submission.applicant.person?.phone, submission.applicant.organisation?.phone].filter(
    (phone) => phone !== undefined,
  )

  return scope.database.db.transaction(async (tx) => {
    const inserted = await tx
      .insert(request)
      .values({
        id: requestId,
        agencyId: agency.id,
        ...foldedColumns(state),
        receiptNumber,
        asked,
        title: titleOf(asked),
        words: wordsOf(asked),
        queryCodeHash: queryCodeHash(scope.keys.codes, receiptNumber, queryCode),
        submissionKey: submission.submissionKey,
      })
      .onConflictDoNothing({ target: request.submissionKey })
      .returning({ id: request.id })
    if (inserted.length === 0) {
      const [before] = await tx
        .select({ id: request.id, receiptNumber: request.receiptNumber })
        .from(request)
        .where(eq(request.submissionKey, submission.submissionKey))
      return { requestId: before!.id, receiptNumber: before!.receiptNumber, queryCode: null }
    }
    await tx.insert(applicant).values({
      requestId,
      sealed: seal(scope.keys, requestId, submission.applicant),
      maskedName: submission.applicant.person ? maskName(name) : name,
      nameIndex: nameIndex(scope.keys.index, name),
      identityIndex: identity === null ? null : exactIndex(scope.keys.index, 'identity', identity),
      contactIndex: phones.map((phone) => exactIndex(scope.keys.index, 'contact', phone)),
    })
    await tx
      .insert(requestEvent)
      .values({ requestId, seq: 1, kind: 'submitted', on: first.on, at, by: first.by, what: first.what })
    if (stored.length > 0)
      await tx.insert(fileTable).values(
        stored.map((upload) => ({
          id: newId(),
          agencyId: agency.id,
          requestId,
          purpose: upload.purpose,
          name: upload.name,
          mediaType: upload.mediaType,
          size: upload.content.length,
          sha256: upload.sha256,
          createdBy: submission.by.id,
        })),
      )
    await recordAct(tx, {
      agencyId: agency.id,
      actor: submission.by,
      action: 'submitted',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { channel: submission.channel, receiptNumber, files: stored.length },
      at,
    })
    return { requestId, receiptNumber, queryCode }
  })
}
