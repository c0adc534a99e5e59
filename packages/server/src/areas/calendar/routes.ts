import {
  CalendarYear,
  ConfirmNotice,
  Id,
  NoticeConfirmed,
  NoticeEffect,
  NoticeRead,
  NoticeView,
  ProposeNotice,
  ReadNoticeText,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../scope.ts'
import { noticeEffect, putInForce, withdrawNotice } from './actions/change-calendar.ts'
import { dropProposal, proposeNotice } from './actions/propose-notice.ts'
import { mayChangeCalendar } from './policy.ts'
import { presentNotices, presentYear } from './present.ts'
import { readUpload } from './read-upload.ts'
import { enteredNotices } from './store.ts'

const ofNotice = z.object({ noticeId: Id })
const ofYear = z.object({ year: z.coerce.number().int().min(2008, '年份应在 2008 至 2099 之间').max(2099) })
const system = { policy: ['systemAdmin'] } as const

/** The calendar of working days: read by all staff, changed by the topmost body's system administrator. */
export const calendar: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { db } = scope.database

  app.get(
    '/api/calendar/:year',
    { config: { policy: 'signedIn' }, schema: { params: ofYear, response: { 200: CalendarYear } } },
    async ({ params }) => presentYear(params.year, scope.calendar(), presentNotices(await enteredNotices(db))),
  )
  app.get(
    '/api/calendar/notices',
    { config: { policy: 'signedIn' }, schema: { response: { 200: z.array(NoticeView) } } },
    async () => presentNotices(await enteredNotices(db)),
  )
  app.post(
    '/api/calendar/read',
    { config: system, schema: { body: ReadNoticeText, response: { 200: NoticeRead } } },
    async ({ staff, body }) => {
      await mayChangeCalendar(scope, staff)
      return readUpload(body.text, scope.calendar())
    },
  )
  app.post(
    '/api/calendar/notices',
    { config: system, schema: { body: ProposeNotice, response: { 201: NoticeView } } },
    async ({ staff, body }, reply) => reply.code(201).send(await proposeNotice(scope, staff, body)),
  )
  app.delete(
    '/api/calendar/notices/:noticeId',
    { config: system, schema: { params: ofNotice } },
    async ({ staff, params }, reply) => {
      await dropProposal(scope, staff, params.noticeId)
      return reply.code(204).send()
    },
  )
  app.get(
    '/api/calendar/notices/:noticeId/effect',
    { config: system, schema: { params: ofNotice, response: { 200: NoticeEffect } } },
    async ({ staff, params }) => noticeEffect(scope, staff, params.noticeId),
  )
  app.post(
    '/api/calendar/notices/:noticeId/put-in-force',
    { config: system, schema: { params: ofNotice, body: ConfirmNotice, response: { 200: NoticeConfirmed } } },
    async ({ staff, params, body }) => putInForce(scope, staff, params.noticeId, body.seen),
  )
  app.post(
    '/api/calendar/notices/:noticeId/withdraw',
    { config: system, schema: { params: ofNotice, body: ConfirmNotice, response: { 200: NoticeConfirmed } } },
    async ({ staff, params, body }) => withdrawNotice(scope, staff, params.noticeId, body.seen),
  )
}
