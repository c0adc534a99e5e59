import type { ReleaseFile } from '@yangguang/contract'
import type { CaseState } from '@yangguang/statute'
import { againstTheRules, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import type { FormFile } from '../../files/read-form.ts'
import { lockForStep } from '../../requests/actions/take-step.ts'
import { checkWriter, letterWriters, replyWriters } from '../policy.ts'
import { deleteFile, fileOf, insertFile } from '../store.ts'

export type FilePurpose = 'release' | 'evidence'

const BEFORE_REVIEW = ['received', 'drafting', 'awaitingCorrection', 'awaitingReasons', 'awaitingFee']

/** What is released is reviewed with the answer: after handing in, nothing is added to it or taken away. */
function checkBeforeReview(state: CaseState) {
  if (BEFORE_REVIEW.includes(state.stage)) return
  throw againstTheRules({
    refused: 'under-review',
    because: '答复送审以后，提供的政府信息不能增减；确需改动的，请先退回拟办。',
    cites: '条例第十七条',
  })
}

/** Adds files that go out with the answer (`release`) or prove a service (`evidence`), checked by content when the form was read. */
export async function addFiles(
  scope: Scope,
  staff: Staff,
  requestId: string,
  purpose: FilePurpose,
  files: readonly FormFile[],
): Promise<ReleaseFile[]> {
  return scope.database.db.transaction(async (tx) => {
    const { row, state } = await lockForStep(tx, scope, staff, requestId)
    checkWriter(staff, row, purpose === 'release' ? replyWriters : letterWriters)
    if (purpose === 'release') checkBeforeReview(state)
    const added: ReleaseFile[] = []
    // On disk only now: whoever may not add files leaves none behind.
    for (const { name, mediaType, content } of files) {
      const size = content.length
      const sha256 = await scope.files.put(content)
      const file = { agencyId: row.agencyId, requestId, purpose, name, mediaType, size, sha256, createdBy: staff.id }
      added.push({ id: await insertFile(tx, file), name, mediaType, size })
    }
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(staff),
      action: 'filesAdded',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { purpose, files: added.map(({ id, name }) => ({ id, name })) },
      at: scope.time.now(),
    })
    return added
  })
}

/** Takes a release file back before the answer is handed in. */
export async function removeReleaseFile(scope: Scope, staff: Staff, requestId: string, fileId: string): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { row, state } = await lockForStep(tx, scope, staff, requestId)
    checkWriter(staff, row, replyWriters)
    const file = await fileOf(tx, requestId, fileId)
    if (file?.purpose !== 'release') throw notFound('这个文件')
    checkBeforeReview(state)
    await deleteFile(tx, fileId)
    await recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(staff),
      action: 'fileRemoved',
      subjectKind: 'request',
      subjectId: requestId,
      detail: { file: { id: file.id, name: file.name, sha256: file.sha256 } },
      at: scope.time.now(),
    })
  })
}
