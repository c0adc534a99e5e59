import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { unseal } from '../../../crypto/seal.ts'
import { applicant, auditLine, file, request, requestEvent } from '../../../database/schema/index.ts'
import { anAgency, aPerson, aRequest, aStaff, signedInAs, type TestApp, testApp } from '../../../testing/app.ts'
import type { AgencyRow } from '../store.ts'
import { type Submission, submitRequest } from './submit-request.ts'

let test: TestApp
let agency: AgencyRow
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
})

const byApplicant = { id: 'applicant', name: '申请人', address: '10.0.0.9' }

const online = (given: Partial<Submission> = {}): Submission => ({
  agency,
  channel: 'online',
  applicantKind: 'naturalPerson',
  applicant: aPerson(),
  items: ['石桥镇征地补偿安置方案', '石桥镇征地批文'],
  submittedOn: test.time.today(),
  uploads: [],
  submissionKey: newId(),
  by: byApplicant,
  ...given,
})

describe('an application sent online', () => {
  it('waits for confirmation and is stored with its applicant sealed, its first event and its audit line', async () => {
    const { requestId, receiptNumber, queryCode } = await submitRequest(test.scope, online())
    const { db } = test.database
    const [row] = await db.select().from(request).where(eq(request.id, requestId))
    expect(row).toMatchObject({
      stage: 'awaitingConfirmation',
      confirmBy: '2026-07-07',
      receivedOn: null,
      dueOn: null,
      version: 1,
      receiptNumber,
      title: '石桥镇征地补偿安置方案',
    })
    expect(queryCode).toMatch(/^[2-9A-Z]{8}$/)
    const [who] = await db.select().from(applicant).where(eq(applicant.requestId, requestId))
    expect(who!.maskedName).toBe('张**')
    expect(who!.sealed.toString('utf8')).not.toContain('张三丰')
    expect(unseal(test.scope.keys, requestId, who!.sealed)).toEqual(aPerson())
    expect(await db.select().from(requestEvent).where(eq(requestEvent.requestId, requestId))).toHaveLength(1)
    const [line] = await db.select().from(auditLine).where(eq(auditLine.subjectId, requestId))
    expect(line).toMatchObject({ action: 'submitted', actor: 'applicant', address: '10.0.0.9' })
    expect(JSON.stringify(line!.detail)).not.toContain('张')
  })

  it('sent twice with the same form is one request, even at the same moment', async () => {
    const form = online()
    const [one, other] = await Promise.all([submitRequest(test.scope, form), submitRequest(test.scope, form)])
    expect(other.requestId).toBe(one.requestId)
    expect([one.queryCode, other.queryCode].filter((code) => code === null)).toHaveLength(1)
    const third = await submitRequest(test.scope, form)
    expect(third).toEqual({ ...one, queryCode: null })
  })

  it('tells nothing about a request of another agency that bears the same form key', async () => {
    const form = online()
    await submitRequest(test.scope, form)
    const elsewhere = await anAgency(test)
    await expect(submitRequest(test.scope, { ...form, agency: elsewhere })).rejects.toMatchObject({ status: 400 })
  })

  it('is refused for a day after today, and nothing is stored', async () => {
    const form = online({ submittedOn: '2026-07-07' })
    await expect(submitRequest(test.scope, form)).rejects.toMatchObject({ status: 409, refusal: { refused: 'future' } })
    expect(await test.database.db.select().from(request).where(eq(request.submissionKey, form.submissionKey))).toEqual(
      [],
    )
  })

  it('keeps its attachments where only their address in the table leads to them', async () => {
    const content = Buffer.from('%PDF-1.7 a scan')
    const { requestId } = await submitRequest(
      test.scope,
      online({ uploads: [{ purpose: 'attachment', name: '附图.pdf', mediaType: 'application/pdf', content }] }),
    )
    const [stored] = await test.database.db.select().from(file).where(eq(file.requestId, requestId))
    expect(stored).toMatchObject({ name: '附图.pdf', size: content.length, createdBy: 'applicant' })
    expect(await test.scope.files.get(stored!.sha256)).toEqual(content)
  })
})

describe('an application handed in at the window', () => {
  it('has its receipt day at once and takes the next number of the register', async () => {
    const one = await aRequest(test, { agency })
    const other = await aRequest(test, { agency })
    expect(one.number).toBe('明政公开〔2026〕1号')
    expect(other.number).toBe('明政公开〔2026〕2号')
    const [row] = await test.database.db.select().from(request).where(eq(request.id, one.requestId))
    expect(row).toMatchObject({
      stage: 'drafting',
      receivedOn: '2026-07-06',
      dueOn: '2026-08-03',
      amberOn: '2026-07-27',
    })
  })

  it('gives number after number without a gap or a double when many register at once', async () => {
    const busy = await anAgency(test)
    const made = await Promise.all(Array.from({ length: 8 }, () => aRequest(test, { agency: busy })))
    const numbers = made.map((one) => Number(/〕(\d+)号/.exec(one.number!)![1])).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

describe('an application brought in from an old register', () => {
  it('with no number on file is nobody else’s, and opens as far as it is known', async () => {
    const old = await anAgency(test)
    const nameless = (name: string) => aPerson({ name, identityNumber: '', phone: '', address: '' })
    const one = await aRequest(test, { agency: old, applicant: nameless('钱一') })
    await aRequest(test, { agency: old, applicant: nameless('钱二') })
    const officer = await aStaff(test, { agency: old, roles: ['caseOfficer'] })
    const headers = await signedInAs(test, officer)
    const url = `/api/requests/${one.requestId}`
    const page = await test.app.inject({ method: 'GET', url, headers })
    expect(page.json()).toMatchObject({ similarCount: 0, applicant: { identityNumber: '', phone: '' } })
    const opened = await test.app.inject({
      method: 'POST',
      url: `${url}/applicant/open`,
      headers,
      payload: { reason: '核对' },
    })
    expect(opened.json().person).toMatchObject({ name: '钱一', identityNumber: '' })
  })
})
