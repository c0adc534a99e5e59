import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { atTheForm, requestsOf } from '../areas/applying/testing/at-the-form.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { request } from '../database/schema/index.ts'
import { loggable } from '../plugins/loggable.ts'
import { type ARequest, aCompany, anAgency, aRequest, type TestApp, testApp } from '../testing/app.ts'
import { aVisitor } from '../testing/browser.ts'
import { callAs, theHandsOf } from '../testing/hands.ts'
import { addressOf, everyRoute } from './testing/routes.ts'

let test: TestApp
let agency: AgencyRow
let made: ARequest
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  made = await aRequest(test, { agency })
})

/** Everything by which the applicant of the builders could be known. */
const person = ['张三丰', '110101199003077758', '13812345678', '中山路8号', '301室']

/**
 * Who may call a route without signing in. Whatever is added here is open to the whole world: look twice, and say in SECURITY.md
 * what keeps what is behind it private.
 */
const open = [
  'DELETE /api/session',
  'GET /',
  'GET /:slug',
  'GET /:slug/annual-reports',
  'GET /:slug/annual-reports/:year',
  'GET /:slug/annual-reports/:year/report.docx',
  'GET /:slug/annual-reports/:year/report.json',
  'GET /:slug/annual-reports/:year/report.pdf',
  'GET /:slug/annual-reports/:year/report.xlsx',
  'GET /:slug/apply',
  'GET /:slug/apply/:kind',
  'GET /:slug/apply/blank',
  'GET /:slug/apply/blank.docx',
  'GET /:slug/apply/blank.pdf',
  'GET /:slug/guide',
  'GET /annual-reports',
  'GET /annual-reports.json',
  'GET /annual-reports/style/….css',
  'GET /assets/:version/:name',
  'GET /follow',
  'GET /follow/:number',
  'GET /follow/:number/:step',
  'GET /follow/:number/files/:id',
  'GET /follow/:number/letters/:id',
  'GET /healthz',
  'GET /receipt',
  'GET /report-check',
  'GET /report-check/style/….css',
  'GET /setup',
  'GET /workbench',
  'GET /workbench/*',
  'GET /workbench/assets/*',
  'POST /:slug/apply/:kind',
  'POST /api/session',
  'POST /follow',
  'POST /follow/:number/:step',
  'POST /follow/:number/leave',
  'POST /follow/:number/letters/:id',
  'POST /report-check',
  'POST /setup',
]

