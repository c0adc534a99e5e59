import type { Role } from '@yangguang/contract'
import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { type Staff, staffOf } from '../areas/accounts/session.ts'
import { notAllowed, notSignedIn, passwordMustChange, secondFactorNeeded } from '../refusals.ts'
import type { Scope } from '../scope.ts'

/**
 * Who may call a route at all; every route names one (the application refuses to start otherwise). `public`: anyone;
 * `signedIn`: any member of staff; a list: staff with one of these roles. Which rows they may touch is the area's
 * `policy.ts` to say.
 */
export type RoutePolicy = 'public' | 'signedIn' | 'signingIn' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: RoutePolicy
  }
  interface FastifyRequest {
    /** The signed-in member of staff; reading it on a public route throws. */
    staff: Staff
  }
  interface FastifyInstance {
    /** Every route with its policy, for the tests about the codebase. */
    policies: { method: string; url: string; policy: RoutePolicy }[]
  }
}

const STAFF = Symbol('staff')

export const policy = fastifyPlugin(
  async (app, options: { scope: Scope }) => {
    app.decorate('policies', [])
    app.decorateRequest('staff', {
      getter(this: FastifyRequest) {
        const staff = (this as FastifyRequest & { [STAFF]?: Staff })[STAFF]
        if (!staff) throw notSignedIn()
        return staff
      },
    })
    app.addHook('onRoute', (route) => {
      const named = route.config?.policy
      if (!named) throw new Error(`route ${String(route.method)} ${route.url} names no policy`)
      for (const method of [route.method].flat()) app.policies.push({ method, url: route.url, policy: named })
    })
    app.addHook('preValidation', async (request) => {
      const named = request.routeOptions.config.policy
      if (!named || named === 'public') return
      const found = await staffOf(options.scope, request)
      if (!found) throw notSignedIn()
      if (named !== 'signingIn') {
        if (found.needsSecondFactor) throw secondFactorNeeded()
        if (found.mustChangePassword) throw passwordMustChange()
      }
      if (Array.isArray(named) && !named.some((role) => found.roles.includes(role))) throw notAllowed()
      ;(request as FastifyRequest & { [STAFF]?: Staff })[STAFF] = found
    })
  },
  { name: 'policy' },
)
