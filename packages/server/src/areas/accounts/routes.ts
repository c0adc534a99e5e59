import rateLimit from '@fastify/rate-limit'
import {
  BeginTotp,
  ChangePassword,
  Colleagues,
  ConfirmTotp,
  DisableTotp,
  Me,
  PasswordRules,
  SecondFactor,
  SessionView,
  SignedIn,
  SignIn,
  TotpOffer,
} from '@yangguang/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notSignedIn } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { changePassword } from './actions/change-password.ts'
import { confirmSecondFactor } from './actions/confirm-second-factor.ts'
import { endOwnSession, listSessions } from './actions/list-sessions.ts'
import { readColleagues, readMe } from './actions/read-me.ts'
import { signIn } from './actions/sign-in.ts'
import { signOut } from './actions/sign-out.ts'
import { beginTotp, confirmTotp, disableTotp } from './actions/switch-totp.ts'
import { presentRules } from './passwords.ts'
import { securityPolicy } from './security-policy.ts'
import { cookieOptions, sessionCookie, sessionOf } from './session.ts'

/**
 * Attempts a minute from one address. A whole office may sit behind one, so it is not tight: guessing at one account is stopped
 * by the account's own lock, this stops trying many accounts.
 */
const attemptsAMinute = { max: 60, timeWindow: '1 minute' }

/** Signing in and out, and what a person does with their own account. */
export const accounts: FastifyPluginAsync<{ scope: Scope }> = async (instance, { scope }) => {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  await app.register(rateLimit, { global: false })

  app.post(
    '/api/session',
    {
      config: { policy: 'public', rateLimit: attemptsAMinute },
      schema: { body: SignIn, response: { 200: SignedIn } },
    },
    async (request, reply) => {
      const from = { address: request.ip, session: sessionOf(request) }
      const { token, next } = await signIn(scope, request.body, from)
      reply.setCookie(sessionCookie, token, cookieOptions(scope.settings))
      return { next }
    },
  )
  app.post(
    '/api/session/second-factor',
    {
      config: { policy: 'signingIn', rateLimit: attemptsAMinute },
      schema: { body: SecondFactor, response: { 200: SignedIn } },
    },
    async (request) => confirmSecondFactor(scope, request.staff, mustBe(sessionOf(request)), request.body.code),
  )
  app.delete('/api/session', { config: { policy: 'public' } }, async (request, reply) => {
    await signOut(scope, sessionOf(request), request.ip)
    return reply.clearCookie(sessionCookie, cookieOptions(scope.settings)).code(204).send()
  })

  app.get('/api/me', { config: { policy: 'signingIn' }, schema: { response: { 200: Me } } }, async (request) =>
    readMe(scope, request.staff),
  )
  app.get(
    '/api/password-rules',
    { config: { policy: 'signingIn' }, schema: { response: { 200: PasswordRules } } },
    async () => presentRules(await securityPolicy(scope)),
  )
  app.put(
    '/api/me/password',
    { config: { policy: 'signingIn' }, schema: { body: ChangePassword } },
    async (request, reply) => {
      await changePassword(scope, request.staff, mustBe(sessionOf(request)), request.body)
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/me/totp',
    { config: { policy: 'signedIn' }, schema: { body: BeginTotp, response: { 200: TotpOffer } } },
    async (request) => beginTotp(scope, request.staff, request.body.password),
  )
  app.put('/api/me/totp', { config: { policy: 'signedIn' }, schema: { body: ConfirmTotp } }, async (request, reply) => {
    await confirmTotp(scope, request.staff, mustBe(sessionOf(request)), request.body)
    return reply.code(204).send()
  })
  app.post(
    '/api/me/totp/disable',
    { config: { policy: 'signedIn' }, schema: { body: DisableTotp } },
    async (request, reply) => {
      await disableTotp(scope, request.staff, request.body)
      return reply.code(204).send()
    },
  )
  app.get(
    '/api/me/sessions',
    { config: { policy: 'signedIn' }, schema: { response: { 200: z.array(SessionView) } } },
    async (request) => listSessions(scope, request.staff.id, sessionOf(request)),
  )
  app.delete(
    '/api/me/sessions/:sessionId',
    { config: { policy: 'signedIn' }, schema: { params: z.object({ sessionId: z.string().max(64) }) } },
    async (request, reply) => {
      await endOwnSession(scope, request.staff, request.params.sessionId)
      return reply.code(204).send()
    },
  )
  app.get(
    '/api/colleagues',
    { config: { policy: 'signedIn' }, schema: { response: { 200: Colleagues } } },
    async (request) => readColleagues(scope, request.staff),
  )
}

/** A signed-in request carries its session's token; without one there is nobody to act. */
function mustBe(sessionHash: Buffer | null): Buffer {
  if (!sessionHash) throw notSignedIn()
  return sessionHash
}
