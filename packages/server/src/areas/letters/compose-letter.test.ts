import type { LetterView } from '@yangguang/contract'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPerson, type TestApp, testApp } from '../../testing/app.ts'
import { openRedecision } from '../requests/actions/open-redecision.ts'
import { lockForStep } from '../requests/actions/take-step.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { agreeToExtend, orders } from './testing/situations.ts'

let test: TestApp
let office: Office

beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test)
})

const textOf = (letter: LetterView) => letter.sections.map((section) => section.text).join('\n')

describe('whom a letter speaks to', () => {
  it('are all who applied together, and not their agent', async () => {
    const agent = {
      name: '钱律师',
      identityKind: '居民身份证',
      identityNumber: '110101199003077758',
      phone: '13900000000',
    }
    const applicant = {
      ...aPerson(),
      jointNames: ['李四光', '王五一'],
      agent: { ...agent, identityKind: '居民身份证' as const },
    }
    const { requestId } = await office.request({ applicant })
    const { letter } = await office.answer(requestId, [aDecision('granted')])
    expect(letter.addressee).toBe('张三丰、李四光、王五一')
    expect(textOf(letter)).toContain('收到你们以当面提交方式')
    expect(letter.html).not.toContain('钱律师')
  })

  it('is told by which way and on which day the application came', async () => {
    const { requestId } = await office.request({ channel: 'online', on: '2026-07-03' })
    await office.step(office.head, requestId, { kind: 'receiptConfirmed', how: 'portal' })
    await office.step(office.head, requestId, { kind: 'registered', number: '网2026001' })
    const letter = await office.prepare(requestId, orders.receiptNotice)
    expect(textOf(letter)).toContain('本机关于2026年7月6日收到您以互联网在线提交方式提出')
    expect(letter.missing).toEqual([])
  })
})

describe('what was done before the answer', () => {
  it('is told in the order it happened, without the name of a third party', async () => {
    const { requestId } = await office.request()
    await office.send(requestId, orders.correctionNotice)
    test.time.set('2026-07-10')
    await office.step(office.officer, requestId, { kind: 'correctionReceived', text: '补正：2025年3月批准的方案' })
    await office.send(requestId, orders.agencyConsultation)
    await office.send(requestId, orders.thirdPartyConsultation)
    await agreeToExtend(office, requestId, 5)
    test.time.set('2026-07-13')
    await office.send(requestId, orders.extensionNotice)
    test.time.set('2026-08-10')
    const partyId = (
      await office.call<{ parties: { id: string }[] }>(office.head, 'GET', `/api/requests/${requestId}/letters`)
    ).json.parties[0]!.id
    const silence = { kind: 'thirdPartySilenceDecided', partyId, disclose: true, reason: '公开不损害其权益' } as const
    await office.step(office.officer, requestId, silence)
    const { json } = await office.draft(requestId, [aDecision('granted')])
    expect(json.letter.sections.find((section) => section.key === '办理经过')?.text).toBe(
      '因申请内容不明确，本机关于2026年7月6日告知您作出补正，并于2026年7月10日收到您补正的申请。' +
        '因申请公开的政府信息由本机关与明州市财政局共同制作，本机关于2026年7月10日征求明州市财政局的意见，该机关逾期未提出意见，视为同意公开。' +
        '因申请公开的政府信息涉及第三方合法权益，本机关于2026年7月10日书面征求第三方的意见，第三方逾期未提出意见，由本机关依法决定是否公开。' +
        '经本机关政府信息公开工作机构负责人同意，本机关于2026年7月13日告知您延长答复期限5个工作日。',
    )
    test.time.set('2026-07-06')
  })

  it('of a re-decision begins with the order, and the application keeps its own day of receipt', async () => {
    const { requestId } = await office.request()
    const first = await office.answer(requestId, [aDecision('denied.processInfo')])
    await office.serve(first.letter.id)
    const disputeId = newId()
    await office.step(office.officer, requestId, { kind: 'disputeOpened', disputeId, dispute: 'review' })
    test.time.set('2026-09-01')
    const again = await test.scope.database.db.transaction(async (tx) => {
      const original = await lockForStep(tx, test.scope, office.officer, requestId)
      const order = { disputeId, receivedOn: '2026-09-01', withinWorkingDays: 20 }
      return openRedecision(tx, test.scope, office.officer, original, order)
    })
    const { letter } = await office.answer(again.id, [aDecision('granted')])
    expect(textOf(letter)).toContain('本机关于2026年7月6日收到您以当面提交方式提出')
    expect(textOf(letter)).toContain(
      '本机关于2026年9月1日收到责令重新处理的行政复议决定书或者行政判决书，现依法重新作出处理。',
    )
    test.time.set('2026-07-06')
  })
})

describe('a processing fee by item', () => {
  it('counts what the same person asked of the agency before in the month', async () => {
    const busy = await anOffice(test)
    for (let at = 0; at < 11; at++) await busy.request()
    await busy.request({ applicant: aPerson({ name: '别人', identityNumber: '11010519491231002X' }) })
    const { requestId } = await busy.request()
    const letter = await busy.prepare(requestId, { ...orders.feeNotice, basis: 'byItem', quantity: 1 })
    expect(textOf(letter)).toContain('同一申请人本月此前已申请11件，本件计为1件')
    expect(textOf(letter)).toContain('人民币100元')
    expect(letter.missing).toEqual([])
    expect(letter.unverified.map((one) => one.standing)).toContain('assumed')
  })

  it('is not charged while the month is within what is free', async () => {
    const quiet = await anOffice(test)
    const { requestId } = await quiet.request()
    const order = { ...orders.feeNotice, basis: 'byItem', quantity: 1 }
    const { status, json } = await quiet.refused(quiet.head, 'POST', `/api/requests/${requestId}/letters`, order)
    expect([status, json.refused]).toEqual([409, 'no-amount'])
  })
})

describe('a second correction notice', () => {
  it('needs the head of the disclosure office and a reason', async () => {
    const { requestId } = await office.request()
    await office.send(requestId, orders.correctionNotice)
    await office.step(office.officer, requestId, { kind: 'correctionReceived', text: '补正内容' })
    const url = `/api/requests/${requestId}/letters`
    const order = { ...orders.correctionNotice, secondBecause: '补正后年度仍有两种理解' }
    const { status, json } = await office.refused(office.officer, 'POST', url, order)
    expect([status, json.refused]).toEqual([409, 'once-only'])
    expect((await office.call(office.head, 'POST', url, order)).status).toBe(200)
  })
})
