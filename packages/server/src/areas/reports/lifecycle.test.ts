import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { annualReport, auditLine } from '../../database/schema/index.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { snapshot } from '../../testing/snapshot.ts'
import {
  anOfficeWithCases,
  aReportOf,
  as,
  someCases,
  someDisputes,
  viewOf,
  writtenTexts,
  zeros,
} from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

const anOffice = (given?: Parameters<typeof anOfficeWithCases>[1]) => anOfficeWithCases(test, given)

describe('a report from its first figure to the public', () => {
  it('is begun by the officer, finalised by the head, published, and each act leaves its line', async () => {
    const { agency, officer, head, url } = await anOffice()
    const asOfficer = as(test, officer)
    let view = viewOf(await asOfficer('GET', url))
    expect(view).toMatchObject({ status: 'none', version: 0, revision: 0, texts: 'none', published: null })
    expect(view.may).toEqual({ edit: true, finalise: false, publish: false, revise: false })

    view = viewOf(
      await asOfficer('PUT', `${url}/figures`, { version: 0, source: '法规科2025年统计表', figures: zeros(2025) }),
    )
    expect(view).toMatchObject({ status: 'draft', version: 1, revision: 1 })
    expect(view.figures.find(({ place }) => place === 'table2.licensing.decisions')).toMatchObject({
      status: 'zero',
      value: 0,
      source: '法规科2025年统计表',
      enteredByName: officer.name,
    })

    view = viewOf(await asOfficer('POST', `${url}/redraft`, { version: 1 }))
    expect(view.texts).toBe('drafted')
    expect(view.report.sections[0]!.text).toContain(
      '本年度新收政府信息公开申请3件，其中自然人申请2件、法人或者其他组织申请1件',
    )
    expect(view.report.preface).toContain(`请与${agency.name}办公室联系`)

    // Figures entered while nobody has worked on the texts are in the next draft by themselves.
    const seven = { 'table2.licensing.decisions': { status: 'value', value: 7 } }
    view = viewOf(await asOfficer('PUT', `${url}/figures`, { version: 2, source: '审批科', figures: seven }))
    expect(view.report.sections[0]!.text).toContain('作出行政许可处理决定7件')

    const save = { version: 3, preface: view.report.preface, texts: writtenTexts }
    view = viewOf(await asOfficer('PUT', `${url}/sections`, save))
    expect(view).toMatchObject({ texts: 'edited', blocking: 0, version: 4 })

    view = viewOf(await as(test, head)('POST', `${url}/finalise`, { version: 4 }))
    expect(view).toMatchObject({ status: 'finalised', finalised: { byName: head.name } })
    expect(view.may).toMatchObject({ edit: false, finalise: false, publish: true, revise: true })

    view = viewOf(await asOfficer('POST', `${url}/publish`, { version: 5 }))
    expect(view).toMatchObject({
      status: 'published',
      published: { revision: 1, on: '2026-07-06', byName: officer.name, path: `/${agency.slug}/annual-reports/2025` },
      late: true,
      dueOn: '2026-01-31',
    })

    const lines = await test.database.db
      .select({ action: auditLine.action, detail: auditLine.detail })
      .from(auditLine)
      .where(and(eq(auditLine.agencyId, agency.id), eq(auditLine.subjectKind, 'report')))
      .orderBy(auditLine.seq)
    expect(lines.map(({ action }) => action)).toEqual([
      'enter-report-figures',
      'draft-report',
      'enter-report-figures',
      'write-report',
      'finalise-report',
      'publish-report',
    ])
    expect(lines[2]!.detail).toMatchObject({
      source: '审批科',
      figures: { 'table2.licensing.decisions': { from: 0, to: '7' } },
    })
  })

  it('says blank, zero and not applicable as three things', async () => {
    const { officer, url } = await anOffice()
    const put = async (version: number, figures: object) =>
      viewOf(await as(test, officer)('PUT', `${url}/figures`, { version, source: '统计表', figures }))
    let view = await put(0, {
      ...zeros(2025),
      'table2.regulations.issued': { status: 'notApplicable' },
      'table2.penalties.decisions': { status: 'blank' },
      'table2.fees.amount': { status: 'value', value: '96171.60' },
    })
    expect(view.report.table2).toMatchObject({
      regulations: { issued: null, repealed: 0 },
      penalties: { decisions: null },
      fees: { amount: '96171.60' },
    })
    expect(view.report.notApplicable).toEqual(['table2.regulations.issued'])
    const blank = view.findings.filter(({ rule }) => rule === 'blank-cells')
    expect(blank.map(({ place }) => place.row)).toEqual(['penalties'])
    view = await put(1, { 'table2.penalties.decisions': null })
    expect(view.figures.find(({ place }) => place === 'table2.penalties.decisions')).toMatchObject({
      entered: false,
      status: 'blank',
    })
  })

  it('prints a local table with the rows somebody entered', async () => {
    const { officer, url } = await anOffice()
    const figures = {
      'channels.website': { status: 'value', value: 120 },
      'channels.gazette': { status: 'zero' },
      'organisation.budgetWanYuan': { status: 'value', value: '1.5' },
    }
    const view = viewOf(await as(test, officer)('PUT', `${url}/figures`, { version: 0, source: '网站后台', figures }))
    expect(view.report.localTables).toEqual([
      { name: 'channels', rows: { gazette: 0, website: 120 } },
      { name: 'organisation', rows: { budgetWanYuan: 1.5 } },
    ])
    const cell = await as(test, officer)('GET', `${url}/cells?table=channels&row=website`)
    expect(cell.json()).toMatchObject({
      kind: 'entered',
      reported: 120,
      figure: { source: '网站后台', enteredByName: officer.name },
    })
  })

  it.each([
    [{ 'table2.licensing.decisions': { status: 'value', value: -1 } }, '应填非负整数'],
    [{ 'table2.licensing.decisions': { status: 'value', value: '1.5' } }, '应填非负整数'],
    [{ 'table2.licensing.decisions': { status: 'value' } }, '应填非负整数'],
    [{ 'table2.fees.amount': { status: 'value', value: '十万' } }, '应填非负的数'],
    [{ 'table2.procurement.projects': { status: 'value', value: 1 } }, '2025年度报告的格式中没有'],
    [{ 'table3.granted.total': { status: 'value', value: 1 } }, '格式中没有'],
  ])('refuses %o as a figure and keeps nothing of the rest', async (wrong, message) => {
    const { officer, url } = await anOffice()
    const before = await snapshot(test.database)
    const answer = await as(test, officer)('PUT', `${url}/figures`, {
      version: 0,
      source: '统计表',
      figures: { ...zeros(2025), ...wrong },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().because).toContain(message)
    const after = await snapshot(test.database)
    expect({ ...after, session: '' }).toEqual({ ...before, session: '' })
  })
})

describe('a finalised report', () => {
  it('does not change, whoever tries', async () => {
    const office = await anOffice()
    const view = await aReportOf(test, office, 2025, 'published')
    const { db } = test.database
    const mine = eq(annualReport.agencyId, office.agency.id)
    const tries = [
      () =>
        db
          .update(annualReport)
          .set({ frozen: { report: view.report, figures: [] } })
          .where(mine),
      () => db.update(annualReport).set({ frozen: null }).where(mine),
      () => db.update(annualReport).set({ sections: null }).where(mine),
      () => db.update(annualReport).set({ year: 2024 }).where(mine),
      () => db.update(annualReport).set({ status: 'draft' }).where(mine),
      () => db.update(annualReport).set({ status: 'finalised' }).where(mine),
      () => db.update(annualReport).set({ publishedAt: new Date() }).where(mine),
      () => db.delete(annualReport).where(mine),
      () => db.execute(sql`update annual_report set frozen = jsonb_set(frozen, '{report,table3,granted,total}', '9')`),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toThrow()
    for (const [method, path, body] of [
      ['PUT', 'figures', { source: '统计表', figures: zeros(2025) }],
      ['PUT', 'sections', { preface: '', texts: writtenTexts }],
      ['POST', 'redraft', {}],
    ] as const) {
      const answer = await as(test, office.officer)(method, `${office.url}/${path}`, { ...body, version: view.version })
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ refused: 'finalised' })
    }
    const again = viewOf(await as(test, office.officer)('GET', office.url))
    expect(again.report).toEqual(view.report)
  })

  it('keeps its figures when the records go on', async () => {
    const office = await anOffice()
    const view = await aReportOf(test, office, 2025, 'published')
    test.time.set('2026-07-07')
    await someCases(test, office.agency, [{ receivedOn: '2025-11-03', decidedOn: '2025-11-28', number: '补录1号' }])
    await someDisputes(test, office.agency, [{}])
    test.time.set('2026-07-06')
    const later = viewOf(await as(test, office.officer)('GET', office.url))
    expect(later.report).toEqual(view.report)
    expect(
      later.sinceFinalised!.cells.map(({ place, reported, now }) => [place.row, place.column, reported, now]),
    ).toEqual([
      ['newReceived', 'naturalPerson', 2, 3],
      ['newReceived', 'total', 3, 4],
      ['granted', 'naturalPerson', 1, 2],
      ['granted', 'total', 1, 2],
      ['total', 'naturalPerson', 2, 3],
      ['total', 'total', 2, 3],
      ['review', 'upheld', 0, 1],
      ['review', 'total', 0, 1],
    ])
    expect(later.sinceFinalised!.cases).toMatchObject([
      {
        number: '补录1号',
        applicantName: '张**',
        countedThen: '当时尚未录入',
        countedNow: '2025-11-03收到，2025-11-28予以公开',
      },
    ])
    const cell = await as(test, office.officer)('GET', `${office.url}/cells?table=table3&row=granted&column=total`)
    expect(cell.json()).toMatchObject({ reported: 1, total: 2 })
  })
})

