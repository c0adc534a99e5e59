import { sql } from 'drizzle-orm'
import { MEGABYTE } from '../../../plugins/security.ts'
import type { Wrongs } from '../../../portal/form.tsx'
import type { PortalFile } from '../../../portal/read-form.ts'
import type { Scope } from '../../../scope.ts'
import { isUploadField, MOST_FILES } from '../fields.ts'
import { insertUpload, isKept, weightOf } from '../store.ts'

/** Most one form may have waiting, and most all unsubmitted forms together: nobody fills the disk without applying. */
const MOST_OF_FORM = 60 * MEGABYTE
const MOST_OF_ALL = 4096 * MEGABYTE

/**
 * Keeps the files that came with a form until it is submitted, so that an error elsewhere in it does not lose them. Gives back a
 * message for each file that was not kept.
 */
export async function keepUploads(scope: Scope, formKey: string, files: readonly PortalFile[]): Promise<Wrongs> {
  const wrongs: Wrongs = []
  for (const file of files) {
    const { field } = file
    if (!isUploadField(field)) continue
    const message = await scope.database.db.transaction(async (tx) => {
      // Two posts of one form at once are counted one after the other.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`)
      if (await isKept(tx, scope, { ...file, field, formKey })) return null
      const { files: count, bytes, allBytes } = await weightOf(tx, formKey)
      if (count >= MOST_FILES) return `文件“${file.name}”没有上传：一份申请最多 ${MOST_FILES} 个文件。`
      if (bytes + file.content.length > MOST_OF_FORM)
        return `文件“${file.name}”没有上传：一份申请的文件合计不超过 60 MB。`
      if (allBytes + file.content.length > MOST_OF_ALL)
        return `文件“${file.name}”没有上传：暂存空间已满，请稍后再试，或者当面、邮寄提交申请。`
      await insertUpload(tx, scope, { ...file, field, formKey, at: scope.time.now() })
      return null
    })
    if (message) wrongs.push({ field, message })
  }
  return wrongs
}
