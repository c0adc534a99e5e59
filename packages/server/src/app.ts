import { randomUUID } from 'node:crypto'
import swagger from '@fastify/swagger'
import { sql } from 'drizzle-orm'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { areas } from './areas/index.ts'
import { errors } from './plugins/errors.ts'
import { policy } from './plugins/policy.ts'
import { security } from './plugins/security.ts'
import { serveAssets } from './portal/assets.ts'
import type { Scope } from './scope.ts'

export type App = FastifyInstance

/** Names and numbers are searched for in query strings; they have no business in a log file. */
const withoutQuery = (request: FastifyRequest) => ({
  method: request.method,
  url: request.url.split('?')[0],
  remoteAddress: request.ip,
})

/** Whether a path can be anything's: `%E0%A4%A` stands for no character. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0]!)
    return true
  } catch {
    return false
  }
}

/** Builds the web application on an opened scope; `main.ts` listens with it, tests inject into it. */
export async function buildApp(scope: Scope): Promise<App> {
  const app = Fastify({
    logger:
      scope.settings.logLevel === 'silent'
        ? false
        : { level: scope.settings.logLevel, serializers: { req: withoutQuery } },
    trustProxy: scope.settings.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    // The router would answer what cannot be decoded itself, in English and without our headers.
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : url.startsWith('/api/') ? '/api/-' : '/-'),
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(swagger, {
    openapi: { info: { title: '阳光 Yangguang', version: '0.1.0', description: '政府信息公开工作平台接口' } },
    transform: jsonSchemaTransform,
  })
  await app.register(policy, { scope })
  await app.register(security, { settings: scope.settings })
  await app.register(errors, { scope })
  await serveAssets(app)

  app.get('/healthz', { config: { policy: 'public' } }, async (_request, reply) => {
    try {
      await scope.database.db.execute(sql`select 1`)
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'database does not answer' })
    }
  })
  app.get('/api/openapi.json', { config: { policy: 'signedIn' } }, async () => app.swagger())

  for (const area of areas) await app.register(area, { scope })
  return app as unknown as App
}
