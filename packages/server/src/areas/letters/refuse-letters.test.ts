import type { LetterPreview, LetterView } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aForm, aPdf } from '../../testing/forms.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { agreeToExtend, orders } from './testing/situations.ts'

let test: TestApp
let office: Office

beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test)
})

/** What the wizard says is missing while the officer writes. */
async function preview(requestId: string, given: Record<string, unknown>): Promise<LetterPreview> {
  const { json, status } = await office.call<LetterPreview>(
    office.officer,
    'POST',
    `/api/requests/${requestId}/reply/preview`,
    { version: 3, items: [], ...given },
  )
  expect(status).toBe(200)
  return json
}

const labels = (missing: { label: string }[]) => missing.map((one) => one.label)

describe('while an answer is written', () => {
  it('an empty one lacks its decision, and says so without storing anything', async () => {
    const { requestId } = await office.request()
    const { missing } = await preview(requestId, {})
    expect(labels(missing)).toContain('处理结果')
    const { rows } = await test.database.db.execute(sql`select 1 from letter where request_id = ${requestId}`)
    expect(rows).toHaveLength(0)
  })

  it('a refusal without a reason shows the gap and names it', async () => {
    const { requestId } = await office.request()
    const { missing, html } = await preview(requestId, { items: [{ ...aDecision('denied.processInfo'), reason: '' }] })
    expect(labels(missing)).toEqual(expect.arrayContaining(['理由', '事实和理由']))
    expect(html).toContain('<mark>【待填：事实和理由】</mark>')
  })

  it('“无” is neither a reason nor a search record', async () => {
    const { requestId } = await office.request()
    await office.search(requestId)
    const items = [{ ...aDecision('unavailable.notExist'), reason: '无' }]
    const { missing } = await preview(requestId, { items, sections: [{ key: '检索情况', text: '无' }] })
    const told = missing.map((one) => one.because)
    expect(told).toContain('“检索情况”只写了“无”，不能算写明。')
    expect(told).toContain('“理由”只写了“无”，不能算写明。')
  })

  it('a search told with other words than the record is a contradiction', async () => {
    const { requestId } = await office.request()
    await office.search(requestId)
    const { missing } = await preview(requestId, {
      items: [aDecision('unavailable.notExist')],
      sections: [{ key: '检索情况', text: '经在公文管理系统、档案管理系统中以“征地补偿”检索，未检索到相关信息。' }],
    })
    expect(missing.map((one) => one.because)).toEqual(['“检索情况”没有写明检索的关键词（安置方案）。'])
  })

  it.each([
    ['another day of receipt', '2026年7月6日', '2026年7月5日', '收到申请的日期和方式'],
    ['another manner of receipt', '当面提交', '传真', '收到申请的日期和方式'],
    ['nothing of what was asked', '石桥镇2025年征地补偿安置方案', '有关材料', '申请内容'],
  ])('rewritten with %s it contradicts the file', async (_what, from, to, label) => {
    const { requestId } = await office.request()
    const items = [aDecision('granted')]
    const { sections } = await preview(requestId, { items })
    const opening = sections[0]!
    const { missing } = await preview(requestId, {
      items,
      sections: [{ key: opening.key, text: opening.text.replace(from, to) }],
    })
    expect(labels(missing)).toEqual([label])
  })

  it('rewritten without the article, the result or the reason on record it is refused for each', async () => {
    const { requestId } = await office.request()
    const items = [aDecision('denied.internalAffairs')]
    const sections = [{ key: '答复:1:denied.internalAffairs', text: '经审查，不便提供。' }]
    const { missing } = await preview(requestId, { items, sections })
    expect(labels(missing)).toEqual(expect.arrayContaining(['事实和法律依据', '处理结果', '理由']))
  })

  it('the remedies are not for the officer to rewrite', async () => {
    const { requestId } = await office.request()
    const sections = [{ key: '救济途径', text: '本答复为最终答复。' }]
    const { sections: written } = await preview(requestId, { items: [aDecision('granted')], sections })
    expect(written.find((section) => section.key === '救济途径')?.text).toContain('申请行政复议')
  })

  it('what an applicant wrote is never taken for a gap or markup', async () => {
    const asked = '<b>合同____号</b>及{依据}中××月的“补充协议”'
    const { requestId } = await office.request({ items: [asked] })
    const { missing, html } = await preview(requestId, { items: [aDecision('granted')] })
    expect(missing).toEqual([])
    expect(html).toContain('&lt;b>合同____号&lt;/b>及{依据}')
  })
})

