import rateLimit from '@fastify/rate-limit'
import { chineseDate } from '@yangguang/statute'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Wrongs } from '../../portal/form.tsx'
import { sendPage } from '../../portal/send-page.ts'
import { siteOf } from '../../portal/site.ts'
import { Refused, tooMany } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { CheckPage } from './check-page.tsx'
import { readReportsForm } from './read-reports-form.ts'
import type { Checked } from './reader/jobs.ts'
import { readerOf } from './reader/reader.ts'
import { CHECK_PAGE_CSS, styleAddress } from './style.ts'

const open = { policy: 'public' } as const
/** An office behind one address checks the drafts of its whole district on one afternoon; a flood is something else. */
const checking = { policy: 'public', rateLimit: { max: 40, timeWindow: '10 minutes' } } as const

/** 年报体检 on the portal: what is brought is read, checked, shown, and kept nowhere. */
export const reportCheck: FastifyPluginAsync<{ scope: Scope }> = async (app, { scope }) => {
  await app.register(rateLimit, { global: false })
  const reader = readerOf(scope)
  app.addHook('onClose', () => reader.close())

  app.get(styleAddress, { config: open }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(CHECK_PAGE_CSS),
  )

  app.get('/report-check', { config: open }, async (_request, reply) =>
    sendPage(reply, 'public', <CheckPage site={await siteOf(scope)} wrongs={[]} checked={null} />),
  )

  app.post('/report-check', { config: checking }, async (request, reply) => {
    if (!reader.hasRoom) throw tooMany('同时检查的文件较多，请过一分钟再试。')
    const { files, lastYear, wrongs } = await readReportsForm(request)
    if (files.length === 0) return answer(reply, 400, wrongs, null)
    try {
      const on = chineseDate(scope.time.today())
      return await answer(reply, 200, wrongs, await reader.run({ kind: 'check', files, lastYear, on }))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return answer(reply, error.status, [...wrongs, { field: 'report', message: error.refusal.because }], null)
    }
  })

  async function answer(reply: FastifyReply, status: number, wrongs: Wrongs, checked: Checked | null) {
    const page = <CheckPage site={await siteOf(scope)} wrongs={wrongs} checked={checked} />
    return sendPage(reply.code(status), 'private', page)
  }
}
