import type { CaseFileView } from '@yangguang/contract'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { agency, file as fileTable, request } from '../../../database/schema/index.ts'
import { badInput, notAllowed, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import type { FormFile } from '../../files/read-form.ts'
import { type CheckedUpload, insertFiles, storeUploads } from '../case-files.ts'
import { mayOpenFile } from '../policy.ts'
import { presentFile } from '../present-case.ts'
import { filesOf, namesOf } from '../queries/case-page.ts'
import { under } from '../store.ts'
import { lockForStep } from './take-step.ts'

type Purpose = CheckedUpload['purpose']

/** The files of a case in this officer's data scope. */
export async function listFiles(scope: Scope, staff: Staff, requestId: string): Promise<{ items: CaseFileView[] }> {
  const { db } = scope.database
  const [found] = await db
    .select({ id: request.id })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .where(and(eq(request.id, requestId), under(staff.agencyPath)))
  if (!found) throw notFound('这件申请')
  const files = await filesOf(db, requestId)
  const names = await namesOf(
    db,
    files.map((one) => one.createdBy),
  )
  return { items: files.map((one) => presentFile(one, (id) => names.get(id) ?? '（已停用人员）')) }
}

/** Adds scans, evidence of service, an authorisation or proof of identity to a case one works on. */
export async function addFiles(
  scope: Scope,
  staff: Staff,
  requestId: string,
  purpose: Purpose,
  files: readonly FormFile[],
): Promise<{ items: CaseFileView[] }> {
  if (files.length === 0) throw badInput('请选择要上传的文件。')
  const uploads = files.map(({ field: _, ...one }) => ({ ...one, purpose }))
  await scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId)
    // On disk only now: whoever may not add files leaves none behind.
    const stored = await storeUploads(scope, uploads)
    const ids = await insertFiles(tx, { agencyId: file.row.agencyId, requestId, by: staff.id, uploads: stored })
    await recordAct(tx, {
      agencyId: file.row.agencyId,
      actor: actorOf(staff),
      action: 'files-added',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { purpose, files: stored.map(({ name, sha256 }, at) => ({ id: ids[at], name, sha256 })) },
      at: scope.time.now(),
    })
  })
  return listFiles(scope, staff, requestId)
}

/**
 * The content of one file. Identity papers are personal data: they open only to those who may open the applicant. Every
 * download is an act in the audit, written before the content leaves.
 */
export async function downloadFile(scope: Scope, staff: Staff, requestId: string, fileId: string) {
  const found = await scope.database.db.transaction((tx) => recordDownload(tx, scope, staff, requestId, fileId))
  return { name: found.name, mediaType: found.mediaType, content: await scope.files.get(found.sha256) }
}

async function recordDownload(tx: Transaction, scope: Scope, staff: Staff, requestId: string, fileId: string) {
  const [found] = await tx
    .select({ file: fileTable })
    .from(fileTable)
    .innerJoin(agency, eq(agency.id, fileTable.agencyId))
    .where(and(eq(fileTable.id, fileId), eq(fileTable.requestId, requestId), under(staff.agencyPath)))
  if (!found) throw notFound('这个文件')
  const { file } = found
  if (!mayOpenFile(staff, file)) throw notAllowed('查看申请人身份材料')
  await recordAct(tx, {
    agencyId: file.agencyId,
    actor: actorOf(staff),
    action: 'file-downloaded',
    subjectKind: 'file',
    subjectId: file.id,
    detail: { requestId, purpose: file.purpose },
    at: scope.time.now(),
  })
  return file
}
