import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../areas/accounts/session.ts'
import { atTheForm, requestsOf } from '../areas/applying/testing/at-the-form.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { auditLine, file, request, requestEvent } from '../database/schema/index.ts'
import { anAgency, aPerson, aRequest, aStaff, type TestApp, testApp } from '../testing/app.ts'
import { aPdf } from '../testing/forms.ts'
import { callAs } from '../testing/hands.ts'
import { snapshot } from '../testing/snapshot.ts'

let test: TestApp
let agency: AgencyRow
let clerk: Staff
let system: Staff
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  clerk = await aStaff(test, { agency, roles: ['windowClerk'] })
  system = await aStaff(test, { agency, roles: ['systemAdmin'] })
})

const registration = () => ({
  submissionKey: newId(),
  channel: 'window',
  arrivedOn: test.time.today(),
  applicantKind: 'naturalPerson',
  applicant: aPerson(),
  items: ['石桥镇2025年征地补偿安置方案'],
})
const register = (body: object) => callAs(test, clerk, 'POST', '/api/requests', body)
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

describe('at the same moment', () => {
  it('a window registers, the register is written and a unit is renamed: nobody waits in a circle', async () => {
    const waiting = await times(12, () => aRequest(test, { agency, clerk, register: false }))
    const answers = await Promise.all([
      ...waiting.map(({ requestId }) =>
        callAs(test, clerk, 'POST', `/api/requests/${requestId}/steps`, { version: 1, step: { kind: 'register' } }),
      ),
      ...Array.from({ length: 12 }, () => register(registration())),
      ...Array.from({ length: 12 }, (_, at) =>
        callAs(test, system, 'POST', `/api/admin/agencies/${agency.id}/units`, { name: `业务${at}科` }),
      ),
    ])
    expect(answers.map(({ status, json }) => (status < 300 ? 'ok' : json.refused))).toEqual(Array(36).fill('ok'))
  })

  it('one form of the window sent eight times is one request, with one number and one line of each kind', async () => {
    const form = registration()
    const answers = await times(8, () => register(form))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map(({ json }) => `${json.id} ${json.number} ${json.receiptNumber}`)).size).toBe(1)
    // The code is shown to whoever came first, and to nobody twice.
    expect(answers.filter(({ json }) => json.queryCode !== null)).toHaveLength(1)
    const [found] = await test.database.db.select().from(request).where(eq(request.submissionKey, form.submissionKey))
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(eq(auditLine.subjectId, found!.id))
      .orderBy(auditLine.seq)
    expect(lines.map(({ action }) => action)).toEqual(['submitted', 'registered'])
  })

  it('one form of the portal sent eight times is one request, and every answer leads to its number and code', async () => {
    const { visitor, formKey, press } = await atTheForm(test, `/${agency.slug}/apply`)
    const answers = await times(8, () =>
      press('submit', {}, [{ field: 'attachmentFile', name: 'a.pdf', content: aPdf }]),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(303))
    const [made, ...more] = await requestsOf(test, formKey)
    expect(more).toEqual([])
    expect((await visitor.get('/receipt')).body).toContain(made!.receiptNumber)
    expect(await test.database.db.select().from(file).where(eq(file.requestId, made!.id))).toHaveLength(1)
  })

  it('one step pressed eight times is taken once, and the others are told that the case has moved on', async () => {
    const { requestId } = await aRequest(test, { agency, clerk })
    const step = { version: 2, step: { kind: 'noted', text: '已电话联系' } }
    const answers = await times(8, () => callAs(test, clerk, 'POST', `/api/requests/${requestId}/steps`, step))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status, json }) => status === 409 && json.refused === 'stale')).toHaveLength(7)
    const events = await test.database.db.select().from(requestEvent).where(eq(requestEvent.requestId, requestId))
    expect(events).toHaveLength(3)
  })

  it('one letter issued four times goes out once, under one number', async () => {
    const head = await aStaff(test, { agency, roles: ['disclosureHead'] })
    const { requestId } = await aRequest(test, { agency, clerk })
    const order = { kind: 'receiptNotice' }
    const { json } = await callAs(test, head, 'POST', `/api/requests/${requestId}/letters`, order)
    const issue = () => callAs(test, head, 'POST', `/api/letters/${json.id}/issue`, { on: test.time.today() })
    const answers = await times(4, issue)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const series = await test.database.pool.query(`select last from number_series where series = 'letter'`)
    expect(series.rows).toEqual([{ last: 1 }])
  })

  it('one saved view, one unit and one topic saved twice are there once', async () => {
    for (const [url, body, person] of [
      ['/api/views', { name: '我的待办', query: '' }, clerk],
      [`/api/admin/agencies/${agency.id}/units`, { name: '法规科' }, system],
      [`/api/admin/agencies/${agency.id}/topics`, { name: '征地' }, system],
    ] as const) {
      const answers = await times(6, () => callAs(test, person, 'POST', url, body))
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1)
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      for (const { status, json } of answers) if (status >= 300) expect(json.because).toMatch(/。$/)
    }
  })
})

describe('a page that has grown old', () => {
  it('changes nothing: whoever acts on it is told, and what the other did stands', async () => {
    const { requestId } = await aRequest(test, { agency, clerk })
    const url = `/api/requests/${requestId}/steps`
    const seen = (await callAs(test, clerk, 'GET', `/api/requests/${requestId}`)).json.version
    const colleague = await aStaff(test, { agency, roles: ['disclosureHead'] })
    const withdrawal = { version: seen, step: { kind: 'withdrawn', reason: '申请人来电撤回' } }
    expect((await callAs(test, colleague, 'POST', url, withdrawal)).status).toBe(200)
    const before = await snapshot(test.database)
    const late = await callAs(test, clerk, 'POST', url, { version: seen, step: { kind: 'noted', text: '备注' } })
    expect([late.status, late.json.refused]).toEqual([409, 'stale'])
    expect(late.json.because).toContain('没有保存')
    expect({ ...(await snapshot(test.database)), session: '' }).toEqual({ ...before, session: '' })
  })
})
