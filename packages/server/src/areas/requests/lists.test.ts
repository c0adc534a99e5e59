import type { Light } from '@yangguang/contract'
import { addDays, type Happening, light as lightOfClock } from '@yangguang/statute'
import { eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { applicant, request, topic } from '../../database/schema/index.ts'
import {
  aCompany,
  anAgency,
  aPerson,
  aRequest,
  aStaff,
  aUnit,
  type RequestGiven,
  signedInAs,
  type TestApp,
  testApp,
} from '../../testing/app.ts'
import { type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let city: AgencyRow
let agency: AgencyRow
let hands: Hands
let officer: { cookie: string }
const ids: Record<string, string> = {}

async function made(name: string, given: Partial<RequestGiven>, ...happenings: Happening[]) {
  const { requestId } = await aRequest(test, { agency, clerk: hands.clerk, ...given })
  if (happenings.length > 0) await happen(test, hands, requestId, happenings)
  ids[name] = requestId
}

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { kind: 'government' })
  agency = await anAgency(test, { under: city })
  hands = await theHandsOf(test, agency)
  officer = await signedInAs(test, hands.officer)
  await made('late', { on: '2026-06-01', items: ['石桥镇2024年财政预算'] })
  await made('close', { on: '2026-06-11', items: ['江东路拆迁补偿方案'] })
  await made('fresh', { items: ['石桥镇征地补偿安置方案100%公开_文本'], applicant: aPerson({ name: '欧阳娜娜' }) })
  await made('company', { applicantKind: 'commercial', applicant: aCompany(), items: ['环评报告'] })
  await made('fax', { channel: 'fax', on: '2026-07-02', items: ['路灯维修记录'] })
  await made('online', { channel: 'online', items: ['公园改造方案'] })
  await made('done', { on: '2026-06-15', items: ['已答复的事项'] }, ...towards('archiving'))
  // Asked of a third party for fifteen working days: the due date is far, the days left are few.
  const letterId = newId()
  await made(
    'paused',
    { on: '2026-06-11', items: ['涉及第三方的合同'] },
    {
      kind: 'letterIssued',
      letterId,
      number: '征1号',
      terms: { kind: 'thirdPartyConsultation', partyId: newId(), partyName: '某公司' },
    },
    { kind: 'letterServed', letterId, method: 'direct', evidence: '签收' },
  )
})

const get = (url: string, headers: Record<string, string> = officer) => test.app.inject({ method: 'GET', url, headers })
const list = async (query: string, headers?: Record<string, string>) => {
  const answer = await get(`/api/requests?${query}`, headers)
  expect(answer.json()).toMatchObject({ items: expect.any(Array) })
  return answer.json() as { items: { id: string; light: Light; applicantName: string }[]; total: number; more: boolean }
}
const found = async (query: string, headers?: Record<string, string>) => {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  return (await list(query, headers)).items.map((row) => names.get(row.id) ?? '?').sort()
}

describe('the lights', () => {
  it('are red past the due date or unconfirmed in time, amber from five working days, grey when answered', async () => {
    expect(await found('light=red')).toEqual(['fax', 'late'])
    expect(await found('light=amber')).toEqual(['close', 'online', 'paused'])
    expect(await found('light=green')).toEqual(['company', 'fresh'])
    expect(await found('light=grey')).toEqual(['done'])
    expect(await found('light=red,grey')).toEqual(['done', 'fax', 'late'])
  })

  it('count without the days a third party takes', async () => {
    const row = (await list('light=amber')).items.find((one) => one.id === ids.paused)
    const close = (await list('light=amber')).items.find((one) => one.id === ids.close)
    expect(row).toMatchObject({ dueOn: '2026-07-31', workingDaysLeft: 4 })
    expect(close).toMatchObject({ dueOn: '2026-07-10', workingDaysLeft: 4 })
  })

  it('are the same in the table as counted for each case, on every day of two months', async () => {
    const rows = await test.database.db.select().from(request)
    for (let day = '2026-07-06'; day <= '2026-09-05'; day = addDays(day, 1)) {
      test.time.set(day)
      for (const light of ['red', 'amber', 'green', 'grey'] as const) {
        const shown = await list(`light=${light}`)
        expect(shown.items.map((row) => row.light)).toEqual(shown.items.map(() => light))
        const counted = rows
          .filter(({ stage }) => stage !== 'awaitingConfirmation')
          .filter(({ state }) => lightOfClock(state.clock, day, test.scope.calendar()) === light)
        const confirmed = shown.items.filter(({ id }) => id !== ids.fax && id !== ids.online)
        expect([day, light, confirmed.map((row) => row.id).sort()]).toEqual([
          day,
          light,
          counted.map((row) => row.id).sort(),
        ])
      }
    }
    test.time.set('2026-07-06')
  })
})

