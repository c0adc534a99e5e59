import type { LetterOrder } from '@yangguang/contract'
import type { Outcome } from '@yangguang/statute'
import type { Office } from './office.ts'

/** Brings a registered case to where an answer with this outcome is lawful: searched, corrected, consulted, reasons asked. */
export async function readyFor(office: Office, requestId: string, outcome: Outcome): Promise<void> {
  if (outcome === 'unavailable.notExist') await office.search(requestId)
  if (outcome === 'unavailable.unclearAfterCorrection') {
    await office.send(requestId, orders.correctionNotice)
    await office.step(office.officer, requestId, { kind: 'correctionReceived', text: '就是与补偿有关的材料' })
  }
  if (outcome === 'notProcessed.excessive') {
    await office.send(requestId, orders.reasonsNotice)
    const what = { kind: 'reasonsGiven', text: '个人研究需要', accepted: false } as const
    await office.step(office.officer, requestId, what)
  }
  if (outcome === 'denied.thirdParty') {
    const { letter } = await office.send(requestId, orders.thirdPartyConsultation)
    const partyId = await partyOf(office, requestId)
    await office.step(office.officer, requestId, {
      kind: 'thirdPartyReplied',
      partyId,
      consents: false,
      reason: `涉及商业秘密（${letter.number}）`,
    })
  }
}

export async function partyOf(office: Office, requestId: string): Promise<string> {
  const { json } = await office.call<{ parties: { id: string }[] }>(
    office.officer,
    'GET',
    `/api/requests/${requestId}/letters`,
  )
  return json.parties[0]!.id
}

/** An order for each procedural kind that needs nothing of the case it is for. */
export const orders = {
  receiptNotice: { kind: 'receiptNotice' },
  correctionNotice: {
    kind: 'correctionNotice',
    points: '请明确所申请公开的征地补偿安置方案对应的征收项目名称或者批准文号。\n请明确所需信息的年度。',
    withinWorkingDays: 15,
    secondBecause: '',
  },
  extensionNotice: { kind: 'extensionNotice', reason: '' },
  reasonsNotice: {
    kind: 'reasonsNotice',
    question: '经统计，2026年6月1日至7月3日，您向本机关提出政府信息公开申请136件，其中112件的内容均为征地档案',
    withinWorkingDays: 10,
  },
  thirdPartyConsultation: {
    kind: 'thirdPartyConsultation',
    party: {
      name: '明州东海建设有限公司',
      isPerson: false,
      contact: '陈志远',
      phone: '0574-87112233',
      address: '明州市海晏路88号',
      postcode: '315000',
    },
    concern: '《石桥镇2025年征地补偿安置方案》附件三所列贵公司报价明细',
  },
  applicantToldOfConsultation: { kind: 'applicantToldOfConsultation' },
  agencyConsultation: {
    kind: 'agencyConsultation',
    agencyName: '明州市财政局',
    concern: '本机关与你单位2025年3月联合制作的《石桥镇2025年征地补偿安置方案》',
  },
  transferNotice: {
    kind: 'transferNotice',
    toAgency: '明州市自然资源和规划局',
    toContact: '地址：明州市海晏路1号；联系电话：0574-87000001',
    reason: '您申请公开的信息由明州市自然资源和规划局制作并保存',
  },
  feeNotice: {
    kind: 'feeNotice',
    basis: 'byPage',
    quantity: 2219,
    reason: '2026年6月1日至7月3日，您向本机关提出政府信息公开申请136件',
    payment: '凭本通知书所附缴款码通过非税收入统一支付平台缴纳，或者到本机关办公室窗口刷卡缴纳',
  },
  closureNotice: { kind: 'closureNotice', reason: '' },
} satisfies Record<string, LetterOrder>

/** Proposes and agrees to an extension, which an extension notice needs. */
export async function agreeToExtend(office: Office, requestId: string, workingDays = 20): Promise<void> {
  const reason = '申请公开的信息数量较大，需要逐份进行区分处理'
  await office.step(office.officer, requestId, { kind: 'extensionProposed', workingDays, reason })
  await office.step(office.head, requestId, { kind: 'extensionAgreed', agreedBy: office.head.id })
}
