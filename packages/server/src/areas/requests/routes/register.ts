import { RegisterBook, RegisterOpening, RegisterQuery, RegisterYear } from '@yangguang/contract'
import { workbookToXlsx } from '@yangguang/documents'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Scope } from '../../../scope.ts'
import { sendFile, XLSX } from '../../files/send-file.ts'
import { openRegister, openWholeRegister, readRegister, wholeRegister } from '../actions/read-register.ts'
import { readerRoles, registerOpenerRoles } from '../policy.ts'
import { registerSheet } from '../workbooks.ts'

async function sendBook(reply: FastifyReply, book: RegisterBook) {
  const content = await workbookToXlsx([registerSheet(book)])
  return sendFile(reply, { name: `${book.agencyName}${book.year}年申请台账.xlsx`, mediaType: XLSX, content })
}

/** 台账: the register of a year, masked for whoever may read it, opened with a reason by those who keep it. */
export const registerRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const openers = { policy: registerOpenerRoles }

  app.get(
    '/api/register',
    { config: { policy: readerRoles }, schema: { querystring: RegisterQuery, response: { 200: RegisterBook } } },
    async ({ staff, query }) => readRegister(scope, staff, query),
  )
  app.get(
    '/api/register.xlsx',
    { config: { policy: readerRoles }, schema: { querystring: RegisterYear } },
    async ({ staff, query }, reply) => sendBook(reply, await wholeRegister(scope, staff, query)),
  )
  app.post(
    '/api/register/open',
    { config: openers, schema: { body: RegisterOpening, response: { 200: RegisterBook } } },
    async ({ staff, body }) => openRegister(scope, staff, body),
  )
  app.post(
    '/api/register/open.xlsx',
    { config: openers, schema: { body: RegisterOpening } },
    async ({ staff, body }, reply) => sendBook(reply, await openWholeRegister(scope, staff, body)),
  )
}
