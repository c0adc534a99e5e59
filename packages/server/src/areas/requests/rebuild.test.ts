import { calendarOf, publishedNotices } from '@yangguang/statute'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '../../commands/rebuild.ts'
import { auditLine, request } from '../../database/schema/index.ts'
import { anAgency, aRequest, type TestApp, testApp } from '../../testing/app.ts'
import { type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { rebuild } from './rebuild.ts'
import { refoldOpenCases } from './refold.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
let open: string
let closed: string
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
  open = (await aRequest(test, { agency, clerk: hands.clerk })).requestId
  closed = (await aRequest(test, { agency, clerk: hands.clerk })).requestId
  await happen(test, hands, closed, [...towards('archiving'), { kind: 'archived', volume: '卷1', retention: '10年' }])
  await aRequest(test, { agency, clerk: hands.clerk, channel: 'fax' })
})

/** A day off in the middle of the period, as a notice amending some days. */
const oneDayOff = calendarOf([
  ...publishedNotices,
  {
    year: 2026,
    number: '明政办发〔2026〕1号',
    title: '关于防汛停工的通知',
    issuedOn: '2026-07-06',
    days: [{ date: '2026-07-15', kind: 'off', name: '防汛停工' }],
  },
])

describe('rebuilding', () => {
  it('finds every row as its events say', async () => {
    expect(await rebuild(test.scope, { write: false })).toEqual({
      requests: 3,
      differences: [],
      broken: [],
      repaired: 0,
    })
  })

  it('reports a column that was changed behind its events and repairs it when told to', async () => {
    await test.database.db.execute(
      sql`update request set stage = 'archived', due_on = '2030-01-01', title = '改过', volume = '卷9' where id = ${open}`,
    )
    const before = await snapshot(test.database)
    const looked = await rebuild(test.scope, { write: false })
    expect(looked.differences.map(({ column, stored, folded }) => [column, stored, folded]).sort()).toEqual([
      ['dueOn', '2030-01-01', '2026-08-03'],
      ['stage', 'archived', 'drafting'],
      ['title', '改过', '石桥镇2025年征地补偿安置方案'],
      ['volume', '卷9', null],
    ])
    expect(linesOf(looked)).toContainEqual(
      expect.stringMatching(/^不一致 .+ stage：库中为 "archived"，按经过重算为 "drafting"$/),
    )
    expect(await snapshot(test.database)).toEqual(before)
    expect(await rebuild(test.scope, { write: true })).toMatchObject({ repaired: 1 })
    expect(await rebuild(test.scope, { write: true })).toMatchObject({ differences: [], repaired: 0 })
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.action, 'rebuilt'))
    expect(lines).toEqual([expect.objectContaining({ subjectId: open, actor: 'system' })])
  })

  it('tells of a request whose events are damaged, and leaves it alone', async () => {
    const { requestId } = await aRequest(test, { agency, clerk: hands.clerk })
    await test.database.pool.query('alter table request_event disable trigger request_event_is_final')
    await test.database.db.execute(sql`delete from request_event where request_id = ${requestId} and seq = 1`)
    const done = await rebuild(test.scope, { write: true })
    expect(done.broken).toEqual([expect.objectContaining({ requestId, problem: expect.stringContaining('event 2') })])
    expect(done).toMatchObject({ differences: [], repaired: 0 })
    await test.database.db.execute(sql`delete from request_event where request_id = ${requestId}`)
    await test.database.db.execute(sql`delete from applicant where request_id = ${requestId}`)
    await test.database.db.execute(sql`delete from request where id = ${requestId}`)
    await test.database.pool.query('alter table request_event enable trigger request_event_is_final')
  })
})

describe('another calendar', () => {
  it('moves the due dates of open cases and says which, leaving closed ones alone', async () => {
    const moved = await test.database.db.transaction((tx) => refoldOpenCases(test.scope, tx, oneDayOff))
    expect(moved).toEqual([
      expect.objectContaining({
        requestId: open,
        agencyId: agency.id,
        agencyName: agency.name,
        oldDueOn: '2026-08-03',
        newDueOn: '2026-08-04',
        oldProvisional: false,
        newProvisional: false,
      }),
    ])
    const rows = await test.database.db.select().from(request)
    const of = (id: string) => rows.find((row) => row.id === id)!
    expect(of(open)).toMatchObject({
      dueOn: '2026-08-04',
      amberOn: '2026-07-28',
      state: { clock: { dueOn: '2026-08-04' } },
    })
    expect(of(closed).dueOn).toBe('2026-08-03')
  })

  it('changes nothing when it moves nothing', async () => {
    const before = await snapshot(test.database)
    const moved = await test.database.db.transaction((tx) => refoldOpenCases(test.scope, tx, oneDayOff))
    expect(moved).toEqual([])
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('leaves everything as it was when the act it belongs to is undone', async () => {
    const before = await snapshot(test.database)
    await test.database.db
      .transaction(async (tx) => {
        expect(await refoldOpenCases(test.scope, tx, test.scope.calendar())).toHaveLength(1)
        throw new Error('undone')
      })
      .catch(() => {})
    expect(await snapshot(test.database)).toEqual(before)
  })
})
