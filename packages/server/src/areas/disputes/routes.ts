import {
  ConclusionView,
  DisputeAppeal,
  DisputeChange,
  DisputeConclusion,
  DisputeList,
  DisputeListQuery,
  DisputeOpening,
  DisputeView,
  Id,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../scope.ts'
import { readerRoles } from '../requests/policy.ts'
import { appealDispute } from './actions/appeal-dispute.ts'
import { changeDispute } from './actions/change-dispute.ts'
import { concludeDispute } from './actions/conclude-dispute.ts'
import { openDispute } from './actions/open-dispute.ts'
import { listDisputes, readDispute } from './actions/read-disputes.ts'
import { disputeRoles } from './policy.ts'

const ofDispute = z.object({ id: Id })

/** 行政复议 and 行政诉讼 about requests. */
export const disputes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const readers = { policy: readerRoles }
  const keepers = { policy: disputeRoles }

  app.get(
    '/api/disputes',
    { config: readers, schema: { querystring: DisputeListQuery, response: { 200: DisputeList } } },
    async ({ staff, query }) => listDisputes(scope, staff, query),
  )
  app.post(
    '/api/disputes',
    { config: keepers, schema: { body: DisputeOpening, response: { 200: DisputeView } } },
    async ({ staff, body }) => openDispute(scope, staff, body),
  )
  app.get(
    '/api/disputes/:id',
    { config: readers, schema: { params: ofDispute, response: { 200: DisputeView } } },
    async ({ staff, params }) => readDispute(scope, staff, params.id),
  )
  app.patch(
    '/api/disputes/:id',
    { config: keepers, schema: { params: ofDispute, body: DisputeChange, response: { 200: DisputeView } } },
    async ({ staff, params, body }) => changeDispute(scope, staff, params.id, body),
  )
  app.post(
    '/api/disputes/:id/conclusion',
    { config: keepers, schema: { params: ofDispute, body: DisputeConclusion, response: { 200: ConclusionView } } },
    async ({ staff, params, body }) => concludeDispute(scope, staff, params.id, body),
  )
  app.post(
    '/api/disputes/:id/appeal',
    { config: keepers, schema: { params: ofDispute, body: DisputeAppeal, response: { 200: DisputeView } } },
    async ({ staff, params, body }) => appealDispute(scope, staff, params.id, body),
  )
}
