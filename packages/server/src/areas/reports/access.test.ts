import type { Role } from '@yangguang/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aForm } from '../../testing/forms.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import { aReportOf, as, type ReportHands, reportHandsOf, someCases, writtenTexts, zeros } from './testing/reports.ts'

let test: TestApp
let bureau: ReportHands
let city: Awaited<ReturnType<typeof anAgency>>
let base: string
let version: number

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { kind: 'government', name: '明州市人民政府', slug: 'mingzhou' })
  bureau = await reportHandsOf(test, await anAgency(test, { under: city, name: '明州市水务局', slug: 'shuiwu' }))
  await someCases(test, bureau.agency, [{ receivedOn: '2025-02-10', decidedOn: '2025-03-03' }])
  base = `/api/reports/${bureau.agency.id}/2025`
  version = (await aReportOf(test, bureau, 2025, 'draft')).version
})

type Route = ['GET' | 'PUT' | 'POST', string, object?]

const reading = (): Route[] => [
  ['GET', base],
  ['GET', `${base}/cells?table=table3&row=granted&column=total`],
  ['GET', `${base}/revisions`],
  ['GET', `${base}/differences?from=1&to=1`],
  ['GET', `${base}/charts`],
  ...['docx', 'pdf', 'xlsx', 'json'].map((format): Route => ['GET', `${base}/file.${format}`]),
]
const changing = (): Route[] => [
  ['PUT', `${base}/figures`, { version, source: '统计表', figures: zeros(2025) }],
  ['PUT', `${base}/sections`, { version, preface: '', texts: writtenTexts }],
  ['POST', `${base}/redraft`, { version }],
  ['POST', `${base}/finalise`, { version }],
  ['POST', `${base}/publish`, { version }],
  ['POST', `${base}/revise`, { version, note: '更正' }],
]

/** Statuses of all those routes for one person, who must have changed nothing. */
async function statuses(person: Staff | null, routes: readonly Route[]): Promise<number[]> {
  const headers = person ? await signedInAs(test, person) : {}
  const before = await snapshot(test.database)
  const found: number[] = []
  for (const [method, url, payload] of routes)
    found.push((await test.app.inject({ method, url, payload, headers })).statusCode)
  expect(await snapshot(test.database)).toEqual(before)
  return [...new Set(found)]
}

const everyRole: Role[] = ['reportOfficer', 'disclosureHead', 'leader', 'supervisor']

