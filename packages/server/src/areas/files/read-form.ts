import type { FastifyRequest, preValidationAsyncHookHandler } from 'fastify'
import { MEGABYTE } from '../../plugins/security.ts'
import { badInput, Refused } from '../../refusals.ts'
import { checkUpload } from './check-upload.ts'

/** A file as it came with a form, its kind told from its content. */
export interface FormFile {
  /** Name of the form field it came in. */
  field: string
  name: string
  mediaType: string
  content: Buffer
}

export interface ReadForm {
  /** The last value of every plain field. */
  fields: Record<string, string>
  files: FormFile[]
}

/** Most one form may bring in all: it is held in memory until it is checked. */
const MOST = 60 * MEGABYTE

const tooLarge = () =>
  new Refused(413, { refused: 'too-large', because: '上传的文件合计不超过 60 MB，请分次上传。', cites: '' })

/**
 * Reads a multipart form: fields, and files checked by content. A file input left empty counts as no file. Throws a refusal for
 * a file of a kind not accepted (400) or too much of it (413).
 */
export async function readForm(request: FastifyRequest): Promise<ReadForm> {
  if (!request.isMultipart()) throw badInput('请以表单（multipart/form-data）上传文件。')
  const form: ReadForm = { fields: {}, files: [] }
  let total = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      form.fields[part.fieldname] = String(part.value)
      continue
    }
    const content = await part.toBuffer()
    if (content.length === 0 && !part.filename) continue
    total += content.length
    if (total > MOST) throw tooLarge()
    form.files.push({ field: part.fieldname, content, ...(await checkUpload(part.filename ?? '', content)) })
  }
  return form
}

const brought = new WeakMap<FastifyRequest, FormFile[]>()

/** The files that came beside the JSON of a request; empty when it came as plain JSON. */
export const filesOf = (request: FastifyRequest): FormFile[] => brought.get(request) ?? []

/**
 * Lets a route that takes JSON also take it as field `field` of a multipart form, with files beside it (`filesOf`). A hook for
 * `preValidation`: the route's own schema then checks the JSON either way.
 */
export function jsonOrForm(field: string): preValidationAsyncHookHandler {
  return async (request) => {
    if (!request.isMultipart()) return
    const { fields, files } = await readForm(request)
    try {
      request.body = JSON.parse(fields[field] ?? '')
    } catch {
      throw badInput('提交的内容无法识别，请刷新页面后重试。')
    }
    brought.set(request, files)
  }
}

/** Lets a route take a multipart form: its plain fields become the body, its files `filesOf`. */
export const formWithFiles: preValidationAsyncHookHandler = async (request) => {
  const { fields, files } = await readForm(request)
  request.body = fields
  brought.set(request, files)
}