describe('what is open to everybody', () => {
  it('is on a list that is looked at', () => {
    const found = everyRoute(test)
      .filter(({ policy }) => policy === 'public')
      .map(({ key }) => key.replace(/style\/\w+\.css/, 'style/….css'))
    expect(found.sort()).toEqual(open)
  })

  it('shows nothing of a person who applied, nor what they asked, nor by which number', async () => {
    const stranger = aVisitor(test)
    const places: Record<string, string> = {
      slug: agency.slug,
      kind: 'person',
      number: made.receiptNumber,
      year: '2026',
      step: 'withdraw',
    }
    let pages = 0
    for (const route of everyRoute(test).filter(({ policy, method }) => policy === 'public' && method === 'GET')) {
      const answer = await stranger.get(addressOf(route, (parameter) => places[parameter] ?? made.requestId))
      expect([200, 302, 303, 404], route.key).toContain(answer.statusCode)
      for (const told of [...person, '石桥镇2025年征地补偿', made.queryCode!, made.requestId])
        expect(answer.body.includes(told), `${route.key} tells ${told}`).toBe(false)
      if (answer.statusCode === 200) pages += 1
    }
    expect(pages).toBeGreaterThan(10)
  })

  it('may be kept by a cache on the way only where it is the same for everybody', async () => {
    const { visitor, press } = await atTheForm(test, `/${agency.slug}/apply`)
    const checked = await press('check')
    await press('submit')
    const receipt = await visitor.get('/receipt')
    expect(receipt.body).toContain('申请回执')
    await visitor.post('/follow', { number: made.receiptNumber, code: made.queryCode! })
    const followed = await visitor.get(`/follow/${made.receiptNumber}`)
    expect(followed.body).toContain(made.receiptNumber)
    for (const page of [checked, receipt, followed]) expect(page.headers['cache-control']).toBe('private, no-store')
  })

  it.each(['/', '/follow', '/workbench', '/no-such-page', '/api/requests'])(
    'carries the headers that keep other sites and scripts out: %s',
    async (url) => {
      const { headers } = await test.app.inject({ url })
      expect(headers['content-security-policy']).toContain(`default-src 'self'`)
      expect(headers['content-security-policy']).toContain(`script-src 'self'`)
      expect(headers['content-security-policy']).toContain(`object-src 'none'`)
      expect(headers['content-security-policy']).toContain(`frame-ancestors 'self'`)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )
})

describe('at rest', () => {
  it('the person stands nowhere in the database in the clear: neither where they belong nor in the audit', async () => {
    const { press, formKey } = await atTheForm(test, `/${agency.slug}/apply`)
    await press('submit')
    expect(await requestsOf(test, formKey)).toHaveLength(1)
    const hands = await theHandsOf(test, agency)
    const opened = await callAs(test, hands.officer, 'POST', `/api/requests/${made.requestId}/applicant/open`, {
      reason: '核对联系方式',
    })
    expect(opened.json.person.name).toBe('张三丰')
    const { rows: tables } = await test.database.db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    const told: string[] = []
    for (const { name } of tables)
      for (const word of person) {
        // Bytes are shown as hexadecimal: a text inside them would be seen as well.
        const hex = Buffer.from(word).toString('hex')
        const { rows } = await test.database.db.execute(
          sql`select 1 from ${sql.identifier(name)} t where t::text like ${`%${word}%`} or t::text like ${`%${hex}%`} limit 1`,
        )
        if (rows.length > 0) told.push(`${name} tells ${word}`)
      }
    expect(told).toEqual([])
  })

  it('a query code is a keyed hash, and the same code of two requests does not look the same', async () => {
    const { rows } = await test.database.db.execute<{ row: string }>(sql`select r::text as row from request r`)
    expect(rows.length).toBeGreaterThan(1)
    for (const { row } of rows) expect(row).not.toContain(made.queryCode)
  })
})

describe('on the screen of an officer', () => {
  it('a person is masked in lists, case, register and export until somebody says why they open it', async () => {
    const hands = await theHandsOf(test, agency)
    for (const url of ['/api/requests', `/api/requests/${made.requestId}`, '/api/register?year=2026', '/api/tasks']) {
      const { status, json } = await callAs(test, hands.officer, 'GET', url)
      const body = JSON.stringify(json)
      expect([url, status]).toEqual([url, 200])
      for (const word of person) expect(body.includes(word), `${url} tells ${word}`).toBe(false)
    }
  })

  it('a company is named, since it is no person, and its contact is not', async () => {
    const hands = await theHandsOf(test, agency)
    const { requestId } = await aRequest(test, { agency, applicant: aCompany(), applicantKind: 'commercial' })
    const { json } = await callAs(test, hands.officer, 'GET', `/api/requests/${requestId}`)
    expect(JSON.stringify(json)).toContain('明州远洋贸易有限公司')
    expect(JSON.stringify(json)).not.toContain('王小明')
  })
})

it('the log of a failed statement tells the statement and the reason, not what was asked by whom', async () => {
  const failed = await test.database.db
    .update(request)
    .set({ asked: '张三丰要的东西', submissionKey: null, receiptNumber: sql`null` })
    .where(eq(request.id, made.requestId))
    .catch((error: Error) => error)
  expect(failed).toBeInstanceOf(Error)
  const line = JSON.stringify(loggable(failed as Error))
  expect(line).toContain('update')
  expect(line).toContain('23502')
  expect(line).not.toContain('张三丰')
  expect(line).not.toContain(made.requestId)
})
