import type { Wrongs } from '../../portal/form.tsx'
import { KEPT_HOURS } from './jobs.ts'
import type { KeptUpload } from './store.ts'

/** The form of a form's key and of its files' ids. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Files the page listed (`kept`, ids with commas) that are gone by now, but for one just taken out: nobody is to believe they went
 * with what was sent.
 */
export function lostFiles(kept: string | undefined, uploads: readonly KeptUpload[], pressed: string): Wrongs {
  const there = new Set(uploads.map((one) => one.id))
  const lost = (kept ?? '').split(',').filter((id) => id !== '' && !there.has(id) && pressed !== `drop-file-${id}`)
  if (lost.length === 0) return []
  const message = `之前上传的附件中有 ${lost.length} 个已超过 ${KEPT_HOURS} 小时，已自动删除，请重新上传。`
  return [{ field: 'attachmentFile', message }]
}
