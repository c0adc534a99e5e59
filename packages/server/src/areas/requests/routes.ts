import type { FastifyPluginAsync } from 'fastify'
import type { Scope } from '../../scope.ts'
import { caseRoutes } from './routes/case.ts'
import { fileRoutes } from './routes/files.ts'
import { listRoutes } from './routes/lists.ts'
import { registerRoutes } from './routes/register.ts'

/** Applications and the work on them: lists and tasks, the register, the case page, its steps and its files. */
export const requests: FastifyPluginAsync<{ scope: Scope }> = async (app, options) => {
  await app.register(listRoutes, options)
  await app.register(registerRoutes, options)
  await app.register(caseRoutes, options)
  await app.register(fileRoutes, options)
}
