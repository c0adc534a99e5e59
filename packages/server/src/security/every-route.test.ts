import { type Role, roles } from '@yangguang/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { snapshot } from '../testing/snapshot.ts'
import { addressOf, allOf, contentOf, everyRoute, type Route } from './testing/routes.ts'
import { aTown, type Town } from './testing/town.ts'

let test: TestApp
let town: Town
let routes: Route[]

beforeAll(async () => {
  test = await testApp()
  town = await aTown(test)
  routes = everyRoute(test)
})

const closed = () => routes.filter(({ policy }) => policy !== 'public')
const ofRoles = () => routes.filter((route): route is Route & { policy: Role[] } => Array.isArray(route.policy))
/** Things that belong to somebody else stand in these addresses; the rest is about oneself or the whole region. */
const pointing = () =>
  ofRoles().filter(({ url }) => /:(?!noticeId)/.test(url) && !url.startsWith('/api/calendar/:year'))

/** Calls a route about a thing of the agency, with content that is right in form. */
async function call(route: Route, headers: Record<string, string>): Promise<number> {
  const content = contentOf(route)
  const answer = await test.app.inject({
    method: route.method,
    url: addressOf(route, (parameter) => (route.policy === 'public' ? '1' : town.thing(route, parameter))),
    headers: { ...content.headers, ...headers },
    ...(content.payload === undefined ? {} : { payload: content.payload }),
  })
  return answer.statusCode
}

/** Calls that answered with another status than they should. */
async function otherThan(status: number, calls: { route: Route; who: string; headers: Record<string, string> }[]) {
  const answered = await allOf(calls, async ({ route, who, headers }) => {
    const got = await call(route, headers)
    return got === status ? [] : [`${route.key} by ${who}: ${got}`]
  })
  return answered.flat()
}

async function withoutChange<T>(work: () => Promise<T>): Promise<T> {
  const before = await snapshot(test.database)
  const result = await work()
  expect(await snapshot(test.database)).toEqual(before)
  return result
}

describe('every route that is not public', () => {
  it.each([
    ['nobody', {}],
    ['somebody with a session made up', { cookie: 'yangguang-session=made-up' }],
    ['somebody with a session of nothing but SQL', { cookie: `yangguang-session=' or '1'='1` }],
  ])('answers 401 to %s, and nothing changes', async (who, headers) => {
    expect(closed().length).toBeGreaterThan(100)
    const wrong = await withoutChange(() =>
      otherThan(
        401,
        closed().map((route) => ({ route, who, headers: { ...headers } })),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('answers 403 to every role it is not for, and nothing changes', async () => {
    const calls = ofRoles().flatMap((route) =>
      roles
        .filter((role) => !route.policy.includes(role))
        .map((role) => ({ route, who: role, headers: town.people[role] })),
    )
    expect(calls.length).toBeGreaterThan(500)
    expect(await withoutChange(() => otherThan(403, calls))).toEqual([])
  })

  it('answers 404 to the right role of another agency, and nothing changes', async () => {
    const calls = pointing().flatMap((route) =>
      route.policy.map((role) => ({ route, who: role, headers: town.strangers[role] })),
    )
    expect(calls.length).toBeGreaterThan(200)
    expect(await withoutChange(() => otherThan(404, calls))).toEqual([])
  })

  it('knows the same things when the right people of the agency itself ask', async () => {
    // There is nothing to compare yet: that is a 404 of its own.
    const looking = pointing().filter(({ method, url }) => method === 'GET' && !url.endsWith('/differences'))
    expect(looking.length).toBeGreaterThan(20)
    const closedTo = await allOf(looking, async (route) => {
      const status = await call(route, town.people[route.policy[0]!])
      return status === 404 || status === 403 ? [`${route.key}: ${status}`] : []
    })
    expect(closedTo.flat()).toEqual([])
  })
})

describe('every route that changes something', () => {
  it.each([
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a page of a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['by an old browser from a page of another site', { origin: 'https://evil.example' }],
    ['by an old browser from a file', { origin: 'null' }],
  ])('answers 403 when it is called %s, whoever is signed in, and nothing changes', async (_, from) => {
    const changing = routes.filter(({ method }) => method !== 'GET')
    expect(changing.length).toBeGreaterThan(50)
    const calls = changing.map((route) => {
      const role = typeof route.policy === 'string' ? 'caseOfficer' : route.policy[0]!
      return { route, who: role, headers: { ...town.people[role], ...from } }
    })
    expect(await withoutChange(() => otherThan(403, calls))).toEqual([])
  })
})
