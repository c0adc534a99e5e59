import type { CaseView } from '@yangguang/contract'
import { Form, Select } from 'antd'
import { Choice, LongText, ShortText } from './fields.tsx'
import { type StepForm, stepForm } from './step-form.ts'

type Consultation = CaseView['consultations'][number]

/** Those asked who have not answered: all of them, or only those whose time is over. */
const open = (view: CaseView, why: Consultation['why'], ended = false) =>
  view.consultations.filter((one) => one.why === why && !one.reply && !one.silence && (!ended || one.ended))

function WhoField({ name, label, parties }: { name: string; label: string; parties: Consultation[] }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select
        options={parties.map((one) => ({ value: one.who, label: `${one.name}（${one.replyBy} 前提出意见）` }))}
        placeholder="请选择"
      />
    </Form.Item>
  )
}

const consents = [
  { value: true, label: '同意公开' },
  { value: false, label: '不同意公开' },
]

/** What those who were asked say, and what the office decides when a third party stays silent. */
export const consultingForms: Record<string, StepForm> = {
  thirdPartyReplied: stepForm<{ partyId: string; consents: boolean; reason?: string }>({
    submit: '记录意见',
    intro: () =>
      '第三方不同意公开且有合理理由的，不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定公开并告知第三方。',
    day: '收到意见日期',
    initial: (view) => ({ partyId: open(view, 'thirdParty')[0]?.who }),
    fields: (view) => (
      <>
        <WhoField name="partyId" label="第三方" parties={open(view, 'thirdParty')} />
        <Choice name="consents" label="意见" options={consents} />
        <LongText name="reason" label="理由" optional />
      </>
    ),
    toStep: ({ partyId, consents: agrees, reason = '' }) => ({
      kind: 'thirdPartyReplied',
      partyId,
      consents: agrees,
      reason,
    }),
  }),
  thirdPartySilenceDecided: stepForm<{ partyId: string; disclose: boolean; reason: string }>({
    submit: '记录决定',
    intro: () => '第三方逾期未提出意见的，由本机关依照条例的规定决定是否公开。',
    initial: (view) => ({ partyId: open(view, 'thirdParty', true)[0]?.who }),
    fields: (view) => (
      <>
        <WhoField name="partyId" label="第三方" parties={open(view, 'thirdParty', true)} />
        <Choice
          name="disclose"
          label="决定"
          options={[
            { value: true, label: '公开' },
            { value: false, label: '不公开' },
          ]}
        />
        <LongText name="reason" label="理由" />
      </>
    ),
    toStep: (values) => ({ kind: 'thirdPartySilenceDecided', ...values }),
  }),
  agencyReplied: stepForm<{ agencyId: string; consents: boolean; reason?: string }>({
    submit: '记录意见',
    intro: () => '被征求意见的机关逾期未提出意见的，视为同意公开。',
    day: '收到意见日期',
    initial: (view) => ({ agencyId: open(view, 'agency')[0]?.who }),
    fields: (view) => (
      <>
        <WhoField name="agencyId" label="被征求意见的机关" parties={open(view, 'agency')} />
        <Choice name="consents" label="意见" options={consents} />
        <LongText name="reason" label="理由" optional />
      </>
    ),
    toStep: ({ agencyId, consents: agrees, reason = '' }) => ({
      kind: 'agencyReplied',
      agencyId,
      consents: agrees,
      reason,
    }),
  }),
  makePublicProposed: stepForm<{ reason: string }>({
    submit: '提出建议',
    intro: () => '多个申请人就相同政府信息提出申请、该信息属于可以公开的，可以纳入主动公开的范围。',
    fields: () => <LongText name="reason" label="建议的理由" focus />,
    toStep: ({ reason }) => ({ kind: 'makePublicProposed', reason }),
  }),
  noted: stepForm<{ text: string }>({
    submit: '记录备注',
    day: '日期',
    fields: () => <LongText name="text" label="备注" max={5000} rows={5} focus />,
    toStep: ({ text }) => ({ kind: 'noted', text }),
  }),
  archived: stepForm<{ volume?: string; retention: '永久' | '30年' | '10年' }>({
    submit: '归档',
    intro: () => '归档后不能再办理步骤，可以登记复议诉讼、备注。卷号留空，按本机关的编号规则取下一个。',
    day: '归档日期',
    initial: () => ({ retention: '10年' }),
    fields: () => (
      <>
        <ShortText name="volume" label="案卷号" optional max={60} placeholder="留空自动编号" />
        <Choice
          name="retention"
          label="保管期限"
          options={(['永久', '30年', '10年'] as const).map((value) => ({ value, label: value }))}
        />
      </>
    ),
    toStep: ({ volume = '', retention }) => ({ kind: 'archived', volume, retention }),
  }),
}
