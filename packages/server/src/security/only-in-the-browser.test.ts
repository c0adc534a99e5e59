import type { Role } from '@yangguang/contract'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../areas/accounts/session.ts'
import { atTheForm, errorsOn, requestsOf } from '../areas/applying/testing/at-the-form.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { anAgency, aPerson, aRequest, aStaff, type TestApp, testApp } from '../testing/app.ts'
import { callAs } from '../testing/hands.ts'
import { snapshot } from '../testing/snapshot.ts'

/** Whatever a page of ours would never send: the server says no by itself, names the field, and stores nothing. */
let test: TestApp
let agency: AgencyRow
let officer: Staff
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  const roles: Role[] = ['windowClerk', 'caseOfficer', 'disclosureHead', 'reportOfficer']
  officer = await aStaff(test, { agency, roles })
})

const registration = () => ({
  submissionKey: newId(),
  channel: 'window',
  arrivedOn: '2026-07-06',
  applicantKind: 'naturalPerson',
  applicant: aPerson(),
  items: ['石桥镇2025年征地补偿安置方案'],
})

/** Days as nobody can mean them: no such day, not a day in form, or not a day on which this can have happened. */
const noDays: [string, unknown][] = [
  ['30 February', '2026-02-30'],
  ['29 February of a common year', '2025-02-29'],
  ['month 13', '2026-13-01'],
  ['day 0', '2026-07-00'],
  ['year 0', '0000-01-01'],
  ['a short form', '2026-7-6'],
  ['digits only', '20260706'],
  ['an instant', '2026-07-06T00:00:00Z'],
  ['digits of another script', '２０２６-０７-０６'],
  ['spaces around', ' 2026-07-06 '],
  ['nothing', ''],
  ['null', null],
  ['a number', 20260706],
  ['a list', ['2026-07-06']],
]

/** Posts what has to be refused, and sees that nothing but the session of the call was stored. */
async function postInVain(url: string, body: object) {
  const before = await snapshot(test.database)
  const answer = await callAs(test, officer, 'POST', url, body)
  expect({ ...(await snapshot(test.database)), session: '' }).toEqual({ ...before, session: '' })
  return answer
}

describe('a day that is none', () => {
  it.each(noDays)('is refused at the window: %s', async (_, day) => {
    const answer = await postInVain('/api/requests', { ...registration(), arrivedOn: day })
    expect(answer.status).toBe(400)
    expect(answer.json.fields[0].field).toBe('arrivedOn')
  })

  it.each(noDays)('is refused for a step: %s', async (_, on) => {
    const { requestId } = await aRequest(test, { agency })
    const body = { version: 2, on, step: { kind: 'noted', text: '备注' } }
    expect((await postInVain(`/api/requests/${requestId}/steps`, body)).status).toBe(400)
  })

  it.each([
    ['tomorrow', '2026-07-07'],
    ['in another century', '2126-07-06'],
    ['before there was the law', '2007-01-01'],
  ])('or on which nothing can have arrived is refused: %s', async (_, arrivedOn) => {
    const answer = await postInVain('/api/requests', { ...registration(), arrivedOn })
    expect([400, 409]).toContain(answer.status)
    expect(answer.json.because.length).toBeGreaterThan(5)
  })

  it('on which a case had not arrived is refused for its steps', async () => {
    const { requestId } = await aRequest(test, { agency })
    for (const on of ['2026-07-03', '2026-07-07']) {
      const body = { version: 2, on, step: { kind: 'withdrawn', reason: '申请人来电撤回' } }
      const answer = await postInVain(`/api/requests/${requestId}/steps`, body)
      expect([on, answer.status]).toEqual([on, 409])
    }
  })

  it.each(['submittedFrom', 'dueTo', 'receivedFrom', 'decidedTo'])('is refused in a filter: %s', async (name) => {
    for (const day of ['2026-02-30', 'x', `2026-07-06' or 1=1`]) {
      const { status } = await callAs(test, officer, 'GET', `/api/requests?${name}=${encodeURIComponent(day)}`)
      expect([day, status]).toEqual([day, 400])
    }
  })
})

