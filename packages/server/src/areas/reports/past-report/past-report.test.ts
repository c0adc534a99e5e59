import type { PastReportReading } from '@yangguang/contract'
import { and, desc, eq } from 'drizzle-orm'
import type { AnnualReport } from 'nianbao'
import { toDocx, toHtmlPage } from 'nianbao/render'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine } from '../../../database/schema/index.ts'
import { anAgency, signedInAs, type TestApp, testApp } from '../../../testing/app.ts'
import { aForm } from '../../../testing/forms.ts'
import { snapshot } from '../../../testing/snapshot.ts'
import type { Staff } from '../../accounts/session.ts'
import { someReport } from '../../report-check/testing/some-report.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { aReportOf, as, type ReportHands, reportHandsOf, someCases, someDisputes } from '../testing/reports.ts'

let test: TestApp
let agency: AgencyRow
let hands: ReportHands
beforeAll(async () => {
  test = await testApp()
})
/** Signing in is an act of its own, which must not count as a change: everybody is at their desk before the test begins. */
const desks = new Map<string, { cookie: string }>()
async function atDesks(...people: readonly Staff[]) {
  for (const person of people) desks.set(person.id, await signedInAs(test, person))
}
beforeEach(async () => {
  agency = await anAgency(test, { name: '明州市文化广电旅游局', kind: 'department' })
  hands = await reportHandsOf(test, agency)
  await atDesks(hands.officer, hands.leader)
})

const address = (what = '', of = agency, year = 2025) => `/api/reports/${of.id}/${year}/past-report${what}`

async function send(person: Staff, url: string, file: Buffer, decisions?: object, name = '2025年报.docx') {
  const fields: Record<string, string> = decisions ? { decisions: JSON.stringify(decisions) } : {}
  const form = aForm(fields, [{ field: 'file', name, content: file }])
  const headers = { ...desks.get(person.id), ...form.headers }
  const answer = await test.app.inject({ method: 'POST', url, headers, payload: form.payload })
  return { status: answer.statusCode, json: answer.json() }
}

async function review(file: Buffer, name?: string): Promise<PastReportReading> {
  const { status, json } = await send(hands.officer, address('/reading'), file, undefined, name)
  expect([status, json.because]).toEqual([200, undefined])
  return json
}

const docx = (change: Partial<AnnualReport> = {}) => toDocx(someReport({ agency: agency.name, ...change }))

const taking = ({ version, digest, parts }: PastReportReading, more: object = {}) => ({
  version,
  digest,
  parts: parts.map(({ part }) => part),
  figures: {},
  texts: [],
  sameReport: false,
  ...more,
})

async function reportNow() {
  return (await as(test, hands.officer)('GET', `/api/reports/${agency.id}/2025`)).json()
}

async function withoutChange<T>(work: () => Promise<T>): Promise<T> {
  const before = await snapshot(test.database)
  const result = await work()
  expect(await snapshot(test.database)).toEqual(before)
  return result
}

describe('a report that is read', () => {
  it('is shown cell by cell with where each stands, and nothing is stored by it', async () => {
    const file = await docx()
    const read = await withoutChange(() => review(file))
    expect(read).toMatchObject({ agency: agency.name, year: 2025, edition: '2021', doubts: [], version: 0 })
    expect(read.parts.map(({ part, toConfirm, refused }) => [part, toConfirm, refused])).toEqual([
      ['table2', 0, ''],
      ['table3', 0, ''],
      ['table4', 0, ''],
    ])
    const cell = read.cells.find(({ place }) => place === 'table3.granted.naturalPerson')!
    expect(cell).toMatchObject({
      state: 'sure',
      value: 12,
      printed: '12',
      where: expect.stringMatching(/第\d+个表格第\d+行第\d+格/),
    })
    expect(read.texts.map(({ section }) => section)).toEqual([1, 5, 6])
    expect(read.findings).toEqual([])
  })

  it('tells of what the records do not have for the next year', async () => {
    expect((await review(await docx())).notices).toEqual([
      expect.stringContaining('报告中结转下年度继续办理4件，系统中2025年年末尚未办结的申请0件'),
    ])
  })

  it('is asked about when it is of another body or year', async () => {
    const file = await toDocx(someReport({ agency: '明州市水务局', year: 2024 }))
    const read = await review(file)
    expect(read.doubts).toEqual([
      `文件写的机关是“明州市水务局”，不是“${agency.name}”。`,
      '文件写的是2024年度，不是2025年度。',
    ])
    const refused = await withoutChange(() => send(hands.officer, address(), file, taking(read)))
    expect([refused.status, refused.json.because]).toEqual([400, expect.stringContaining('请先确认')])
    expect((await send(hands.officer, address(), file, taking(read, { sameReport: true }))).status).toBe(200)
  })

  it.each([
    ['is none', () => Buffer.from('今天天气很好，适合出门散步。')],
    ['is empty', () => Buffer.alloc(0)],
    ['is half a file', async () => (await docx()).subarray(0, 3_000)],
  ])('is refused with a sentence when it %s', async (_, made) => {
    const file = await made()
    const { status, json } = await withoutChange(() => send(hands.officer, address('/reading'), file))
    expect([status, json.because]).toEqual([400, expect.stringMatching(/。$/)])
  })
})