describe('a revision', () => {
  it('leaves the published one to the public until it is published itself, and says what differs', async () => {
    const office = await anOffice()
    const { officer, head, url, agency } = office
    const first = await aReportOf(test, office, 2025, 'published')
    const note = '行政处罚处理决定数量漏计4件。'
    const revised = viewOf(await as(test, officer)('POST', `${url}/revise`, { version: first.version, note }))
    expect(revised).toMatchObject({ status: 'draft', revision: 2, revisionNote: note, published: { revision: 1 } })
    expect(revised.texts).toBe('edited')
    const figures = { 'table2.penalties.decisions': { status: 'value', value: 4 } }
    const changed = viewOf(
      await as(test, officer)('PUT', `${url}/figures`, { version: revised.version, source: '执法队复核', figures }),
    )
    const page = () => test.app.inject({ url: `/${agency.slug}/annual-reports/2025/report.json` })
    expect((await page()).json().table2.penalties.decisions).toBe(0)
    const texts = changed.report.sections.map(({ text }) => text.replace('六个', '七个').replace('按月', '按周'))
    const saved = viewOf(
      await as(test, officer)('PUT', `${url}/sections`, { version: changed.version, preface: '', texts }),
    )
    const final = viewOf(await as(test, head)('POST', `${url}/finalise`, { version: saved.version }))
    expect((await page()).json().table2.penalties.decisions).toBe(0)
    viewOf(await as(test, head)('POST', `${url}/publish`, { version: final.version }))
    expect((await page()).json().table2.penalties.decisions).toBe(4)

    const differences = (await as(test, officer)('GET', `${url}/differences?from=1&to=2`)).json()
    expect(differences.cells).toMatchObject([
      { place: { table: 'table2', row: 'penalties', column: 'decisions' }, before: 0, after: 4, difference: 4 },
    ])
    expect(differences.sections.filter((one: { changed: boolean }) => one.changed)).toHaveLength(1)
    const list = (await as(test, officer)('GET', `${url}/revisions`)).json()
    expect(list.items).toMatchObject([
      { revision: 2, status: 'published', note, publishedByName: head.name },
      { revision: 1, status: 'superseded', note: '', publishedByName: officer.name },
    ])
    const old = await as(test, officer)('GET', `${url}/file.json?revision=1`)
    expect(old.json().table2.penalties.decisions).toBe(0)
    const html = (await test.app.inject({ url: `/${agency.slug}/annual-reports/2025` })).body
    expect(html).toContain(note)
    expect(html).toContain('更正情况')
  })

  it('of a report that was finalised and never published sets that one aside', async () => {
    const office = await anOffice()
    const first = await aReportOf(test, office, 2025, 'finalised')
    const answer = await as(test, office.head)('POST', `${office.url}/revise`, {
      version: first.version,
      note: '重新核对',
    })
    expect(viewOf(answer)).toMatchObject({ status: 'draft', revision: 2, published: null })
    const view = await aReportOf(test, office, 2025, 'published')
    expect(view.published).toMatchObject({ revision: 2 })
    // The public never saw the first one, so nothing was corrected.
    const html = (await test.app.inject({ url: `/${office.agency.slug}/annual-reports/2025` })).body
    expect(html).not.toContain('更正情况')
  })

  it('needs a note, and something that is finished', async () => {
    const office = await anOffice()
    const { version } = await aReportOf(test, office, 2025, 'draft')
    const asOfficer = as(test, office.officer)
    expect((await asOfficer('POST', `${office.url}/revise`, { version, note: ' ' })).statusCode).toBe(400)
    const draft = await asOfficer('POST', `${office.url}/revise`, { version, note: '更正' })
    expect(draft.json()).toMatchObject({ refused: 'draft' })
  })
})
