import { ReportView } from '@yangguang/contract'
import type { Happening, LetterTerms } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { request, topic } from '../../database/schema/index.ts'
import { anAgency, aRequest, type TestApp, testApp } from '../../testing/app.ts'
import { happen, theHandsOf, towards } from '../../testing/hands.ts'
import { as, reportHandsOf, someCases, zeros } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

/** A procedural letter issued and served. */
function sent(terms: LetterTerms): Happening[] {
  const letterId = newId()
  return [
    { kind: 'letterIssued', letterId, number: `告${letterId.slice(-8)}`, terms },
    { kind: 'letterServed', letterId, method: 'mail', evidence: 'XA1234567' },
  ]
}

describe('the texts a report is drafted with', () => {
  it('say how the cases came, what they were about, how the time was kept and what was charged', async () => {
    const agency = await anAgency(test, {
      name: '明州市水务局',
      disclosureOffice: '明州市水务局办公室',
      postcode: '315000',
    })
    const hands = await theHandsOf(test, agency)
    const office = await reportHandsOf(test, agency)
    const water = newId()
    await test.database.db.insert(topic).values({ id: water, agencyId: agency.id, name: '供水排水' })

    test.time.set('2025-03-03')
    const prompt = await aRequest(test, { agency })
    await test.database.db.update(request).set({ topicId: water }).where(eq(request.id, prompt.requestId))
    const late = await aRequest(test, { agency, channel: 'registeredMail' })
    const extended = await aRequest(test, { agency })
    const charged = await aRequest(test, { agency })
    test.time.set('2025-03-10')
    await happen(test, hands, prompt.requestId, towards('archiving'))
    await happen(test, hands, extended.requestId, [
      { kind: 'extensionProposed', workingDays: 20, reason: '需要征求意见' },
      { kind: 'extensionAgreed', agreedBy: hands.head.id },
      ...sent({ kind: 'extensionNotice', workingDays: 20 }),
    ])
    await happen(
      test,
      hands,
      charged.requestId,
      sent({ kind: 'feeNotice', basis: 'byPage', quantity: 50, amountYuan: 200 }),
    )
    test.time.set('2025-03-12')
    await happen(test, hands, charged.requestId, [{ kind: 'feePaid', receiptNumber: '财1' }])
    test.time.set('2025-04-15')
    await happen(test, hands, extended.requestId, towards('archiving'))
    await happen(test, hands, late.requestId, towards('archiving', 'partial'))
    test.time.set('2026-07-06')

    const url = `/api/reports/${agency.id}/2025`
    await as(test, office.officer)('PUT', `${url}/figures`, { version: 0, source: '统计表', figures: zeros(2025) })
    const answer = await as(test, office.officer)('POST', `${url}/redraft`, { version: 1 })
    const { report } = ReportView.parse(answer.json())
    const [overview, , , , problems, others] = report.sections.map(({ text }) => text)
    for (const sentence of [
      '申请提交方式为当面提交3件、挂号信或者快递1件，申请内容主要涉及供水排水等方面。',
      '送达的3件答复中，按期答复率为66.7%，超过法定期限的有1件，依法延长答复期限的有1件。',
    ])
      expect(overview).toContain(sentence)
    expect(problems).toContain('有1件申请的答复超过法定期限')
    expect(others).toContain('本年度收取政府信息公开信息处理费1件，共计200元。')
    expect(report.preface).toContain(
      '请与明州市水务局办公室联系（地址：明州市中山路1号，邮编：315000，电话：0574-87654321）',
    )
  })

  it('leave to the writer what cases from an earlier system do not tell', async () => {
    const agency = await anAgency(test)
    const office = await reportHandsOf(test, agency)
    await someCases(test, agency, [{ receivedOn: '2025-03-03', decidedOn: '2025-04-28' }])
    const url = `/api/reports/${agency.id}/2025`
    const answer = await as(test, office.officer)('POST', `${url}/redraft`, { version: 0 })
    const [overview, , , , , others] = ReportView.parse(answer.json()).report.sections.map(({ text }) => text)
    expect(overview).not.toContain('答复')
    expect(others).toContain('【请写明：本年度信息处理费收取情况')
  })

  it('come anew for the sections asked for, and leave what was written in the others', async () => {
    const agency = await anAgency(test)
    const office = await reportHandsOf(test, agency)
    const url = `/api/reports/${agency.id}/2025`
    const asOfficer = as(test, office.officer)
    const drafted = ReportView.parse((await asOfficer('POST', `${url}/redraft`, { version: 0 })).json())
    const texts = drafted.report.sections.map((_, index) => `第${index + 1}部分。`)
    await asOfficer('PUT', `${url}/sections`, { version: 1, preface: '前言。', texts })
    const again = await asOfficer('POST', `${url}/redraft`, { version: 2, sections: [0, 5] })
    const { report, texts: state } = ReportView.parse(again.json())
    expect(state).toBe('edited')
    expect(report.preface).toBe(drafted.report.preface)
    expect(report.sections.map(({ text }) => text)).toEqual(
      texts.map((text, index) => (index === 4 ? drafted.report.sections[4]!.text : text)),
    )
  })
})
