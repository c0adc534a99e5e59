import {
  CreateStaff,
  Deactivated,
  EditStaff,
  GrantRoles,
  Id,
  InitialPassword,
  Role,
  SecurityPolicy,
  SecurityPolicyView,
  SessionView,
  StaffPage,
  StaffQuery,
  StaffView,
  Switch,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Scope } from '../../scope.ts'
import { createStaff, editStaff } from './actions/create-staff.ts'
import { grantRoles } from './actions/grant-roles.ts'
import { listStaff, readStaff, readStaffSessions } from './actions/list-staff.ts'
import { endAllSessions, resetPassword, resetTotp, unlockAccount } from './actions/recover-account.ts'
import { readSecurityPolicy, setSecurityPolicy } from './actions/set-security-policy.ts'
import { setStaffActive } from './actions/set-staff-active.ts'

const params = z.object({ staffId: Id })
const administrators = { policy: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } as const
const system = { policy: ['systemAdmin'] } as const
const security = { policy: ['securityAdmin'] } as const

/** People and their rights. The system administrator makes accounts, the security administrator says what they may do. */
export const staffAdministration: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/admin/staff',
    { config: administrators, schema: { querystring: StaffQuery, response: { 200: StaffPage } } },
    async (request) => listStaff(scope, request.staff, request.query),
  )
  app.get(
    '/api/admin/staff/:staffId',
    { config: administrators, schema: { params, response: { 200: StaffView } } },
    async (request) => readStaff(scope, request.staff, request.params.staffId),
  )
  app.post(
    '/api/admin/staff',
    { config: system, schema: { body: CreateStaff, response: { 201: InitialPassword } } },
    async (request, reply) => reply.code(201).send(await createStaff(scope, request.staff, request.body)),
  )
  app.put(
    '/api/admin/staff/:staffId',
    { config: system, schema: { params, body: EditStaff, response: { 200: StaffView } } },
    async (request) => {
      await editStaff(scope, request.staff, request.params.staffId, request.body)
      return readStaff(scope, request.staff, request.params.staffId)
    },
  )
  app.put(
    '/api/admin/staff/:staffId/active',
    { config: system, schema: { params, body: Switch, response: { 200: Deactivated } } },
    async (request) => setStaffActive(scope, request.staff, request.params.staffId, request.body.active),
  )
  app.put(
    '/api/admin/staff/:staffId/roles',
    { config: security, schema: { params, body: GrantRoles, response: { 200: z.object({ roles: z.array(Role) }) } } },
    async (request) => ({
      roles: await grantRoles(scope, request.staff, request.params.staffId, request.body.roles),
    }),
  )
  app.post(
    '/api/admin/staff/:staffId/password',
    { config: security, schema: { params, response: { 200: InitialPassword } } },
    async (request) => resetPassword(scope, request.staff, request.params.staffId),
  )
  app.post('/api/admin/staff/:staffId/unlock', { config: security, schema: { params } }, async (request, reply) => {
    await unlockAccount(scope, request.staff, request.params.staffId)
    return reply.code(204).send()
  })
  app.delete('/api/admin/staff/:staffId/totp', { config: security, schema: { params } }, async (request, reply) => {
    await resetTotp(scope, request.staff, request.params.staffId)
    return reply.code(204).send()
  })
  app.get(
    '/api/admin/staff/:staffId/sessions',
    { config: security, schema: { params, response: { 200: z.array(SessionView) } } },
    async (request) => readStaffSessions(scope, request.staff, request.params.staffId),
  )
  app.delete('/api/admin/staff/:staffId/sessions', { config: security, schema: { params } }, async (request, reply) => {
    await endAllSessions(scope, request.staff, request.params.staffId)
    return reply.code(204).send()
  })
  app.get(
    '/api/admin/security-policy',
    { config: administrators, schema: { response: { 200: SecurityPolicyView } } },
    async (request) => readSecurityPolicy(scope, request.staff),
  )
  app.put(
    '/api/admin/security-policy',
    { config: security, schema: { body: SecurityPolicy, response: { 200: SecurityPolicyView } } },
    async (request) => setSecurityPolicy(scope, request.staff, request.body),
  )
}
