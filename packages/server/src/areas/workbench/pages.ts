import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { notFound } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'

const built = fileURLToPath(new URL('../../../../workbench/dist/', import.meta.url))

/**
 * Serves the built workbench below /workbench. Its pages are one document with addresses of their own, so every
 * address that is no file answers with that document; what it may show, the API decides.
 */
export const workbenchArea: FastifyPluginAsync<{ scope: Scope }> = async (app) => {
  if (!existsSync(`${built}index.html`)) return
  const document = await readFile(`${built}index.html`, 'utf8')
  await app.register(async (assets) => {
    assets.addHook('onRoute', (route) => {
      route.config = { ...route.config, policy: 'public' }
    })
    await assets.register(fastifyStatic, {
      root: `${built}assets`,
      prefix: '/workbench/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
    })
  })
  const send = async (
    request: { url: string },
    reply: { type(t: string): { header(n: string, v: string): { send(b: string): unknown } } },
  ) => {
    if (request.url.startsWith('/workbench/assets/')) throw notFound()
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(document)
  }
  app.get('/workbench', { config: { policy: 'public' } }, send)
  app.get('/workbench/*', { config: { policy: 'public' } }, send)
}
