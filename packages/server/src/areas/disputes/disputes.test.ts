import { caseRoles } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, dispute, request } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import { callAs, type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import { findByReceipt } from '../requests/actions/for-applicant.ts'
import type { AgencyRow } from '../requests/store.ts'
import { disputesCountedIn } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
let answeredCase: string
beforeAll(async () => {
  test = await testApp()
})
beforeEach(async () => {
  test.time.set('2026-07-06')
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
  answeredCase = (await aRequest(test, { agency, clerk: hands.clerk })).requestId
  await happen(test, hands, answeredCase, towards('archiving', 'denied.processInfo'))
})

const call = (person: Staff, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
  callAs(test, person, method, url, payload)

const opening = (given: object = {}) => ({
  submissionKey: newId(),
  requestId: answeredCase,
  kind: 'review',
  organ: '明州市人民政府',
  docket: '明政复〔2026〕12号',
  filedOn: '2026-07-06',
  ...given,
})
const open = (given: object = {}, person = hands.legal) => call(person, 'POST', '/api/disputes', opening(given))
const change = (id: string, version: number, given: object) =>
  call(hands.legal, 'PATCH', `/api/disputes/${id}`, { version, ...given })
const conclude = (id: string, version: number, given: object, person = hands.legal) =>
  call(person, 'POST', `/api/disputes/${id}/conclusion`, { version, resultNote: '见决定书', ...given })

/** A review accepted the next day. */
async function anAcceptedReview(given: object = {}) {
  const { json } = await open(given)
  test.time.set('2026-07-08')
  return (await change(json.id, 1, { acceptedOn: '2026-07-07' })).json
}

describe('a review', () => {
  it('is recorded with its case, which tells of it', async () => {
    const { status, json } = await open()
    expect(status).toBe(200)
    expect(json).toMatchObject({
      stage: 'filed',
      version: 1,
      mayWork: true,
      columns: [],
      request: { id: answeredCase, title: '石桥镇2025年征地补偿安置方案' },
    })
    const page = (await call(hands.officer, 'GET', `/api/requests/${answeredCase}`)).json
    expect(page.disputes).toMatchObject([{ id: json.id, kind: 'review', docket: '明政复〔2026〕12号' }])
    expect(page.timeline.at(-1).sentence).toBe('登记行政复议。')
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, json.id))
    expect(lines).toMatchObject([{ action: 'dispute-opened', actor: hands.legal.id }])
  })

  it('recorded twice with the same form is one, also at the same moment', async () => {
    const form = opening()
    const send = () => call(hands.legal, 'POST', '/api/disputes', form)
    const [one, other] = await Promise.all([send(), send()])
    expect(one.json.id).toBe(other.json.id)
    expect(await test.database.db.$count(dispute, eq(dispute.requestId, answeredCase))).toBe(1)
  })

  it('moves on with its dates, and stands pending at the year’s end', async () => {
    const { id } = await anAcceptedReview()
    const { json } = await change(id, 2, { stage: 'answered', answeredOn: '2026-07-08', docket: '新号' })
    expect(json).toMatchObject({
      stage: 'answered',
      acceptedOn: '2026-07-07',
      docket: '新号',
      version: 3,
      columns: [{ year: 2026, standing: 'pending' }],
    })
  })

  it.each([
    ['a day after today', { filedOn: '2026-07-07' }, 400],
    ['a day that does not exist', { filedOn: '2026-02-31' }, 400],
    ['accepted before it was filed', { acceptedOn: '2026-07-05' }, 400],
    ['filed before the application came', { filedOn: '2026-07-03' }, 409],
    ['no organ', { organ: ' ' }, 400],
    ['litigation after no review', { kind: 'litigationAfterReview' }, 400],
    ['litigation after a review that is none', { kind: 'litigationAfterReview', afterReview: newId() }, 400],
    ['a review after a review', { afterReview: newId() }, 400],
  ])('with %s is refused, and nothing changes', async (_, given, status) => {
    const before = await snapshot(test.database)
    const answer = await open(given)
    expect(answer.status).toBe(status)
    expect(answer.json.because.length).toBeGreaterThan(5)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('changed by two at once is changed by one', async () => {
    const { json } = await open()
    const answers = await Promise.all([change(json.id, 1, { docket: '甲' }), change(json.id, 1, { docket: '乙' })])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('is concluded once, with its column', async () => {
    const { id } = await anAcceptedReview()
    const { json } = await conclude(id, 2, { concludedOn: '2026-07-08', result: 'upheld' })
    expect(json).toMatchObject({
      redecision: null,
      dispute: { stage: 'concluded', result: 'upheld', columns: [{ year: 2026, standing: 'upheld' }] },
    })
    expect((await conclude(id, 3, { concludedOn: '2026-07-08', result: 'other' })).status).toBe(400)
    expect((await change(id, 3, { acceptedOn: '2026-07-06' })).status).toBe(409)
    expect((await change(id, 3, { note: '已归档' })).json.note).toBe('已归档')
  })

  it('never accepted can only end otherwise, and no year counts it', async () => {
    const { json } = await open()
    expect((await conclude(json.id, 1, { concludedOn: '2026-07-06', result: 'upheld' })).status).toBe(400)
    const ended = await conclude(json.id, 1, { concludedOn: '2026-07-06', result: 'other' })
    expect(ended.json.dispute.columns).toEqual([])
  })
})

describe('an order to decide anew', () => {
  const order = { concludedOn: '2026-07-08', result: 'corrected' }
  const redecision = { receivedOn: '2026-07-08', withinWorkingDays: 10 }

  it('opens a linked case with its own number, receipt and clock in the same act', async () => {
    const { id } = await anAcceptedReview()
    const { json } = await conclude(id, 2, { ...order, redecision })
    expect(json.redecision).toMatchObject({
      number: '明政公开〔2026〕2号',
      dueOn: '2026-07-22',
      queryCode: expect.stringMatching(/^[2-9A-Z]{8}$/),
    })
    const anew = (await call(hands.officer, 'GET', `/api/requests/${json.redecision.id}`)).json
    expect(anew).toMatchObject({
      stage: 'drafting',
      redecisionOf: { id: answeredCase },
      applicant: { name: '张**' },
      items: [{ text: '石桥镇2025年征地补偿安置方案' }],
      clock: { runsBecause: 'order', workingDays: 10, dueOn: '2026-07-22' },
    })
    const original = (await call(hands.officer, 'GET', `/api/requests/${answeredCase}`)).json
    expect(original.redecisions).toMatchObject([{ id: json.redecision.id, number: '明政公开〔2026〕2号' }])
    const [row] = await test.database.db.select().from(request).where(eq(request.id, json.redecision.id))
    expect(row).toMatchObject({ countedFrom: null, redecisionOf: answeredCase })
    const { receiptNumber, queryCode } = json.redecision
    expect((await findByReceipt(test.scope, { receiptNumber, code: queryCode }))?.row.id).toBe(json.redecision.id)
    expect((await call(hands.officer, 'GET', '/api/requests?redecision=true')).json.items).toHaveLength(1)
  })

  it('is answered like any case and counted in no row', async () => {
    const { id } = await anAcceptedReview()
    const { json } = await conclude(id, 2, { ...order, redecision })
    const state = await happen(test, hands, json.redecision.id, towards('archiving', 'granted'))
    expect(state).toMatchObject({ closing: { row: null, rule: 'redecision' }, clock: { onTime: true } })
    const book = (await call(hands.officer, 'GET', '/api/register?year=2026')).json
    expect(book.items.map((row: { result: string }) => row.result)).toEqual([
      '不予公开：属于四类过程性信息',
      '予以公开',
    ])
  })

  it.each([
    ['without the decision being corrected', { result: 'upheld' }, {}, 400],
    ['received before it was made', {}, { receivedOn: '2026-07-07' }, 400],
    ['received after today', {}, { receivedOn: '2026-07-09' }, 409],
    ['without a period', {}, { withinWorkingDays: 0 }, 400],
  ])('%s is refused, and neither the case nor the dispute moves', async (_, given, orderGiven, status) => {
    const { id } = await anAcceptedReview()
    const before = await snapshot(test.database)
    const answer = await conclude(id, 2, { ...order, ...given, redecision: { ...redecision, ...orderGiven } })
    expect(answer.status).toBe(status)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('for a case that is not answered yet is refused: it is still to be answered', async () => {
    const { requestId } = await aRequest(test, { agency, clerk: hands.clerk })
    const { id } = await anAcceptedReview({ requestId })
    const before = await snapshot(test.database)
    expect((await conclude(id, 2, { ...order, redecision })).status).toBe(409)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('sent twice opens one case', async () => {
    const { id } = await anAcceptedReview()
    const answers = await Promise.all([
      conclude(id, 2, { ...order, redecision }),
      conclude(id, 2, { ...order, redecision }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(await test.database.db.$count(request, eq(request.redecisionOf, answeredCase))).toBe(1)
  })
})

describe('a lawsuit', () => {
  it('after a review names it, and both are counted in their groups', async () => {
    const review = await anAcceptedReview()
    await conclude(review.id, 2, { concludedOn: '2026-07-08', result: 'upheld' })
    const { json } = await open({
      kind: 'litigationAfterReview',
      afterReview: review.id,
      organ: '明州市江东区人民法院',
      filedOn: '2026-07-08',
      acceptedOn: '2026-07-08',
    })
    expect(json).toMatchObject({ afterReview: review.id, stage: 'accepted' })
    expect(await disputesCountedIn(test.database.db, agency.id, 2026)).toEqual([
      { id: review.id, requestId: answeredCase, group: 'review', standing: 'upheld' },
      { id: json.id, requestId: answeredCase, group: 'litigationAfterReview', standing: 'pending' },
    ])
    expect(await disputesCountedIn(test.database.db, agency.id, 2025)).toEqual([])
  })

  it('appealed against is pending again until the second instance ends, year by year', async () => {
    const { json } = await open({ kind: 'litigationDirect', acceptedOn: '2026-07-06' })
    const appeal = (version: number, on: string) =>
      call(hands.legal, 'POST', `/api/disputes/${json.id}/appeal`, { version, on, organ: '市中级人民法院' })
    expect((await appeal(1, '2026-07-06')).status).toBe(409)
    test.time.set('2026-12-20')
    await conclude(json.id, 1, { concludedOn: '2026-12-18', result: 'upheld' })
    expect((await appeal(2, '2026-12-01')).status).toBe(400)
    test.time.set('2027-01-05')
    const appealed = await appeal(2, '2027-01-04')
    expect(appealed.json).toMatchObject({ stage: 'secondInstance', result: null, concludedOn: null })
    test.time.set('2028-03-01')
    const ended = await conclude(json.id, 3, { concludedOn: '2028-02-20', result: 'corrected' })
    expect(ended.json.dispute.columns).toEqual([
      { year: 2026, standing: 'upheld' },
      { year: 2027, standing: 'pending' },
      { year: 2028, standing: 'corrected' },
    ])
    const counted = await call(hands.legal, 'GET', '/api/disputes?reportYear=2027&standing=pending')
    expect(counted.json.items.map((one: { id: string }) => one.id)).toEqual([json.id])
    expect((await call(hands.legal, 'GET', '/api/disputes?reportYear=2027&standing=upheld')).json.total).toBe(0)
  })

  it('is not what goes on after a review: that is a lawsuit of its own', async () => {
    const { id } = await anAcceptedReview()
    await conclude(id, 2, { concludedOn: '2026-07-08', result: 'upheld' })
    const body = { version: 3, on: '2026-07-08', organ: '法院' }
    expect((await call(hands.legal, 'POST', `/api/disputes/${id}/appeal`, body)).status).toBe(409)
  })
})

describe('the list of disputes', () => {
  it('is filtered by case, kind and whether they go on', async () => {
    const one = await open()
    await open({ kind: 'litigationDirect', organ: '法院' })
    const total = async (query: string) => (await call(hands.officer, 'GET', `/api/disputes?${query}`)).json.total
    expect(await total('')).toBe(2)
    expect(await total('kind=review')).toBe(1)
    expect(await total(`requestId=${answeredCase}`)).toBe(2)
    expect(await total('open=true')).toBe(2)
    await conclude(one.json.id, 1, { concludedOn: '2026-07-06', result: 'other' })
    expect(await total('open=true')).toBe(1)
    expect(await total('open=false')).toBe(1)
    expect(await total('size=1&page=3')).toBe(2)
  })
})

describe('another agency’s dispute', () => {
  const conclusion = { version: 1, concludedOn: '2026-07-06', result: 'other', resultNote: '撤回' }
  const addresses: ['GET' | 'POST' | 'PATCH', (id: string) => string, object | undefined][] = [
    ['GET', (id) => `/api/disputes/${id}`, undefined],
    ['PATCH', (id) => `/api/disputes/${id}`, { version: 1, docket: '改' }],
    ['POST', (id) => `/api/disputes/${id}/conclusion`, conclusion],
    ['POST', (id) => `/api/disputes/${id}/appeal`, { version: 1, on: '2026-07-06', organ: '法院' }],
  ]

  it('is not there for a stranger, and nothing changes', async () => {
    const { json } = await open()
    const stranger = await aStaff(test, { agency: await anAgency(test), roles: [...caseRoles] })
    const before = await snapshot(test.database)
    for (const [method, url, payload] of addresses)
      expect((await call(stranger, method, url(json.id), payload)).status).toBe(404)
    expect((await open({}, stranger)).status).toBe(404)
    expect((await call(stranger, 'GET', '/api/disputes')).json.total).toBe(0)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('below one’s own is read and not kept', async () => {
    const { json } = await open()
    const city = await anAgency(test, { slug: `top${agency.slug}` })
    await test.database.pool.query('update agency set path = $1 || slug || $2 where id = $3', [
      city.path,
      '/',
      agency.id,
    ])
    const above = await aStaff(test, { agency: city, roles: ['disclosureHead', 'supervisor'] })
    const before = await snapshot(test.database)
    expect((await call(above, 'GET', `/api/disputes/${json.id}`)).json.mayWork).toBe(false)
    for (const [method, url, payload] of addresses.filter(([method]) => method !== 'GET'))
      expect((await call(above, method, url(json.id), payload)).status).toBe(404)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('is closed to roles that keep none, and to anybody unknown', async () => {
    const { json } = await open()
    for (const [method, url, payload] of addresses.filter(([method]) => method !== 'GET'))
      expect((await call(hands.clerk, method, url(json.id), payload)).status).toBe(403)
    for (const [method, url, payload] of addresses) {
      const answer = await test.app.inject({ method, url: url(json.id), ...(payload ? { payload } : {}) })
      expect(answer.statusCode).toBe(401)
    }
  })
})
