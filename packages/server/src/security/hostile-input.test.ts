import { randomInt } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { MEGABYTE } from '../plugins/security.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { aForm } from '../testing/forms.ts'
import { addressOf, allOf, contentOf, everyRoute, type Route } from './testing/routes.ts'
import { spoiled } from './testing/samples.ts'
import { aTown, type Town } from './testing/town.ts'

let test: TestApp
let town: Town
let routes: Route[]
beforeAll(async () => {
  test = await testApp()
  town = await aTown(test)
  routes = everyRoute(test)
})

const SCRIPT = '<script>alert(1)</script>'

/** What is put wherever a text can stand: in addresses, in queries, in every field of a body. */
const texts: Record<string, string> = {
  'SQL in quotes': `' or '1'='1`,
  'SQL after a semicolon': `1"); drop table request; select pg_sleep(9); --`,
  'a script': `"'>${SCRIPT}<img src=x onerror=alert(1)>`,
  'a path upwards': '../../../../../../etc/passwd',
  'an encoded path upwards': '..%2f..%2f..%2fkeys%2fkeys.json',
  'a Windows path': '..\\..\\keys\\keys.json',
  'a NUL': 'a\u0000b',
  'half a character': 'a\ud800b',
  'a line break for a header': 'a\r\nx-injected: yes',
  wildcards: '%_\\%*()|&:!',
  'a prototype': '__proto__',
  'a number beyond numbers': '99999999999999999999999',
  'less than nothing': '-1',
  'a day that is none': '2026-02-30',
}

/** Bodies that are not what they say, or more than anybody needs. */
const bodies: Record<string, () => Pick<InjectOptions, 'headers' | 'payload'>> = {
  'half a JSON': () => json('{"name": "a'),
  'JSON with a prototype': () => json(`{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}`),
  'JSON nested a hundred thousand deep': () => json('['.repeat(100_000) + ']'.repeat(100_000)),
  'a list instead of an object': () => json('[[], null, 1, "a"]'),
  'nothing but null': () => json('null'),
  'a text of a megabyte': () => json(JSON.stringify({ name: 'a'.repeat(MEGABYTE) })),
  'two megabytes': () => json(`"${'a'.repeat(2 * MEGABYTE)}"`),
  'XML that names a file': () => ({
    headers: { 'content-type': 'application/xml' },
    payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  }),
  'text that says it is JSON in another charset': () => ({
    headers: { 'content-type': 'application/json; charset=utf-7' },
    payload: '+AHs-',
  }),
  'a form with a thousand fields': () => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: Array.from({ length: 1_000 }, (_, at) => `do=check&f${at}=${at}&__proto__[polluted]=1`).join('&'),
  }),
  'a multipart form without a boundary': () => ({ headers: { 'content-type': 'multipart/form-data' }, payload: 'a' }),
  'a multipart form cut off': () => {
    const form = aForm({ do: 'check' }, [{ field: 'attachmentFile', name: 'a.pdf', content: Buffer.alloc(1_000) }])
    return { ...form, payload: form.payload.subarray(0, 700) }
  },
  'a multipart form with a prototype': () => aForm({ __proto__: '1', constructor: '1', toString: '1', do: 'submit' }),
}
const json = (payload: string) => ({ headers: { 'content-type': 'application/json' }, payload })

/** Whoever the route is for. */
function headersFor({ policy }: Route): Record<string, string> {
  if (policy === 'public') return {}
  return town.people[typeof policy === 'string' ? 'caseOfficer' : policy[0]!]
}

/** A visitor from anywhere: the limits by address have tests of their own. */
const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/** Signs that an answer gives away more than it should, or runs what was sent. */
function faultIn(answer: Awaited<ReturnType<TestApp['app']['inject']>>): string | null {
  if (answer.statusCode >= 500) return String(answer.statusCode)
  if (answer.headers['x-injected'] !== undefined) return 'a header of the visitor'
  const isHtml = String(answer.headers['content-type']).startsWith('text/html')
  if (isHtml && (answer.body.includes(SCRIPT) || answer.body.includes('<img src=x'))) return 'a script of the visitor'
  if (/root:x:0|"ring"|node_modules|syntax error at|\.ts:\d+/.test(answer.body)) return 'what lies behind'
  return null
}

