import { createHash } from 'node:crypto'
import { PastReportInput } from '@yangguang/contract'
import type { FastifyRequest } from 'fastify'
import { badInput } from '../../../refusals.ts'
import { safeName } from '../../files/check-upload.ts'

export interface PastUpload {
  name: string
  content: Buffer
  /** Names the content: what is confirmed has to be what was looked at. */
  digest: string
  /** Field `decisions`, as it came. */
  decisions: string
}

/**
 * A report as it came with a form, of any kind; the reader says whether it can be read, and why not. Throws 400, and 413 for a file
 * larger than any upload may be.
 */
export async function readPastUpload(request: FastifyRequest): Promise<PastUpload> {
  if (!request.isMultipart()) throw badInput('请以表单（multipart/form-data）上传年度报告。')
  let file: { name: string; content: Buffer } | null = null
  let decisions = ''
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'decisions') decisions = String(part.value)
      continue
    }
    const content = await part.toBuffer()
    if (content.length === 0 && !part.filename) continue
    if (file) throw badInput('一次导入一份报告。')
    file = { name: safeName(part.filename ?? ''), content }
  }
  if (!file) throw badInput('请选择要导入的年度报告。', [{ field: 'file', message: '请选择要导入的年度报告。' }])
  return { ...file, decisions, digest: createHash('sha256').update(file.content).digest('hex') }
}

/** What somebody decided at the review. Throws 400. */
export function decisionsOf({ decisions }: PastUpload): PastReportInput {
  let given: unknown
  try {
    given = JSON.parse(decisions)
  } catch {
    throw badInput('提交的内容无法识别，请刷新页面后重试。')
  }
  const read = PastReportInput.safeParse(given)
  if (!read.success) throw badInput('提交的内容有不符合要求之处，请刷新页面后重新核对。')
  return read.data
}