describe('the filters', () => {
  it.each([
    ['stage=awaitingConfirmation', ['fax', 'online']],
    ['stage=archiving,drafting&light=grey', ['done']],
    ['channel=fax', ['fax']],
    ['applicantKind=commercial', ['company']],
    ['receivedFrom=2026-06-11&receivedTo=2026-06-15', ['close', 'done', 'paused']],
    ['submittedFrom=2026-07-02&submittedTo=2026-07-02', ['fax']],
    ['dueTo=2026-07-14', ['close', 'done', 'late']],
    ['decidedFrom=2026-07-01', ['done']],
    ['resultRow=granted', ['done']],
    ['redecision=true', []],
    ['overdue=true', ['late']],
    ['unconfirmedLate=true', ['fax']],
    ['open=false', ['done']],
    ['assignedTo=me', []],
    ['topicId=none&stage=archiving', ['done']],
    ['reportYear=2026&reportRow=granted', ['done']],
    ['reportYear=2026&reportRow=carriedForward&channel=window', ['close', 'company', 'fresh', 'late', 'paused']],
    ['reportYear=2026&reportRow=newReceived&light=grey', ['done']],
    ['reportYear=2025&reportRow=total', []],
    ['stage=', ['close', 'company', 'done', 'fax', 'fresh', 'late', 'online', 'paused']],
  ])('%s finds %j', async (query, names) => {
    expect(await found(query)).toEqual(names)
  })

  it('find by unit, officer and topic', async () => {
    const unit = await aUnit(test, { agency })
    const topicId = newId()
    await test.database.db.insert(topic).values({ id: topicId, agencyId: agency.id, name: '拆迁' })
    await happen(test, hands, ids.close!, [{ kind: 'assigned', unitId: unit.id, staffId: hands.officer.id }])
    await test.database.db.update(request).set({ topicId }).where(eq(request.id, ids.close!))
    expect(await found(`unitId=${unit.id}`)).toEqual(['close'])
    expect(await found('assignedTo=me')).toEqual(['close'])
    expect(await found(`topicId=${topicId}`)).toEqual(['close'])
    expect((await list('assignedTo=me')).items[0]).toMatchObject({
      unitName: unit.name,
      assignedName: hands.officer.name,
      topicName: '拆迁',
    })
    expect(await found('assignedTo=nobody')).not.toContain('close')
  })

  it.each(['stage=gone', 'light=blue', 'receivedFrom=2026-02-30', 'page=0', 'size=1000', 'reportYear=26', 'unitId=1'])(
    '%s is refused with the field named',
    async (query) => {
      const answer = await get(`/api/requests?${query}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().fields[0].field.split('.')[0]).toBe(query.split('=')[0])
    },
  )
})

describe('order and pages', () => {
  it('go by due date, what has none last', async () => {
    const rows = (await list('sort=dueOn&direction=asc')).items
    expect(rows.slice(0, 2).map((row) => row.id)).toEqual([ids.late, ids.close])
    expect(
      rows
        .slice(-2)
        .map((row) => row.id)
        .sort(),
    ).toEqual([ids.fax, ids.online].sort())
  })

  it('go by number as numbers: 9号 before 10号', async () => {
    const many = await anAgency(test)
    const theirs = await theHandsOf(test, many)
    for (let at = 0; at < 11; at += 1) await aRequest(test, { agency: many, clerk: theirs.clerk })
    const head = await signedInAs(test, theirs.head)
    const { items } = (await get('/api/requests?sort=number&direction=asc', head)).json()
    expect(items.map((row: { number: string }) => Number(/〕(\d+)/.exec(row.number)![1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ])
  })

  it('show every case once, page after page, and say how many there are', async () => {
    const first = await list('size=3&page=1')
    const rest = await list('size=3&page=2')
    const last = await list('size=3&page=3')
    const all = [first, rest, last].flatMap((page) => page.items.map((row) => row.id))
    expect(new Set(all).size).toBe(8)
    expect(first).toMatchObject({ total: 8, more: false })
  })
})

describe('the search', () => {
  it.each([
    ['石桥镇', ['fresh', 'late']],
    ['石桥镇 预算', ['late']],
    ['桥镇征地', ['fresh']],
    ['镇石桥', []],
    // Not “100%” alone: a receipt number may hold 100.
    ['100%公开', ['fresh']],
    ['案100%文', []],
    ['欧阳', ['fresh']],
    ['欧阳娜娜', ['fresh']],
    ['娜', ['fresh']],
    ['阳欧', []],
    ['远洋贸易', ['company']],
    ['91330200MA2AB12C35', ['company']],
    ['0574-87000000', ['company']],
    ['110101199003077757', []],
  ])('for %s finds %j', async (q, names) => {
    expect(await found(`q=${encodeURIComponent(q)}`)).toEqual(names)
  })

  it('finds by either number, whatever brackets are typed', async () => {
    const [row] = await test.database.db.select().from(request).where(eq(request.id, ids.late!))
    expect(await found(`q=${encodeURIComponent(row!.number!)}`)).toEqual(['late'])
    expect(await found(`q=${encodeURIComponent(row!.number!.replace('〔', '[').replace('〕', ']'))}`)).toEqual(['late'])
    expect(await found(`q=${row!.receiptNumber}`)).toEqual(['late'])
  })

  it('combines with filters', async () => {
    expect(await found(`q=${encodeURIComponent('石桥镇')}&light=red`)).toEqual(['late'])
  })

  it.each(["'; drop table request; --", "' or 1=1 --", '%', '_', '\\', '"', '*:*', "a'b & !c | (d)", '😀'])(
    'takes %j for the text it is',
    async (q) => {
      const answer = await get(`/api/requests?q=${encodeURIComponent(q)}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.json().items.length).toBeLessThan(8)
      expect(await test.database.db.$count(request)).toBeGreaterThanOrEqual(8)
    },
  )

  it('says that a character no text can hold must go', async () => {
    const answer = await get(`/api/requests?q=${encodeURIComponent('\u0000')}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().because).toContain('无法保存的字符')
  })

  it('finds a name with nothing unsealed: also where the sealed bytes are gone', async () => {
    await test.database.db.transaction(async (tx) => {
      await tx
        .update(applicant)
        .set({ sealed: Buffer.from('gone') })
        .where(eq(applicant.requestId, ids.fresh!))
    })
    const { items } = await list(`q=${encodeURIComponent('欧阳娜娜')}`)
    expect(items).toHaveLength(1)
    expect(items[0]!.applicantName).toBe('欧阳**')
    const { rows } = await test.database.db.execute(
      sql`select count(*)::int as n from applicant where name_index::text like '%欧阳%' or masked_name like '%娜%'`,
    )
    expect(rows[0]).toEqual({ n: 0 })
  })

  it('counts to a thousand and then shows the newest', async () => {
    const busy = await anAgency(test)
    const clerk = await aStaff(test, { agency: busy, roles: ['windowClerk'] })
    const { requestId } = await aRequest(test, { agency: busy, clerk, items: ['同一件事'] })
    await test.database.db.execute(sql`
      insert into request (id, agency_id, receipt_number, channel, applicant_kind, title, asked, search_text, words, stage,
        submitted_on, state, version)
      select gen_random_uuid(), agency_id, 'copy-' || n, channel, applicant_kind, title, asked, search_text, words, stage,
        submitted_on, state, version
      from request, generate_series(1, 1200) n where id = ${requestId}`)
    const found = await list(`q=${encodeURIComponent('同一件')}&size=20`, await signedInAs(test, clerk))
    expect(found).toMatchObject({ total: 1000, more: true })
    expect(found.items).toHaveLength(20)
  })
})

describe('who sees what', () => {
  it('the body above sees what lies under it, a body beside does not', async () => {
    const supervisor = await signedInAs(test, await aStaff(test, { agency: city, roles: ['supervisor'] }))
    const neighbour = await anAgency(test, { under: city })
    const stranger = await signedInAs(test, await aStaff(test, { agency: neighbour, roles: ['caseOfficer'] }))
    expect((await list('', supervisor)).total).toBe(8)
    expect((await list(`agencyId=${agency.id}`, supervisor)).total).toBe(8)
    expect((await list('', stranger)).total).toBe(0)
    expect((await list(`agencyId=${agency.id}`, stranger)).total).toBe(0)
    expect((await list(`q=${encodeURIComponent('欧阳娜娜')}`, stranger)).total).toBe(0)
    expect((await list('task=register', supervisor)).total).toBe(0)
  })

  it('a body whose name begins alike is another body', async () => {
    const one = await anAgency(test, { slug: 'ming', path: '/ming/' })
    await anAgency(test, { slug: 'mingzhou2', path: '/mingzhou2/' })
    const other = await anAgency(test, { slug: 'ming2', path: '/ming2/' })
    await aRequest(test, { agency: other })
    const officer = await signedInAs(test, await aStaff(test, { agency: one, roles: ['caseOfficer'] }))
    expect((await list('', officer)).total).toBe(0)
  })

  it.each([[['systemAdmin']], [['securityAdmin']], [['auditAdmin']], [[]]] as const)(
    '%j may not read cases',
    async (roles) => {
      const staff = await signedInAs(test, await aStaff(test, { agency, roles: [...roles] }))
      expect((await get('/api/requests', staff)).statusCode).toBe(403)
      expect((await get('/api/tasks', staff)).statusCode).toBe(403)
      expect((await get('/api/requests/export.xlsx', staff)).statusCode).toBe(403)
    },
  )

  it('nobody unknown may', async () => {
    expect((await get('/api/requests', {})).statusCode).toBe(401)
  })
})
