import { randomUUID } from 'node:crypto'
import { type Role, roles } from '@yangguang/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { topic } from '../../database/schema/index.ts'
import { anAgency, aStaff, aUnit, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { AgencyRow } from '../requests/store.ts'
import type { Staff } from './session.ts'

let test: TestApp
let bureau: AgencyRow
let stranger: AgencyRow
const holders = new Map<Role, Staff>()
const strangers = new Map<Role, Staff>()
const targets: Record<string, string> = { series: 'request', year: '2026', sessionId: 'ab'.repeat(12) }

beforeAll(async () => {
  test = await testApp()
  bureau = await anAgency(test)
  stranger = await anAgency(test)
  for (const role of roles) {
    holders.set(role, await aStaff(test, { agency: bureau, roles: [role] }))
    strangers.set(role, await aStaff(test, { agency: stranger, roles: [role] }))
  }
  targets.agencyId = bureau.id
  targets.unitId = (await aUnit(test, { agency: bureau })).id
  targets.staffId = (await aStaff(test, { agency: bureau, roles: ['caseOfficer'], unitId: targets.unitId })).id
  targets.topicId = randomUUID()
  await test.database.db.insert(topic).values({ id: targets.topicId, agencyId: bureau.id, name: '征地' })
  const proposed = await test.app.inject({
    method: 'POST',
    url: '/api/calendar/notices',
    headers: await signedInAs(test, holders.get('systemAdmin')!),
    payload: notice(7),
  })
  targets.noticeId = proposed.json().id
})

const notice = (number: number) => ({
  year: 2026,
  number: `明政办发〔2026〕${number}号`,
  title: '明州市人民政府办公室关于调整放假的通知',
  days: [{ date: '2026-08-03', kind: 'off', name: '民族节日' }],
})
const office = () => ({
  name: '改名局',
  kind: 'department',
  codeWord: '改名',
  disclosureOffice: '办公室',
  address: '别处',
  officeHours: '全天',
  phone: '1',
  reviewOrgan: '甲',
  court: '乙',
  channels: [],
  rules: { approvalLevels: 3, legalReviewAlways: true, adminQueryReviewFirst: false },
})
const figures = {
  passwordLength: 20,
  passwordClasses: 4,
  passwordsRemembered: 9,
  passwordDays: 30,
  failuresToLock: 3,
  lockMinutes: 60,
  idleMinutes: 5,
  longestHours: 4,
}

/** A body with which each changing route would succeed, so that nothing but the right stands in its way. */
const bodies: Record<string, () => object> = {
  'POST /api/admin/staff': () => ({ agencyId: bureau.id, login: 'intruder', name: '外人' }),
  'PUT /api/admin/staff/:staffId': () => ({ name: '改名', unitId: null }),
  'PUT /api/admin/staff/:staffId/active': () => ({ active: false }),
  'PUT /api/admin/staff/:staffId/roles': () => ({ roles: ['leader'] }),
  'POST /api/admin/staff/:staffId/password': () => ({}),
  'POST /api/admin/staff/:staffId/unlock': () => ({}),
  'PUT /api/admin/security-policy': () => figures,
  'POST /api/admin/agencies': () => ({ ...office(), parentId: bureau.id, slug: 'intruder' }),
  'PUT /api/admin/agencies/:agencyId': office,
  'PUT /api/admin/agencies/:agencyId/active': () => ({ active: false }),
  'POST /api/admin/agencies/:agencyId/units': () => ({ name: '新科' }),
  'PUT /api/admin/units/:unitId': () => ({ name: '改名科' }),
  'POST /api/admin/agencies/:agencyId/topics': () => ({ name: '新主题' }),
  'PUT /api/admin/topics/:topicId': () => ({ name: '改名主题' }),
  'PUT /api/admin/agencies/:agencyId/number-rules/:series': () => ({ pattern: '{年}{序号}', digits: 3 }),
  'POST /api/admin/agencies/:agencyId/number-rules/:series/preview': () => ({ pattern: '{年}{序号}', digits: 3 }),
  'POST /api/calendar/read': () => ({ text: '2026-08-03,放假,民族节日' }),
  'POST /api/calendar/notices': () => notice(8),
  'POST /api/calendar/notices/:noticeId/put-in-force': () => ({ seen: 'x' }),
  'POST /api/calendar/notices/:noticeId/withdraw': () => ({ seen: 'x' }),
  'POST /api/audit/verify': () => ({}),
  'PUT /api/me/password': () => ({ current: 'Qingfeng-2026', next: 'Mingyue-2026' }),
  'POST /api/me/totp': () => ({ password: 'Qingfeng-2026' }),
  'PUT /api/me/totp': () => ({ pending: 'x', code: '123456' }),
  'POST /api/me/totp/disable': () => ({ password: 'Qingfeng-2026', code: '123456' }),
}

const ours = () =>
  test.app.policies.filter(
    (route) =>
      /^\/api\/(admin|audit|calendar|me|colleagues|agencies|topics|password-rules)\b/.test(route.url) &&
      !['HEAD', 'OPTIONS'].includes(route.method),
  )
const key = (route: { method: string; url: string }) => `${route.method} ${route.url}`
const addressOf = (url: string) => url.replace(/:(\w+)/g, (_, name: string) => targets[name]!)
const call = (route: { method: string; url: string }, headers: Record<string, string>) =>
  test.app.inject({
    method: route.method as 'POST',
    url: addressOf(route.url),
    headers,
    payload: bodies[key(route)]?.(),
  })

it('knows a body for every changing route of administration, audit and calendar', () => {
  const changing = ours().filter((route) => route.method === 'POST' || route.method === 'PUT')
  expect(changing.map(key).filter((name) => !bodies[name])).toEqual([])
  expect(ours().length).toBeGreaterThanOrEqual(40)
})

describe('nothing changes when', () => {
  it('nobody is signed in: every route answers 401', async () => {
    const before = await snapshot(test.database)
    for (const route of ours()) expect([key(route), (await call(route, {})).statusCode]).toEqual([key(route), 401])
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('the cookie is made up or was signed out', async () => {
    const before = await snapshot(test.database)
    for (const route of ours()) {
      const answer = await call(route, { cookie: 'yangguang-session=made-up' })
      expect([key(route), answer.statusCode]).toEqual([key(route), 401])
    }
    expect(await snapshot(test.database)).toEqual(before)
  })

  it.each(roles)('a %s calls the routes of other roles: every one answers 403', async (role) => {
    const headers = await signedInAs(test, holders.get(role)!)
    const closed = ours().filter((route) => Array.isArray(route.policy) && !route.policy.includes(role))
    expect(closed.length).toBeGreaterThan(0)
    const before = await snapshot(test.database)
    for (const route of closed) expect([key(route), (await call(route, headers)).statusCode]).toEqual([key(route), 403])
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('the right administrator of another body calls them: every route about a thing of ours answers 404', async () => {
    const headers = new Map<Role, { cookie: string }>()
    for (const role of roles) headers.set(role, await signedInAs(test, strangers.get(role)!))
    // The calendar is everybody's; that only the topmost body changes it is tested with it.
    const pointed = ours().filter((route) => /:(agencyId|staffId|unitId|topicId)/.test(route.url))
    expect(pointed.length).toBeGreaterThan(20)
    const before = await snapshot(test.database)
    for (const route of pointed)
      for (const role of route.policy as readonly Role[]) {
        const answer = await call(route, headers.get(role)!)
        expect([key(route), role, answer.statusCode]).toEqual([key(route), role, 404])
      }
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('an administrator names a body of others inside a form or filter', async () => {
    const system = await signedInAs(test, strangers.get('systemAdmin')!)
    const auditor = await signedInAs(test, strangers.get('auditAdmin')!)
    const before = await snapshot(test.database)
    for (const name of ['POST /api/admin/staff', 'POST /api/admin/agencies']) {
      const [method, url] = name.split(' ') as ['POST', string]
      const answer = await test.app.inject({ method, url, headers: system, payload: bodies[name]!() })
      expect([name, answer.statusCode]).toEqual([name, 404])
    }
    for (const url of ['/api/audit', '/api/audit/export']) {
      const answer = await test.app.inject({ url: `${url}?agencyId=${bureau.id}`, headers: auditor })
      expect([url, answer.statusCode]).toEqual([url, 404])
    }
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('somebody points at what does not exist: the answer is the same as for what is not theirs', async () => {
    const own = await signedInAs(test, holders.get('systemAdmin')!)
    const foreign = await signedInAs(test, strangers.get('systemAdmin')!)
    const at = (headers: { cookie: string }, id: string) => test.app.inject({ url: `/api/admin/staff/${id}`, headers })
    const [missing, theirs] = [await at(own, randomUUID()), await at(foreign, targets.staffId!)]
    expect(missing.statusCode).toBe(404)
    expect(missing.body).toBe(theirs.body)
  })
})

it('lets every right one through: no route is closed to the role it is for', async () => {
  const reading = ours().filter((route) => route.method === 'GET' && !route.url.includes('effect'))
  for (const route of reading) {
    const role = Array.isArray(route.policy) ? (route.policy[0] as Role) : 'caseOfficer'
    const answer = await call(route, await signedInAs(test, holders.get(role)!))
    expect([key(route), answer.statusCode]).toEqual([key(route), 200])
  }
})
