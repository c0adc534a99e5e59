import { caseRoles } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, request, requestEvent, topic } from '../../database/schema/index.ts'
import {
  aCompany,
  anAgency,
  aPerson,
  aRequest,
  aStaff,
  aUnit,
  plainRules,
  signedInAs,
  type TestApp,
  testApp,
} from '../../testing/app.ts'
import { answered, aSearch, type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
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

const given = async (more: Partial<Parameters<typeof aRequest>[1]> = {}) =>
  (await aRequest(test, { agency, clerk: hands.clerk, ...more })).requestId

async function call(person: Staff, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = await signedInAs(test, person)
  const answer = await test.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, json: answer.json() }
}

const linesOf = (id: string) =>
  test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, id)).orderBy(auditLine.seq)

const page = (id: string, person = hands.officer) => call(person, 'GET', `/api/requests/${id}`)
async function step(person: Staff, id: string, body: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const { version } = (await page(id)).json
  return call(person, 'POST', `/api/requests/${id}/steps`, { version, step: body, ...more })
}

describe('the page of a case', () => {
  it('shows the case with the applicant masked, and opens nothing of them', async () => {
    const id = await given({ applicant: aPerson({ email: 'zhangsan@mail.example.cn' }) })
    const { status, json } = await page(id)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      version: 2,
      mayWork: true,
      stage: 'drafting',
      light: 'green',
      workingDaysLeft: 20,
      clock: { receivedOn: '2026-07-06', dueOn: '2026-08-03' },
      applicant: {
        name: '张**',
        identityNumber: '110**************8',
        phone: '138****5678',
        email: 'z*******@mail.example.cn',
        address: '明州市江东区****',
        mayOpen: true,
      },
    })
    expect(JSON.stringify(json)).not.toMatch(/张三丰|13812345678|110101199003077758|中山路8号2单元|zhangsan/)
  })

  it('shows an organisation by its name and its people masked', async () => {
    const { json } = await page(await given({ applicant: aCompany(), applicantKind: 'commercial' }))
    expect(json.applicant).toMatchObject({
      name: '明州远洋贸易有限公司',
      identityNumber: '91330200MA2AB12C35',
      legalRepresentative: '李**',
      contact: '王**',
    })
  })

  it('tells the timeline in sentences with names, and explains the due date day by day', async () => {
    const unit = await aUnit(test, { agency, name: '征收科' })
    const id = await given()
    await happen(test, hands, id, [
      { kind: 'assigned', unitId: unit.id, staffId: hands.officer.id },
      aSearch,
      { kind: 'extensionProposed', workingDays: 5, reason: '需核对档案' },
      { kind: 'extensionAgreed', agreedBy: hands.head.id },
    ])
    const { json } = await page(id)
    expect(json.timeline.map((entry: { sentence: string }) => entry.sentence)).toEqual([
      '收到自然人以“当面提交”方式提出的申请。',
      expect.stringMatching(/^登记，编号明政公开〔2026〕\d+号。$/),
      `分派给征收科、${hands.officer.name}办理。`,
      expect.stringContaining('检索档案管理系统（2020年至2025年），未检索到。'),
      '提出延期5个工作日：需核对档案。',
      `${hands.head.name}同意延期。`,
    ])
    expect(json.timeline[0]).toMatchObject({ byName: hands.clerk.name, label: '接收申请' })
    expect(json.extensionAsked).toMatchObject({ agreedByName: hands.head.name })
    expect(json.assigned).toEqual({ id: hands.officer.id, name: hands.officer.name })
    expect(json.explanation.days).toHaveLength(29)
    expect(json.explanation.days.at(-1)).toMatchObject({ date: '2026-08-03', counted: 20 })
    expect(json.explanation.sentences.join('')).toContain('条例第三十三条')
  })

  it('offers the steps of the person looking, and says why not the others', async () => {
    const id = await given()
    const offered = async (person: Staff) => {
      const steps: { kind: string; letter?: string; refusal: { because: string } | null }[] = (await page(id, person))
        .json.steps
      return steps
    }
    const officer = await offered(hands.officer)
    expect(officer.find((one) => one.kind === 'drafted')?.refusal).toBeNull()
    expect(officer.find((one) => one.letter === 'correctionNotice')?.refusal).toBeNull()
    expect(officer.find((one) => one.kind === 'archived')?.refusal?.because).toContain('当前处于“拟办”')
    const reviewer = await offered(hands.secrecy)
    expect(reviewer.filter((one) => one.refusal === null).map((one) => one.kind)).toEqual(['noted'])
  })

  it('is only read by the body above: no steps, nothing to open', async () => {
    const city = await anAgency(test, { kind: 'government' })
    const below = await anAgency(test, { under: city })
    const { requestId } = await aRequest(test, { agency: below })
    const supervisor = await aStaff(test, { agency: city, roles: ['supervisor', 'caseOfficer'] })
    const { json } = await page(requestId, supervisor)
    expect(json).toMatchObject({ mayWork: false, steps: [], applicant: { mayOpen: false } })
  })

  it('counts the earlier applications of the same person', async () => {
    const applicant = aPerson({ name: '李小龙', identityNumber: '110101199003071276' })
    const first = await given({ applicant })
    const second = await given({ applicant })
    expect((await page(second)).json.similarCount).toBe(1)
    const { json } = await call(hands.officer, 'GET', `/api/requests/${second}/similar`)
    expect(json.items).toEqual([expect.objectContaining({ id: first, samePerson: true, likeness: 1 })])
  })
})

