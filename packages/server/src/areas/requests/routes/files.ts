import { CaseFileList, Id, UploadPurpose } from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../../scope.ts'
import { filesOf, formWithFiles } from '../../files/read-form.ts'
import { sendFile } from '../../files/send-file.ts'
import { addFiles, downloadFile, listFiles } from '../actions/handle-files.ts'
import { readerRoles, workerRoles } from '../policy.ts'

const ofRequest = z.object({ id: Id })
const ofFile = ofRequest.extend({ fileId: Id })

/** The files of a case: what came with it, what officers add, and fetching them. */
export const fileRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/requests/:id/files',
    { config: { policy: readerRoles }, schema: { params: ofRequest, response: { 200: CaseFileList } } },
    async ({ staff, params }) => listFiles(scope, staff, params.id),
  )
  app.post(
    '/api/requests/:id/files',
    {
      config: { policy: workerRoles },
      schema: { params: ofRequest, body: z.object({ purpose: UploadPurpose }), response: { 200: CaseFileList } },
      preValidation: formWithFiles,
    },
    async (request) => addFiles(scope, request.staff, request.params.id, request.body.purpose, filesOf(request)),
  )
  app.get(
    '/api/requests/:id/files/:fileId',
    { config: { policy: readerRoles }, schema: { params: ofFile } },
    async ({ staff, params }, reply) => sendFile(reply, await downloadFile(scope, staff, params.id, params.fileId)),
  )
}
