import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { seal, sealBytes, unseal, unsealBytes } from '../../crypto/seal.ts'
import type { Transaction } from '../../database/open.ts'
import { preparedOn } from '../../database/prepared.ts'
import { formUpload } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import type { UploadField } from './fields.ts'

/** A file kept for a form: enough to list it. */
export interface KeptUpload {
  id: string
  field: UploadField
  name: string
  mediaType: string
  size: number
}

interface Meta {
  name: string
  mediaType: string
}

type Sealing = Pick<Scope, 'keys'>

/** Only this form's own key opens what came with it. */
const ownerOf = (formKey: string, id: string) => `form:${formKey}:${id}`

/** The files kept for a form, oldest first. */
export async function uploadsOf(scope: Scope, formKey: string): Promise<KeptUpload[]> {
  const rows = await uploadsByForm(scope.database.db).execute({ formKey })
  return rows.map(({ sealed, field, ...row }) => ({
    ...row,
    field: field as UploadField,
    ...unseal<Meta>(scope.keys, ownerOf(formKey, row.id), sealed),
  }))
}

const uploadsByForm = preparedOn((db) =>
  db
    .select({ id: formUpload.id, field: formUpload.field, sealed: formUpload.sealed, size: formUpload.size })
    .from(formUpload)
    .where(eq(formUpload.formKey, sql.placeholder('formKey')))
    .orderBy(asc(formUpload.createdAt), asc(formUpload.id))
    .prepare('uploads_of_form'),
)

export async function insertUpload(
  tx: Transaction,
  scope: Sealing,
  kept: { formKey: string; field: UploadField; name: string; mediaType: string; content: Buffer; at: Date },
): Promise<void> {
  const id = newId()
  const owner = ownerOf(kept.formKey, id)
  await tx.insert(formUpload).values({
    id,
    formKey: kept.formKey,
    field: kept.field,
    sealed: seal(scope.keys, owner, { name: kept.name, mediaType: kept.mediaType } satisfies Meta),
    content: sealBytes(scope.keys, owner, kept.content),
    size: kept.content.length,
    createdAt: kept.at,
  })
}

/** The bytes of kept files by their id. */
export async function contentsOf(scope: Scope, formKey: string, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.database.db
    .select({ id: formUpload.id, content: formUpload.content })
    .from(formUpload)
    .where(and(eq(formUpload.formKey, formKey), inArray(formUpload.id, [...ids])))
  return new Map(rows.map((row) => [row.id, unsealBytes(scope.keys, ownerOf(formKey, row.id), row.content)]))
}

/** Whether this very file waits in this field already: a page sent again brings its files again. */
export async function isKept(
  tx: Transaction,
  scope: Sealing,
  { formKey, field, name, content }: { formKey: string; field: UploadField; name: string; content: Buffer },
): Promise<boolean> {
  const alike = await tx
    .select({ id: formUpload.id, sealed: formUpload.sealed, content: formUpload.content })
    .from(formUpload)
    .where(and(eq(formUpload.formKey, formKey), eq(formUpload.field, field), eq(formUpload.size, content.length)))
  return alike.some((row) => {
    const owner = ownerOf(formKey, row.id)
    return (
      unseal<Meta>(scope.keys, owner, row.sealed).name === name &&
      unsealBytes(scope.keys, owner, row.content).equals(content)
    )
  })
}

export async function deleteUpload(scope: Scope, formKey: string, id: string): Promise<void> {
  await scope.database.db.delete(formUpload).where(and(eq(formUpload.formKey, formKey), eq(formUpload.id, id)))
}

export async function deleteUploadsOf(scope: Scope, formKey: string): Promise<void> {
  await scope.database.db.delete(formUpload).where(eq(formUpload.formKey, formKey))
}

/** How many files a form has, what they weigh, and what all forms together weigh, in bytes. */
export async function weightOf(tx: Transaction, formKey: string) {
  const { rows } = await tx.execute<{ files: number; bytes: string; all_bytes: string }>(sql`
    select count(*) filter (where form_key = ${formKey})::int as files,
      coalesce(sum(size) filter (where form_key = ${formKey}), 0) as bytes, coalesce(sum(size), 0) as all_bytes
    from form_upload`)
  const row = rows[0]!
  return { files: row.files, bytes: Number(row.bytes), allBytes: Number(row.all_bytes) }
}

/** Deletes what forms brought before `at`; gives back how many files. */
export async function deleteUploadsBefore(scope: Scope, at: Date): Promise<number> {
  const gone = await scope.database.db
    .delete(formUpload)
    .where(lt(formUpload.createdAt, at))
    .returning({ id: formUpload.id })
  return gone.length
}