describe('a registration that no page would send', () => {
  it.each<[string, object, string]>([
    ['by a channel that registers itself', { channel: 'online' }, 'channel'],
    ['by no channel', { channel: 'pigeon' }, 'channel'],
    ['of no kind', { applicantKind: 'anything' }, 'applicantKind'],
    ['of a company without one', { applicantKind: 'commercial' }, 'applicant.organisation'],
    [
      'with a number that fails its check',
      { applicant: aPerson({ identityNumber: '110101199003077759' }) },
      'applicant.person.identityNumber',
    ],
    ['asking nothing', { items: [] }, 'items'],
    ['asking with spaces', { items: ['   '] }, 'items.0'],
    ['asking more than the page takes', { items: Array(21).fill('a') }, 'items'],
    ['asking at a length', { items: ['长'.repeat(5_001)] }, 'items.0'],
    ['with a key that is none', { submissionKey: '1' }, 'submissionKey'],
    ['with a name at a length', { applicant: aPerson({ name: '名'.repeat(51) }) }, 'applicant.person.name'],
    ['with a topic of nobody', { topicId: 'x' }, 'topicId'],
  ])('is refused with its field named: %s', async (_, given, field) => {
    const answer = await postInVain('/api/requests', { ...registration(), ...given })
    expect(answer.status).toBe(400)
    expect(answer.json.fields.map((one: { field: string }) => one.field)).toContain(field)
  })

  it('has what nobody asked for left out', async () => {
    const given = {
      ...registration(),
      agencyId: newId(),
      number: '1号',
      stage: 'archived',
      version: 99,
      receivedOn: '2020-01-01',
    }
    const { status, json } = await callAs(test, officer, 'POST', '/api/requests', given)
    expect(status).toBe(200)
    const { json: view } = await callAs(test, officer, 'GET', `/api/requests/${json.id}`)
    expect([view.agency.id, view.stage, view.version]).toEqual([agency.id, 'drafting', 2])
    expect(view.clock.receivedOn).toBe('2026-07-06')
  })
})

describe('a list that no page would ask for', () => {
  it.each([
    'page=0',
    'page=-1',
    'page=1e9',
    'page=NaN',
    'size=100000',
    'size=0',
    'sort=password_hash',
    'sort=id;drop table request',
    'direction=sideways',
    'stage=nowhere',
    'light=purple',
    'assignedTo=everybody',
    `agencyId=' or '1'='1`,
    'reportYear=99999',
    'reportRow=total;--',
  ])('is refused: %s', async (query) => {
    const [name, value] = query.split('=') as [string, string]
    const url = `/api/requests?${name}=${encodeURIComponent(query.slice(name.length + 1) || value)}`
    const { status, json } = await callAs(test, officer, 'GET', url)
    expect([status, json.refused]).toEqual([400, 'bad-input'])
  })
})

describe('a form of the portal that no browser would send', () => {
  it.each<[string, Record<string, string>, string]>([
    ['without a name', { name: '' }, 'name'],
    ['with a name the page would not take', { name: '名'.repeat(51) }, 'name'],
    ['with a paper that is not offered', { identityKind: '图书证' }, 'identityKind'],
    ['with a number that fails its check', { identityNumber: '110101199003077759' }, 'identityNumber'],
    ['with a way of delivery that is not offered', { delivery: '鸽子' }, 'delivery'],
    ['with a telephone that is none', { phone: `1' or '1'='1` }, 'phone'],
    ['asking at a length', { item1Detail: '长'.repeat(2_001) }, 'item1Detail'],
  ])('is refused at its field: %s', async (_, typed, field) => {
    const { formKey, press } = await atTheForm(test, `/${agency.slug}/apply`)
    const page = await press('submit', typed)
    expect(page.statusCode).toBe(400)
    expect(errorsOn(page.body).map(([at]) => at)).toContain(field)
    expect(await requestsOf(test, formKey)).toEqual([])
  })

  it('counts its things as far as the form goes', async () => {
    const { formKey, press } = await atTheForm(test, `/${agency.slug}/apply`)
    const page = await press('submit', { items: '1000000000' })
    expect(page.statusCode).toBe(400)
    expect(page.body.length).toBeLessThan(200_000)
    expect(await requestsOf(test, formKey)).toEqual([])
  })
})
