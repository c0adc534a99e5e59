import {
  ApplicantOpening,
  CaseView,
  Id,
  OpenedApplicant,
  RegisteredView,
  SimilarAsked,
  SimilarList,
  StepTaken,
  TopicChoice,
  WindowRegistration,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../../scope.ts'
import { filesOf, jsonOrForm } from '../../files/read-form.ts'
import { findSimilar, similarToCase } from '../actions/find-similar.ts'
import { openApplicant } from '../actions/open-applicant.ts'
import { readCase } from '../actions/read-case.ts'
import { recordStep } from '../actions/record-step.ts'
import { registerAtWindow } from '../actions/register-at-window.ts'
import { setTopic } from '../actions/set-topic.ts'
import { deskRoles, openerRoles, readerRoles, workerRoles } from '../policy.ts'

export const ofRequest = z.object({ id: Id })

/** One case: receiving it at the window, its page, its applicant, its steps. */
export const caseRoutes: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/requests',
    {
      config: { policy: deskRoles },
      schema: { body: WindowRegistration, response: { 200: RegisteredView } },
      preValidation: jsonOrForm('application'),
    },
    async (request) => registerAtWindow(scope, request.staff, request.body, filesOf(request)),
  )
  app.post(
    '/api/requests/similar',
    { config: { policy: deskRoles }, schema: { body: SimilarAsked, response: { 200: SimilarList } } },
    async ({ staff, body }) => findSimilar(scope, staff, body),
  )
  app.get(
    '/api/requests/:id',
    { config: { policy: readerRoles }, schema: { params: ofRequest, response: { 200: CaseView } } },
    async ({ staff, params }) => readCase(scope, staff, params.id),
  )
  app.get(
    '/api/requests/:id/similar',
    { config: { policy: workerRoles }, schema: { params: ofRequest, response: { 200: SimilarList } } },
    async ({ staff, params }) => similarToCase(scope, staff, params.id),
  )
  app.post(
    '/api/requests/:id/applicant/open',
    {
      config: { policy: openerRoles },
      schema: { params: ofRequest, body: ApplicantOpening, response: { 200: OpenedApplicant } },
    },
    async ({ staff, params, body }) => openApplicant(scope, staff, params.id, body.reason),
  )
  app.post(
    '/api/requests/:id/steps',
    {
      config: { policy: workerRoles },
      schema: { params: ofRequest, body: StepTaken, response: { 200: CaseView } },
    },
    async ({ staff, params, body }) => recordStep(scope, staff, params.id, body),
  )
  app.put(
    '/api/requests/:id/topic',
    {
      config: { policy: workerRoles },
      schema: { params: ofRequest, body: TopicChoice, response: { 200: CaseView } },
    },
    async ({ staff, params, body }) => setTopic(scope, staff, params.id, body.topicId),
  )
}
