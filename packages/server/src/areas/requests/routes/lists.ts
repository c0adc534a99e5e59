import {
  Id,
  RequestList,
  RequestListQuery,
  TaskList,
  TopicShares,
  TopicSharesQuery,
  View,
  ViewInput,
  ViewList,
} from '@yangguang/contract'
import { workbookToXlsx } from '@yangguang/documents'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../../scope.ts'
import { sendFile, XLSX } from '../../files/send-file.ts'
import { exportList, readList, readTasks } from '../actions/list-requests.ts'
import { readTopicShares } from '../actions/list-topics.ts'
import { changeView, createView, deleteView, listViews } from '../actions/save-view.ts'
import { readerRoles, workerRoles } from '../policy.ts'
import { listSheet } from '../workbooks.ts'

const ofView = z.object({ viewId: Id })

/** Lists of cases: the filtered list and its export, what waits for one, saved views, shares of topics. */
export const listRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const readers = { policy: readerRoles }

  app.get(
    '/api/requests',
    { config: readers, schema: { querystring: RequestListQuery, response: { 200: RequestList } } },
    async ({ staff, query }) => readList(scope, staff, query),
  )
  app.get(
    '/api/requests/export.xlsx',
    { config: readers, schema: { querystring: RequestListQuery } },
    async ({ staff, query }, reply) => {
      const rows = await exportList(scope, staff, query)
      const content = await workbookToXlsx([listSheet(rows)])
      return sendFile(reply, { name: `申请列表${scope.time.today()}.xlsx`, mediaType: XLSX, content })
    },
  )
  app.get(
    '/api/requests/topic-shares',
    { config: readers, schema: { querystring: TopicSharesQuery, response: { 200: TopicShares } } },
    async ({ staff, query }) => readTopicShares(scope, staff, query),
  )
  app.get(
    '/api/tasks',
    { config: { policy: workerRoles }, schema: { response: { 200: TaskList } } },
    async ({ staff }) => readTasks(scope, staff),
  )

  app.get('/api/views', { config: readers, schema: { response: { 200: ViewList } } }, async ({ staff }) =>
    listViews(scope, staff),
  )
  app.post(
    '/api/views',
    { config: readers, schema: { body: ViewInput, response: { 200: View } } },
    async ({ staff, body }) => createView(scope, staff, body),
  )
  app.put(
    '/api/views/:viewId',
    { config: readers, schema: { params: ofView, body: ViewInput, response: { 200: View } } },
    async ({ staff, params, body }) => changeView(scope, staff, params.viewId, body),
  )
  app.delete(
    '/api/views/:viewId',
    { config: readers, schema: { params: ofView } },
    async ({ staff, params }, reply) => {
      await deleteView(scope, staff, params.viewId)
      return reply.code(204).send()
    },
  )
}
