import type { Happening } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, file, request } from '../../database/schema/index.ts'
import { type ARequest, anAgency, aRequest, type TestApp, testApp } from '../../testing/app.ts'
import { aPdf } from '../../testing/forms.ts'
import { type Hands, happen, theHandsOf, towards } from '../../testing/hands.ts'
import { snapshot } from '../../testing/snapshot.ts'
import {
  applicantCorrects,
  applicantSuggestsPublic,
  applicantWithdraws,
  findByReceipt,
} from './actions/for-applicant.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
let made: ARequest
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
})
beforeEach(async () => {
  test.time.set('2026-07-06')
  made = await aRequest(test, { agency, clerk: hands.clerk })
})
const receipt = () => ({ receiptNumber: made.receiptNumber, code: made.queryCode! })

describe('a receipt', () => {
  it('opens its request, however it is typed', async () => {
    const typed = { receiptNumber: ` ${made.receiptNumber} `, code: ` ${made.queryCode!.toLowerCase()}` }
    expect((await findByReceipt(test.scope, typed))?.row.id).toBe(made.requestId)
    expect((await findByReceipt(test.scope, receipt()))?.state.stage).toBe('drafting')
  })

  it.each([
    ['another code', () => ({ ...receipt(), code: 'AAAAAAAA' })],
    ['no code', () => ({ ...receipt(), code: '' })],
    ['a number that is none', () => ({ ...receipt(), receiptNumber: '20260706-000000' })],
    ['SQL', () => ({ receiptNumber: "' or '1'='1", code: "' or '1'='1" })],
  ])('with %s opens nothing and changes nothing', async (_, given) => {
    const before = await snapshot(test.database)
    expect(await findByReceipt(test.scope, given())).toBeNull()
    const act = { ...given(), address: '10.0.0.1', reason: '不要了' }
    await expect(applicantWithdraws(test.scope, act)).rejects.toMatchObject({ status: 404 })
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('of another request does not open this one', async () => {
    const other = await aRequest(test, { agency, clerk: hands.clerk })
    expect(await findByReceipt(test.scope, { ...receipt(), code: other.queryCode! })).toBeNull()
  })
})

describe('the applicant', () => {
  const letterId = newId()
  const askedToCorrect: Happening[] = [
    {
      kind: 'letterIssued',
      letterId,
      number: '补1号',
      terms: { kind: 'correctionNotice', points: '请写明年份', withinWorkingDays: 10 },
    },
    { kind: 'letterServed', letterId, method: 'direct', evidence: '签收' },
  ]

  it('corrects what is asked, with a file, and the period runs anew', async () => {
    await happen(test, hands, made.requestId, askedToCorrect)
    test.time.set('2026-07-10')
    const correction = {
      ...receipt(),
      address: '10.0.0.1',
      text: '是2025年的',
      items: ['石桥镇2025年方案'],
      uploads: [{ purpose: 'attachment' as const, name: '说明.pdf', mediaType: 'application/pdf', content: aPdf }],
    }
    const state = await applicantCorrects(test.scope, correction)
    expect(state).toMatchObject({ stage: 'drafting', clock: { runsFrom: '2026-07-10', dueOn: '2026-08-07' } })
    const [row] = await test.database.db.select().from(request).where(eq(request.id, made.requestId))
    expect(row).toMatchObject({ asked: '石桥镇2025年方案', title: '石桥镇2025年方案', dueOn: '2026-08-07' })
    expect(await test.database.db.$count(file, eq(file.requestId, made.requestId))).toBe(1)
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(eq(auditLine.subjectId, made.requestId))
      .orderBy(auditLine.seq)
    expect(lines.at(-1)).toMatchObject({ action: 'correctionReceived', actor: 'applicant', address: '10.0.0.1' })
    await expect(applicantCorrects(test.scope, correction)).rejects.toMatchObject({ status: 409 })
    expect(await test.database.db.$count(file, eq(file.requestId, made.requestId))).toBe(1)
  })

  it('cannot correct what nobody asked about', async () => {
    const before = await snapshot(test.database)
    const correction = { ...receipt(), address: '', text: '补充' }
    await expect(applicantCorrects(test.scope, correction)).rejects.toMatchObject({ status: 409 })
    expect(await snapshot(test.database)).toEqual(before)
  })

  it('withdraws until it is decided, once', async () => {
    const act = { ...receipt(), address: '', reason: '已从别处取得' }
    const answers = await Promise.allSettled([applicantWithdraws(test.scope, act), applicantWithdraws(test.scope, act)])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    const decided = await aRequest(test, { agency, clerk: hands.clerk })
    await happen(test, hands, decided.requestId, towards('service'))
    const late = { receiptNumber: decided.receiptNumber, code: decided.queryCode!, address: '', reason: '不要了' }
    await expect(applicantWithdraws(test.scope, late)).rejects.toMatchObject({ status: 409 })
  })

  it('may suggest that what was disclosed be public', async () => {
    await happen(test, hands, made.requestId, towards('archiving'))
    const state = await applicantSuggestsPublic(test.scope, { ...receipt(), address: '', reason: '与村民都有关' })
    expect(state.makePublic).toMatchObject({ by: 'applicant', reason: '与村民都有关' })
  })
})
