import type { AuditPage } from '@yangguang/contract'
import { integerColumn, readTable, textColumn } from '@yangguang/documents'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine } from '../../database/schema/index.ts'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from '../requests/store.ts'
import { exportHeads } from './exported-heads.ts'
import { recordAct } from './write.ts'

let test: TestApp
let city: AgencyRow
let bureau: AgencyRow
let auditor: Staff

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { name: '明州市人民政府' })
  bureau = await anAgency(test, { under: city, name: '明州市水务局' })
  auditor = await aStaff(test, { agency: city, roles: ['auditAdmin'] })
  await act(city, '2026-07-01T23:59:59+08:00', { action: 'sign-in', name: '王丽' })
  await act(city, '2026-07-02T00:00:00+08:00', { action: 'grant-roles', name: '李%强', kind: 'staff' })
  await act(bureau, '2026-07-02T10:00:00+08:00', { action: 'registered', name: '王丽', kind: 'request' })
  await act(city, '2026-07-03T10:00:00+08:00', { action: 'made-up-act', name: '=1+1', detail: { note: '=cmd()' } })
})

async function act(
  agency: AgencyRow,
  at: string,
  given: { action: string; name: string; kind?: 'staff' | 'request'; detail?: Record<string, unknown> },
) {
  await test.database.db.transaction((tx) =>
    recordAct(tx, {
      agencyId: agency.id,
      actor: { id: `id-of-${given.name}`, name: given.name, address: '192.0.2.1' },
      action: given.action,
      subjectKind: given.kind ?? 'setting',
      subjectId: `s-${given.action}`,
      detail: given.detail,
      at: new Date(at),
    }),
  )
}
const get = async (url: string, person = auditor) => test.app.inject({ url, headers: await signedInAs(test, person) })
const found = async (query: string): Promise<AuditPage> => (await get(`/api/audit?${query}`)).json()
const actions = async (query: string) => (await found(query)).lines.map((line) => line.action)

describe('the audit administrator', () => {
  it('reads the acts of their own body, latest first, with the names of acts and things', async () => {
    const page = await found('')
    expect(page).toMatchObject({ page: 1, size: 50, total: 3, more: false })
    expect(page.lines.map((line) => [line.seq, line.actionName, line.subjectKindName])).toEqual([
      [3, 'made-up-act', '系统设置'],
      [2, '授予或收回岗位', '人员账号'],
      [1, '登录', '系统设置'],
    ])
  })

  it.each([
    ['from=2026-07-02', ['made-up-act', 'grant-roles']],
    ['to=2026-07-01', ['sign-in']],
    ['from=2026-07-02&to=2026-07-02', ['grant-roles']],
    ['action=sign-in', ['sign-in']],
    [`actor=${encodeURIComponent('%')}`, ['grant-roles']],
    [`actor=${encodeURIComponent('id-of-王丽')}`, ['sign-in']],
    [`actor=${encodeURIComponent('李')}`, ['grant-roles']],
    ['subjectKind=staff', ['grant-roles']],
    ['subjectId=s-sign-in', ['sign-in']],
    ['size=1&page=2', ['grant-roles']],
    ['page=9', []],
  ])('finds with %s', async (query, expected) => {
    expect(await actions(query)).toEqual(expected)
  })

  it('reads one body under theirs, or all of them by time', async () => {
    expect(await actions(`agencyId=${bureau.id}`)).toEqual(['registered'])
    expect((await found('under=true')).lines.map((line) => [line.agencyName, line.action])).toEqual([
      ['明州市人民政府', 'made-up-act'],
      ['明州市水务局', 'registered'],
      ['明州市人民政府', 'grant-roles'],
      ['明州市人民政府', 'sign-in'],
    ])
    const below = await aStaff(test, { agency: bureau, roles: ['auditAdmin'] })
    expect((await get('/api/audit?under=true', below)).json().lines).toHaveLength(1)
    expect((await get(`/api/audit?agencyId=${city.id}`, below)).statusCode).toBe(404)
  })

  it.each(['from=2026-02-30', 'page=0', 'size=500', 'agencyId=x', 'under=perhaps'])(
    'is told that %s is wrong',
    async (query) => {
      expect((await get(`/api/audit?${query}`)).statusCode).toBe(400)
    },
  )

  it('is not moved by what looks like a statement', async () => {
    const before = await snapshot(test.database)
    const text = encodeURIComponent("'; delete from session; --")
    const { session: _, ...unchanged } = before
    expect(await actions(`actor=${text}`)).toEqual([])
    expect(await actions(`action=${text}`)).toEqual([])
    expect(await snapshot(test.database)).toMatchObject(unchanged)
  })

  it('is offered the acts and things there are names for', async () => {
    const words = (await get('/api/audit/words')).json()
    expect(words.actions).toContainEqual({ code: 'registered', name: '登记' })
    expect(words.actions).toContainEqual({ code: 'grant-roles', name: '授予或收回岗位' })
    expect(words.actions.every((one: { name: string }) => /\p{Script=Han}/u.test(one.name))).toBe(true)
    expect(words.subjectKinds).toContainEqual({ code: 'request', name: '申请' })
  })
})