describe('a report that is taken over', () => {
  it('becomes entered figures with who and from what, and the texts of the draft', async () => {
    const file = await docx()
    const read = await review(file)
    const { status, json } = await send(hands.officer, address(), file, taking(read, { texts: [1, 6] }))
    expect(status).toBe(200)
    const sound = someReport()
    expect(json.report.table2).toEqual(sound.table2)
    expect(json.report.table3).toEqual(sound.table3)
    expect(json.report.table4).toEqual(sound.table4)
    expect(json.report.sections[0].text).toBe(sound.sections[0]!.text)
    expect(json.report.sections[4].text).toBe('')
    const figure = json.figures.find(({ place }: { place: string }) => place === 'table3.granted.naturalPerson')
    expect(figure).toMatchObject({
      entered: true,
      value: 12,
      source: expect.stringMatching(/^已有报告“2025年报\.docx”第\d+个表格第\d+行第\d+格$/),
      enteredByName: hands.officer.name,
    })
    const [line] = await test.database.db
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.agencyId, agency.id), eq(auditLine.action, 'enter-report-figures')))
      .orderBy(desc(auditLine.seq))
      .limit(1)
    expect(line!.detail).toMatchObject({
      source: '已有报告“2025年报.docx”',
      digest: read.digest,
      figures: { 'table3.granted.naturalPerson': { from: null, to: '12' } },
      sections: [1, 6],
    })
  })

  it('opens a cell of 表三 to its source, lets it be put right, and is finalised like any other', async () => {
    const file = await docx()
    await send(hands.officer, address(), file, taking(await review(file), { texts: [1, 5, 6] }))
    const cell = `/api/reports/${agency.id}/2025/cells?table=table3&row=granted&column=naturalPerson`
    expect((await as(test, hands.officer)('GET', cell)).json()).toMatchObject({ kind: 'entered', reported: 12 })
    const { version } = await reportNow()
    const one = { 'table3.notProcessed.petition.research': { status: 'zero' } }
    const put = await as(test, hands.officer)('PUT', `/api/reports/${agency.id}/2025/figures`, {
      version,
      source: '核对原件',
      figures: one,
    })
    expect(put.statusCode).toBe(200)
    const out = await as(test, hands.officer)('PUT', `/api/reports/${agency.id}/2025/figures`, {
      version: put.json().version,
      source: '核对原件',
      figures: { 'table3.notProcessed.petition.research': null },
    })
    expect(out.statusCode).toBe(400)
    const finalised = await as(test, hands.head)('POST', `/api/reports/${agency.id}/2025/finalise`, {
      version: put.json().version,
    })
    expect([finalised.statusCode, finalised.json().because]).toEqual([200, undefined])
    expect(finalised.json().sinceFinalised).toBeNull()
  })

  it('asks for every doubtful cell, and takes what a person says of it', async () => {
    const html = toHtmlPage(someReport({ agency: agency.name }))
    // One figure broken by a blank, one cell with words in place of a count.
    const file = Buffer.from(html.replace(/>4472</, '>约四千</td><td hidden><').replace(/>398</, '>3９8<'))
    const read = await review(file, '年报.html')
    const open = read.cells.filter(({ state }) => state !== 'sure')
    expect(open.length).toBeGreaterThan(0)
    const given = taking(read)
    const refused = await withoutChange(() => send(hands.officer, address(), file, given, '年报.html'))
    expect(refused.status).toBe(400)
    expect(refused.json.fields.map(({ field }: { field: string }) => field)).toEqual(open.map(({ place }) => place))
    const figures = Object.fromEntries(open.map(({ place }) => [place, { status: 'value', value: 7 }]))
    const { status, json } = await send(hands.officer, address(), file, { ...given, figures }, '年报.html')
    expect([status, json.because]).toEqual([200, undefined])
    const typed = json.figures.find(({ place }: { place: string }) => place === open[0]!.place)
    expect(typed).toMatchObject({ value: 7, source: expect.stringContaining('由人工填写') })
  })

  it('is counted from the records again when somebody says so', async () => {
    const file = await docx()
    const { json } = await send(hands.officer, address(), file, taking(await review(file)))
    const again = await as(test, hands.officer)('POST', address('/count-again'), { version: json.version })
    expect(again.statusCode).toBe(200)
    expect(again.json().report.table3.granted.total).toBe(0)
    expect(again.json().report.table2.licensing.decisions).toBe(4472)
    const twice = await as(test, hands.officer)('POST', address('/count-again'), { version: again.json().version })
    expect(twice.statusCode).toBe(409)
  })
})

