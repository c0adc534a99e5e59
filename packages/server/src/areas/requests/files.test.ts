import { caseRoles } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, file } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aForm, aPdf, type SentFile } from '../../testing/forms.ts'
import { type Hands, theHandsOf } from '../../testing/hands.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from './store.ts'

let test: TestApp
let agency: AgencyRow
let hands: Hands
let id: string
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  hands = await theHandsOf(test, agency)
  id = (await aRequest(test, { agency, clerk: hands.clerk })).requestId
})

async function upload(person: Staff, purpose: string, files: SentFile[], requestId = id) {
  const form = aForm({ purpose }, files)
  return test.app.inject({
    method: 'POST',
    url: `/api/requests/${requestId}/files`,
    headers: { ...(await signedInAs(test, person)), ...form.headers },
    payload: form.payload,
  })
}
const download = async (person: Staff, fileId: string, requestId = id) =>
  test.app.inject({
    method: 'GET',
    url: `/api/requests/${requestId}/files/${fileId}`,
    headers: await signedInAs(test, person),
  })

describe('the files of a case', () => {
  it('are added by officers, listed, and come back as they were, with a line for every download', async () => {
    const added = await upload(hands.clerk, 'evidence', [{ field: 'file', name: '邮寄凭证.pdf', content: aPdf }])
    expect(added.statusCode).toBe(200)
    const [one] = added.json().items
    expect(one).toMatchObject({
      purpose: 'evidence',
      name: '邮寄凭证.pdf',
      mediaType: 'application/pdf',
      createdByName: hands.clerk.name,
    })
    const answer = await download(hands.legal, one.id)
    expect(answer.rawPayload).toEqual(aPdf)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('邮寄凭证.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, one.id))
    expect(lines).toEqual([
      expect.objectContaining({ action: 'file-downloaded', actor: hands.legal.id, detail: expect.anything() }),
    ])
  })

  it.each([
    ['a script', 'evidence', { field: 'file', name: 'a.js', content: Buffer.from('alert(1)') }, 400],
    ['a program with a picture’s name', 'scan', { field: 'file', name: 'a.jpg', content: Buffer.from('MZ1234') }, 400],
    ['a purpose that is not theirs', 'release', { field: 'file', name: 'a.pdf', content: aPdf }, 400],
    ['too much', 'scan', { field: 'file', name: 'a.pdf', content: Buffer.alloc(21 * 1024 * 1024, aPdf) }, 413],
  ])('refuse %s, and nothing is kept', async (_, purpose, sent, status) => {
    const before = await test.database.db.$count(file)
    expect((await upload(hands.clerk, purpose, [sent])).statusCode).toBe(status)
    expect(await test.database.db.$count(file)).toBe(before)
  })

  it('refuse a form without a file', async () => {
    expect((await upload(hands.clerk, 'scan', [])).statusCode).toBe(400)
  })

  it('that show who the applicant is open to those who may know', async () => {
    const added = await upload(hands.clerk, 'identity', [{ field: 'file', name: '身份证.pdf', content: aPdf }])
    const identity = added.json().items.find((one: { purpose: string }) => one.purpose === 'identity')
    expect((await download(hands.officer, identity.id)).statusCode).toBe(200)
    expect((await download(hands.secrecy, identity.id)).statusCode).toBe(403)
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, identity.id))
    expect(lines).toHaveLength(1)
  })

  it('are not there for another agency, nor under another case', async () => {
    const [one] = (await upload(hands.clerk, 'scan', [{ field: 'file', name: '申请表.pdf', content: aPdf }])).json()
      .items
    const elsewhere = await anAgency(test)
    const stranger = await aStaff(test, { agency: elsewhere, roles: [...caseRoles] })
    const theirs = (await aRequest(test, { agency: elsewhere })).requestId
    const before = await snapshot(test.database)
    expect((await download(stranger, one.id)).statusCode).toBe(404)
    expect((await download(stranger, one.id, theirs)).statusCode).toBe(404)
    expect((await download(hands.officer, one.id, theirs)).statusCode).toBe(404)
    expect((await download(hands.officer, newId())).statusCode).toBe(404)
    const put = await upload(stranger, 'scan', [{ field: 'file', name: '申请表.pdf', content: aPdf }])
    expect(put.statusCode).toBe(404)
    expect(await snapshot(test.database)).toEqual({ ...before, session: expect.anything() })
  })

  it.each(['..%2f..%2fetc%2fpasswd', "1'%20or%20'1'='1", '0'])('at the address %s are none', async (address) => {
    const answer = await test.app.inject({
      method: 'GET',
      url: `/api/requests/${id}/files/${address}`,
      headers: await signedInAs(test, hands.officer),
    })
    expect(answer.statusCode).toBe(404)
  })
})
