import { ImportQuery, ImportResult } from '@yangguang/contract'
import { type TableTemplate, templateToXlsx } from '@yangguang/documents'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Scope } from '../../scope.ts'
import { sendFile, XLSX } from '../files/send-file.ts'
import { importCaseTable, importDisputeTable } from './actions/import-records.ts'
import { caseTemplate } from './imports/case-template.ts'
import { disputeTemplate } from './imports/dispute-template.ts'
import { readUpload } from './imports/read-upload.ts'
import { reportEditorRoles } from './policy.ts'

/** Records of earlier years, by Excel: the blank tables, and bringing filled ones in. */
export const importRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const config = { policy: reportEditorRoles }
  const schema = { querystring: ImportQuery, response: { 200: ImportResult } }

  const sendTemplate = async (reply: FastifyReply, template: TableTemplate) =>
    sendFile(reply, { name: `${template.title}模板.xlsx`, mediaType: XLSX, content: await templateToXlsx(template) })

  app.get('/api/imports/cases/template.xlsx', { config }, async (_request, reply) => sendTemplate(reply, caseTemplate))
  app.get('/api/imports/disputes/template.xlsx', { config }, async (_request, reply) =>
    sendTemplate(reply, disputeTemplate),
  )
  app.post('/api/imports/cases', { config, schema }, async (request) =>
    importCaseTable(scope, request.staff, await readUpload(request), request.query),
  )
  app.post('/api/imports/disputes', { config, schema }, async (request) =>
    importDisputeTable(scope, request.staff, await readUpload(request), request.query),
  )
}