describe('taking the audit out of the house', () => {
  it('gives a workbook in which text is text and numbers are numbers, and leaves a line', async () => {
    const file = await get('/api/audit/export?from=2026-07-03')
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('审计记录-2026-07-06.xlsx'))
    const read = await readTable(file.rawPayload, {
      title: '审计记录',
      instructions: [],
      columns: {
        seq: integerColumn({ header: '序号', required: true }),
        time: textColumn({ header: '时间', required: true }),
        actor: textColumn({ header: '操作人', required: true }),
        detail: textColumn({ header: '内容', required: true }),
      },
    })
    if (read.refused !== null) throw new Error(read.refused)
    expect(read.rows.map((row) => row.values)).toEqual([
      { seq: 3, time: '2026-07-03 10:00:00', actor: '=1+1', detail: '{"note":"=cmd()"}' },
    ])
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.action, 'export-audit'))
    expect(lines.at(-1)).toMatchObject({ actor: auditor.id, detail: { format: 'xlsx', from: '2026-07-03', lines: 1 } })
  })

  it('gives JSON with everything a line holds', async () => {
    const file = await get('/api/audit/export?format=json&to=2026-07-01')
    expect(file.headers['content-type']).toContain('application/json')
    expect(file.json()).toMatchObject([
      { action: 'sign-in', actorName: '王丽', seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })
})

describe('checking the chains', () => {
  it('covers own body and those under it, says when, and is itself recorded', async () => {
    const verify = async (person: Staff) =>
      (
        await test.app.inject({
          method: 'POST',
          url: '/api/audit/verify',
          headers: await signedInAs(test, person),
          payload: {},
        })
      ).json()
    const report = await verify(auditor)
    expect(report).toMatchObject({ whole: true, checkedAt: '2026-07-06T01:00:00.000Z' })
    expect(report.chains.map((chain: { agencyName: string }) => chain.agencyName)).toEqual([
      '明州市人民政府',
      '明州市水务局',
    ])
    await test.database.db.execute(sql`alter table audit_line disable trigger audit_line_is_final`)
    await test.database.db.execute(sql`update audit_line set actor_name = '别人' where agency_id = ${bureau.id}`)
    await test.database.db.execute(sql`alter table audit_line enable trigger audit_line_is_final`)
    const after = await verify(auditor)
    expect(after.whole).toBe(false)
    expect(after.chains[1].faults[0].because).toContain('第 1 条')
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(eq(auditLine.action, 'verify-audit'))
      .orderBy(auditLine.seq)
    expect(lines.map((line) => line.detail.whole)).toEqual([true, false])
  })
})

describe('the exported heads', () => {
  it('are listed day by day, latest first, of own body and those under it', async () => {
    const apart = await anAgency(test)
    test.time.set('2026-07-04')
    await exportHeads(test.scope)
    test.time.set('2026-07-05')
    await exportHeads(test.scope)
    const { days, total } = (await get('/api/audit/heads?size=1')).json()
    expect(total).toBe(2)
    expect(days.map((day: { date: string }) => day.date)).toEqual(['2026-07-05'])
    const [chain] = (await get('/api/audit?size=1')).json().lines
    const named = new Map(days[0].heads.map((head: { agencyId: string; hash: string }) => [head.agencyId, head.hash]))
    expect(named.get(city.id)).toBe(chain.hash)
    expect([...named.keys()].sort()).toEqual([city.id, bureau.id].sort())
    expect(named.has(apart.id)).toBe(false)
    expect((await get('/api/audit/heads?size=1&page=2')).json().days[0].date).toBe('2026-07-04')
  })
})
