import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import { nextWorkingDay } from '@yangguang/statute'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { readSealedCookie, setSealedCookie } from '../../portal/sealed-cookie.ts'
import { sendPage } from '../../portal/send-page.ts'
import { siteOf } from '../../portal/site.ts'
import { notFound } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { sendFile } from '../files/send-file.ts'
import { type PublicAgency, publicAgency } from '../front/store.ts'
import { endingsOf, mediaTypes, pdfOf, wordOf } from '../letters/render.ts'
import { BlankPage } from './blank-page.tsx'
import { blankPaper } from './blank-paper.ts'
import { ChoosePage } from './choose-page.tsx'
import { filledFrom } from './fields.ts'
import { FormPage } from './form-page.tsx'
import { type Kind, kindAt } from './kinds.ts'
import { mustTakeOnline, postForm } from './post-form.tsx'
import { NoReceiptPage, type Receipt, ReceiptPage } from './receipt-page.tsx'

type Of = { Params: { slug: string; kind: string }; Querystring: { items?: string; agent?: string } }

/** The receipt stays with the browser that applied, for as long as somebody may look for a pen. */
export const receiptCookie = { name: 'yangguang-receipt', path: '/receipt', minutes: 120 }

const open = { policy: 'public' } as const
/** Every press of a button of the form is a post; a person typing stays far below this. */
const posting = { policy: 'public', rateLimit: { max: 120, timeWindow: '10 minutes' } } as const
const drawing = { policy: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Applying: who one is, the form, the check, the receipt; and the blank form for every other way. */
export const applying: FastifyPluginAsync<{ scope: Scope }> = async (app, { scope }) => {
  await app.register(rateLimit, { global: false })
  const { db } = scope.database

  app.get<{ Params: { slug: string } }>('/:slug/apply', { config: open }, async (request, reply) => {
    const agency = await publicAgency(db, request.params.slug)
    const confirmBy = confirmByOf(scope)
    return sendPage(reply, 'public', <ChoosePage site={await siteOf(scope)} agency={agency} confirmBy={confirmBy} />)
  })

  app.get<{ Params: { slug: string } }>('/:slug/apply/blank', { config: open }, async (request, reply) => {
    const agency = await publicAgency(db, request.params.slug)
    return sendPage(reply, 'public', <BlankPage site={await siteOf(scope)} agency={agency} />)
  })
  for (const format of ['pdf', 'word'] as const) {
    const address = `/:slug/apply/blank.${endingsOf[format]}`
    app.get<{ Params: { slug: string } }>(address, { config: drawing }, async (request, reply) => {
      const agency = await publicAgency(db, request.params.slug)
      const paper = blankPaper(agency, await siteOf(scope))
      const content = format === 'pdf' ? (await pdfOf(scope, paper)).pdf : await wordOf(paper)
      const name = `${agency.name}政府信息公开申请表.${endingsOf[format]}`
      return sendFile(reply, { name, mediaType: mediaTypes[format], content })
    })
  }

  app.get<Of>('/:slug/apply/:kind', { config: open }, async (request, reply) => {
    const { agency, kind } = await formOf(scope, request)
    // How many fields to draw: a draft kept on the applicant's device asks for as many as it has.
    const filled = filledFrom(kind.kind, { items: request.query.items ?? '1', agent: request.query.agent ?? '' })
    const props = { agency, kind, filled, formKey: randomUUID(), uploads: [], wrongs: [], typed: false }
    return sendPage(reply, 'own', <FormPage site={await siteOf(scope)} {...props} />)
  })

  app.post<Of>('/:slug/apply/:kind', { config: posting }, async (request, reply) => {
    const { agency, kind } = await formOf(scope, request)
    const outcome = await postForm(scope, request, { agency, kind, confirmBy: confirmByOf(scope) })
    if (!('receipt' in outcome)) return sendPage(reply.code(outcome.status), 'private', outcome.page)
    setSealedCookie(scope, reply, receiptCookie, outcome.receipt)
    return reply.header('cache-control', 'private, no-store').redirect('/receipt', 303)
  })

  app.get('/receipt', { config: open }, (request, reply) => showReceipt(scope, request, reply))
}

/** The last day on which an application sent now is to be confirmed. */
const confirmByOf = (scope: Scope) => nextWorkingDay(scope.time.today(), scope.calendar()).date

async function formOf(scope: Scope, request: FastifyRequest<Of>): Promise<{ agency: PublicAgency; kind: Kind }> {
  const agency = await publicAgency(scope.database.db, request.params.slug)
  const kind = kindAt(request.params.kind)
  if (!kind) throw notFound('这种申请表')
  mustTakeOnline(agency)
  return { agency, kind }
}

async function showReceipt(scope: Scope, request: FastifyRequest, reply: FastifyReply) {
  const site = await siteOf(scope)
  const receipt = readSealedCookie<Receipt>(scope, request, receiptCookie)
  if (!receipt) return sendPage(reply, 'private', <NoReceiptPage site={site} />)
  const agency = await publicAgency(scope.database.db, receipt.slug)
  return sendPage(reply, 'private', <ReceiptPage site={site} agency={agency} receipt={receipt} />)
}
