import { randomBytes } from 'node:crypto'

export interface SentFile {
  field: string
  name: string
  content: Buffer
  /** What the sender claims it is; nothing of ours believes it. */
  type?: string
}

/** A multipart form as a browser sends it: headers and payload for `app.inject`. */
export function aForm(fields: Record<string, string>, files: readonly SentFile[] = []) {
  const boundary = `----form${randomBytes(8).toString('hex')}`
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  for (const { field, name, content, type = 'application/octet-stream' } of files) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
    parts.push(Buffer.from(head), content, Buffer.from('\r\n'))
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: Buffer.concat(parts) }
}

/** The shortest content that is a PDF by its bytes. */
export const aPdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
