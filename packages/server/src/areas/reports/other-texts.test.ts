import type { FindingView } from '@yangguang/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import type { Staff } from '../accounts/session.ts'
import { finaliseReport } from './actions/finalise-report.ts'
import { publishReport } from './actions/publish-report.ts'
import { readReport } from './actions/read-report.ts'
import { saveSections } from './actions/save-sections.ts'
import { aReportOf, type ReportHands, reportHandsOf, writtenTexts } from './testing/reports.ts'

const passage =
  '全年围绕防汛抗旱和农村饮水安全两条主线，把水库安全鉴定结论、山塘巡查责任人名单和供水管网改造进度逐项上网，群众凭水表号就能查到自家所在片区的停水安排'

/** What a body wrote, with sentences of its own after `borrowed`. */
const textsWith = (borrowed: string) => [`${writtenTexts[0]}${borrowed}。`, ...writtenTexts.slice(1)]

let test: TestApp
let city: Awaited<ReturnType<typeof anAgency>>
let water: ReportHands
let roads: ReportHands
let overseer: Staff

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { kind: 'government', name: '明州市人民政府' })
  water = await reportHandsOf(test, await anAgency(test, { under: city, name: '明州市水务局' }))
  roads = await reportHandsOf(test, await anAgency(test, { under: city, name: '明州市交通运输局' }))
  overseer = await aStaff(test, { agency: city, roles: ['supervisor'] })
  await aReportOf(test, roads, 2025, 'draft', { texts: textsWith(passage) })
})

const copiedSeenBy = async (person: Staff, { agency } = roads): Promise<FindingView[]> =>
  (await readReport(test.scope, person, agency.id, 2025)).findings.filter(({ rule }) => rule === 'copied-text')

describe('a text another body has as well', () => {
  it('is told once the other may be read by whoever looks: finalised by those above both, published by everybody', async () => {
    await aReportOf(test, water, 2025, 'draft', { texts: textsWith(passage) })
    expect(await copiedSeenBy(overseer)).toEqual([])

    await finaliseReport(test.scope, water.head, water.agency.id, 2025)
    expect(await copiedSeenBy(roads.officer)).toEqual([])
    expect(await copiedSeenBy(overseer)).toMatchObject([
      { message: expect.stringContaining('明州市水务局2025年的报告') },
    ])

    await publishReport(test.scope, water.officer, water.agency.id, 2025)
    const [found, ...more] = await copiedSeenBy(roads.officer)
    expect(more).toEqual([])
    expect(found).toMatchObject({ severity: expect.stringMatching(/warning|note/), place: { section: 1 } })
    expect(textsWith(passage)[0]).toContain(found!.quote)
    // The one it was taken from came first, and is told nothing while the other is a draft.
    expect(await copiedSeenBy(water.officer, water)).toEqual([])
  })

  it('is told of the year before as well, and never of what a body itself wrote', async () => {
    const parks = await reportHandsOf(test, await anAgency(test, { under: city, name: '明州市园林局' }))
    const other =
      '公园绿地改造前先把设计图贴到小区门口征求意见，改了三十七处之后再开工，居民从此不再为一棵树的去留来申请公开'
    await aReportOf(test, parks, 2024, 'published', { texts: textsWith(other) })
    await saveSections(test.scope, roads.officer, roads.agency.id, 2025, { preface: '', texts: textsWith(other) })
    expect(await copiedSeenBy(roads.officer)).toMatchObject([
      { message: expect.stringContaining('明州市园林局2024年的报告') },
    ])
    await aReportOf(test, parks, 2025, 'draft', { texts: textsWith(other) })
    expect(await copiedSeenBy(parks.officer, parks)).toMatchObject([
      { message: expect.stringContaining('上年度报告相同') },
    ])
  })

  it('never keeps a report from being finalised', async () => {
    await finaliseReport(test.scope, roads.head, roads.agency.id, 2025)
    expect(await copiedSeenBy(roads.officer)).toHaveLength(1)
  })
})
