import {
  AuditExportQuery,
  AuditPage,
  AuditQuery,
  AuditWords,
  ChainReport,
  ExportedHeads,
  Page,
  subjectKindNames,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Scope } from '../../scope.ts'
import { namedActions } from './action-names.ts'
import { exportActs } from './actions/export-acts.ts'
import { listActs } from './actions/list-acts.ts'
import { listExportedHeads } from './actions/list-exported-heads.ts'
import { verifyChains } from './actions/verify-chains.ts'

const auditor = { policy: ['auditAdmin'] } as const

/** What happened and by whom: read by the audit administrator and nobody else. */
export const audit: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/audit',
    { config: auditor, schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async ({ staff, query }) => listActs(scope, staff, query),
  )
  app.get('/api/audit/words', { config: auditor, schema: { response: { 200: AuditWords } } }, async () => ({
    actions: namedActions,
    subjectKinds: Object.entries(subjectKindNames).map(([code, name]) => ({ code, name })),
  }))
  app.get(
    '/api/audit/export',
    { config: auditor, schema: { querystring: AuditExportQuery } },
    async ({ staff, query: { format, ...filter } }, reply) => {
      const file = await exportActs(scope, staff, filter, format)
      return reply
        .type(file.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(file.content)
    },
  )
  app.post('/api/audit/verify', { config: auditor, schema: { response: { 200: ChainReport } } }, async ({ staff }) =>
    verifyChains(scope, staff),
  )
  app.get(
    '/api/audit/heads',
    { config: auditor, schema: { querystring: Page, response: { 200: ExportedHeads } } },
    async ({ staff, query }) => listExportedHeads(scope, staff, query),
  )
}
