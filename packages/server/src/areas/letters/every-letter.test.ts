import type { LetterStepped } from '@yangguang/contract'
import { addWorkingDays, chineseDate, type Outcome, outcomes } from '@yangguang/statute'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCompany, type TestApp, testApp } from '../../testing/app.ts'
import { find } from '../../testing/needs.ts'
import { aDecision, anOffice, type Office } from './testing/office.ts'
import { pdfText, wordTexts } from './testing/read-letter.ts'
import { agreeToExtend, orders, partyOf, readyFor } from './testing/situations.ts'

let test: TestApp
let office: Office
const soffice = find('libreOffice')
const poppler = find('poppler')

/** The files to read at the end, with what must be in them and what must not. */
const collected = new Map<string, { pdf: Buffer; word: Buffer; parts: string[]; never: string[] }>()

beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test, {
    name: '明州市人民政府办公室',
    codeWord: '明政办',
    kind: 'government',
    reviewOrgan: '江海省人民政府',
    court: '江海省明州市中级人民法院',
    disclosureOffice: '政务公开办公室',
  })
})

/** Fetches both files of an issued letter, to be held against what the law asks to stand in it. */
async function holds(name: string, { letter }: LetterStepped, parts: string[], never: string[] = []): Promise<void> {
  expect(letter.missing).toEqual([])
  expect(letter.number).toMatch(/^明政办告〔2026〕[1-9]\d*号$/)
  const pdf = await office.fetch(office.head, `/api/letters/${letter.id}/pdf`)
  const word = await office.fetch(office.head, `/api/letters/${letter.id}/word`)
  expect([pdf.status, word.status]).toEqual([200, 200])
  const all = [...parts, letter.title, letter.number!, '明州市人民政府办公室', chineseDate(letter.issuedOn!)]
  collected.set(name, { pdf: pdf.body, word: word.body, parts: all, never })
}

function check(name: string, text: string | undefined): void {
  const { parts, never } = collected.get(name)!
  for (const part of parts) expect(text, name).toContain(part.replace(/\s/g, ''))
  for (const part of never) expect(text, name).not.toContain(part)
}

const RECEIVED = '本机关于2026年7月6日收到您以当面提交方式提出的政府信息公开申请'
const ASKED = '石桥镇2025年征地补偿安置方案'

describe('an answer of every kind', () => {
  it.each(outcomes.filter((rule) => rule.drafted).map((rule) => [rule.outcome, rule] as const))(
    '%s',
    async (outcome, rule) => {
      const { requestId } = await office.request()
      await readyFor(office, requestId, outcome)
      const decision = aDecision(outcome)
      const answered = await office.answer(requestId, [decision])

      expect(answered.stage).toBe('service')
      expect(answered.letter.title).toBe(rule.letterTitle)
      const parts = [
        '张三丰',
        RECEIVED,
        ASKED,
        rule.basis || decision.basis,
        '申请行政复议',
        '江海省人民政府',
        '江海省明州市中级人民法院',
      ]
      if (rule.needsReason) parts.push(decision.reason)
      if (rule.supply) parts.push(decision.supply)
      if (rule.needsSearch) parts.push('在公文管理系统、档案管理系统中，以“征地补偿”“安置方案”为关键词')
      await holds(outcome, answered, parts)
    },
  )

  it('several at once, each under a heading of its own', async () => {
    const items = ['石桥镇2025年征地补偿安置方案', '石桥镇2025年征地补偿款发放明细', '石桥镇征地工作会议记录']
    const { requestId } = await office.request({ items, applicant: aCompany(), applicantKind: 'commercial' })
    await office.search(requestId)
    const given: Outcome[] = ['granted', 'unavailable.notExist', 'denied.processInfo']
    const answered = await office.answer(
      requestId,
      given.map((outcome, at) => ({ ...aDecision(outcome), itemId: String(at + 1) })),
    )
    expect(answered.letter.title).toBe('政府信息公开申请告知书')
    await holds('several', answered, [
      '明州远洋贸易有限公司',
      '你单位申请公开的内容为：（一）石桥镇2025年征地补偿安置方案；（二）',
      '一、关于“石桥镇2025年征地补偿安置方案”',
      '三、关于“石桥镇征地工作会议记录”',
      '如对本处理决定中不予公开的部分不服',
      '如对其他部分不服',
    ])
  })
})

