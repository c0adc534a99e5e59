import type { FastifyReply } from 'fastify'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Answers with a file to keep: never shown inside the page, never guessed at, never left in a cache. The name may be Chinese
 * (RFC 6266).
 */
export function sendFile(reply: FastifyReply, file: { name: string; mediaType: string; content: Buffer | Uint8Array }) {
  const content = Buffer.isBuffer(file.content) ? file.content : Buffer.from(file.content)
  const name = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('cache-control', 'private, no-store')
    .send(content)
}
