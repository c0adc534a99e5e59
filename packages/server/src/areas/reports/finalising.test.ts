import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { annualReport, auditLine, request } from '../../database/schema/index.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { anOfficeWithCases, aReportOf, as, type ReportHands, viewOf, writtenTexts, zeros } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

const anOffice = () => anOfficeWithCases(test)

describe('a report that is not fit', () => {
  const finalise = async ({ head, url }: { head: ReportHands['head']; url: string }, version: number) =>
    as(test, head)('POST', `${url}/finalise`, { version })

  it('cannot be finalised with a blank cell', async () => {
    const office = await anOffice()
    const figures = { 'table2.coercion.decisions': { status: 'blank' as const } }
    const { version, blocking } = await aReportOf(test, office, 2025, 'draft', { figures })
    expect(blocking).toBe(1)
    const answer = await finalise(office, version)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({
      refused: 'findings',
      fields: [{ message: expect.stringContaining('行政强制') }],
    })
  })

  it('is finalised with an error for which the head gives a reason, which stays with it', async () => {
    const office = await anOffice()
    const figures = { 'table2.coercion.decisions': { status: 'blank' as const } }
    const { version } = await aReportOf(test, office, 2025, 'draft', { figures })
    const send = (despite: string) => as(test, office.head)('POST', `${office.url}/finalise`, { version, despite })
    expect((await send('  ')).statusCode).toBe(409)
    expect((await send('写'.repeat(501))).statusCode).toBe(400)
    expect(
      (await as(test, office.officer)('POST', `${office.url}/finalise`, { version, despite: '就这样' })).statusCode,
    ).toBe(403)

    const reason = '原报告该格印为空白，照原样留存。'
    const view = viewOf(await send(reason))
    const despite = { reason, errors: [expect.stringContaining('行政强制')] }
    expect(view).toMatchObject({ status: 'finalised', finalised: { byName: office.head.name, despite } })
    const [line] = await test.database.db
      .select({ detail: auditLine.detail })
      .from(auditLine)
      .where(and(eq(auditLine.agencyId, office.agency.id), eq(auditLine.action, 'finalise-report')))
    expect(line!.detail).toMatchObject({ despite: { reason, rules: ['blank-cells'] } })
    // It is nobody's outside: neither the page nor the files tell it.
    viewOf(await as(test, office.officer)('POST', `${office.url}/publish`, { version: view.version }))
    for (const url of [
      view.published?.path ?? `/${office.agency.slug}/annual-reports/2025`,
      `${office.url}/file.json`,
    ]) {
      const answer = await as(test, office.officer)('GET', url)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).not.toContain('照原样留存')
    }
  })

  it('of which nothing stands in the way keeps no reason', async () => {
    const office = await anOffice()
    const { version } = await aReportOf(test, office, 2025, 'draft')
    const view = viewOf(await as(test, office.head)('POST', `${office.url}/finalise`, { version, despite: '多余的话' }))
    expect(view.finalised).toMatchObject({ despite: null })
  })

  it('cannot be finalised as it was drafted, nor with a prompt left', async () => {
    const office = await anOffice()
    const asOfficer = as(test, office.officer)
    await asOfficer('PUT', `${office.url}/figures`, { version: 0, source: '统计表', figures: zeros(2025) })
    expect((await finalise(office, 1)).body).toContain('“一、总体情况”没有内容')
    let view = viewOf(await asOfficer('POST', `${office.url}/redraft`, { version: 1 }))
    // Saved as it came: nobody has worked on it.
    const asItCame = view.report.sections.map(({ text }) => text)
    const saved = await asOfficer('PUT', `${office.url}/sections`, {
      version: 2,
      preface: view.report.preface,
      texts: asItCame,
    })
    view = viewOf(saved)
    expect(view.texts).toBe('drafted')
    const untouched = await finalise(office, 3)
    expect(untouched.statusCode).toBe(409)
    expect(untouched.body).toContain('尚未经过编写')
    const excused = { version: 3, despite: '来不及了' }
    expect((await as(test, office.head)('POST', `${office.url}/finalise`, excused)).body).toContain('尚未经过编写')
    await asOfficer('PUT', `${office.url}/sections`, {
      version: 3,
      preface: '',
      texts: ['写了一句。', ...asItCame.slice(1)],
    })
    const prompts = await finalise(office, 4)
    expect(prompts.statusCode).toBe(409)
    expect(prompts.body).toContain('待填写')
  })

  it('cannot be finalised while a balance does not hold', async () => {
    const office = await anOffice()
    const { version } = await aReportOf(test, office, 2025, 'draft')
    // What no act does: a case closed without a result.
    await test.database.db
      .update(request)
      .set({ resultRow: null })
      .where(and(eq(request.agencyId, office.agency.id), eq(request.resultOn, '2025-03-03')))
    const view = viewOf(await as(test, office.head)('GET', office.url))
    expect(view.findings.map(({ rule, place }) => [rule, place.column])).toEqual([
      ['t3-identity', 'naturalPerson'],
      ['t3-identity', 'total'],
    ])
    const answer = await finalise(office, version)
    expect(answer.statusCode).toBe(409)
    expect(answer.json().fields).toHaveLength(2)
    const [row] = await test.database.db.select().from(annualReport).where(eq(annualReport.agencyId, office.agency.id))
    expect(row).toMatchObject({ status: 'draft', frozen: null })
  })

  it('cannot be finalised before its year is over', async () => {
    const office = await anOffice()
    await aReportOf(test, office, 2026, 'draft')
    const url = `/api/reports/${office.agency.id}/2026`
    const view = viewOf(await as(test, office.head)('GET', url))
    expect(view).toMatchObject({ yearOver: false, may: { finalise: false } })
    const answer = await as(test, office.head)('POST', `${url}/finalise`, { version: view.version })
    expect(answer.statusCode).toBe(409)
    expect(answer.json().because).toBe('报告统计到2026年12月31日为止，年度结束后才能定稿。')
  })

  it('cannot be published before it is finalised, nor finalised before it is begun', async () => {
    const office = await anOffice()
    expect((await finalise(office, 1)).json()).toMatchObject({ refused: 'stale' })
    const { version } = await aReportOf(test, office, 2025, 'draft')
    const answer = await as(test, office.officer)('POST', `${office.url}/publish`, { version })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ refused: 'not-finalised' })
  })

  it('tells a page older than the report that it is older', async () => {
    const office = await anOffice()
    const { version } = await aReportOf(test, office, 2025, 'draft')
    const before = await snapshot(test.database)
    const acts = [
      as(test, office.officer)('PUT', `${office.url}/figures`, {
        version: version - 1,
        source: '表',
        figures: zeros(2025),
      }),
      as(test, office.officer)('PUT', `${office.url}/sections`, {
        version: version - 1,
        preface: '',
        texts: writtenTexts,
      }),
      as(test, office.officer)('POST', `${office.url}/redraft`, { version: version - 1 }),
      finalise(office, version - 1),
      as(test, office.officer)('POST', `${office.url}/publish`, { version: version - 1 }),
      as(test, office.officer)('POST', `${office.url}/revise`, { version: version - 1, note: '更正' }),
    ]
    for (const answer of await Promise.all(acts)) {
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ refused: 'stale' })
    }
    const after = await snapshot(test.database)
    expect({ ...after, session: '' }).toEqual({ ...before, session: '' })
  })

  it('is begun once by two officers who begin at the same moment', async () => {
    const office = await anOffice()
    const begin = () =>
      as(test, office.officer)('PUT', `${office.url}/figures`, { version: 0, source: '统计表', figures: zeros(2025) })
    const answers = await Promise.all([begin(), begin()])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})