describe('a letter that asks, tells or moves a period', () => {
  it('登记回执, with the due date', async () => {
    const { requestId, number } = await office.request()
    await holds('receiptNotice', await office.send(requestId, orders.receiptNotice), [
      RECEIVED,
      number!,
      '2026年8月3日',
      '0574-87654321',
    ])
  })

  it('补正告知书, with points, period and what happens otherwise', async () => {
    const { requestId } = await office.request()
    const sent = await office.send(requestId, orders.correctionNotice)
    expect(sent.stage).toBe('awaitingCorrection')
    expect(sent.letter.dates).toEqual([{ label: '补正期限', on: '2026-07-27', provisional: false }])
    await holds('correctionNotice', sent, [
      '请明确所申请公开的征地补偿安置方案对应的征收项目名称',
      '15个工作日',
      '视为放弃申请',
    ])
  })

  it('延期答复告知书, with the old and the new due date as the clock counts them', async () => {
    const { requestId } = await office.request()
    await agreeToExtend(office, requestId, 10)
    const before = addWorkingDays('2026-07-06', 20, test.scope.calendar()).date
    const after = addWorkingDays(before, 10, test.scope.calendar()).date
    const sent = await office.send(requestId, orders.extensionNotice)
    const told = [
      `答复期限至${chineseDate(before)}届满`,
      '延长10个工作日',
      `延长至${chineseDate(after)}届满`,
      '需要逐份进行区分处理',
    ]
    await holds('extensionNotice', sent, told)
    expect(sent.letter.dates).toEqual([{ label: '现在的答复期限', on: after, provisional: false }])
  })

  it('说明理由通知书 and, when the reasons are good, 延迟答复告知书', async () => {
    const { requestId } = await office.request()
    const asked = await office.send(requestId, orders.reasonsNotice)
    await holds('reasonsNotice', asked, ['136件', '10个工作日内', '不予处理'])
    await office.step(office.officer, requestId, { kind: 'reasonsGiven', text: '课题研究', accepted: true })
    const order = { kind: 'delayNotice', until: '2026-10-30', reason: '申请涉及的档案数量较大，需要逐卷调取' } as const
    await holds('delayNotice', await office.send(requestId, order), ['需要逐卷调取', '2026年8月3日', '2026年10月30日'])
  })

  it('征求意见书 to a third party, which does not learn who applied, and the notices that follow', async () => {
    const { requestId } = await office.request()
    const asked = await office.send(requestId, orders.thirdPartyConsultation)
    const told = [
      '明州东海建设有限公司',
      '附件三所列贵公司报价明细',
      '15个工作日',
      '由本机关依照',
      '附件：第三方意见回执',
    ]
    await holds('thirdPartyConsultation', asked, told, ['张三丰'])
    const applicant = await office.send(requestId, orders.applicantToldOfConsultation)
    await holds('applicantTold', applicant, ['书面征求第三方的意见', '不计算在答复期限内'], ['东海建设'])

    const partyId = await partyOf(office, requestId)
    await office.step(office.officer, requestId, {
      kind: 'thirdPartyReplied',
      partyId,
      consents: false,
      reason: '商业秘密',
    })
    const decided = await office.answer(requestId, [
      { ...aDecision('granted'), reason: '不公开会对公共利益造成重大影响' },
    ])
    await office.serve(decided.letter.id)
    const disclosed = await office.send(requestId, {
      kind: 'thirdPartyTold',
      partyId,
      content: '报价明细总表',
      reason: '该项目使用财政资金，不公开会影响被征收人的知情和监督',
    })
    await holds('thirdPartyTold', disclosed, ['报价明细总表', '使用财政资金', asked.letter.number!, '江海省人民政府'])
  })

  it('征求意见书 to an agency that made the information too: silence is consent', async () => {
    const { requestId } = await office.request()
    const parts = ['明州市财政局', '联合制作', '15个工作日', '视为同意公开']
    await holds('agencyConsultation', await office.send(requestId, orders.agencyConsultation), parts)
  })

  it('收费通知书, computed from the pages: 2219 pages are 83460 yuan', async () => {
    const { requestId } = await office.request()
    const sent = await office.send(requestId, orders.feeNotice)
    expect(sent.stage).toBe('awaitingFee')
    await holds('feeNotice', sent, [
      '按量计收',
      '2219页',
      '人民币83460元',
      '20个工作日',
      '不能单独就收费决定申请行政复议',
    ])
  })

  it('移送告知书', async () => {
    const { requestId } = await office.request()
    const what = { kind: 'transferred', toAgency: orders.transferNotice.toAgency, reason: '职能所在' } as const
    await office.step(office.head, requestId, what)
    const parts = ['移送明州市自然资源和规划局', '0574-87000001']
    await holds('transferNotice', await office.send(requestId, orders.transferNotice), parts)
  })

  it('不再处理告知书 after a withdrawal, which leaves nothing to object to', async () => {
    const { requestId } = await office.request()
    await office.step(office.officer, requestId, { kind: 'withdrawn', reason: '申请人来电撤回' })
    const notice = await office.send(requestId, orders.closureNotice)
    await holds('withdrawn', notice, ['撤回上述政府信息公开申请'], ['行政复议'])
  })

  it('不再处理告知书 when nothing was corrected, and when no fee was paid', async () => {
    const start = test.time.today()
    const uncorrected = await office.request()
    const asked = await office.send(uncorrected.requestId, orders.correctionNotice)
    const unpaid = await office.request()
    const charged = await office.send(unpaid.requestId, orders.feeNotice)
    test.time.set('2026-09-01')
    await office.step(office.officer, uncorrected.requestId, { kind: 'correctionLapsed' })
    await office.step(office.officer, unpaid.requestId, { kind: 'feeLapsed' })
    const first = await office.send(uncorrected.requestId, orders.closureNotice)
    await holds('correctionOverdue', first, [asked.letter.number!, '2026年7月27日', '不再处理', '申请行政复议'])
    const second = await office.send(unpaid.requestId, orders.closureNotice)
    await holds('feeOverdue', second, [charged.letter.number!, '2026年8月3日', '83460元', '不再处理', '申请行政复议'])
    test.time.set(start)
  })
})

describe.skipIf(!poppler)('the PDF files', () => {
  it('are read by another program with all their parts', { timeout: 60_000 }, async () => {
    expect(collected.size).toBeGreaterThan(30)
    for (const [name, { pdf }] of collected) check(name, await pdfText(pdf))
  })
})

describe.skipIf(!soffice)('the Word files', () => {
  it('are read by LibreOffice with all their parts', { timeout: 180_000 }, async () => {
    const texts = await wordTexts(soffice!, new Map([...collected].map(([name, { word }]) => [name, word])))
    for (const name of collected.keys()) check(name, texts.get(name))
  })
})
