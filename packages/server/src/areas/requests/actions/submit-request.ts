import type { ApplicantFile } from '@yangguang/contract'
import {
  type ApplicantKind,
  admit,
  type CaseEvent,
  type CaseState,
  type Channel,
  fold,
  type PlainDate,
  type StepRole,
} from '@yangguang/statute'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../database/open.ts'
import { preparedInsert, preparedOn } from '../../../database/prepared.ts'
import { request } from '../../../database/schema/index.ts'
import { againstTheRules, badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct } from '../../audit/write.ts'
import { insertApplicant } from '../applicant-store.ts'
import { type CheckedUpload, insertFiles, type StoredUpload, storeUploads } from '../case-files.ts'
import { newQueryCode, newReceiptNumber, queryCodeHash } from '../receipt-code.ts'
import { type AgencyRow, insertEvents, requestColumns } from '../store.ts'

export type { CheckedUpload } from '../case-files.ts'

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
  /** A code the caller can make again from its form, so that an answer lost on the way can be given once more; else one by chance. */
  queryCode?: string
  by: Actor
  /** The officer's part in the workflow; left out for an applicant (`by.id` is `applicant`) and for the program. */
  roles?: StepRole[]
}

export interface Submitted {
  requestId: string
  receiptNumber: string
  submittedOn: PlainDate
  /** Shown once; null when the same form had been received before. */
  queryCode: string | null
}

/**
 * Receives an application and stores it durably, whatever the channel: row, sealed applicant, first event, files and
 * audit line in one transaction. Files are on disk (synced) before the row that names them. Throws 409 for a day or content
 * the statute does not admit.
 */
export async function submitRequest(scope: Scope, submission: Submission): Promise<Submitted> {
  const prepared = await prepareSubmission(scope, submission)
  return scope.database.db.transaction((tx) => submitOn(tx, scope, prepared))
}

export interface Prepared extends Submission {
  first: CaseEvent
  stored: StoredUpload[]
}

/** What of a submission is done before its transaction: asking the statute, putting the files on disk. */
export async function prepareSubmission(scope: Scope, submission: Submission): Promise<Prepared> {
  const first: CaseEvent = {
    seq: 1,
    on: submission.submittedOn,
    at: scope.time.now().toISOString(),
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
  const refusal = admit(null, first.what, {
    on: first.on,
    by: first.by,
    roles: submission.roles ?? [submission.by.id === 'system' ? 'system' : 'applicant'],
    calendar: scope.calendar(),
    rules: submission.agency.rules,
    today: scope.time.today(),
  })
  if (refusal) throw againstTheRules(refusal)
  return { ...submission, first, stored: await storeUploads(scope, submission.uploads) }
}

/** Writes a prepared submission; the same form received before gives back its request and writes nothing. */
export async function submitOn(tx: Transaction, scope: Scope, prepared: Prepared): Promise<Submitted> {
  const { agency, first, stored, by } = prepared
  const requestId = newId()
  const queryCode = prepared.queryCode ?? newQueryCode()
  const state = fold([first], scope.calendar(), agency.rules)
  let receiptNumber = newReceiptNumber(scope.time.today())
  while (!(await insertRequest(tx, scope, { requestId, receiptNumber, queryCode, state, prepared }))) {
    const before = await receivedBefore(tx, prepared)
    if (before) return before
    receiptNumber = newReceiptNumber(scope.time.today())
  }
  const at = new Date(first.at)
  // Sent behind one another without waiting for each answer.
  await Promise.all([
    insertApplicant(tx, scope, requestId, prepared.applicant),
    insertEvents(tx, requestId, 0, [{ on: first.on, at, by: first.by, what: first.what }]),
    insertFiles(tx, { agencyId: agency.id, requestId, by: by.id, uploads: stored }),
    recordAct(tx, {
      agencyId: agency.id,
      actor: by,
      action: 'submitted',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { channel: prepared.channel, receiptNumber, files: stored.length },
      at,
    }),
  ])
  return { requestId, receiptNumber, submittedOn: prepared.submittedOn, queryCode }
}

interface NewRow {
  requestId: string
  receiptNumber: string
  queryCode: string
  state: CaseState
  prepared: Prepared
}

/** Writes the row; false when the form had been received before, or the receipt number is somebody else's. */
async function insertRequest(tx: Transaction, scope: Scope, row: NewRow): Promise<boolean> {
  const inserted = await insertNew(tx, {
    id: row.requestId,
    agencyId: row.prepared.agency.id,
    ...requestColumns(scope, row.state, row.receiptNumber),
    queryCodeHash: queryCodeHash(scope.keys.codes, row.receiptNumber, row.queryCode),
    submissionKey: row.prepared.submissionKey,
  })
  return inserted.length > 0
}

const insertNew = preparedInsert<typeof request, { id: string }>('request', request, (insert) =>
  insert.onConflictDoNothing().returning({ id: request.id }),
)

/** The receipt of what a form became, null when it has not been submitted to this agency. */
export async function receiptOfForm(
  scope: Scope,
  agencyId: string,
  submissionKey: string,
): Promise<{ receiptNumber: string; submittedOn: PlainDate } | null> {
  const [found] = await byForm(scope.database.db).execute({ agencyId, submissionKey })
  return found ?? null
}

const byForm = preparedOn((db) =>
  db
    .select({ receiptNumber: request.receiptNumber, submittedOn: request.submittedOn })
    .from(request)
    .where(
      and(
        eq(request.submissionKey, sql.placeholder('submissionKey')),
        eq(request.agencyId, sql.placeholder('agencyId')),
      ),
    )
    .prepare('receipt_of_form'),
)

/** What a form became that was received before; null for a new one. Throws 400 when it went to another agency. */
async function receivedBefore(tx: Transaction, { agency, submissionKey }: Prepared): Promise<Submitted | null> {
  const [before] = await tx
    .select({
      id: request.id,
      receiptNumber: request.receiptNumber,
      submittedOn: request.submittedOn,
      agencyId: request.agencyId,
    })
    .from(request)
    .where(eq(request.submissionKey, submissionKey))
  if (!before) return null
  if (before.agencyId !== agency.id) throw badInput('这份表单已经用于向其他机关提交申请，请重新打开表单填写。')
  const { id: requestId, receiptNumber, submittedOn } = before
  return { requestId, receiptNumber, submittedOn, queryCode: null }
}
