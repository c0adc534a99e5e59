import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, file, request, requestEvent, topic } from '../../../database/schema/index.ts'
import { aCompany, anAgency, aPerson, aStaff, signedInAs, type TestApp, testApp } from '../../../testing/app.ts'
import { aForm, aPdf } from '../../../testing/forms.ts'
import type { AgencyRow } from '../store.ts'

let test: TestApp
let agency: AgencyRow
let clerk: { cookie: string }
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  clerk = await signedInAs(test, await aStaff(test, { agency, roles: ['windowClerk'] }))
})

const form = (given: Record<string, unknown> = {}) => ({
  submissionKey: newId(),
  channel: 'window',
  arrivedOn: '2026-07-06',
  applicantKind: 'naturalPerson',
  applicant: aPerson(),
  items: ['石桥镇2025年征地补偿安置方案'],
  ...given,
})

const post = (payload: object, headers: Record<string, string> = clerk) =>
  test.app.inject({ method: 'POST', url: '/api/requests', headers, payload })

const countRequests = () => test.database.db.$count(request)

describe('an application on paper at the window', () => {
  it('is received and registered in one act, with its due date', async () => {
    const answer = await post(form({ note: '申请人系老年人，已协助填写' }))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      number: expect.stringMatching(/^明政公开〔2026〕\d+号$/),
      stage: 'drafting',
      receivedOn: '2026-07-06',
      dueOn: '2026-08-03',
      receivedBasis: expect.stringContaining('条例第三十一条'),
    })
    const events = await test.database.db
      .select({ kind: requestEvent.kind })
      .from(requestEvent)
      .where(eq(requestEvent.requestId, answer.json().id))
      .orderBy(requestEvent.seq)
    expect(events.map((event) => event.kind)).toEqual(['submitted', 'registered', 'noted'])
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, answer.json().id))
    expect(lines.map((line) => line.action).sort()).toEqual(['noted', 'registered', 'submitted'])
  })

  it('registered twice with the same form is one request with one number', async () => {
    const once = form()
    const [one, other] = await Promise.all([post(once), post(once)])
    expect(one.json().id).toBe(other.json().id)
    expect(one.json().number).toBe(other.json().number)
    expect(await test.database.db.$count(request, eq(request.submissionKey, once.submissionKey))).toBe(1)
  })

  it('comes with scans, an authorisation and a topic', async () => {
    const topicId = newId()
    await test.database.db.insert(topic).values({ id: topicId, agencyId: agency.id, name: '征地拆迁' })
    const applicant = {
      ...aPerson(),
      agent: { name: '李四', identityKind: '护照', identityNumber: 'E12345678', phone: '13900000000' },
    }
    const sent = aForm({ application: JSON.stringify(form({ topicId, applicant })) }, [
      { field: 'scan', name: '申请表.pdf', content: aPdf },
      { field: 'authorisation', name: '委托书.pdf', content: aPdf },
    ])
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/requests',
      headers: { ...clerk, ...sent.headers },
      payload: sent.payload,
    })
    expect(answer.statusCode).toBe(200)
    const files = await test.database.db.select().from(file).where(eq(file.requestId, answer.json().id))
    expect(files.map((one) => [one.purpose, one.name, one.mediaType]).sort()).toEqual([
      ['authorisation', '委托书.pdf', 'application/pdf'],
      ['scan', '申请表.pdf', 'application/pdf'],
    ])
    const [row] = await test.database.db.select().from(request).where(eq(request.id, answer.json().id))
    expect(row).toMatchObject({ topicId, byAgent: true })
  })

  it.each([
    ['a program called a PDF', { name: '证明.pdf', content: Buffer.from('MZ\x90\x00 this is a program') }, 400],
    ['a PNG called a PDF', { name: '证明.pdf', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, 400],
    ['a web page', { name: '证明.html', content: Buffer.from('<script>alert(1)</script>') }, 400],
    ['an empty file', { name: '证明.pdf', content: Buffer.alloc(0) }, 400],
    ['a file over 20 MB', { name: '证明.pdf', content: Buffer.concat([aPdf, Buffer.alloc(21 * 1024 * 1024)]) }, 413],
  ])('with %s is refused, and nothing is stored', async (_, upload, status) => {
    const before = await countRequests()
    const sent = aForm({ application: JSON.stringify(form()) }, [{ field: 'scan', ...upload }])
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/requests',
      headers: { ...clerk, ...sent.headers },
      payload: sent.payload,
    })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().because).toMatch(/文件|上传/)
    expect(await countRequests()).toBe(before)
  })

  it('keeps a file name without its folders', async () => {
    const sent = aForm({ application: JSON.stringify(form()) }, [
      { field: 'scan', name: '../../../etc/passwd.pdf', content: aPdf },
    ])
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/requests',
      headers: { ...clerk, ...sent.headers },
      payload: sent.payload,
    })
    const [stored] = await test.database.db.select().from(file).where(eq(file.requestId, answer.json().id))
    expect(stored!.name).toBe('passwd.pdf')
  })
})

