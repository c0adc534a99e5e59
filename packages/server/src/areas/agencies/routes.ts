import {
  AgencyInput,
  AgencyName,
  AgencyRow,
  AgencyView,
  CreateAgency,
  Id,
  LegalValues,
  NumberPreview,
  NumberRuleInput,
  NumberRuleView,
  NumberSeries,
  Switch,
  TopicInput,
  TopicView,
  UnitInput,
  UnitView,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../scope.ts'
import { createAgency } from './actions/create-agency.ts'
import { editAgency, setAgencyActive } from './actions/edit-agency.ts'
import { createTopic, createUnit, editTopic, editUnit } from './actions/name-units.ts'
import { previewNumber, readNumberRules, setNumberRule } from './actions/set-number-rule.ts'
import { legalValues } from './legal-values.ts'
import { presentAgency, presentName, presentRow } from './present.ts'
import { agenciesUnder, agencyUnder, topicsOf, unitsOf } from './store.ts'

const ofAgency = z.object({ agencyId: Id })
const ofSeries = ofAgency.extend({ series: NumberSeries })
const administrators = { policy: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } as const
const system = { policy: ['systemAdmin'] } as const
const topics = { policy: ['systemAdmin', 'disclosureHead'] } as const

/** Agencies and what belongs to them: units, topics, number rules; and the list of legal values. */
export const agencies: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const { db } = scope.database

  app.get(
    '/api/agencies',
    { config: { policy: 'signedIn' }, schema: { response: { 200: z.array(AgencyName) } } },
    async ({ staff }) => {
      const found = await agenciesUnder(db, staff.agencyPath)
      return found.filter((one) => one.agency.active).map((one) => presentName(one.agency, staff.agencyPath))
    },
  )
  app.get(
    '/api/topics',
    { config: { policy: 'signedIn' }, schema: { response: { 200: z.array(TopicView) } } },
    async ({ staff }) => (await topicsOf(db, staff.agencyId)).filter((one) => one.active),
  )

  app.get(
    '/api/admin/agencies',
    { config: administrators, schema: { response: { 200: z.array(AgencyRow) } } },
    async ({ staff }) =>
      (await agenciesUnder(db, staff.agencyPath)).map((found) => presentRow(found, staff.agencyPath)),
  )
  app.post(
    '/api/admin/agencies',
    { config: system, schema: { body: CreateAgency, response: { 201: AgencyView } } },
    async ({ staff, body }, reply) => reply.code(201).send(presentAgency(await createAgency(scope, staff, body))),
  )
  app.get(
    '/api/admin/agencies/:agencyId',
    { config: administrators, schema: { params: ofAgency, response: { 200: AgencyView } } },
    async ({ staff, params }) => presentAgency(await agencyUnder(db, params.agencyId, staff.agencyPath)),
  )
  app.put(
    '/api/admin/agencies/:agencyId',
    { config: system, schema: { params: ofAgency, body: AgencyInput, response: { 200: AgencyView } } },
    async ({ staff, params, body }) => presentAgency(await editAgency(scope, staff, params.agencyId, body)),
  )
  app.put(
    '/api/admin/agencies/:agencyId/active',
    { config: system, schema: { params: ofAgency, body: Switch, response: { 200: AgencyView } } },
    async ({ staff, params, body }) => presentAgency(await setAgencyActive(scope, staff, params.agencyId, body.active)),
  )

  app.get(
    '/api/admin/agencies/:agencyId/units',
    { config: administrators, schema: { params: ofAgency, response: { 200: z.array(UnitView) } } },
    async ({ staff, params }) => unitsOf(db, (await agencyUnder(db, params.agencyId, staff.agencyPath)).id),
  )
  app.post(
    '/api/admin/agencies/:agencyId/units',
    { config: system, schema: { params: ofAgency, body: UnitInput, response: { 201: z.array(UnitView) } } },
    async ({ staff, params, body }, reply) => {
      await createUnit(scope, staff, params.agencyId, body)
      return reply.code(201).send(await unitsOf(db, params.agencyId))
    },
  )
  app.put(
    '/api/admin/units/:unitId',
    {
      config: system,
      schema: { params: z.object({ unitId: Id }), body: UnitInput, response: { 200: z.array(UnitView) } },
    },
    async ({ staff, params, body }) => unitsOf(db, await editUnit(scope, staff, params.unitId, body)),
  )

  app.get(
    '/api/admin/agencies/:agencyId/topics',
    { config: topics, schema: { params: ofAgency, response: { 200: z.array(TopicView) } } },
    async ({ staff, params }) => topicsOf(db, (await agencyUnder(db, params.agencyId, staff.agencyPath)).id),
  )
  app.post(
    '/api/admin/agencies/:agencyId/topics',
    { config: topics, schema: { params: ofAgency, body: TopicInput, response: { 201: z.array(TopicView) } } },
    async ({ staff, params, body }, reply) => {
      await createTopic(scope, staff, params.agencyId, body)
      return reply.code(201).send(await topicsOf(db, params.agencyId))
    },
  )
  app.put(
    '/api/admin/topics/:topicId',
    {
      config: topics,
      schema: { params: z.object({ topicId: Id }), body: TopicInput, response: { 200: z.array(TopicView) } },
    },
    async ({ staff, params, body }) => topicsOf(db, await editTopic(scope, staff, params.topicId, body)),
  )

  app.get(
    '/api/admin/agencies/:agencyId/number-rules',
    { config: administrators, schema: { params: ofAgency, response: { 200: z.array(NumberRuleView) } } },
    async ({ staff, params }) => readNumberRules(scope, staff, params.agencyId),
  )
  app.put(
    '/api/admin/agencies/:agencyId/number-rules/:series',
    { config: system, schema: { params: ofSeries, body: NumberRuleInput, response: { 200: z.array(NumberRuleView) } } },
    async ({ staff, params, body }) => {
      await setNumberRule(scope, staff, params.agencyId, params.series, body)
      return readNumberRules(scope, staff, params.agencyId)
    },
  )
  app.post(
    '/api/admin/agencies/:agencyId/number-rules/:series/preview',
    { config: system, schema: { params: ofSeries, body: NumberRuleInput, response: { 200: NumberPreview } } },
    async ({ staff, params, body }) => ({
      next: await previewNumber(scope, staff, params.agencyId, params.series, body),
    }),
  )

  app.get(
    '/api/admin/legal-values',
    { config: { policy: 'signedIn' }, schema: { response: { 200: LegalValues } } },
    async () => legalValues(scope.time.today()),
  )
}
