import type { CaseLetters, ReleaseFile } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aForm, aPdf } from '../../testing/forms.ts'
import {
  letterForApplicant,
  lettersForApplicant,
  releaseFileForApplicant,
  releaseFilesForApplicant,
} from './actions/for-applicant.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { orders } from './testing/situations.ts'

let test: TestApp
let office: Office
const applicant = { id: 'applicant', name: '申请人', address: '203.0.113.7' }

beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test)
})

async function attach(requestId: string, purpose: 'release' | 'evidence', content: Buffer = aPdf) {
  const form = aForm({}, [{ field: 'file', name: '补偿安置方案.pdf', content }])
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/requests/${requestId}/letter-files?purpose=${purpose}`,
    headers: { ...form.headers, ...(await signedInAs(test, office.officer)) },
    payload: form.payload,
  })
  return { status: answer.statusCode, files: answer.json() as ReleaseFile[] }
}

describe('service', () => {
  it('of an answer by post counts from the day it was posted, with its proof', async () => {
    const { requestId } = await office.request()
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    test.time.set('2026-07-09')
    const { files } = await attach(requestId, 'evidence')
    const served = await office.serve(letter.id, '2026-07-07', {
      method: 'mail',
      evidence: '邮政特快专递1234567890123',
      fileId: files[0]!.id,
      receivedOn: '2026-07-08',
    })
    expect(served.stage).toBe('archiving')
    expect(served.letter.served).toEqual({
      on: '2026-07-07',
      method: 'mail',
      evidence: '邮政特快专递1234567890123',
      receivedOn: '2026-07-08',
      fileId: files[0]!.id,
    })
    test.time.set('2026-07-06')
  })

  it('is refused before the letter is issued, twice, or over the internet to somebody who wants it by post', async () => {
    const { requestId } = await office.request()
    const draft = await office.prepare(requestId, orders.receiptNotice)
    const body = { on: '2026-07-06', method: 'direct', evidence: '本人签收' }
    const url = `/api/letters/${draft.id}/service`
    expect((await office.refused(office.head, 'POST', url, body)).json.refused).toBe('unknown-letter')
    await office.issue(draft.id)
    const electronic = await office.refused(office.head, 'POST', url, { ...body, method: 'electronic' })
    expect([electronic.status, electronic.json.refused]).toEqual([409, 'not-electronic'])
    await office.serve(draft.id)
    expect((await office.refused(office.head, 'POST', url, body)).json.refused).toBe('already-served')
  })

  it('does not take a file of another case as its proof', async () => {
    const other = await office.request()
    const { files } = await attach(other.requestId, 'evidence')
    const { requestId } = await office.request()
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    const body = { on: '2026-07-06', method: 'direct', evidence: '本人签收', fileId: files[0]!.id }
    expect((await office.refused(office.head, 'POST', `/api/letters/${letter.id}/service`, body)).status).toBe(400)
  })

  it('has a 送达回证 to print as soon as the letter is issued, not before', async () => {
    const { requestId } = await office.request()
    const draft = await office.prepare(requestId, orders.receiptNotice)
    const url = `/api/letters/${draft.id}/receipt.pdf`
    expect((await office.fetch(office.head, url)).status).toBe(409)
    await office.issue(draft.id)
    const receipt = await office.fetch(office.head, url)
    expect([receipt.status, receipt.type]).toEqual([200, 'application/pdf'])
    expect(receipt.body.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('the name of a third party', () => {
  it('is sealed, and masked in events and lists', async () => {
    const { requestId } = await office.request()
    const { party } = orders.thirdPartyConsultation
    const order = { ...orders.thirdPartyConsultation, party: { ...party, name: '欧阳德明', isPerson: true } }
    const sent = await office.send(requestId, order)
    expect(sent.letter.addressee).toBe('欧阳德明')
    const stored = await test.database.db.execute<{ everything: string }>(sql`
      select concat_ws('|', l::text, t.masked_name, t.sealed::text, e.what::text, r.state::text) as everything
      from letter l join third_party t using (request_id) join request_event e using (request_id)
        join request r on r.id = l.request_id
      where l.request_id = ${requestId}`)
    expect(stored.rows.length).toBeGreaterThan(0)
    for (const { everything } of stored.rows) expect(everything).not.toContain('欧阳德明')
    const { json } = await office.call<CaseLetters>(office.head, 'GET', `/api/requests/${requestId}/letters`)
    expect(json.parties.map((one) => one.maskedName)).toEqual(['欧阳**'])
    expect(json.letters.map((one) => one.to)).toEqual(['欧阳**'])
  })
})

describe('what goes out with an answer', () => {
  it('is attached before review, named under 附件, and then neither added to nor taken away', async () => {
    const { requestId } = await office.request()
    const { files } = await attach(requestId, 'release')
    const dropped = await attach(requestId, 'release', Buffer.concat([aPdf, Buffer.from('\n')]))
    const url = `/api/requests/${requestId}/letter-files`
    const removed = await office.call(office.officer, 'DELETE', `${url}/${dropped.files[0]!.id}`)
    expect(removed.status).toBe(204)
    const { json } = await office.draft(requestId, [aDecision('granted')])
    expect(json.letter.attachments).toEqual(['补偿安置方案'])
    expect((await attach(requestId, 'release')).status).toBe(409)
    const late = await office.refused(office.officer, 'DELETE', `${url}/${files[0]!.id}`)
    expect([late.status, late.json.refused]).toEqual([409, 'under-review'])
  })

  it('is checked by content', async () => {
    const { requestId } = await office.request()
    expect((await attach(requestId, 'release', Buffer.from('#!/bin/sh\nrm -rf /\n'))).status).toBe(400)
  })
})

describe('the applicant', () => {
  it('who wants paper fetches a letter once it was served, and the information with it', async () => {
    const { requestId } = await office.request()
    const { files } = await attach(requestId, 'release')
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    expect(await lettersForApplicant(test.scope, requestId)).toEqual([])
    expect(await releaseFilesForApplicant(test.scope, requestId)).toEqual([])
    await expect(letterForApplicant(test.scope, requestId, letter.id, applicant)).rejects.toMatchObject({ status: 404 })
    await expect(releaseFileForApplicant(test.scope, requestId, files[0]!.id, applicant)).rejects.toMatchObject({
      status: 404,
    })

    await office.serve(letter.id)
    expect(await lettersForApplicant(test.scope, requestId)).toEqual([
      { id: letter.id, title: letter.title, number: letter.number, issuedOn: '2026-07-06', servedOn: '2026-07-06' },
    ])
    const fetched = await letterForApplicant(test.scope, requestId, letter.id, applicant)
    expect(fetched.content.equals((await office.fetch(office.head, `/api/letters/${letter.id}/pdf`)).body)).toBe(true)
    const released = await releaseFileForApplicant(test.scope, requestId, files[0]!.id, applicant)
    expect(released.content.equals(aPdf)).toBe(true)
  })

  it('who wants it over the internet fetches it as soon as it is issued, which serves it', async () => {
    const { requestId } = await office.request({ applicant: { ...aPerson(), delivery: '网上查看' } })
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    expect((await lettersForApplicant(test.scope, requestId)).map((one) => one.servedOn)).toEqual([null])
    await letterForApplicant(test.scope, requestId, letter.id, applicant)
    const { json } = await office.call<CaseLetters>(office.head, 'GET', `/api/requests/${requestId}/letters`)
    const served = json.letters[0]!.served!
    expect([served.on, served.method]).toEqual(['2026-07-06', 'electronic'])
    expect(served.evidence).toContain('在本平台下载')
    await letterForApplicant(test.scope, requestId, letter.id, applicant)
    const { rows } = await test.database.db.execute(
      sql`select 1 from request_event where request_id = ${requestId} and kind = 'letterServed'`,
    )
    expect(rows).toHaveLength(1)
  })

  it('never gets a letter to somebody else, nor one of another case', async () => {
    const { requestId } = await office.request({ applicant: { ...aPerson(), delivery: '网上查看' } })
    const { letter } = await office.send(requestId, orders.thirdPartyConsultation)
    expect(await lettersForApplicant(test.scope, requestId)).toEqual([])
    await expect(letterForApplicant(test.scope, requestId, letter.id, applicant)).rejects.toMatchObject({ status: 404 })
    const other = await office.request()
    const { letter: theirs } = await office.send(other.requestId, orders.receiptNotice)
    await expect(letterForApplicant(test.scope, requestId, theirs.id, applicant)).rejects.toMatchObject({ status: 404 })
  })
})
