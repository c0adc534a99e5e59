import { integerColumn, readTable, textColumn } from '@yangguang/documents'
import type { Happening } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, request, savedView, topic } from '../../database/schema/index.ts'
import {
  anAgency,
  aPerson,
  aRequest,
  aStaff,
  plainRules,
  type RequestGiven,
  signedInAs,
  type TestApp,
  testApp,
} from '../../testing/app.ts'
import { type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
beforeAll(async () => {
  test = await testApp()
})
beforeEach(async () => {
  test.time.set('2026-07-06')
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
})

async function call(person: Staff, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const headers = await signedInAs(test, person)
  return test.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
async function made(given: Partial<RequestGiven> = {}, ...happenings: Happening[]) {
  const { requestId } = await aRequest(test, { agency, clerk: hands.clerk, ...given })
  if (happenings.length > 0) await happen(test, hands, requestId, happenings)
  return requestId
}

const letter = (terms: Extract<Happening, { kind: 'letterIssued' }>['terms'], served = true): Happening[] => {
  const letterId = newId()
  const issued: Happening = { kind: 'letterIssued', letterId, number: `文${letterId.slice(-6)}`, terms }
  return served ? [issued, { kind: 'letterServed', letterId, method: 'direct', evidence: '本人签收' }] : [issued]
}

describe('what waits for somebody', () => {
  const tasks = async (person: Staff) => {
    const { groups } = (await call(person, 'GET', '/api/tasks')).json() as {
      groups: { task: string; name: string; count: number; items: { id: string }[] }[]
    }
    return Object.fromEntries(
      groups.filter((group) => group.count > 0).map((group) => [group.task, group.items.map((row) => row.id)]),
    )
  }

  it('is what their part of the workflow has to do next', async () => {
    const fax = await made({ channel: 'fax' })
    const unregistered = await made({ register: false })
    const drafting = await made()
    const mine = await made({}, { kind: 'assigned', unitId: null, staffId: hands.officer.id })
    const reviewing = await made({}, ...towards('secrecyReview'))
    const approving = await made({}, ...towards('approval'))
    const deciding = await made({}, ...towards('decision'))
    const serving = await made({}, ...towards('service'))
    const archiving = await made({}, ...towards('archiving'))
    const extending = await made({}, { kind: 'extensionProposed', workingDays: 10, reason: '需查档' })
    expect(await tasks(hands.clerk)).toEqual({
      confirm: [fax],
      register: [unregistered],
      unassigned: [drafting, extending],
      issue: [deciding],
      serve: [serving],
      archive: [archiving],
    })
    expect(await tasks(hands.officer)).toMatchObject({ assignedToMe: [mine] })
    expect(await tasks(hands.secrecy)).toEqual({ secrecyReview: [reviewing] })
    expect(await tasks(hands.leader)).toEqual({ approve: [approving] })
    expect(await tasks(hands.head)).toMatchObject({ approve: [approving], agreeExtension: [extending] })
    expect(await tasks(hands.legal)).toEqual({})
  })

  it('is a period that has run out, once it has', async () => {
    const correction = await made(
      {},
      ...letter({ kind: 'correctionNotice', points: '请写明年份', withinWorkingDays: 5 }),
    )
    const partyId = newId()
    const consulted = await made({}, ...letter({ kind: 'thirdPartyConsultation', partyId, partyName: '某公司' }))
    expect(await tasks(hands.officer)).toEqual({})
    test.time.set('2026-07-14')
    expect((await tasks(hands.officer)).periodEnded).toEqual([correction])
    test.time.set('2026-07-28')
    expect((await tasks(hands.officer)).consultationEnded).toEqual([consulted])
    await happen(test, hands, consulted, [
      { kind: 'thirdPartySilenceDecided', partyId, disclose: true, reason: '不涉及商业秘密' },
    ])
    expect((await tasks(hands.officer)).consultationEnded).toBeUndefined()
  })

  it('is an approval of one’s own level only, and never of one’s own draft or twice', async () => {
    agency = await anAgency(test, { rules: { ...plainRules, approvalLevels: 2 } })
    hands = await theHandsOf(test, agency)
    const id = await made({}, ...towards('approval'))
    expect(await tasks(hands.unitHead)).toEqual({ approve: [id] })
    expect(await tasks(hands.leader)).toEqual({})
    const body = { version: 4, step: { kind: 'approved', opinion: '同意' } }
    expect((await call(hands.unitHead, 'POST', `/api/requests/${id}/steps`, body)).statusCode).toBe(200)
    expect(await tasks(hands.unitHead)).toEqual({})
    expect(await tasks(hands.leader)).toEqual({ approve: [id] })
    const both = await aStaff(test, { agency, roles: ['caseOfficer', 'leader'] })
    const own = await made()
    const [drafted, reviewed] = towards('approval')
    await happen(test, { ...hands, officer: both }, own, [drafted!, reviewed!])
    expect((await tasks(both)).approve).toEqual([id])
  })

  it('is what is late, and counted whole however many rows are shown', async () => {
    for (let at = 0; at < 10; at += 1) await made({ on: '2026-06-01' })
    const { groups } = (await call(hands.leader, 'GET', '/api/tasks')).json()
    const late = groups.find((group: { task: string }) => group.task === 'overdue')
    expect(late).toMatchObject({ name: '已超期', count: 10 })
    expect(late.items).toHaveLength(8)
    expect((await call(hands.leader, 'GET', '/api/requests?task=overdue')).json().total).toBe(10)
    expect((await call(hands.legal, 'GET', '/api/requests?task=overdue')).json().total).toBe(0)
  })

  it('is nothing of another agency', async () => {
    await made({ register: false })
    const other = await anAgency(test, { under: agency })
    await aRequest(test, { agency: other, register: false })
    expect(Object.values(await tasks(hands.clerk)).flat()).toHaveLength(1)
  })
})

describe('the exported list', () => {
  it('holds the filtered cases, numbers as numbers, what looks like a formula as text', async () => {
    const items = ['=HYPERLINK("http://evil.example","点我")']
    await made({ items })
    await made({ channel: 'oral' })
    const answer = await call(hands.officer, 'GET', '/api/requests/export.xlsx?channel=window')
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('申请列表2026-07-06.xlsx'))
    const read = await readTable(answer.rawPayload, {
      title: '申请列表',
      instructions: [],
      columns: {
        asked: textColumn({ header: '申请内容', required: true }),
        left: integerColumn({ header: '剩余工作日', required: true }),
        applicant: textColumn({ header: '申请人', required: true }),
        due: textColumn({ header: '到期日期', required: true }),
      },
    })
    expect(read).toMatchObject({
      refused: null,
      errors: [],
      rows: [{ values: { asked: items[0], left: 20, applicant: '张**' } }],
    })
    const [line] = await test.database.db.select().from(auditLine).where(eq(auditLine.action, 'list-exported'))
    expect(line).toMatchObject({ actor: hands.officer.id, detail: { rows: 1 } })
  })
})

describe('saved views', () => {
  const view = { name: '我的在办', query: 'assignedTo=me&open=true' }

  it('are kept, renamed and thrown away by their owner', async () => {
    const made = (await call(hands.officer, 'POST', '/api/views', view)).json()
    expect((await call(hands.officer, 'GET', '/api/views')).json().items).toEqual([{ id: made.id, ...view }])
    const changed = await call(hands.officer, 'PUT', `/api/views/${made.id}`, { ...view, name: '在办' })
    expect(changed.json()).toEqual({ id: made.id, ...view, name: '在办' })
    expect((await call(hands.officer, 'DELETE', `/api/views/${made.id}`)).statusCode).toBe(204)
    expect((await call(hands.officer, 'GET', '/api/views')).json().items).toEqual([])
  })

  it('of one name are one, with a sentence', async () => {
    await call(hands.officer, 'POST', '/api/views', view)
    const again = await call(hands.officer, 'POST', '/api/views', view)
    expect(again.statusCode).toBe(400)
    expect(again.json().because).toContain('我的在办')
    expect((await call(hands.clerk, 'POST', '/api/views', view)).statusCode).toBe(200)
  })

  it('are nobody else’s to see, change or throw away', async () => {
    const { id } = (await call(hands.officer, 'POST', '/api/views', view)).json()
    expect((await call(hands.clerk, 'GET', '/api/views')).json().items).toEqual([])
    expect((await call(hands.clerk, 'PUT', `/api/views/${id}`, { ...view, name: '夺走' })).statusCode).toBe(404)
    expect((await call(hands.clerk, 'DELETE', `/api/views/${id}`)).statusCode).toBe(404)
    expect((await test.app.inject({ method: 'GET', url: '/api/views' })).statusCode).toBe(401)
    const [kept] = await test.database.db.select().from(savedView).where(eq(savedView.id, id))
    expect(kept!.name).toBe('我的在办')
  })
})

describe('the register of a year', () => {
  it('is a book by number, with what became of each, names masked', async () => {
    await made({ items: ['甲'], on: '2026-06-01' }, ...towards('archiving', 'partial'))
    await made({ items: ['乙'] }, { kind: 'withdrawn', reason: '已取得' })
    await made({ items: ['丙'] }, { kind: 'voided', reason: '重复' })
    await made({ items: ['丁'] })
    await made({ items: ['戊'], channel: 'fax' })
    await made({ items: ['去年'], on: '2025-12-30' })
    const book = (await call(hands.officer, 'GET', '/api/register?year=2026')).json()
    expect(book).toMatchObject({ year: 2026, agencyName: agency.name, total: 5 })
    expect(book.items.map((row: { asked: string; result: string }) => [row.asked, row.result])).toEqual([
      ['甲', '部分公开'],
      ['乙', '申请人撤回'],
      ['丙', '作废登记'],
      ['丁', '正在办理（拟办）'],
      ['戊', '正在办理（待确认）'],
    ])
    expect(JSON.stringify(book)).not.toContain('张三丰')
    expect((await call(hands.officer, 'GET', '/api/register?year=2025')).json().total).toBe(1)
    expect((await call(hands.officer, 'GET', '/api/register?year=2026&size=2&page=2')).json().items).toHaveLength(2)
  })

  it('opens its names with a reason, as an act of its own', async () => {
    await made()
    const open = (person: Staff, body: object) => call(person, 'POST', '/api/register/open', body)
    expect((await open(hands.officer, { year: 2026 })).statusCode).toBe(400)
    expect((await open(hands.clerk, { year: 2026, reason: '归档核对' })).statusCode).toBe(403)
    const lines = () => test.database.db.select().from(auditLine).where(eq(auditLine.agencyId, agency.id))
    expect((await lines()).map((line) => line.action)).not.toContain('register-opened')
    const book = (await open(hands.officer, { year: 2026, reason: '归档核对' })).json()
    expect(book.items[0].applicantName).toBe('张三丰')
    expect((await lines()).find((line) => line.action === 'register-opened')).toMatchObject({
      actor: hands.officer.id,
      detail: { year: 2026, reason: '归档核对', page: 1, names: 1 },
    })
  })

  it('is a workbook too, masked or opened', async () => {
    await made({ items: ['+86 开头的内容'] })
    const template = {
      title: '台账',
      instructions: [],
      columns: {
        name: textColumn({ header: '姓名（名称）', required: true }),
        asked: textColumn({ header: '申请内容', required: true }),
      },
    }
    const masked = await call(hands.officer, 'GET', '/api/register.xlsx?year=2026')
    expect(await readTable(masked.rawPayload, template)).toMatchObject({
      rows: [{ values: { name: '张**', asked: '+86 开头的内容' } }],
    })
    const body = { year: 2026, reason: '上级检查' }
    const opened = await call(hands.officer, 'POST', '/api/register/open.xlsx', body)
    expect(await readTable(opened.rawPayload, template)).toMatchObject({ rows: [{ values: { name: '张三丰' } }] })
  })

  it('of a body below is read by the body above, never opened there; beside it there is none', async () => {
    const below = await anAgency(test, { under: agency })
    await aRequest(test, { agency: below, applicant: aPerson({ name: '欧阳锋' }) })
    const url = `/api/register?year=2026&agencyId=${below.id}`
    expect((await call(hands.officer, 'GET', url)).json().items[0].applicantName).toBe('欧阳*')
    const opened = await call(hands.officer, 'POST', '/api/register/open', {
      year: 2026,
      reason: '看看',
      agencyId: below.id,
    })
    expect(opened.json().items).toEqual([])
    const stranger = await aStaff(test, { agency: await anAgency(test), roles: ['caseOfficer'] })
    expect((await call(stranger, 'GET', url)).statusCode).toBe(404)
    expect((await call(stranger, 'GET', url.replace('register?', 'register.xlsx?'))).statusCode).toBe(404)
  })
})

describe('topics of a year', () => {
  it('have their share of what was received in it', async () => {
    const topicId = newId()
    await test.database.db.insert(topic).values({ id: topicId, agencyId: agency.id, name: '征地拆迁' })
    const ids = [await made(), await made(), await made(), await made({ on: '2025-12-30' })]
    await test.database.db.update(request).set({ topicId }).where(eq(request.id, ids[0]!))
    const shares = await call(hands.officer, 'GET', '/api/requests/topic-shares?year=2026')
    expect(shares.json()).toEqual({
      year: 2026,
      total: 3,
      items: [
        { topicId: null, name: '未归专题', count: 2, share: 2 / 3 },
        { topicId, name: '征地拆迁', count: 1, share: 1 / 3 },
      ],
    })
    expect((await call(hands.officer, 'GET', '/api/requests/topic-shares?year=2024')).json().items).toEqual([])
  })
})
