import { ImportFields } from '@yangguang/contract'
import type { FastifyRequest } from 'fastify'
import { badInput } from '../../../refusals.ts'

export interface ImportUpload {
  file: Buffer
  source: string
}

/**
 * The workbook of an import (field `file`) and where its rows come from (field `source`). Whether the content is a workbook is for the
 * reading of the table to say, which knows the better sentence; only macros are refused here. Throws 400.
 */
export async function readUpload(request: FastifyRequest): Promise<ImportUpload> {
  if (!request.isMultipart()) throw badInput('请以表单（multipart/form-data）上传Excel文件。')
  let file: { name: string; content: Buffer } | null = null
  const fields: Record<string, string> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    const content = await part.toBuffer()
    if (content.length === 0 && !part.filename) continue
    if (part.fieldname !== 'file' || file) throw badInput('一次导入一个Excel文件。')
    file = { name: part.filename ?? '', content }
  }
  if (!file) throw badInput('请选择要导入的Excel文件。', [{ field: 'file', message: '请选择要导入的Excel文件。' }])
  if (hasMacros(file))
    throw badInput('这个文件含有宏，不能导入。请另存为不含宏的.xlsx文件，或者把数据复制到下载的模板中。', [
      { field: 'file', message: '文件含有宏。' },
    ])
  const read = ImportFields.safeParse(fields)
  if (!read.success) {
    const message = read.error.issues[0]!.message
    throw badInput(message, [{ field: 'source', message }])
  }
  return { file: file.content, source: read.data.source }
}

/** Names of the parts of a workbook stand in it unpacked. */
const hasMacros = ({ name, content }: { name: string; content: Buffer }) =>
  /\.xl(?:sm|tm|am|sb)$/i.test(name) || content.includes('vbaProject.bin')
