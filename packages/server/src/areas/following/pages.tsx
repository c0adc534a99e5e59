import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Wrongs } from '../../portal/form.tsx'
import { readPortalForm } from '../../portal/read-form.ts'
import { sendPage } from '../../portal/send-page.ts'
import { siteOf } from '../../portal/site.ts'
import { notFound } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { UUID } from '../applying/waiting-files.ts'
import { sendFile } from '../files/send-file.ts'
import { letterForApplicant, releaseFileForApplicant } from '../letters/actions/for-applicant.ts'
import { applicantActor, wrongReceipt } from '../requests/actions/for-applicant.ts'
import { asGiven, openByReceipt } from './actions/open-by-receipt.ts'
import { FindPage } from './find-page.tsx'
import { applicantSteps, postStep, stepPage } from './post-step.tsx'
import { RequestPage } from './request-page.tsx'
import { followed, forget, RECEIPT_NUMBER, remember } from './session.ts'
import { viewOf } from './view.ts'

const open = { policy: 'public' } as const
/** In front of the counts of tries in the database: a flood does not reach it. */
const trying = { policy: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } } as const
const acting = { policy: 'public', rateLimit: { max: 60, timeWindow: '10 minutes' } } as const

type Of = { Params: { number: string }; Querystring: { done?: string } }
type OfStep = { Params: { number: string; step: string } }
type OfFile = { Params: { number: string; id: string } }

/** Following a request by number and code, and what its applicant does with it. */
export const following: FastifyPluginAsync<{ scope: Scope }> = async (app, { scope }) => {
  await app.register(rateLimit, { global: false })

  app.get<{ Querystring: { number?: string; why?: string } }>('/follow', { config: open }, (request, reply) => {
    const { number = '', why = '' } = request.query
    return find(reply, { number: RECEIPT_NUMBER.test(number) ? number : '', notice: notices[why] })
  })

  app.post('/follow', { config: trying }, async (request, reply) => {
    const { fields } = await readPortalForm(request)
    const typed = { number: fields.number ?? '', code: fields.code ?? '' }
    const wrongs = emptyFields(typed)
    if (wrongs.length > 0) return find(reply.code(400), { number: typed.number, wrongs })
    const given = asGiven(typed.number, typed.code)
    const file = await openByReceipt(scope, given, request.ip)
    if (!file) {
      const { status, refusal } = wrongReceipt()
      return find(reply.code(status), {
        number: typed.number,
        wrongs: [{ field: 'number', message: refusal.because }],
      })
    }
    remember(scope, reply, given)
    return reply.redirect(`/follow/${given.receiptNumber}`, 303)
  })

  app.get<Of>('/follow/:number', { config: open }, async (request, reply) => {
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    // Each page is half an hour more.
    remember(scope, reply, found.given)
    const view = await viewOf(scope, found.file)
    return sendPage(reply, 'private', <RequestPage site={await siteOf(scope)} view={view} done={request.query.done} />)
  })

  app.post<Of>('/follow/:number/leave', { config: open }, async (request, reply) => {
    forget(reply, request.params.number)
    return reply.redirect('/follow?why=left', 303)
  })

  app.get<OfStep>('/follow/:number/:step', { config: open }, async (request, reply) => {
    const step = stepAt(request.params.step)
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    const view = await viewOf(scope, found.file)
    if (!view.may.has(step.doing)) return reply.redirect(`/follow/${view.receiptNumber}`, 303)
    return sendPage(reply, 'private', await stepPage(scope, step, found))
  })

  app.post<OfStep>('/follow/:number/:step', { config: acting }, async (request, reply) => {
    const step = stepAt(request.params.step)
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    const outcome = await postStep(scope, request, step, found)
    if ('page' in outcome) return sendPage(reply.code(outcome.status), 'private', outcome.page)
    const said = 'done' in outcome ? `?done=${step.done}` : ''
    return reply.redirect(`/follow/${request.params.number}${said}`, 303)
  })

  app.get<OfFile>('/follow/:number/letters/:id', { config: open }, async (request, reply) => {
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    const letter = found.file.state.letters.find((one) => one.id === request.params.id)
    // Fetching serves a letter that has not been served yet; following a link must not.
    if (letter && !letter.served) return reply.redirect(`/follow/${request.params.number}`, 303)
    return sendFile(reply, await letterOf(found.file.row.id, request.params.id, request.ip))
  })

  app.post<OfFile>('/follow/:number/letters/:id', { config: acting }, async (request, reply) => {
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    return sendFile(reply, await letterOf(found.file.row.id, request.params.id, request.ip))
  })

  app.get<OfFile>('/follow/:number/files/:id', { config: open }, async (request, reply) => {
    const found = await followed(scope, request, request.params.number)
    if (!found) return askAgain(reply, request.params.number)
    if (!UUID.test(request.params.id)) throw notFound('这个文件')
    const { id } = found.file.row
    return sendFile(reply, await releaseFileForApplicant(scope, id, request.params.id, applicantActor(request.ip)))
  })

  async function find(reply: FastifyReply, props: { number: string; wrongs?: Wrongs; notice?: string | undefined }) {
    return sendPage(reply, 'private', <FindPage site={await siteOf(scope)} wrongs={[]} {...props} />)
  }

  async function letterOf(requestId: string, letterId: string, address: string) {
    if (!UUID.test(letterId)) throw notFound('这份文书')
    return letterForApplicant(scope, requestId, letterId, applicantActor(address))
  }
}

const notices: Readonly<Record<string, string>> = {
  again: '为保护您的信息，请重新输入查询码。',
  left: '已退出查询。',
}

/** Nobody learns here whether there is such a request: the page asks for number and code, as it asks everybody. */
function askAgain(reply: FastifyReply, number: string): FastifyReply {
  const known = RECEIPT_NUMBER.test(number) ? `&number=${number}` : ''
  return reply.redirect(`/follow?why=again${known}`, 303)
}

function stepAt(name: string) {
  const step = Object.hasOwn(applicantSteps, name) ? applicantSteps[name] : undefined
  if (!step) throw notFound('这个页面')
  return step
}

function emptyFields({ number, code }: { number: string; code: string }): Wrongs {
  return [
    ...(number.trim() === '' ? [{ field: 'number', message: '请填写编号。' }] : []),
    ...(code.trim() === '' ? [{ field: 'code', message: '请填写查询码。' }] : []),
  ]
}