describe('opening the applicant', () => {
  it('shows everything and leaves a line with the reason in the same act', async () => {
    const id = await given()
    const { status, json } = await call(hands.officer, 'POST', `/api/requests/${id}/applicant/open`, {
      reason: '电话告知补正事项',
    })
    expect(status).toBe(200)
    expect(json.person).toMatchObject({ name: '张三丰', phone: '13812345678' })
    const lines = await linesOf(id)
    expect(lines.at(-1)).toMatchObject({
      action: 'applicant-opened',
      actor: hands.officer.id,
      detail: { reason: '电话告知补正事项' },
    })
  })

  it('needs a reason', async () => {
    const id = await given()
    const before = await snapshot(test.database)
    expect((await call(hands.officer, 'POST', `/api/requests/${id}/applicant/open`, { reason: ' ' })).status).toBe(400)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('is not for reviewers, nor for the body above', async () => {
    const id = await given()
    const url = `/api/requests/${id}/applicant/open`
    expect((await call(hands.secrecy, 'POST', url, { reason: '看看' })).status).toBe(403)
    const above = await aStaff(test, { agency, roles: ['supervisor'] })
    expect((await call(above, 'POST', url, { reason: '看看' })).status).toBe(403)
    const lines = await linesOf(id)
    expect(lines.map((line) => line.action)).not.toContain('applicant-opened')
  })
})

describe('steps', () => {
  it('take a case from its registration to its volume, step by step', async () => {
    const id = await given({ register: false })
    expect((await step(hands.clerk, id, { kind: 'register' })).json).toMatchObject({
      stage: 'drafting',
      number: expect.stringContaining('明政公开'),
    })
    expect(
      (await step(hands.head, id, { kind: 'assigned', unitId: null, staffId: hands.officer.id })).json.assigned.name,
    ).toBe(hands.officer.name)
    expect((await step(hands.officer, id, aSearch)).json.searches).toHaveLength(1)
    await happen(test, hands, id, towards('secrecyReview'))
    expect(
      (await step(hands.secrecy, id, { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉密' })).json.stage,
    ).toBe('approval')
    expect((await step(hands.leader, id, { kind: 'returned', reason: '依据不全' })).json).toMatchObject({
      stage: 'drafting',
      returns: [{ byName: hands.leader.name, reason: '依据不全' }],
    })
    const [drafted, , , issued, served] = towards('archiving')
    await happen(test, hands, id, [drafted!])
    await step(hands.secrecy, id, { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉密' })
    expect((await step(hands.leader, id, { kind: 'approved', opinion: '同意' })).json.stage).toBe('decision')
    await happen(test, hands, id, [issued!, served!])
    const { json } = await step(hands.clerk, id, { kind: 'archived', retention: '30年' })
    expect(json).toMatchObject({ stage: 'archived', volume: '明政公开·2026·1', archivedOn: '2026-07-06' })
    expect(json.closing).toMatchObject({ row: 'granted', ruleText: expect.any(String) })
  })

  it('confirm a faxed application and then count its period', async () => {
    const id = await given({ channel: 'fax', on: '2026-07-03' })
    expect((await page(id)).json).toMatchObject({ light: 'amber', unconfirmedLate: false })
    const { json } = await step(hands.clerk, id, { kind: 'receiptConfirmed', how: 'phone' })
    expect(json).toMatchObject({ stage: 'received', clock: { receivedOn: '2026-07-06', dueOn: '2026-08-03' } })
  })

  it('answer on the spot what may be disclosed, with the basis of the outcome filled in', async () => {
    const id = await given()
    const { basis: _, ...item } = answered('alreadyPublic')
    const { json } = await step(hands.clerk, id, { kind: 'answeredOnTheSpot', items: [item], manner: '当面告知网址' })
    expect(json).toMatchObject({ stage: 'secrecyReview', clock: { onTime: true } })
    expect(json.draft.items[0].basis).toContain('第三十六条')
  })

  it('withdraw, void, transfer and note', async () => {
    expect((await step(hands.clerk, await given(), { kind: 'withdrawn', reason: '已自行取得' })).json.stage).toBe(
      'archiving',
    )
    const voided = await step(hands.head, await given(), { kind: 'voided', reason: '重复登记' })
    expect(voided.json.closing).toMatchObject({ how: 'voided', row: null })
    const moved = await step(hands.head, await given(), {
      kind: 'transferred',
      toAgency: '市资源局',
      reason: '由其制作',
    })
    expect(moved.json.closing.how).toBe('transferred')
    const noted = await step(hands.legal, await given(), { kind: 'noted', text: '=1+1 电话沟通' })
    expect(noted.json.timeline.at(-1).sentence).toBe('备注：=1+1 电话沟通。')
  })

  it('need as many approvals as the agency asks, each by another person', async () => {
    const strict = await anAgency(test, { rules: { ...plainRules, approvalLevels: 3 } })
    const theirs = await theHandsOf(test, strict)
    const { requestId } = await aRequest(test, { agency: strict })
    await happen(test, theirs, requestId, towards('approval'))
    const approve = async (person: Staff) => {
      const { version } = (await page(requestId, person)).json
      return call(person, 'POST', `/api/requests/${requestId}/steps`, {
        version,
        step: { kind: 'approved', opinion: '同意' },
      })
    }
    expect((await approve(theirs.leader)).json.because).toContain('第1级审核')
    expect((await approve(theirs.unitHead)).json.stage).toBe('approval')
    expect((await approve(theirs.unitHead)).status).toBe(409)
    expect((await approve(theirs.head)).json.stage).toBe('approval')
    expect((await approve(theirs.leader)).json.stage).toBe('decision')
  })

  it.each<[string, keyof Omit<Hands, 'agency'>, Record<string, unknown>, Record<string, unknown>, number]>([
    ['a day after today', 'officer', aSearch as never, { on: '2026-07-07' }, 409],
    ['a day that does not exist', 'officer', aSearch as never, { on: '2026-02-30' }, 400],
    ['a day before the application', 'officer', { kind: 'withdrawn', reason: '已取得' }, { on: '2026-07-03' }, 409],
    [
      'a search of nothing',
      'officer',
      { ...aSearch, search: { ...(aSearch as never as { search: object }).search, system: '无' } },
      {},
      409,
    ],
    ['a step of another stage', 'clerk', { kind: 'archived', retention: '30年' }, {}, 409],
    ['a step of another’s', 'clerk', { kind: 'voided', reason: '不要了' }, {}, 409],
    ['an officer of another agency', 'head', { kind: 'assigned', unitId: null, staffId: newId() }, {}, 400],
    ['a unit of another agency', 'head', { kind: 'assigned', unitId: newId(), staffId: null }, {}, 400],
    ['a file that is not there', 'officer', { kind: 'noted', text: '见附件', fileIds: [newId()] }, {}, 400],
    ['a kind of letters', 'officer', { kind: 'drafted', items: [] }, {}, 400],
    ['a kind that is none', 'officer', { kind: 'deleted' }, {}, 400],
  ])('with %s are refused with a sentence, and nothing changes', async (_, who, body, more, status) => {
    const id = await given()
    const before = await snapshot(test.database)
    const answer = await step(hands[who], id, body, more)
    expect(answer.status).toBe(status)
    expect(answer.json.because.length).toBeGreaterThan(5)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it('on a page that is no longer current are refused', async () => {
    const id = await given()
    const { version } = (await page(id)).json
    const body = { version, step: { kind: 'noted', text: '第一条' } }
    expect((await call(hands.officer, 'POST', `/api/requests/${id}/steps`, body)).status).toBe(200)
    const again = await call(hands.officer, 'POST', `/api/requests/${id}/steps`, body)
    expect(again).toMatchObject({ status: 409, json: { refused: 'stale' } })
  })

  it('of two officers at the same moment: one is taken, the other told to look again', async () => {
    const id = await given()
    const { version } = (await page(id)).json
    const withdraw = (person: Staff) =>
      call(person, 'POST', `/api/requests/${id}/steps`, { version, step: { kind: 'withdrawn', reason: '已取得' } })
    const answers = await Promise.all([withdraw(hands.officer), withdraw(hands.clerk), withdraw(hands.head)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
    const events = await test.database.db.select().from(requestEvent).where(eq(requestEvent.requestId, id))
    expect(events.map((event) => event.seq).sort()).toEqual([1, 2, 3])
  })

  it('leave event, row and audit line together or none of them', async () => {
    const id = await given()
    await step(hands.officer, id, { kind: 'noted', text: '记录在案' })
    expect((await linesOf(id)).at(-1)).toMatchObject({ action: 'noted', detail: { seq: 3, stage: 'drafting' } })
    const { pool } = test.database
    await pool.query(`create function no_line() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger no_line before insert on audit_line for each row execute function no_line()`)
    const before = await snapshot(test.database)
    const { status, json } = await step(hands.officer, id, { kind: 'noted', text: '没有写成' })
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
    await pool.query('drop trigger no_line on audit_line; drop function no_line()')
    expect(status).toBe(500)
    expect(json.because).not.toContain('disk full')
    expect((await step(hands.officer, id, { kind: 'noted', text: '又好了' })).status).toBe(200)
  })
})

describe('similar applications at the window', () => {
  const ask = (body: object, person = hands.clerk) => call(person, 'POST', '/api/requests/similar', body)

  it('are found by the whole name or number, the likest first, and the search is logged without the name', async () => {
    const applicant = aPerson({ name: '诸葛孔明', identityNumber: '330205198512120026' })
    const one = await given({ applicant, items: ['隆中镇征地补偿安置方案'] })
    const other = await given({ applicant, items: ['路灯维修记录'] })
    const namesake = await given({ applicant: aPerson({ name: '诸葛孔明' }), items: ['公园改造'] })
    const { json } = await ask({
      name: '诸葛孔明',
      identityNumber: '330205198512120026',
      asked: '申请公开隆中镇征地补偿安置方案',
    })
    expect(json.items.map((row: { id: string }) => row.id)).toEqual(expect.arrayContaining([one, other, namesake]))
    expect(json.items[0]).toMatchObject({ id: one, likeness: 1, samePerson: true, applicantName: '诸葛**' })
    expect(json.items.find((row: { id: string }) => row.id === namesake).samePerson).toBe(false)
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(eq(auditLine.action, 'similar-searched'))
      .orderBy(auditLine.seq)
    expect(lines.at(-1)!.detail).toEqual({ by: ['name', 'identityNumber'], found: 3 })
    expect(JSON.stringify(lines)).not.toContain('诸葛')
  })

  it('are those of one’s own agency only', async () => {
    const other = await anAgency(test)
    await aRequest(test, { agency: other, applicant: aPerson({ name: '独孤求败' }) })
    expect((await ask({ name: '独孤求败' })).json.items).toEqual([])
  })

  it('need a name or a number', async () => {
    expect((await ask({ asked: '征地' })).status).toBe(400)
    expect((await ask({ name: '张三丰' }, hands.secrecy)).status).toBe(403)
  })
})

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

describe('the topic of a case', () => {
  it('is one of its own agency, and the change is logged', async () => {
    const id = await given()
    const [ours, theirs] = [newId(), newId()]
    const elsewhere = await anAgency(test)
    await test.database.db.insert(topic).values([
      { id: ours, agencyId: agency.id, name: '住房' },
      { id: theirs, agencyId: elsewhere.id, name: '住房' },
    ])
    const set = (topicId: string | null) => call(hands.officer, 'PUT', `/api/requests/${id}/topic`, { topicId })
    expect((await set(ours)).json.topic).toEqual({ id: ours, name: '住房' })
    expect((await set(theirs)).status).toBe(400)
    expect((await page(id)).json.topic.id).toBe(ours)
    expect((await set(null)).json.topic).toBeNull()
    const lines = await linesOf(id)
    expect(lines.filter((line) => line.action === 'topic-set')).toHaveLength(2)
    const [row] = await test.database.db.select().from(request).where(eq(request.id, id))
    expect(row!.version).toBe(2)
  })
})
