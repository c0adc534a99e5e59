import type { Happening } from '@yangguang/statute'
import { workflow } from '@yangguang/statute'
import { describe, expect, it } from 'vitest'
import { answered, aSearch } from '../../testing/hands.ts'
import { describeEvent } from './describe-event.ts'

const letterId = 'letter'
const partyId = 'party'
const items = [{ id: '1', text: '方案' }]

/** One of every kind, and how it reads. */
const told: [Happening, string][] = [
  [
    { kind: 'submitted', channel: 'fax', applicantKind: 'research', jointApplicants: 3, byAgent: true, items },
    '收到科研机构（由代理人）以“传真”方式提出的申请，共同申请人3人。',
  ],
  [{ kind: 'receiptConfirmed', how: 'phone' }, '已电话与申请人确认收到申请。'],
  [{ kind: 'registered', number: '明〔2026〕1号' }, '登记，编号明〔2026〕1号。'],
  [{ kind: 'voided', reason: '重复登记' }, '作废登记：重复登记。'],
  [{ kind: 'assigned', unitId: 'u1', staffId: 's1' }, '分派给征收科、周敏办理。'],
  [{ kind: 'assigned', unitId: null, staffId: null }, '收回分派。'],
  [{ kind: 'correctionReceived', text: '是2025年的！' }, '收到申请人的补正：是2025年的！'],
  [{ kind: 'correctionLapsed' }, '申请人无正当理由逾期不补正，视为放弃申请，不再处理。'],
  [{ kind: 'reasonsGiven', text: '研究需要', accepted: true }, '申请人说明理由，本机关认为理由合理：研究需要。'],
  [{ kind: 'feePaid', receiptNumber: 'P1' }, '申请人已缴纳信息处理费，票据号码P1。'],
  [{ kind: 'feeLapsed' }, '申请人逾期未按收费通知缴纳费用，视为放弃申请，不再处理。'],
  [
    { kind: 'thirdPartyReplied', partyId, consents: false, reason: '商业秘密' },
    '第三方“远*公司”不同意公开：商业秘密。',
  ],
  [
    { kind: 'thirdPartySilenceDecided', partyId, disclose: true, reason: '不涉密' },
    '第三方“远*公司”逾期未提出意见，本机关决定公开：不涉密。',
  ],
  [{ kind: 'agencyReplied', agencyId: partyId, consents: true, reason: '' }, '“远*公司”同意公开。'],
  [{ kind: 'extensionProposed', workingDays: 5, reason: '查档' }, '提出延期5个工作日：查档。'],
  [{ kind: 'extensionAgreed', agreedBy: 's1' }, '周敏同意延期。'],
  [{ kind: 'extensionRefused', reason: '不必' }, '不同意延期：不必。'],
  [aSearch, '周敏于2026年7月1日以“石桥镇 征地补偿”检索档案管理系统（2020年至2025年），未检索到。'],
  [
    {
      kind: 'drafted',
      items: [answered('granted'), answered('unavailable.notExist', '2')],
      needsLegalReview: true,
      letterId,
    },
    expect.stringMatching(/^拟办：第1项.+，第2项.+，送保密审查和法制审核。$/) as never,
  ],
  [{ kind: 'secrecyReviewed', level: 'notSecret', opinion: '' }, '保密审查：不涉密，可以公开。'],
  [{ kind: 'legalReviewed', opinion: '依据充分' }, '法制审核：依据充分。'],
  [{ kind: 'approved', level: 2, opinion: '同意' }, '第2级审核同意：同意。'],
  [{ kind: 'returned', reason: '理由不足' }, '退回：理由不足。'],
  [
    { kind: 'answeredOnTheSpot', items: [answered('alreadyPublic')], manner: '当面告知网址' },
    expect.stringMatching(/^当场答复：.+，当面告知网址。$/) as never,
  ],
  [
    { kind: 'letterIssued', letterId, number: '补1号', terms: { kind: 'receiptNotice' } },
    '制发《登记回执》（补1号）。',
  ],
  [
    { kind: 'letterServed', letterId, method: 'mail', evidence: 'XA1', receivedOn: '2026-07-09' },
    '《登记回执》（补1号）已邮寄送达，XA1，2026年7月9日送到。',
  ],
  [{ kind: 'withdrawn', reason: '已取得' }, '申请人撤回申请：已取得。'],
  [{ kind: 'transferred', toAgency: '资源局', reason: '由其制作' }, '移送资源局办理：由其制作。'],
  [{ kind: 'archived', volume: '卷1', retention: '永久' }, '归档，案卷号卷1，保管期限永久。'],
  [{ kind: 'makePublicProposed', reason: '多人申请' }, '建议将所公开的信息转为主动公开：多人申请。'],
  [{ kind: 'disputeOpened', disputeId: 'd', dispute: 'litigation' }, '登记行政诉讼。'],
  [{ kind: 'redecisionOpened', disputeId: 'd', requestId: 'r' }, '行政复议决定或者法院判决责令重新处理，已另立案卷。'],
  [{ kind: 'noted', text: '电话沟通' }, '备注：电话沟通。'],
  [
    {
      kind: 'imported',
      number: '旧1号',
      channel: 'window',
      applicantKind: 'naturalPerson',
      items,
      receivedOn: '2019-05-20',
      outcome: 'granted',
      decidedOn: '2019-06-01',
      servedOn: null,
      source: '2019年台账',
    },
    expect.stringMatching(/^由2019年台账导入，编号旧1号，收到日2019年5月20日，办理结果：.+。$/) as never,
  ],
  [
    {
      kind: 'redecisionStarted',
      number: '明〔2026〕2号',
      of: 'r',
      disputeId: 'd',
      channel: 'window',
      applicantKind: 'naturalPerson',
      items,
      withinWorkingDays: 20,
    },
    '按行政复议决定或者法院判决重新处理，编号明〔2026〕2号，限20个工作日。',
  ],
]

describe('the timeline', () => {
  const names: Record<string, string> = { u1: '征收科', s1: '周敏' }
  const telling = {
    nameOf: (id: string) => names[id] ?? '?',
    state: {
      consultations: [
        {
          who: partyId,
          name: '远*公司',
          why: 'thirdParty' as const,
          letterId,
          servedOn: '2026-07-06',
          replyBy: '2026-07-27',
          reply: null,
          silence: null,
        },
      ],
      letters: [
        {
          id: letterId,
          number: '补1号',
          terms: { kind: 'receiptNotice' as const },
          issuedOn: '2026-07-06',
          served: null,
        },
      ],
    },
  }

  it.each(told)('tells %j', (what, sentence) => {
    const event = { seq: 1, on: '2026-07-06', at: '2026-07-06T01:00:00Z', by: 's1', what }
    expect(describeEvent(event, telling)).toEqual(sentence)
  })

  it('tells every kind of happening there is', () => {
    expect(new Set(told.map(([what]) => what.kind))).toEqual(new Set(workflow.map((step) => step.kind)))
  })

  it('says when the applicant acted at the portal', () => {
    const what: Happening = { kind: 'withdrawn', reason: '已取得' }
    const event = { seq: 3, on: '2026-07-06', at: '', by: 'applicant', what }
    expect(describeEvent(event, telling)).toBe('申请人在网上撤回申请：已取得。')
  })
})
