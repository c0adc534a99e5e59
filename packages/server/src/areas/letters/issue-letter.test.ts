import type { LetterStepped, LetterView, ReplyView } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/app.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { orders } from './testing/situations.ts'

let test: TestApp
let office: Office

beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test)
})

describe('an issued letter', () => {
  it('never changes: not through the API, not through SQL', async () => {
    const { requestId } = await office.request()
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    const before = await office.fetch(office.head, `/api/letters/${letter.id}/pdf`)

    const sections = [{ key: letter.sections[0]!.key, text: '改过的文字' }]
    const edit = await office.refused(office.head, 'PATCH', `/api/letters/${letter.id}`, { sections })
    expect([edit.status, edit.json.refused]).toEqual([409, 'already-issued'])
    const again = await office.refused(office.head, 'POST', `/api/letters/${letter.id}/issue`, { on: '2026-07-06' })
    expect([again.status, again.json.refused]).toEqual([409, 'already-issued'])
    for (const change of [
      sql`update letter set title = '另一个标题' where id = ${letter.id}`,
      sql`update letter set status = 'void' where id = ${letter.id}`,
      sql`delete from letter where id = ${letter.id}`,
    ])
      await expect(test.database.db.execute(change)).rejects.toMatchObject({ cause: { code: '23001' } })

    const after = await office.fetch(office.head, `/api/letters/${letter.id}/pdf`)
    expect(after.body.equals(before.body)).toBe(true)
    expect(after.name).toBe(`政府信息予以公开告知书（${letter.number}）.pdf`)
  })

  it('says on paper what was handed in, whatever the template says by then', async () => {
    const { requestId } = await office.request()
    const drafted = await office.draft(requestId, [aDecision('granted')])
    await office.review(requestId)
    const { status } = await office.call(office.head, 'POST', '/api/letter-templates', {
      kind: 'decision',
      outcome: 'granted',
      body: '同意公开。依据：{依据}。{提供方式}',
      since: '2026-07-06',
    })
    expect(status).toBe(200)
    const { letter } = await office.issue(drafted.json.letter.id)
    expect(letter.sections.map((one) => one.text)).toEqual(drafted.json.letter.sections.map((one) => one.text))
  })
})

describe('an answer', () => {
  it('is issued only after secrecy review and approval', async () => {
    const { requestId } = await office.request()
    const { json } = await office.draft(requestId, [aDecision('denied.processInfo')])
    const early = await office.refused(office.head, 'POST', `/api/letters/${json.letter.id}/issue`, {
      on: '2026-07-06',
    })
    expect([early.status, early.json.refused]).toEqual([409, 'wrong-stage'])
    await office.review(requestId)
    const issued = await office.issue(json.letter.id)
    expect(issued.stage).toBe('service')
    expect(issued.letter.number).not.toBeNull()
  })

  it('cannot be rewritten while it is reviewed; returned, it is written anew and the old text stays on record', async () => {
    const { requestId } = await office.request()
    const first = await office.draft(requestId, [aDecision('denied.processInfo')])
    const url = `/api/letters/${first.json.letter.id}`
    const sections = [{ key: 'p1', text: '改' }]
    expect((await office.refused(office.officer, 'PATCH', url, { sections })).json.refused).toBe('under-review')

    await office.step(office.secrecy, requestId, { kind: 'returned', reason: '理由不具体，请补充' })
    expect((await office.refused(office.officer, 'PATCH', url, { sections })).json.refused).toBe('handed-in-before')
    const { json: reply } = await office.call<ReplyView>(office.officer, 'GET', `/api/requests/${requestId}/reply`)
    expect(reply.returns).toEqual([{ on: '2026-07-06', by: '郑芳', reason: '理由不具体，请补充' }])
    expect(reply.items[0]?.decision?.outcome).toBe('denied.processInfo')

    const second = await office.draft(requestId, [
      { ...aDecision('denied.processInfo'), reason: '系内部请示，尚在研究' },
    ])
    expect(second.status).toBe(200)
    expect(second.json.letter.id).not.toBe(first.json.letter.id)
    const { json: old } = await office.call<LetterView>(office.officer, 'GET', url)
    expect(old.status).toBe('void')
    expect(old.sections).toEqual(first.json.letter.sections)
  })

  it('keeps the working draft with what the officer rewrote, until the outcome changes', async () => {
    const { requestId } = await office.request()
    const url = `/api/requests/${requestId}/reply`
    const { json: reply } = await office.call<ReplyView>(office.officer, 'GET', url)
    const key = '答复:1:denied.processInfo'
    const text = '经审查，该信息系起草过程中形成的讨论稿，属于过程性信息。'
    const kept = await office.call<LetterView>(office.officer, 'PUT', url, {
      version: reply.version,
      items: [aDecision('denied.processInfo')],
      sections: [{ key, text }],
    })
    expect(kept.json.sections.find((one) => one.key === key)?.text).toBe(text)
    const again = await office.call<LetterView>(office.officer, 'PUT', url, {
      version: reply.version,
      items: [aDecision('denied.internalAffairs')],
      sections: [{ key, text }],
    })
    expect(again.json.id).toBe(kept.json.id)
    expect(again.json.sections.map((one) => one.text).join()).not.toContain('讨论稿')
    expect(again.json.title).toBe('政府信息不予公开告知书')
  })

  it('is refused on a stale page', async () => {
    const { requestId } = await office.request()
    const body = { version: 1, items: [aDecision('granted')] }
    const { status, json } = await office.refused(office.officer, 'POST', `/api/requests/${requestId}/draft`, body)
    expect([status, json.refused]).toEqual([409, 'stale'])
  })
})

describe('numbers', () => {
  it('of letters run from 1 each year, apart from the register, without gaps when many are issued at once', async () => {
    const busy = await anOffice(test, { codeWord: '忙政' })
    const requests = await Promise.all(Array.from({ length: 12 }, () => busy.request()))
    const drafts = await Promise.all(requests.map(({ requestId }) => busy.prepare(requestId, orders.receiptNotice)))
    // One of them cannot be issued: its number must go to another.
    const broken = drafts[5]!
    const sections = [{ key: broken.sections[0]!.key, text: '空' }]
    await busy.call(busy.head, 'PATCH', `/api/letters/${broken.id}`, { sections })
    const answers = await Promise.all(
      drafts.map(({ id }) =>
        busy.call<LetterStepped>(busy.head, 'POST', `/api/letters/${id}/issue`, { on: '2026-07-06' }),
      ),
    )
    expect(answers.map((one) => one.status).filter((status) => status === 409)).toHaveLength(1)
    const numbers = answers.flatMap(({ status, json }) => (status === 200 ? [json.letter.number!] : []))
    const wanted = Array.from({ length: 11 }, (_one, at) => `忙政告〔2026〕${at + 1}号`)
    expect(new Set(numbers)).toEqual(new Set(wanted))

    test.time.set('2027-01-04')
    const next = await busy.request()
    const letter = await busy.prepare(next.requestId, orders.receiptNotice)
    expect((await busy.issue(letter.id)).letter.number).toBe('忙政告〔2027〕1号')
    test.time.set('2026-07-06')
  })
})
