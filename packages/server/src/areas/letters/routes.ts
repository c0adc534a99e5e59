import {
  CaseLetters,
  Id,
  LetterEdits,
  LetterIssuing,
  LetterOrder,
  LetterPreview,
  LetterService,
  LetterStepped,
  LetterSummary,
  LetterView,
  LetterVoiding,
  ReleaseFile,
  ReplyDraft,
  ReplyView,
  TemplateChange,
  TemplateList,
  TemplateProblem,
  TemplateText,
  TemplateView,
} from '@yangguang/contract'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { badInput } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { readForm } from '../files/read-form.ts'
import { type Download, downloadLetter, downloadReplySlip, downloadServiceReceipt } from './actions/download-letter.ts'
import { editLetter, voidDraft } from './actions/edit-letter.ts'
import { issueLetter } from './actions/issue-letter.ts'
import { listLetters } from './actions/list-letters.ts'
import { openLetter } from './actions/open-letter.ts'
import { prepareLetter } from './actions/prepare-letter.ts'
import { addFiles, removeReleaseFile } from './actions/release-files.ts'
import { serveLetter } from './actions/serve-letter.ts'
import { listTemplates, saveTemplate } from './actions/templates.ts'
import { previewReply, viewReply } from './actions/view-reply.ts'
import { handInReply, keepReply } from './actions/write-reply.ts'
import { letterReaders, letterWriters, replyWriters, templateEditors } from './policy.ts'
import { checkTemplate } from './templates/check-template.ts'

const ofRequest = z.object({ requestId: Id })
const ofLetter = z.object({ letterId: Id })
const reading = { policy: letterReaders }
const writing = { policy: letterWriters }
const replying = { policy: replyWriters }
const editing = { policy: templateEditors }

/** A file handed to whoever asked, never kept by a cache on the way, never shown inside our own pages. */
export function sendFile(reply: FastifyReply, { name, mediaType, content }: Download) {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .type(mediaType)
    .send(content)
}

/** Replies, letters and their templates: addresses for the workbench. */
export const letterRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/requests/:requestId/reply',
    { config: replying, schema: { params: ofRequest, response: { 200: ReplyView } } },
    (request) => viewReply(scope, request.staff, request.params.requestId),
  )
  app.post(
    '/api/requests/:requestId/reply/preview',
    { config: replying, schema: { params: ofRequest, body: ReplyDraft, response: { 200: LetterPreview } } },
    (request) => previewReply(scope, request.staff, request.params.requestId, request.body),
  )
  app.put(
    '/api/requests/:requestId/reply',
    { config: replying, schema: { params: ofRequest, body: ReplyDraft, response: { 200: LetterView } } },
    (request) => keepReply(scope, request.staff, request.params.requestId, request.body),
  )
  app.post(
    '/api/requests/:requestId/draft',
    { config: replying, schema: { params: ofRequest, body: ReplyDraft, response: { 200: LetterStepped } } },
    (request) => handInReply(scope, request.staff, request.params.requestId, request.body),
  )

  app.get(
    '/api/requests/:requestId/letters',
    { config: reading, schema: { params: ofRequest, response: { 200: CaseLetters } } },
    (request) => listLetters(scope, request.staff, request.params.requestId),
  )
  app.post(
    '/api/requests/:requestId/letters',
    { config: writing, schema: { params: ofRequest, body: LetterOrder, response: { 200: LetterView } } },
    (request) => prepareLetter(scope, request.staff, request.params.requestId, request.body),
  )
  app.post(
    '/api/requests/:requestId/letter-files',
    {
      config: writing,
      schema: {
        params: ofRequest,
        querystring: z.object({ purpose: z.enum(['release', 'evidence'], '请说明文件的用途') }),
        response: { 200: z.array(ReleaseFile) },
      },
    },
    async (request) => {
      const { files } = await readForm(request)
      if (files.length === 0) throw badInput('请选择要上传的文件。')
      return addFiles(scope, request.staff, request.params.requestId, request.query.purpose, files)
    },
  )
  app.delete(
    '/api/requests/:requestId/letter-files/:fileId',
    { config: replying, schema: { params: ofRequest.extend({ fileId: Id }), response: { 204: z.null() } } },
    async (request, reply) => {
      await removeReleaseFile(scope, request.staff, request.params.requestId, request.params.fileId)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/letters/:letterId',
    { config: reading, schema: { params: ofLetter, response: { 200: LetterView } } },
    (request) => openLetter(scope, request.staff, request.params.letterId),
  )
  app.patch(
    '/api/letters/:letterId',
    { config: writing, schema: { params: ofLetter, body: LetterEdits, response: { 200: LetterView } } },
    (request) => editLetter(scope, request.staff, request.params.letterId, request.body),
  )
  app.post(
    '/api/letters/:letterId/issue',
    { config: writing, schema: { params: ofLetter, body: LetterIssuing, response: { 200: LetterStepped } } },
    (request) => issueLetter(scope, request.staff, request.params.letterId, request.body),
  )
  app.post(
    '/api/letters/:letterId/service',
    { config: writing, schema: { params: ofLetter, body: LetterService, response: { 200: LetterStepped } } },
    (request) => serveLetter(scope, request.staff, request.params.letterId, request.body),
  )
  app.post(
    '/api/letters/:letterId/void',
    { config: writing, schema: { params: ofLetter, body: LetterVoiding, response: { 200: LetterSummary } } },
    (request) => voidDraft(scope, request.staff, request.params.letterId, request.body.reason),
  )

  for (const format of ['pdf', 'word'] as const) {
    app.get(
      `/api/letters/:letterId/${format}`,
      { config: reading, schema: { params: ofLetter } },
      async (request, reply) =>
        sendFile(reply, await downloadLetter(scope, request.staff, request.params.letterId, format)),
    )
    app.get(
      `/api/letters/:letterId/slip.${format === 'pdf' ? 'pdf' : 'docx'}`,
      { config: reading, schema: { params: ofLetter } },
      async (request, reply) =>
        sendFile(reply, await downloadReplySlip(scope, request.staff, request.params.letterId, format)),
    )
  }
  app.get(
    '/api/letters/:letterId/receipt.pdf',
    { config: reading, schema: { params: ofLetter } },
    async (request, reply) =>
      sendFile(reply, await downloadServiceReceipt(scope, request.staff, request.params.letterId)),
  )

  app.get('/api/letter-templates', { config: editing, schema: { response: { 200: TemplateList } } }, (request) =>
    listTemplates(scope.database.db, request.staff),
  )
  app.post(
    '/api/letter-templates/check',
    {
      config: editing,
      schema: { body: TemplateText, response: { 200: z.object({ problems: z.array(TemplateProblem) }) } },
    },
    async (request) => ({ problems: checkTemplate(request.body.kind, request.body.outcome, request.body.body) }),
  )
  app.post(
    '/api/letter-templates',
    { config: editing, schema: { body: TemplateChange, response: { 200: TemplateView } } },
    (request) => saveTemplate(scope, request.staff, request.body),
  )
}