describe('handing in', () => {
  it('is refused with every missing part, and nothing is stored', async () => {
    const { requestId } = await office.request()
    const sections = [{ key: 'p1', text: '您好。' }]
    const answer = await office.draft(requestId, [aDecision('granted')], { sections })
    expect(answer.status).toBe(409)
    const { refused, fields } = answer.json as unknown as { refused: string; fields: { field: string }[] }
    expect(refused).toBe('parts-missing')
    expect(fields.map((one) => one.field)).toEqual(['receivedOnAndManner', 'requestRestated'])
    const { rows } = await test.database.db.execute(sql`select 1 from letter where request_id = ${requestId}`)
    expect(rows).toHaveLength(0)
  })

  it('is refused where the file does not allow the answer: no search, no answer 不存在', async () => {
    const { requestId } = await office.request()
    const answer = await office.draft(requestId, [aDecision('unavailable.notExist')])
    expect(answer.status).toBe(409)
    expect((answer.json as unknown as { because: string }).because).toContain('检索')
  })

  it('is refused when information is attached to an answer that gives none', async () => {
    const { requestId } = await office.request()
    const form = aForm({}, [{ field: 'file', name: '安置方案.pdf', content: aPdf }])
    const url = `/api/requests/${requestId}/letter-files?purpose=release`
    const headers = { ...form.headers, ...(await signedInAs(test, office.officer)) }
    const added = await test.app.inject({ method: 'POST', url, headers, payload: form.payload })
    expect(added.statusCode).toBe(200)
    const { missing } = await preview(requestId, { items: [aDecision('denied.processInfo')] })
    expect(missing.map((one) => one.because)).toEqual([
      '处理结果不是公开，却附有提供给申请人的政府信息，请删去附件或者更正处理结果。',
    ])
  })

  it('is refused without a review organ and a court to name', async () => {
    const unset = await anOffice(test, { reviewOrgan: '', court: '' })
    const { requestId } = await unset.request()
    const answer = await unset.draft(requestId, [aDecision('granted')])
    expect(answer.status).toBe(409)
    expect((answer.json as unknown as { because: string }).because).toContain(
      '请先在机构设置中填写行政复议机关和人民法院',
    )
  })
})

describe('a procedural letter', () => {
  it('is not prepared too late to have its effect', async () => {
    const { requestId } = await office.request()
    test.time.set('2026-07-20')
    const url = `/api/requests/${requestId}/letters`
    const { status, json } = await office.refused(office.head, 'POST', url, orders.correctionNotice)
    test.time.set('2026-07-06')
    expect([status, json.refused]).toEqual([409, 'too-late'])
  })

  it('tells the days the file knows: rewritten to another due date it is not issued', async () => {
    const { requestId } = await office.request()
    await agreeToExtend(office, requestId, 10)
    const letter = await office.prepare(requestId, orders.extensionNotice)
    const section = letter.sections.find((one) => one.text.includes('延长至'))!
    const text = section.text.replace(/延长至\d+年\d+月\d+日/, '延长至2026年12月31日')
    const url = `/api/letters/${letter.id}`
    const edited = await office.call<LetterView>(office.head, 'PATCH', url, { sections: [{ key: section.key, text }] })
    expect(labels(edited.json.missing)).toEqual(['新的答复期限'])
    expect(edited.json.may.issue?.refused).toBe('parts-missing')
    const { status, json } = await office.refused(office.head, 'POST', `${url}/issue`, { on: '2026-07-06' })
    expect([status, json.fields?.map((one) => one.field)]).toEqual([409, ['newDueOn']])
  })

  it('to a third party may not take silence for consent', async () => {
    const { requestId } = await office.request()
    const letter = await office.prepare(requestId, orders.thirdPartyConsultation)
    const section = letter.sections.find((one) => one.text.includes('逾期未提出意见的'))!
    const text = section.text.replace(
      '由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开',
      '视为同意公开',
    )
    const sections = [{ key: section.key, text }]
    const { json } = await office.call<LetterView>(office.head, 'PATCH', `/api/letters/${letter.id}`, { sections })
    expect(labels(json.missing)).toEqual(['逾期的后果'])
  })

  it('is prepared once: a second draft of its kind waits for the first', async () => {
    const { requestId } = await office.request()
    await office.prepare(requestId, orders.correctionNotice)
    const { status, json } = await office.refused(
      office.head,
      'POST',
      `/api/requests/${requestId}/letters`,
      orders.correctionNotice,
    )
    expect([status, json.refused]).toEqual([409, 'draft-exists'])
  })

  it('with characters the PDF cannot print is refused, and they are named', async () => {
    const { requestId } = await office.request()
    const points = `请明确${String.fromCodePoint(0x31350)}姓户主的宅基地编号。`
    const letter = await office.prepare(requestId, { ...orders.correctionNotice, points })
    expect(letter.missingGlyphs).toEqual([String.fromCodePoint(0x31350)])
    const { status, json } = await office.refused(office.head, 'POST', `/api/letters/${letter.id}/issue`, {
      on: '2026-07-06',
    })
    expect([status, json.refused]).toEqual([409, 'missing-glyphs'])
    expect(json.because).toContain(String.fromCodePoint(0x31350))
  })

  it('says in which typeface its PDF is set when that is not the official one', async () => {
    const { requestId } = await office.request()
    const { fontNote } = await office.prepare(requestId, orders.receiptNotice)
    expect(fontNote).toContain('仿宋')
  })
})
