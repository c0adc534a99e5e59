import type { FastifyRequest } from 'fastify'
import { MEGABYTE, uploadLimits } from '../../plugins/security.ts'
import type { Wrongs } from '../../portal/form.tsx'
import { safeName } from '../files/check-upload.ts'
import type { GivenFile } from './reader/jobs.ts'

export const MOST_FILES = 10
/** Most one post may bring in all: it is held in memory until it is read. */
const MOST = 40 * MEGABYTE

export interface ReportsForm {
  files: GivenFile[]
  lastYear: GivenFile | null
  wrongs: Wrongs
}

// The plugin's types leave this option out: without it one file too large would end the whole form.
const reading = { throwFileSizeLimit: false, limits: { ...uploadLimits, files: 3 * MOST_FILES } }

/**
 * The files of the form: reports in `report`, the one on the year before in `lastYear`. What kind each is decides whoever
 * reads it; here only its size is looked at. A file too large is read past, not kept, and told of at its field.
 */
export async function readReportsForm(request: FastifyRequest): Promise<ReportsForm> {
  const form: ReportsForm = { files: [], lastYear: null, wrongs: [] }
  if (!request.isMultipart()) return { ...form, wrongs: [NOTHING] }
  let total = 0
  const wrong = (field: string, message: string) => form.wrongs.push({ field, message })
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') continue
    const field = part.fieldname === 'lastYear' ? 'lastYear' : 'report'
    const name = safeName(part.filename ?? '')
    const full = total >= MOST || form.files.length >= MOST_FILES
    // Read to its end either way: the browser sends on, and waits for the answer.
    const content = full ? null : await part.toBuffer()
    if (full) part.file.resume()
    if (content?.length === 0 && !part.filename) continue
    total += content?.length ?? 0
    if (form.files.length >= MOST_FILES) wrong(field, `“${name}”没有检查：一次最多检查 ${MOST_FILES} 个文件。`)
    else if (part.file.truncated) wrong(field, `“${name}”超过 20 MB，没有检查；请去掉图片和附件，只保留年度报告。`)
    else if (content === null || total > MOST) wrong(field, `“${name}”没有检查：一次上传的文件合计不超过 40 MB。`)
    else if (field === 'report') form.files.push({ name, content })
    else form.lastYear = { name, content }
  }
  if (form.files.length === 0 && form.wrongs.length === 0) form.wrongs.push(NOTHING)
  return form
}

const NOTHING = { field: 'report', message: '请选择要检查的年度报告。' }
