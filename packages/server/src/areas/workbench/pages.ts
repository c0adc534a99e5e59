import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { siteOf } from '../../portal/site.ts'
import type { Scope } from '../../scope.ts'

const built = fileURLToPath(new URL('../../../../workbench/dist/', import.meta.url))

/**
 * Serves the built workbench below /workbench. Its pages are one document with addresses of their own, so every
 * address that is no file answers with that document; what it may show, the API decides.
 */
export const workbenchArea: FastifyPluginAsync<{ scope: Scope }> = async (app, { scope }) => {
  if (!existsSync(`${built}index.html`)) return
  const document = await readFile(`${built}index.html`, 'utf8')
  await app.register(fastifyStatic, { root: `${built}assets`, serve: false, immutable: true, maxAge: '365d' })
  app.get<{ Params: { '*': string } }>('/workbench/assets/*', { config: { policy: 'public' } }, (request, reply) =>
    reply.sendFile(request.params['*']),
  )
  const marked = document.replace('<html ', '<html data-demonstration ')
  const send = async (_request: FastifyRequest, reply: FastifyReply) => {
    // Who is not signed in is told nothing by the API: that it is a demonstration, the document itself says. It opens without a database too.
    const site = await siteOf(scope).catch(() => null)
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(site?.demonstration ? marked : document)
  }
  app.get('/workbench', { config: { policy: 'public' } }, send)
  app.get('/workbench/*', { config: { policy: 'public' } }, send)
}
