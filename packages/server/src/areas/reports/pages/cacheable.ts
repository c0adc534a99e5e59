import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Answers with something public that changes seldom: it may be kept for a minute, and whoever kept it longer asks with its tag and
 * is told that nothing has changed.
 */
export function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, content, download }: { type: string; content: string | Buffer; download?: string },
): FastifyReply {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=60')
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag) || known.includes('*')) return reply.code(304).send()
  if (download) reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(download)}`)
  return reply.type(type).send(content)
}
