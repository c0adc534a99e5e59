import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, requestEvent } from '../../database/schema/index.ts'
import { anAgency, aRequest, plainRules, type TestApp, testApp } from '../../testing/app.ts'
import { answered, aSearch, callAs, type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
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
async function step(person: Staff, id: string, body: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const { version } = (await page(id)).json
  return call(person, 'POST', `/api/requests/${id}/steps`, { version, step: body, ...more })
}

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
