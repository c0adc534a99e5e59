import { type Role, roles } from '@yangguang/contract'
import Fastify from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { policy } from '../plugins/policy.ts'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../testing/app.ts'

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

  it('with a parameter that can be nobody’s says that there is nothing, not that something was filled in wrongly', async () => {
    const agency = await anAgency(test)
    const sessions = new Map<Role, Record<string, string>>()
    // An administrator has no other role, so there is somebody for each.
    for (const role of roles) sessions.set(role, await signedInAs(test, await aStaff(test, { agency, roles: [role] })))
    // A number on the portal may be anything and leads to where it is typed in; a form with files is received before it is judged.
    const leftOut = (method: string, url: string) =>
      method === 'HEAD' || url.startsWith('/follow/') || `${method} ${url}` === 'POST /api/requests/:id/files'
    const asked = test.app.policies.filter(({ method, url }) => url.includes(':') && !leftOut(method, url))
    expect(asked.length).toBeGreaterThan(50)
    const answers: string[] = []
    for (const { method, url, policy: named } of asked) {
      const headers = sessions.get(Array.isArray(named) ? named[0]! : roles[0])
      const address = url.replaceAll(/:\w+(\([^)]*\))?/g, 'no-such-thing').replace('*', 'x')
      const { statusCode } = await test.app.inject({ method: method as 'GET', url: address, headers })
      answers.push(`${method} ${url} ${statusCode}`)
    }
    expect(answers.filter((answer) => !answer.endsWith(' 404'))).toEqual([])
  })

  it.each([
    ['/%E0%A4%A', 'text/html', '没有找到'],
    ['/api/reports/%E0%A4%A/2025', 'application/json', '没有找到'],
    ['/%', 'text/html', '没有找到'],
  ])('that cannot be decoded (%s) is answered as any that leads nowhere', async (url, kind, words) => {
    const { statusCode, headers, body } = await test.app.inject({ url })
    expect(statusCode).toBe(404)
    expect(headers['content-type']).toContain(kind)
    expect(headers['content-security-policy']).toBeTruthy()
    expect(body).toContain(words)
  })

  it('without a policy keeps the program from starting', async () => {
    const app = Fastify()
    await app.register(policy, { scope: test.scope })
    expect(() => app.get('/forgotten', async () => 'open to all')).toThrow('GET /forgotten names no policy')
  })
})
