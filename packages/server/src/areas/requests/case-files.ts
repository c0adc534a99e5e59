import { v7 as newId } from 'uuid'
import type { Transaction } from '../../database/open.ts'
import { file as fileTable } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'

/** A file that came with a form, already checked by content (areas/files). */
export interface CheckedUpload {
  purpose: 'attachment' | 'authorisation' | 'identity' | 'scan' | 'evidence'
  name: string
  mediaType: string
  content: Buffer
}

/** On disk, synced, and waiting for the row that names it. */
export interface StoredUpload extends Omit<CheckedUpload, 'content'> {
  sha256: string
  size: number
}

/** Puts uploads on disk, before the transaction that names them: a row never points at nothing. */
export async function storeUploads(scope: Scope, uploads: readonly CheckedUpload[]): Promise<StoredUpload[]> {
  return Promise.all(
    uploads.map(async ({ content, ...upload }) => ({
      ...upload,
      size: content.length,
      sha256: await scope.files.put(content),
    })),
  )
}

/** Names stored uploads as files of a case; gives back their ids in the same order. */
export async function insertFiles(
  tx: Transaction,
  added: { agencyId: string; requestId: string; by: string; uploads: readonly StoredUpload[] },
): Promise<string[]> {
  if (added.uploads.length === 0) return []
  const rows = added.uploads.map((upload) => ({
    id: newId(),
    agencyId: added.agencyId,
    requestId: added.requestId,
    purpose: upload.purpose,
    name: upload.name,
    mediaType: upload.mediaType,
    size: upload.size,
    sha256: upload.sha256,
    createdBy: added.by,
  }))
  await tx.insert(fileTable).values(rows)
  return rows.map((row) => row.id)
}
