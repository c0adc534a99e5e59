import { cleanText } from '@yangguang/text'
import type { FastifyRequest } from 'fastify'
import { checkUpload, safeName } from '../areas/files/check-upload.ts'
import { MEGABYTE, uploadLimits } from '../plugins/security.ts'
import { Refused } from '../refusals.ts'
import type { Wrongs } from './form.tsx'

/** A file as it came with a page's form, its kind told from its content. */
export interface PortalFile {
  /** Name of the form field it came in. */
  field: string
  name: string
  mediaType: string
  content: Buffer
}

export interface PortalForm {
  /** The last value of every plain field, without unseen characters and with line ends as `\n`. */
  fields: Record<string, string>
  files: PortalFile[]
  /** What is wrong with files that were not taken: told at their field, so that everything else typed is still there. */
  wrongs: Wrongs
}

/** Most one post may bring in all: it is held in memory until it is checked. */
const MOST = 60 * MEGABYTE
/** More files than the form takes are still read, so that the person gets a sentence and not a broken page. */
const READ_AT_MOST = 3 * uploadLimits.files

// The plugin's types leave this option out: without it one file too large would end the whole form.
const reading = { throwFileSizeLimit: false, limits: { ...uploadLimits, files: READ_AT_MOST } }

/**
 * Reads the form of a page, with or without files. A file that cannot be taken (kind, size) never loses what was typed beside it: it
 * comes back as a message at its field. An input left empty counts as no file.
 */
export async function readPortalForm(request: FastifyRequest): Promise<PortalForm> {
  if (!request.isMultipart()) return { fields: plainFields(request.body), files: [], wrongs: [] }
  const form: PortalForm = { fields: {}, files: [], wrongs: [] }
  let total = 0
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') {
      form.fields[part.fieldname] = cleanText(String(part.value))
      continue
    }
    const content = await part.toBuffer()
    if (content.length === 0 && !part.filename) continue
    total += content.length
    const name = part.filename ?? ''
    try {
      if (part.file.truncated) throw tooLarge(`文件“${safeName(name)}”超过 20 MB，没有上传。`)
      if (total > MOST) throw tooLarge(`文件“${safeName(name)}”没有上传：一次上传的文件合计不超过 60 MB，请分次上传。`)
      form.files.push({ field: part.fieldname, content, ...(await checkUpload(name, content)) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      form.wrongs.push({ field: part.fieldname, message: error.refusal.because })
    }
  }
  return form
}

const tooLarge = (because: string) => new Refused(413, { refused: 'too-large', because, cites: '' })

function plainFields(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') fields[name] = cleanText(last)
  }
  return fields
}