describe('the report of a body', () => {
  it('is nobody’s who has not signed in', async () => {
    expect(await statuses(null, [...reading(), ...changing(), ['GET', '/api/reports']])).toEqual([401])
  })

  it.each<Role>([
    'windowClerk',
    'caseOfficer',
    'secrecyReviewer',
    'legalReviewer',
    'unitHead',
    'systemAdmin',
    'auditAdmin',
  ])('is not %s’s to read or to write', async (role) => {
    const person = await aStaff(test, { agency: bureau.agency, roles: [role] })
    expect(await statuses(person, [...reading(), ...changing(), ['GET', '/api/reports']])).toEqual([403])
  })

  it('does not exist for another body beside it, whatever the role', async () => {
    const beside = await anAgency(test, { under: city, name: '明州市林业局' })
    const stranger = await aStaff(test, { agency: beside, roles: everyRole })
    expect(await statuses(stranger, [...reading(), ...changing()])).toEqual([404])
  })

  it('is read by the body above with all that is behind it, and not written', async () => {
    const above = await aStaff(test, { agency: city, roles: everyRole })
    const [difference, ...others] = [reading()[3]!, ...reading().filter((_, index) => index !== 3)]
    expect(await statuses(above, others)).toEqual([200])
    expect(await statuses(above, [difference])).toEqual([400])
    expect(await statuses(above, changing())).toEqual([403])
    const list = (await as(test, above)('GET', '/api/reports')).json()
    expect(list.items.map(({ agency }: { agency: { name: string } }) => agency.name)).toContain('明州市水务局')
    const view = (await as(test, above)('GET', base)).json()
    expect(view.may).toEqual({ edit: false, finalise: false, publish: false, revise: false })
  })

  it('is not seen by the body below', async () => {
    const below = await anAgency(test, { under: bureau.agency, name: '明州市水务局东区分局' })
    const person = await aStaff(test, { agency: below, roles: everyRole })
    expect(await statuses(person, [...reading(), ...changing()])).toEqual([404])
    const list = (await as(test, person)('GET', '/api/reports')).json()
    expect(list.items).toHaveLength(1)
  })

  it('is written by its officer, finalised by the head or the leader only', async () => {
    expect(await statuses(bureau.officer, [['POST', `${base}/finalise`, { version }]])).toEqual([403])
    expect(await statuses(bureau.leader, changing().slice(0, 3))).toEqual([403])
    const supervisor = await aStaff(test, { agency: bureau.agency, roles: ['supervisor'] })
    expect(await statuses(supervisor, changing())).toEqual([403])
    const { statusCode } = await as(test, bureau.leader)('POST', `${base}/finalise`, { version })
    expect(statusCode).toBe(200)
  })

  it('is refused for years and cells that are none', async () => {
    for (const url of [
      `${base}/cells?table=table3&row=granted&column=everybody`,
      `${base}/cells?table=table3&row=other&column=total`,
      `${base}/cells?table=table4&row=review&column=won`,
      `${base}/cells?table=table9&row=a`,
    ])
      expect((await as(test, bureau.officer)('GET', url)).statusCode, url).toBe(400)
    for (const url of [
      `/api/reports/${bureau.agency.id}/2018`,
      `/api/reports/${bureau.agency.id}/x`,
      '/api/reports/x/2025',
      `${base}/file.json?revision=9`,
      `${base}/differences?from=3&to=4`,
      `${base}/differences?against=lastYear`,
    ])
      expect((await as(test, bureau.officer)('GET', url)).statusCode, url).toBe(404)
  })
})

describe('bringing in records', () => {
  const templates: Route[] = [
    ['GET', '/api/imports/cases/template.xlsx'],
    ['GET', '/api/imports/disputes/template.xlsx'],
  ]

  it.each<Role>(['caseOfficer', 'leader', 'supervisor', 'systemAdmin'])('is not for %s', async (role) => {
    const person = await aStaff(test, { agency: bureau.agency, roles: [role] })
    expect(await statuses(person, templates)).toEqual([403])
    const before = await snapshot(test.database)
    for (const what of ['cases', 'disputes']) {
      const form = aForm({ source: '台账' }, [{ field: 'file', name: 'a.xlsx', content: Buffer.from('x') }])
      const headers = { ...form.headers, ...(await signedInAs(test, person)) }
      const url = `/api/imports/${what}?dryRun=false`
      expect((await test.app.inject({ method: 'POST', url, headers, payload: form.payload })).statusCode).toBe(403)
      expect((await test.app.inject({ method: 'POST', url, ...form })).statusCode).toBe(401)
    }
    expect({ ...(await snapshot(test.database)), session: '' }).toEqual({ ...before, session: '' })
  })
})

describe('the list of reports', () => {
  it('says for every year where it stands and what is late', async () => {
    const office = await reportHandsOf(test, await anAgency(test, { name: '明州市财政局' }))
    await aReportOf(test, office, 2024, 'published')
    await aReportOf(test, office, 2023, 'draft')
    const { items, total } = (await as(test, office.officer)('GET', '/api/reports')).json()
    expect(total).toBe(1)
    expect(items[0].years).toMatchObject([
      { year: 2026, status: 'none', late: false, dueOn: '2027-01-31' },
      { year: 2025, status: 'none', late: true, dueOn: '2026-01-31' },
      { year: 2024, status: 'published', publishedRevision: 1, publishedOn: '2026-07-06', late: true },
      { year: 2023, status: 'draft', revision: 1, publishedRevision: null },
      { year: 2022, status: 'none', late: false },
      { year: 2021 },
      { year: 2020 },
      { year: 2019 },
    ])
    const none = (await as(test, office.officer)('GET', `/api/reports?q=${encodeURIComponent('教育')}`)).json()
    expect(none).toEqual({ items: [], total: 0 })
  })
})
