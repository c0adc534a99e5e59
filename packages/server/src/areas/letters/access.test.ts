import type { LetterView, Role } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import type { Staff } from '../accounts/session.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { orders } from './testing/situations.ts'

let test: TestApp
let office: Office
let requestId: string
let letterId: string
let draftId: string
let stranger: Staff
let above: Staff

const everything: Role[] = ['windowClerk', 'caseOfficer', 'disclosureHead', 'leader', 'supervisor']

beforeAll(async () => {
  test = await testApp()
  const city = await anAgency(test, { kind: 'government' })
  const bureau = await anAgency(test, { under: city })
  office = await anOffice(test, { under: city })
  stranger = await aStaff(test, { agency: bureau, roles: everything })
  above = await aStaff(test, { agency: city, roles: everything })
  requestId = (await office.request()).requestId
  letterId = (await office.send(requestId, orders.receiptNotice)).letter.id
  draftId = (await office.prepare(requestId, orders.thirdPartyConsultation)).id
})

const body = { version: 4, items: [aDecision('granted')], sections: [] }
const addresses = (): [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: Record<string, unknown>,
][] => [
  ['GET', `/api/requests/${requestId}/reply`],
  ['POST', `/api/requests/${requestId}/reply/preview`, body],
  ['PUT', `/api/requests/${requestId}/reply`, body],
  ['POST', `/api/requests/${requestId}/draft`, body],
  ['GET', `/api/requests/${requestId}/letters`],
  ['POST', `/api/requests/${requestId}/letters`, orders.correctionNotice],
  ['DELETE', `/api/requests/${requestId}/letter-files/${draftId}`],
  ['GET', `/api/letters/${letterId}`],
  ['PATCH', `/api/letters/${draftId}`, { sections: [{ key: 'p1', text: '改' }] }],
  ['POST', `/api/letters/${draftId}/issue`, { on: '2026-07-06' }],
  ['POST', `/api/letters/${letterId}/service`, { on: '2026-07-06', method: 'direct', evidence: '本人签收' }],
  ['POST', `/api/letters/${draftId}/void`, { reason: '不用了' }],
  ['GET', `/api/letters/${letterId}/pdf`],
  ['GET', `/api/letters/${letterId}/word`],
  ['GET', `/api/letters/${letterId}/receipt.pdf`],
  ['GET', `/api/letters/${draftId}/slip.pdf`],
  ['GET', `/api/letters/${draftId}/slip.docx`],
]
const reading = (method: string, url: string) => method === 'GET' && !url.endsWith('/reply')

/** All that a stranger's call could have changed. */
async function everythingStored(): Promise<string> {
  const { rows } = await test.database.db.execute<{ stored: string }>(sql`
    select concat_ws('|', (select string_agg(l::text, '' order by id) from letter l),
      (select count(*) from request_event), (select count(*) from audit_line), (select count(*) from file),
      (select string_agg(last::text, '') from number_series)) as stored`)
  return rows[0]!.stored
}

describe('somebody of another agency', () => {
  it('finds none of it, and nothing changes', async () => {
    const before = await everythingStored()
    for (const [method, url, payload] of addresses()) {
      const { status } = await office.call(stranger, method, url, payload)
      expect(status, `${method} ${url}`).toBe(404)
    }
    expect(await everythingStored()).toBe(before)
  })

  it('of the government above reads with names masked, and writes nothing', async () => {
    const events = async () => (await test.database.db.execute(sql`select seq from request_event`)).rows.length
    const before = await events()
    for (const [method, url, payload] of addresses()) {
      if (reading(method, url) && !url.includes('/letters/')) {
        expect((await office.call(above, method, url, payload)).status, url).toBe(200)
        continue
      }
      if (reading(method, url)) expect((await office.fetch(above, url)).status, url).toBe(200)
      else expect((await office.call(above, method, url, payload)).status, `${method} ${url}`).toBe(404)
    }
    const { json } = await office.call<LetterView>(above, 'GET', `/api/letters/${letterId}`)
    expect(json.addressee).toBe('张**')
    expect(json.html).not.toContain('张三丰')
    expect([json.may.edit?.refused, json.may.serve?.refused]).toEqual(['not-your-agency', 'not-your-agency'])
    expect(await events()).toBe(before)
  })

  it('or nobody in particular is asked to sign in', async () => {
    for (const [method, url, payload] of addresses()) {
      const answer = await test.app.inject({ method, url, ...(payload ? { payload } : {}) })
      expect(answer.statusCode, `${method} ${url}`).toBe(401)
    }
  })
})