describe('where records exist', () => {
  it('表三 and 表四 are theirs: the report’s are refused, its other figures are not', async () => {
    await someCases(test, agency, [{ receivedOn: '2025-03-03', decidedOn: '2025-03-20' }])
    await someDisputes(test, agency, [{}])
    const file = await docx()
    const read = await review(file)
    expect(read.parts.map(({ part, refused }) => [part, refused !== ''])).toEqual([
      ['table2', false],
      ['table3', true],
      ['table4', true],
    ])
    const refused = await withoutChange(() => send(hands.officer, address(), file, taking(read)))
    expect([refused.status, refused.json.because]).toEqual([409, expect.stringContaining('表三由办件记录统计')])
    const { status, json } = await send(hands.officer, address(), file, taking(read, { parts: ['table2'] }))
    expect(status).toBe(200)
    expect(json.report.table3.granted.total).toBe(1)
  })

  it('only for the next year, the report is taken over and the next year still counts them as 上年结转', async () => {
    test.time.set('2027-01-11')
    await someCases(
      test,
      agency,
      Array.from({ length: 4 }, () => ({ receivedOn: '2025-12-22', decidedOn: '2026-01-09' })),
    )
    const file = await docx()
    const read = await review(file)
    expect(read.notices).toEqual([])
    expect((await send(hands.officer, address(), file, taking(read, { texts: [1, 5, 6] }))).status).toBe(200)
    const { version } = await reportNow()
    const finalised = await as(test, hands.head)('POST', `/api/reports/${agency.id}/2025/finalise`, { version })
    expect(finalised.statusCode).toBe(200)
    const next = (await as(test, hands.officer)('GET', `/api/reports/${agency.id}/2026`)).json()
    expect(next.report.table3.carriedOver.total).toBe(4)
    expect(next.lastYear).toBeNull()
    expect(next.findings.filter(({ rule }: { rule: string }) => rule === 'carry-over')).toEqual([])
    test.time.set('2026-07-06')
  })
})

it('is not finalised once records of its year have come: they are counted instead', async () => {
  const file = await docx()
  await send(hands.officer, address(), file, taking(await review(file), { texts: [1, 5, 6] }))
  await someCases(test, agency, [{ receivedOn: '2025-03-03', decidedOn: '2025-03-20' }])
  const { version, recordsAgainst } = await reportNow()
  expect(recordsAgainst).toEqual([expect.stringContaining('系统中有2025年办结的申请1件')])
  const refused = await as(test, hands.head)('POST', `/api/reports/${agency.id}/2025/finalise`, { version })
  expect([refused.statusCode, refused.json().refused]).toEqual([409, 'has-records'])
  const again = await as(test, hands.officer)('POST', address('/count-again'), { version })
  expect(again.json()).toMatchObject({ recordsAgainst: [], report: { table3: { granted: { total: 1 } } } })
})

describe('nothing changes', () => {
  it('for whom it is not: another agency, the body above, a reader, a leader', async () => {
    const file = await docx()
    const read = await review(file)
    const other = await reportHandsOf(test, await anAgency(test))
    await atDesks(other.officer)
    const below = await anAgency(test, { under: agency, name: '明州市图书馆' })
    await withoutChange(async () => {
      for (const what of ['', '/reading']) {
        expect((await send(other.officer, address(what), file, taking(read))).status).toBe(404)
        expect((await send(hands.officer, address(what, below), file, taking(read))).status).toBe(403)
        expect((await send(hands.leader, address(what), file, taking(read))).status).toBe(403)
      }
    })
  })

  it('by a review that is stale, a second confirmation, or another file than was reviewed', async () => {
    const file = await docx()
    const read = await review(file)
    const another = await withoutChange(async () =>
      send(hands.officer, address(), await docx({ sections: [] }), taking(read)),
    )
    expect([another.status, another.json.refused]).toEqual([409, 'another-file'])
    expect((await send(hands.officer, address(), file, taking(read))).status).toBe(200)
    const twice = await withoutChange(() => send(hands.officer, address(), file, taking(read)))
    expect([twice.status, twice.json.refused]).toEqual([409, 'stale'])
  })

  it('in a report that is finalised, or a year that is not over', async () => {
    const file = await docx()
    await aReportOf(test, hands, 2024, 'finalised')
    await withoutChange(async () => {
      const settled = await send(hands.officer, address('/reading', agency, 2024), file)
      expect([settled.status, settled.json.refused]).toEqual([409, 'finalised'])
      const early = await send(hands.officer, address('/reading', agency, 2026), file)
      expect([early.status, early.json.refused]).toEqual([409, 'year-not-over'])
    })
  })
})
