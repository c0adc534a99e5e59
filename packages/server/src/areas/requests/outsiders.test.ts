import { caseRoles } from '@yangguang/contract'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anAgency, aRequest, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import { callAs, type Hands, theHandsOf } from '../../testing/hands.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
})
beforeEach(() => test.time.set('2026-07-06'))

const given = async () => (await aRequest(test, { agency, clerk: hands.clerk })).requestId

const call = (person: Staff, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  callAs(test, person, method, url, payload)

const page = (id: string, person = hands.officer) => call(person, 'GET', `/api/requests/${id}`)

describe('another agency’s case', () => {
  const addresses: [string, 'GET' | 'POST' | 'PUT', (id: string) => string, object | undefined][] = [
    ['page', 'GET', (id) => `/api/requests/${id}`, undefined],
    ['similar', 'GET', (id) => `/api/requests/${id}/similar`, undefined],
    ['applicant', 'POST', (id) => `/api/requests/${id}/applicant/open`, { reason: '看看' }],
    ['steps', 'POST', (id) => `/api/requests/${id}/steps`, { version: 2, step: { kind: 'noted', text: '看过' } }],
    ['register', 'POST', (id) => `/api/requests/${id}/steps`, { version: 2, step: { kind: 'register' } }],
    ['topic', 'PUT', (id) => `/api/requests/${id}/topic`, { topicId: null }],
    ['files', 'GET', (id) => `/api/requests/${id}/files`, undefined],
    ['file', 'GET', (id) => `/api/requests/${id}/files/${newId()}`, undefined],
    ['letters', 'GET', (id) => `/api/requests/${id}/letters`, undefined],
  ]
  it.each(addresses)('is not there for a stranger with every role: %s', async (_, method, url, payload) => {
    const id = await given()
    const stranger = await aStaff(test, { agency: await anAgency(test), roles: [...caseRoles] })
    const before = await snapshot(test.database)
    expect((await call(stranger, method, url(id), payload)).status).toBe(404)
    expect((await call(stranger, method, url(newId()), payload)).status).toBe(404)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('of a body below is read, and not worked', async () => {
    const below = await anAgency(test, { under: agency })
    const { requestId } = await aRequest(test, { agency: below })
    const before = await snapshot(test.database)
    expect((await page(requestId)).status).toBe(200)
    for (const [, method, url, payload] of addresses.filter(([, method]) => method !== 'GET')) {
      const { status } = await call(hands.head, method, url(requestId), payload)
      expect([403, 404]).toContain(status)
    }
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it.each([['systemAdmin'], ['securityAdmin'], ['auditAdmin']] as const)('is closed to %s', async (role) => {
    const id = await given()
    const administrator = await aStaff(test, { agency, roles: [role] })
    const before = await snapshot(test.database)
    for (const [, method, url, payload] of addresses)
      expect((await call(administrator, method, url(id), payload)).status).toBe(403)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('is closed to anybody unknown', async () => {
    const id = await given()
    for (const [, method, url, payload] of addresses) {
      const answer = await test.app.inject({ method, url: url(id), ...(payload ? { payload } : {}) })
      expect(answer.statusCode).toBe(401)
    }
  })
})