describe('within the agency', () => {
  it('a reviewer reads letters with the applicant masked and cannot write one', async () => {
    const { json } = await office.call<LetterView>(office.secrecy, 'GET', `/api/letters/${letterId}`)
    expect(json.addressee).toBe('张**')
    const copy = await office.fetch(office.secrecy, `/api/letters/${letterId}/pdf`)
    expect(copy.name).toContain('脱敏件')
    const url = `/api/requests/${requestId}/letters`
    expect((await office.call(office.secrecy, 'POST', url, orders.correctionNotice)).status).toBe(403)
  })

  it('every opening and download leaves a line in the audit', async () => {
    const { requestId: own } = await office.request()
    const { letter } = await office.send(own, orders.receiptNotice)
    await office.call(office.officer, 'GET', `/api/letters/${letter.id}`)
    await office.fetch(office.officer, `/api/letters/${letter.id}/word`)
    const { rows } = await test.database.db.execute<{ action: string; actor_name: string }>(sql`
      select action, actor_name from audit_line where subject_id = ${letter.id} order by seq`)
    expect(rows).toEqual([
      { action: 'letterPrepared', actor_name: '吴强' },
      { action: 'letterOpened', actor_name: '周敏' },
      { action: 'letterDownloaded', actor_name: '周敏' },
    ])
  })
})

describe('templates', () => {
  const change = { kind: 'receiptNotice', outcome: '', since: '2026-07-06' }
  const own =
    '已收到{称谓}以{收到方式}方式于{收到日期}提出的政府信息公开申请（{登记编号}），内容为：{申请内容}答复期限为{答复天数}个工作日，至{答复期限}届满。{联系方式}'

  it('of the office are used from the day it set, by bodies below it too', async () => {
    const { status } = await office.call(office.head, 'POST', '/api/letter-templates', { ...change, body: own })
    expect(status).toBe(200)
    const below = await anOffice(test, { under: office.agency })
    const { requestId: theirs } = await below.request()
    expect((await below.prepare(theirs, orders.receiptNotice)).sections[0]?.text).toMatch(/^已收到您以当面提交方式/)
    const elsewhere = await anOffice(test)
    const { requestId: other } = await elsewhere.request()
    expect((await elsewhere.prepare(other, orders.receiptNotice)).sections[0]?.text).toMatch(/^本机关于/)
  })

  it('with an unknown placeholder or an earlier day are refused, with the line', async () => {
    const wrong = { ...change, body: own.replace('{登记编号}', '{编号}') }
    const refused = await office.refused(office.head, 'POST', '/api/letter-templates', wrong)
    expect([refused.status, refused.json.refused]).toEqual([400, 'bad-template'])
    expect(refused.json.fields?.[0]?.message).toContain('第1行：“{编号}”不是可以使用的占位符')
    const early = { ...change, body: own, since: '2026-07-05' }
    expect((await office.refused(office.head, 'POST', '/api/letter-templates', early)).status).toBe(400)
  })

  it('are not for a case officer to change', async () => {
    expect((await office.call(office.officer, 'POST', '/api/letter-templates', { ...change, body: own })).status).toBe(
      403,
    )
    expect((await office.call(office.officer, 'GET', '/api/letter-templates')).status).toBe(403)
  })
})