async function faultsOf(calls: { route: Route; what: string; options: InjectOptions }[]): Promise<string[]> {
  const faults = await allOf(calls, async ({ route, what, options }) => {
    const answer = await test.app.inject({ ...options, remoteAddress: somewhere() })
    const fault = faultIn(answer)
    return fault ? [`${route.key} with ${what}: ${fault}`] : []
  })
  return faults.flat()
}

const isPublic = ({ policy }: Route) => policy === 'public'
/** Signing out would end the session the other calls need. */
const walked = () => routes.filter(({ key }) => key !== 'DELETE /api/session')

/** A call with `text` in the query and in the body, and in the address too unless the address is to lead somewhere. */
function withText(route: Route, text: string, led: boolean): InjectOptions {
  const address = addressOf(route, (parameter) =>
    led ? placeOf(route, parameter) : encodeURIComponent(text.toWellFormed()),
  )
  const names = new Set(['q', 'number', 'kind', 'items', 'done', 'year', ...route.query.map(({ name }) => name)])
  const query = [...names].map((name) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&')
  const { headers, payload } = contentOf(route)
  const form = isPublic(route) && !payload ? { payload: typed(text), headers: urlencoded } : null
  const body = payload && !Buffer.isBuffer(payload) ? { payload: spoiled(payload, () => text) as object } : { payload }
  return {
    method: route.method,
    url: `${address.split('?')[0]}?${query}`,
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : (form ?? body)),
    headers: { ...(form ? form.headers : headers), ...headersFor(route) },
  }
}

/** Every field of the portal's forms, with the same text in it. */
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const fieldNames =
  'formKey items agent kept do name identityKind identityNumber employer address phone email delivery carrier item1Title item1Detail number code text reason token login password'
const typed = (text: string) =>
  fieldNames
    .split(' ')
    .map((name) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
    .join('&')

/** The things of the agency, and for the pages of the portal its address. */
function placeOf(route: Route, parameter: string): string {
  if (parameter === 'slug') return town.agency.slug
  if (parameter === 'kind') return 'person'
  if (parameter === 'number' || parameter === 'step' || parameter === '*' || isPublic(route)) return '1'
  return town.thing(route, parameter)
}

/** Drawing the same paper or table again tells nothing new: these are called with hostile addresses only. */
const draws = ({ url }: Route) => /pdf|docx|word|xlsx/.test(url)

async function faultsWith(those: Route[], what: string, text: string) {
  const calls = those.flatMap((route) =>
    (draws(route) ? [false] : [true, false]).map((led) => ({ route, what, options: withText(route, text, led) })),
  )
  expect(calls.length).toBeGreaterThan(40)
  return faultsOf(calls)
}

/** Behind a sign-in what can be told apart by its sign is put into one text: there are three times as many routes. */
const { 'a NUL': nul, 'half a character': half, 'a number beyond numbers': number, ...signs } = texts
const together = {
  'a NUL': nul!,
  'half a character': half!,
  'a number beyond numbers': number!,
  'every hostile sign in one text': Object.values(signs).join(' '),
  'a day that is none': texts['a day that is none']!,
}

it.each(Object.entries(texts))('every public route survives %s', async (what, text) => {
  expect(await faultsWith(walked().filter(isPublic), what, text)).toEqual([])
})

it.each(Object.entries(together))('every route for staff survives %s', async (what, text) => {
  const those = walked().filter((route) => !isPublic(route))
  expect(await faultsWith(those, what, text)).toEqual([])
})

describe.each([
  ['public', () => walked().filter(isPublic)],
  ['for staff', () => walked().filter((route) => !isPublic(route))],
])('every route %s', (_, those) => {
  it.each(Object.entries(bodies))('survives %s', async (what, body) => {
    const calls = those()
      .filter(({ method }) => method !== 'GET' && method !== 'DELETE')
      .map((route) => {
        const { headers, payload } = body()
        const url = addressOf(route, (parameter) => placeOf(route, parameter))
        const options = { method: route.method, url, payload, headers: { ...headers, ...headersFor(route) } }
        return { route, what, options: options as InjectOptions }
      })
    expect(calls.length).toBeGreaterThan(4)
    expect(await faultsOf(calls)).toEqual([])
  })
})

it('is as it was afterwards: the database answers, and no object has learnt anything', async () => {
  expect((await test.app.inject({ url: '/healthz' })).statusCode).toBe(200)
  expect({}).not.toHaveProperty('polluted')
  expect((await test.database.pool.query('select count(*)::int as count from request')).rows[0].count).toBeGreaterThan(
    1,
  )
})
