import type { LetterView, ReplyView } from '@yangguang/contract'
import type { Outcome } from '@yangguang/statute'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/app.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'

let test: TestApp
let office: Office

beforeAll(async () => {
  test = await testApp({ today: '2023-12-25' })
  office = await anOffice(test)
})

const REVIEW_FIRST = '应当自收到本告知书之日起60日内先向明州市人民政府申请行政复议'
const EITHER = '也可以自收到本告知书之日起6个月内直接向明州市江东区人民法院提起行政诉讼'

const remedyIn = (letter: LetterView) => letter.sections.find((section) => section.key === '救济途径')!.text

/** Drafts on one day and issues on another, as it happens around a change of the law. */
async function issuedOn(outcome: Outcome, drafted: string, issued: string): Promise<LetterView> {
  test.time.set(drafted)
  const { requestId } = await office.request()
  if (outcome === 'unavailable.notExist') await office.search(requestId)
  const draft = await office.draft(requestId, [aDecision(outcome)])
  expect(draft.status).toBe(200)
  await office.review(requestId)
  test.time.set(issued)
  return (await office.issue(draft.json.letter.id)).letter
}

describe('the remedies of a letter are those in force on the day it is dated', () => {
  it.each<[Outcome, string, boolean]>([
    ['denied.processInfo', '2023-12-31', false],
    ['denied.processInfo', '2024-01-01', true],
    ['denied.processInfo', '2026-07-01', true],
    ['partial', '2023-12-31', false],
    ['partial', '2024-01-01', true],
    ['unavailable.notExist', '2023-12-31', false],
    ['unavailable.notExist', '2024-01-01', false],
    ['unavailable.notExist', '2026-07-01', false],
    ['notProcessed.petition', '2026-07-01', false],
    ['granted', '2024-01-01', false],
  ])('%s on %s: review first %s', async (outcome, on, reviewFirst) => {
    const text = remedyIn(await issuedOn(outcome, on, on))
    expect(text.includes(REVIEW_FIRST)).toBe(reviewFirst)
    expect(text.includes(EITHER)).toBe(!reviewFirst || outcome === 'partial')
  })

  it('also when it was drafted and approved before the law changed', async () => {
    const letter = await issuedOn('denied.processInfo', '2023-12-29', '2024-01-02')
    expect(remedyIn(letter)).toContain(REVIEW_FIRST)
    const { rows } = await test.database.db.execute<{ remedy_version: string }>(
      sql`select remedy_version from letter where id = ${letter.id}`,
    )
    expect(rows[0]?.remedy_version).toBe('2024-01-01')
  })

  it('and what was not read in its source is shown 未核实 to the officer, never printed', async () => {
    const letter = await issuedOn('denied.processInfo', '2026-07-01', '2026-07-01')
    expect(letter.unverified.map((one) => one.standing)).toContain('unverified')
    expect(remedyIn(letter)).not.toContain('未核实')
  })

  it('so does the wizard say why an answer cannot be chosen', async () => {
    test.time.set('2026-07-01')
    const { requestId } = await office.request()
    const { json } = await office.call<ReplyView>(office.officer, 'GET', `/api/requests/${requestId}/reply`)
    const refusalOf = (outcome: Outcome) => json.outcomes.find((one) => one.outcome === outcome)!.refusal?.refused
    expect(refusalOf('granted')).toBeUndefined()
    expect(refusalOf('unavailable.notExist')).toBe('no-search')
    expect(refusalOf('denied.thirdParty')).toBe('no-consultation')
    expect(refusalOf('unavailable.unclearAfterCorrection')).toBe('no-correction')
    expect(refusalOf('notProcessed.excessive')).toBe('no-reasons-asked')
    expect(refusalOf('other.feeOverdue')).toBe('own-step')
  })
})
