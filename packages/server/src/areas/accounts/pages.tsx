import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsync } from 'fastify'
import type { z } from 'zod'
import { readInstallation } from '../../installation.ts'
import type { Wrongs } from '../../portal/form.tsx'
import { page } from '../../portal/frame.tsx'
import { siteOf } from '../../portal/site.ts'
import { notFound, Refused } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { setUpOffice } from './actions/set-up-office.ts'
import { SetUpForm } from './set-up-form.ts'
import { SetUpDonePage, SetUpPage, type Typed } from './set-up-page.tsx'

const html = 'text/html; charset=utf-8'

/** The set-up of an office of one's own: open with the one-time code of the terminal, closed for ever afterwards. */
export const setUpPages: FastifyPluginAsync<{ scope: Scope }> = async (app, { scope }) => {
  await app.register(rateLimit, { global: false })

  app.get('/setup', { config: { policy: 'public' } }, async (_request, reply) => {
    await mustBeOpen(scope)
    return reply.type(html).send(await form(scope, {}, []))
  })

  app.post(
    '/setup',
    { config: { policy: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      await mustBeOpen(scope)
      const typed = asTyped(request.body)
      const read = SetUpForm.safeParse(typed)
      if (!read.success)
        return reply
          .code(400)
          .type(html)
          .send(await form(scope, typed, wrongsOf(read.error)))
      try {
        const done = await setUpOffice(scope, read.data, request.ip)
        const site = await siteOf(scope)
        // The only time the initial passwords can be read: no cache may keep them.
        return reply
          .header('cache-control', 'no-store')
          .type(html)
          .send(page(<SetUpDonePage site={site} {...done} />))
      } catch (error) {
        if (!(error instanceof Refused) || !error.fields) throw error
        return reply
          .code(error.status)
          .type(html)
          .send(await form(scope, typed, error.fields))
      }
    },
  )
}

/** Where there is nothing to set up there is no page: not even one that says so. */
async function mustBeOpen(scope: Scope): Promise<void> {
  const installation = await readInstallation(scope.database.db)
  if (installation?.kind !== 'office' || installation.finished) throw notFound('这个页面')
}

const form = async (scope: Scope, typed: Typed, wrongs: Wrongs) =>
  page(<SetUpPage site={await siteOf(scope)} typed={typed} wrongs={wrongs} />)

/** The fields of the form as typed, a missing one as an empty one; whatever else was sent is left out. */
function asTyped(body: unknown): Typed {
  const sent = (body ?? {}) as Record<string, unknown>
  const names = Object.keys(SetUpForm.shape)
  return Object.fromEntries(names.map((name) => [name, typeof sent[name] === 'string' ? sent[name] : '']))
}

/** One message a field, in the order of the form. */
function wrongsOf(error: z.ZodError): Wrongs {
  const wrongs: Wrongs = []
  for (const issue of error.issues) {
    const field = String(issue.path[0])
    if (!wrongs.some((wrong) => wrong.field === field)) wrongs.push({ field, message: issue.message })
  }
  const order = Object.keys(SetUpForm.shape)
  return wrongs.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}
