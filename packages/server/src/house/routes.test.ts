import { roles } from '@yangguang/contract'
import Fastify from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { policy } from '../plugins/policy.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})

/** An address of the route; what stands for a parameter does not matter to whom it refuses. */
const addressOf = (url: string) =>
  url.replaceAll(/:\w+(\([^)]*\))?/g, '00000000-0000-7000-8000-000000000000').replace('*', 'x')

describe('every route', () => {
  it('names who may call it', () => {
    expect(test.app.policies.length).toBeGreaterThan(20)
    const known = (named: unknown) =>
      named === 'public' ||
      named === 'signedIn' ||
      named === 'signingIn' ||
      (Array.isArray(named) && named.length > 0 && named.every((role) => (roles as readonly string[]).includes(role)))
    expect(test.app.policies.filter(({ policy: named }) => !known(named))).toEqual([])
  })

  it('that is not public refuses a stranger before it looks at anything else', async () => {
    const answers = await Promise.all(
      test.app.policies
        .filter(({ policy: named }) => named !== 'public')
        .map(async ({ method, url }) => {
          const { statusCode } = await test.app.inject({ method: method as 'GET', url: addressOf(url) })
          return `${method} ${url} ${statusCode}`
        }),
    )
    expect(answers.filter((answer) => !answer.endsWith(' 401'))).toEqual([])
  })

  it('without a policy keeps the program from starting', async () => {
    const app = Fastify()
    await app.register(policy, { scope: test.scope })
    expect(() => app.get('/forgotten', async () => 'open to all')).toThrow('GET /forgotten names no policy')
  })
})
