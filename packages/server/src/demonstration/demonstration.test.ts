import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addWorkingDays, type CaseState } from '@yangguang/statute'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../areas/audit/verify-chain.ts'
import { agency, annualReport, dispute, request, topic } from '../database/schema/index.ts'
import { recordInstallation } from '../installation.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { signIn } from '../testing/passwords.ts'
import { loadDemonstration } from './index.ts'
import { pastYears } from './past-years.ts'
import { refreshDemonstration } from './refresh.ts'
import { topicNames } from './topics.ts'

const KEYS = fileURLToPath(new URL('../../../../../shared/reports/key/', import.meta.url))
const keyOf: Record<string, string> = {
  office: 'ningbo-office-2019',
  'jiangdong-office': 'jiangbei-office-2020',
  'ningshan-culture': 'ninghai-culture-2020',
}

/** A printed blank counts as zero; a unit that is not printed stays away. */
const blanksAsZero = (table: unknown) =>
  JSON.parse(JSON.stringify(table), (key, value) => (value === null && key !== 'unit' ? 0 : value))

let test: TestApp

beforeAll(async () => {
  test = await testApp({ today: '2026-11-20' })
  await loadDemonstration(test.scope, { progress: () => {} })
}, 120_000)

describe('the past years of the demonstration', () => {
  it.for(pastYears)('$agency $year: the published report says what the real one counted', async (past, { skip }) => {
    const path = `${KEYS}${keyOf[past.agency]}.json`
    if (!existsSync(path)) skip('the collection of real reports is not here')
    const key = JSON.parse(readFileSync(path, 'utf8'))
    const [row] = await test.database.db
      .select({ frozen: annualReport.frozen })
      .from(annualReport)
      .innerJoin(agency, eq(agency.id, annualReport.agencyId))
      .where(and(eq(agency.slug, past.agency), eq(annualReport.year, past.year), eq(annualReport.status, 'published')))
    const { items } = (await test.app.inject({ url: '/annual-reports.json' })).json()
    const { url } = items.find(
      (one: { year: number; url: string }) => one.year === past.year && one.url.includes(`/${past.agency}/`),
    )
    const published = (await test.app.inject({ url })).json()
    expect(row).toBeDefined()
    expect(published.table3).toEqual(blanksAsZero(key.table3))
    expect(published.table4).toEqual(blanksAsZero(key.table4))
    expect(published.table2).toEqual(key.table2)
    const rows = (tables: { name: string; rows: object }[] | undefined) =>
      (tables ?? []).map(({ name, rows }) => ({ name, rows }))
    expect(rows(published.localTables)).toEqual(rows(key.localTables))
  })

  it('are listed for anyone who wants to check them', async () => {
    const { items } = (await test.app.inject({ url: '/annual-reports.json' })).json()
    expect(items.map(({ year }: { year: number }) => year).sort()).toEqual([2019, 2020, 2020])
  })
})

describe('the live cases of the demonstration', () => {
  it('stand at every step, one due next working day, one overdue, one paused, one in court', async () => {
    const rows = await test.database.db.select().from(request).where(eq(request.imported, false))
    const stages = new Set(rows.map(({ stage }) => stage))
    for (const stage of [
      'awaitingConfirmation',
      'received',
      'drafting',
      'awaitingCorrection',
      'awaitingFee',
      'secrecyReview',
      'approval',
      'decision',
      'service',
      'archived',
    ] as const)
      expect(stages, stage).toContain(stage)
    const open = rows.filter(({ resultOn }) => resultOn === null)
    const next = addWorkingDays('2026-11-20', 1, test.scope.calendar()).date
    expect(open.filter(({ dueOn }) => dueOn === next)).not.toEqual([])
    expect(open.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-11-20')).not.toEqual([])
    const paused = ({ clock }: CaseState) =>
      clock.pauses.some(({ settled, until }) => !settled && until >= '2026-11-20')
    expect(open.filter(({ state }) => paused(state))).not.toEqual([])
    const inCourt = await test.database.db
      .select()
      .from(dispute)
      .where(and(eq(dispute.kind, 'litigationAfterReview'), isNull(dispute.concludedOn), isNotNull(dispute.requestId)))
    expect(inCourt).toHaveLength(1)
  })

  it('stand under topics, each of them with some, so that the shares say something', async () => {
    const rows = await test.database.db
      .select({ name: topic.name })
      .from(request)
      .innerJoin(topic, eq(topic.id, request.topicId))
      .where(eq(request.imported, false))
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(topicNames.filter((name) => name !== '教育医疗')))
  })

  it('leave every chain of the audit whole', async () => {
    const chains = await verifyChain(test.database, {}, [])
    expect(chains.filter((chain) => chain.faults.length > 0)).toEqual([])
  })
})

describe('laying the demonstration anew', () => {
  it('is refused in an office of one’s own', async () => {
    await recordInstallation(test.database.db, { kind: 'office', finished: true })
    await expect(refreshDemonstration(test.scope, () => {})).rejects.toThrow('这不是演示数据')
  })

  it('moves the cases to the new day and forgets what was entered since', async () => {
    await recordInstallation(test.database.db, { kind: 'demonstration', finished: true })
    test.time.set('2026-12-02')
    await refreshDemonstration(test.scope, () => {})
    const rows = await test.database.db
      .select()
      .from(request)
      .where(and(eq(request.imported, false), isNull(request.resultOn)))
    const next = addWorkingDays('2026-12-02', 1, test.scope.calendar()).date
    expect(rows.filter(({ dueOn }) => dueOn === next)).not.toEqual([])
    expect((await signIn(test, 'officer', 'Yangguang-2026')).answer.statusCode).toBe(200)
  }, 120_000)
})
