import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, request, topic } from '../../database/schema/index.ts'
import { aCompany, anAgency, aPerson, aRequest, aStaff, aUnit, type TestApp, testApp } from '../../testing/app.ts'
import { aSearch, callAs, type Hands, happen, theHandsOf } from '../../testing/hands.ts'
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

const call = (person: Staff, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  callAs(test, person, method, url, payload)

const linesOf = (id: string) =>
  test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, id)).orderBy(auditLine.seq)

const page = (id: string, person = hands.officer) => call(person, 'GET', `/api/requests/${id}`)

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