describe('an application by mail, fax or e-mail', () => {
  it('by registered mail counts from the day signed for', async () => {
    const answer = await post(form({ channel: 'registeredMail', arrivedOn: '2026-07-03', trackingNumber: 'XA12345' }))
    expect(answer.json()).toMatchObject({ stage: 'drafting', receivedOn: '2026-07-03', dueOn: '2026-07-31' })
  })

  it('by ordinary mail counts from the confirming call and is registered with it', async () => {
    const answer = await post(
      form({
        channel: 'ordinaryMail',
        arrivedOn: '2026-07-02',
        confirmation: { on: '2026-07-03', how: 'phone', note: '申请人本人接听' },
      }),
    )
    expect(answer.json()).toMatchObject({ stage: 'drafting', receivedOn: '2026-07-03', dueOn: '2026-07-31' })
  })

  it('by fax without a confirmation waits for it, with the last day to confirm', async () => {
    const answer = await post(form({ channel: 'fax' }))
    expect(answer.json()).toMatchObject({
      stage: 'awaitingConfirmation',
      number: null,
      receivedOn: null,
      confirmBy: '2026-07-07',
    })
  })

  it('confirmed before it came is refused, and nothing is left of it', async () => {
    const before = await countRequests()
    const answer = await post(
      form({ channel: 'email', arrivedOn: '2026-07-03', confirmation: { on: '2026-07-02', how: 'email' } }),
    )
    expect(answer.statusCode).toBe(409)
    expect(await countRequests()).toBe(before)
  })

  it('is not registered here when it came online', async () => {
    expect((await post(form({ channel: 'online' }))).statusCode).toBe(400)
  })
})

describe('what a form may not say', () => {
  it.each([
    ['a day after today', { arrivedOn: '2026-07-07' }, 409],
    ['a day that does not exist', { arrivedOn: '2026-02-30' }, 400],
    ['a day before there was a regulation', { arrivedOn: '2007-12-31' }, 409],
    ['nothing asked', { items: [] }, 400],
    ['an empty item', { items: ['  '] }, 400],
    ['“无” asked', { items: ['无'] }, 409],
    ['a company where a person is declared', { applicant: aCompany() }, 400],
    ['a person where a company is declared', { applicantKind: 'commercial' }, 400],
    [
      'an identity number with a wrong check digit',
      { applicant: aPerson({ identityNumber: '110101199003077757' }) },
      400,
    ],
    ['post without an address', { applicant: aPerson({ address: '' }) }, 400],
    ['a topic of nobody', { topicId: newId() }, 400],
    ['a key that is none', { submissionKey: 'x' }, 400],
  ])('%s is refused with a sentence, and no number is used up', async (_, given, status) => {
    const before = await countRequests()
    const answer = await post(form(given))
    expect(answer.statusCode).toBe(status)
    expect(answer.json().because.length).toBeGreaterThan(5)
    expect(await countRequests()).toBe(before)
    const next = await post(form())
    const after = await post(form())
    const count = (answered: typeof next) => Number(/〕(\d+)号/.exec(answered.json().number)![1])
    expect(count(after) - count(next)).toBe(1)
  })

  it('takes a faulty number as the applicant wrote it, because nobody is turned away', async () => {
    const answer = await post(form({ applicant: aPerson({ identityNumber: '110101199003077757' }), asGiven: true }))
    expect(answer.statusCode).toBe(200)
  })

  it('takes a company with its credit code', async () => {
    const answer = await post(form({ applicantKind: 'commercial', applicant: aCompany() }))
    expect(answer.statusCode).toBe(200)
  })
})

describe('who may register', () => {
  it.each([
    [['secrecyReviewer'], 403],
    [['supervisor'], 403],
    [['systemAdmin'], 403],
  ] as const)('%s may not, and nothing is stored', async (roles, status) => {
    const before = await countRequests()
    const stranger = await signedInAs(test, await aStaff(test, { agency, roles: [...roles] }))
    expect((await post(form(), stranger)).statusCode).toBe(status)
    expect(await countRequests()).toBe(before)
  })

  it('nobody unknown may', async () => {
    expect((await post(form(), {})).statusCode).toBe(401)
    const sent = aForm({ application: JSON.stringify(form()) }, [])
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/requests',
      headers: sent.headers,
      payload: sent.payload,
    })
    expect(answer.statusCode).toBe(401)
  })

  it('registers in one’s own agency whatever the form says', async () => {
    const other = await anAgency(test)
    const answer = await post(form({ agencyId: other.id }))
    const [row] = await test.database.db.select().from(request).where(eq(request.id, answer.json().id))
    expect(row!.agencyId).toBe(agency.id)
  })
})
