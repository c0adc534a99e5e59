import { existsSync, readFileSync } from 'node:fs'
import { CellView, type ReportView } from '@yangguang/contract'
import { toJson } from 'nianbao/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesOf, disputesOf, type PastYear, pastYears } from '../../demonstration/past-years.ts'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { systemActor } from '../audit/write.ts'
import { importDisputes } from '../disputes/actions/import-disputes.ts'
import { importCases } from '../requests/actions/import-cases.ts'
import { enterFigures } from './actions/enter-figures.ts'
import { as, type ReportHands, reportHandsOf, someCases, someDisputes, viewOf } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

const hands = async (given: Parameters<typeof anAgency>[1] = {}) => reportHandsOf(test, await anAgency(test, given))

async function reportOf({ agency, officer }: ReportHands, year: number) {
  return viewOf(await as(test, officer)('GET', `/api/reports/${agency.id}/${year}`))
}

/** Opens every cell of 表三 and 表四 and says how many it lists. */
async function opened({ agency, officer }: ReportHands, year: number, view: ReportView) {
  const wrong: string[] = []
  for (const table of ['table3', 'table4'] as const)
    for (const [row, cells] of Object.entries(view.report[table]))
      for (const [column, value] of Object.entries(cells ?? {})) {
        const query = new URLSearchParams({ table, row, column, size: '200' })
        const answer = await as(test, officer)('GET', `/api/reports/${agency.id}/${year}/cells?${query}`)
        const cell = CellView.parse(answer.json())
        if (cell.kind === 'entered') throw new Error('a counted cell opened as an entered one')
        const ids = new Set(cell.items.map(({ id }) => id))
        if (cell.reported !== value || cell.total !== value || ids.size !== Math.min(value as number, 200))
          wrong.push(
            `${row} ${column}: ${value} is reported as ${cell.reported}, opens ${cell.total}, lists ${ids.size}`,
          )
      }
  return wrong
}

async function pastYearOf(past: PastYear) {
  const office = await hands({ makesRegulations: past.agency === 'office' })
  const { agency, officer } = office
  await test.scope.database.db.transaction(async (tx) => {
    await importCases(tx, test.scope, agency, systemActor, casesOf(past))
    await importDisputes(tx, test.scope, agency, systemActor, disputesOf(past, agency))
  })
  const figures = Object.fromEntries(
    Object.entries(past.figures).map(([place, value]) => [place, { status: 'value' as const, value }]),
  )
  await enterFigures(test.scope, officer, agency.id, past.year, { figures, source: '2021年存档的年度报告' })
  return office
}

const keys: Record<string, string> = {
  office: 'ningbo-office-2019',
  'jiangdong-office': 'jiangbei-office-2020',
  'ningshan-culture': 'ninghai-culture-2020',
}
const keyOf = (past: PastYear) =>
  new URL(`../../../../../../shared/reports/key/${keys[past.agency]}.json`, import.meta.url)

describe.each(pastYears)('the report of $agency on $year, from cases brought in', (past) => {
  it('opens exactly the cases and disputes each cell counts', async () => {
    const office = await pastYearOf(past)
    const view = await reportOf(office, past.year)
    expect(view.edition).toBe('2019')
    expect(await opened(office, past.year, view)).toEqual([])
    expect(view.findings.filter(({ rule }) => rule.startsWith('t3') || rule.startsWith('t4'))).toEqual([])
  })

  it('says what that office reported', async ({ skip }) => {
    if (!existsSync(keyOf(past))) skip('the collection of reports is not here')
    const key = JSON.parse(readFileSync(keyOf(past), 'utf8'), (_name, value) => value ?? 0)
    const { report } = await reportOf(await pastYearOf(past), past.year)
    const { table2, table3, table4, localTables } = toJson(report)
    expect(table3).toEqual(key.table3)
    expect(table4).toEqual(key.table4)
    if (key.table2) expect(JSON.parse(JSON.stringify(table2), (_name, value) => value ?? 0)).toEqual(key.table2)
    const bare = (key.localTables ?? []).map(({ name, rows }: { name: string; rows: object }) => ({ name, rows }))
    expect(localTables).toEqual(bare)
  })
})

describe('the year a case counts in', () => {
  it('is that of its receipt for 新收 and that of its result for the rows', async () => {
    const office = await hands()
    await someCases(test, office.agency, [
      { receivedOn: '2024-12-31', decidedOn: '2025-01-01' },
      { receivedOn: '2025-12-31', decidedOn: '2026-01-01', outcome: 'partial' },
      { receivedOn: '2025-12-01', decidedOn: '2025-12-31', kind: 'commercial' },
      { receivedOn: '2026-01-01', decidedOn: '2026-01-05' },
    ])
    const before = (await reportOf(office, 2024)).report.table3
    expect(before.newReceived!.total).toBe(1)
    expect(before.total!.total).toBe(0)
    expect(before.carriedForward!.naturalPerson).toBe(1)
    const { report, findings } = await reportOf(office, 2025)
    expect(report.table3.newReceived).toMatchObject({ naturalPerson: 1, commercial: 1, total: 2 })
    expect(report.table3.carriedOver).toMatchObject({ naturalPerson: 1, total: 1 })
    expect(report.table3.granted).toMatchObject({ naturalPerson: 1, commercial: 1, total: 2 })
    expect(report.table3.partial!.total).toBe(0)
    expect(report.table3.carriedForward).toMatchObject({ naturalPerson: 1, total: 1 })
    expect(findings.filter(({ rule }) => rule.startsWith('t3'))).toEqual([])
  })

  it('counts a dispute where it stands on 31 December', async () => {
    const office = await hands()
    await someDisputes(test, office.agency, [
      { filedOn: '2024-11-01', concludedOn: '2025-02-01', result: 'corrected' },
      { filedOn: '2025-11-01', concludedOn: null, result: null },
      {
        kind: 'litigationAfterReview',
        filedOn: '2024-12-20',
        acceptedOn: '2025-01-04',
        concludedOn: '2025-12-31',
        result: 'other',
      },
    ])
    const { table4: before } = (await reportOf(office, 2024)).report
    expect(before.review).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 })
    expect(before.litigationAfterReview!.total).toBe(0)
    const { table4 } = (await reportOf(office, 2025)).report
    expect(table4.review).toEqual({ upheld: 0, corrected: 1, other: 0, pending: 1, total: 2 })
    expect(table4.litigationAfterReview).toEqual({ upheld: 0, corrected: 0, other: 1, pending: 0, total: 1 })
  })
})

describe('图解', () => {
  it('shows a report nobody has begun as it would be published, and is empty where there is nothing to show', async () => {
    const office = await hands()
    const url = `/api/reports/${office.agency.id}/2025/charts`
    const asOfficer = as(test, office.officer)
    expect((await asOfficer('GET', url)).json()).toEqual({ items: [] })
    await someCases(test, office.agency, [{ receivedOn: '2025-02-10', decidedOn: '2025-03-03' }])
    const { items } = (await asOfficer('GET', url)).json()
    expect(items.map((item: { id: string }) => item.id)).toEqual(['results', 'applicants'])
    expect(items[0].alt).toBe('全年办结1件，其中予以公开1件（100.0%）。')
    expect(items[0].svg).toMatch(/^<svg /)
    expect((await asOfficer('GET', `${url}?revision=3`)).statusCode).toBe(404)
  })
})
