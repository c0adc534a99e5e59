import { CellView } from '@yangguang/contract'
import { type ApplicantKind, outcomes, yearOf } from '@yangguang/statute'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aPerson, aRequest, type TestApp, testApp } from '../../testing/app.ts'
import { happen, theHandsOf, towards } from '../../testing/hands.ts'
import { aReportOf, as, type CaseGiven, type ReportHands, reportHandsOf, someCases, viewOf } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

const anOffice = async () => reportHandsOf(test, await anAgency(test))

async function reportOf({ agency, officer }: ReportHands, year: number) {
  return viewOf(await as(test, officer)('GET', `/api/reports/${agency.id}/${year}`))
}

const kinds: ApplicantKind[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg']
const dayIn = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const aCase: fc.Arbitrary<CaseGiven> = fc
  .record({
    receivedOn: dayIn('2022-06-01', '2026-06-30'),
    decidedOn: fc.option(dayIn('2022-06-01', '2026-07-06'), { nil: undefined, freq: 5 }),
    outcome: fc.constantFrom(...outcomes.map(({ outcome }) => outcome)),
    kind: fc.constantFrom(...kinds),
  })
  .map(({ decidedOn, ...rest }) => (decidedOn && decidedOn >= rest.receivedOn ? { ...rest, decidedOn } : rest))

describe('years one after the other', () => {
  it('balance, hand on what is open, and open exactly what they count, whatever the cases', async () => {
    const office = await anOffice()
    const [cases] = fc.sample(fc.array(aCase, { minLength: 150, maxLength: 150 }), 1)
    await someCases(test, office.agency, cases!)
    let forward: unknown
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      const { report, findings } = await reportOf(office, year)
      expect(
        findings.filter(({ rule }) => rule.startsWith('t3')),
        JSON.stringify(cases),
      ).toEqual([])
      if (forward !== undefined) expect(report.table3.carriedOver).toEqual(forward)
      forward = report.table3.carriedForward
      const received = cases!.filter(({ receivedOn }) => yearOf(receivedOn) === year)
      expect(report.table3.newReceived!.total).toBe(received.length)
    }
    // One year's cells opened one by one: the rows of a column add up to its total, case by case.
    const { report } = await reportOf(office, 2024)
    const results = new Map<string, Set<string>>()
    for (const [row, cells] of Object.entries(report.table3))
      for (const [column, value] of Object.entries(cells)) {
        const query = new URLSearchParams({ table: 'table3', row, column, size: '200' })
        const answer = await as(test, office.officer)('GET', `/api/reports/${office.agency.id}/2024/cells?${query}`)
        const cell = CellView.parse(answer.json())
        if (cell.kind !== 'cases') throw new Error('表三 opens cases')
        expect(cell.items).toHaveLength(value as number)
        results.set(`${row} ${column}`, new Set(cell.items.map(({ id }) => id)))
      }
    for (const column of [...kinds, 'total']) {
      const rows = Object.keys(report.table3).filter(
        (row) => !['newReceived', 'carriedOver', 'total', 'carriedForward'].includes(row),
      )
      const union = new Set(rows.flatMap((row) => [...results.get(`${row} ${column}`)!]))
      expect(union).toEqual(results.get(`total ${column}`))
    }
    for (const row of Object.keys(report.table3)) {
      const union = new Set(kinds.flatMap((kind) => [...results.get(`${row} ${kind}`)!]))
      expect(union).toEqual(results.get(`${row} total`))
    }
  })

  it('tell an application of 31 December confirmed on 2 January by the day of its confirmation', async () => {
    const office = await anOffice()
    const hands = await theHandsOf(test, office.agency)
    test.time.set('2025-12-31')
    const { requestId } = await aRequest(test, { agency: office.agency, channel: 'online' })
    test.time.set('2026-01-02')
    await happen(test, hands, requestId, [{ kind: 'receiptConfirmed', how: 'phone' }])
    test.time.set('2026-07-06')
    expect((await reportOf(office, 2025)).report.table3.newReceived!.total).toBe(0)
    expect((await reportOf(office, 2025)).report.table3.carriedForward!.total).toBe(0)
    expect((await reportOf(office, 2026)).report.table3.newReceived!.total).toBe(1)
  })
})

describe('a change of last year after its report was published', () => {
  it('is shown with the cases that changed, in this year’s report', async () => {
    const office = await anOffice()
    const hands = await theHandsOf(test, office.agency)
    test.time.set('2024-12-18')
    const voided = await aRequest(test, { agency: office.agency, items: ['误登的申请'] })
    const answered = await aRequest(test, { agency: office.agency, applicant: aPerson({ name: '李望舒' }) })
    test.time.set('2025-01-20')
    const last = await aReportOf(test, office, 2024, 'published')
    expect(last.report.table3.carriedForward!.total).toBe(2)
    expect((await reportOf(office, 2025)).lastYear).toBeNull()

    test.time.set('2025-01-21')
    await happen(test, hands, voided.requestId, [{ kind: 'voided', reason: '重复登记' }])
    // Answered in its own year, which the report on last year has counted on: nothing late about it.
    await happen(test, hands, answered.requestId, towards('archiving'))
    test.time.set('2026-07-06')
    const { lastYear, report, findings, comparison } = await reportOf(office, 2025)
    expect(report.table3.carriedOver).toMatchObject({ naturalPerson: 1, total: 1 })
    expect(lastYear).toMatchObject({ year: 2024, revision: 1, more: false })
    expect(lastYear!.cells.map(({ place, reported, now }) => [place.row, place.column, reported, now])).toEqual([
      ['carriedForward', 'naturalPerson', 2, 1],
      ['carriedForward', 'total', 2, 1],
    ])
    expect(lastYear!.cases.map(({ id, countedThen, countedNow }) => [id, countedThen, countedNow])).toEqual([
      [voided.requestId, '2024-12-18收到，未办结', '不计入表三'],
    ])
    expect(findings.filter(({ rule }) => rule === 'carry-over').map(({ left, right }) => [left, right])).toEqual([
      [2, 1],
      [2, 1],
    ])
    expect(comparison).toMatchObject({ year: 2024, revision: 1 })
    // The published report itself says the same about its own year.
    const shown = await reportOf(office, 2024)
    expect(shown.report).toEqual(last.report)
    expect(shown.sinceFinalised!.cases.map(({ id }) => id)).toEqual([voided.requestId])
  })
})
