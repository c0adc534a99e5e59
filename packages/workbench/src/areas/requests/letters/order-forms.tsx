import type { CaseView } from '@yangguang/contract'
import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { OrderKind } from '../case/actions.ts'
import { DayField, LongText, ShortText } from '../steps/fields.tsx'
import { FeeFields } from './FeeFields.tsx'
import { PartyFields, ToldParty } from './PartyFields.tsx'

interface OrderForm {
  intro?: (view: CaseView) => ReactNode
  initial?: (view: CaseView) => Record<string, unknown>
  fields: (view: CaseView) => ReactNode
  toOrder: (values: Record<string, unknown>) => Record<string, unknown>
}

/** Empty texts for what was left blank: the wire knows no missing ones. */
const asTyped = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']))

function Within({ what }: { what: string }) {
  return (
    <Form.Item name="withinWorkingDays" label={what} rules={[{ required: true, message: `请填写${what}` }]}>
      <InputNumber min={1} max={60} precision={0} suffix="个工作日" style={{ width: 150 }} />
    </Form.Item>
  )
}

/** What is asked for each procedural letter. */
export const orderForms: Readonly<Record<OrderKind, OrderForm>> = {
  receiptNotice: {
    intro: () => '告知申请人已经收到申请、登记编号和答复期限。内容都取自案卷。',
    fields: () => null,
    toOrder: () => ({}),
  },
  correctionNotice: {
    intro: () => '申请内容不明确的，应当自收到申请之日起 7 个工作日内一次性告知，说明需要补正的事项和合理的补正期限。',
    initial: () => ({ withinWorkingDays: 10 }),
    fields: (view) => (
      <>
        <LongText name="points" label="需要补正的事项" rows={5} hint="写明哪里不明确、怎样补正。" focus />
        <Within what="补正期限" />
        {view.corrections.length > 0 && (
          <LongText
            name="secondBecause"
            label="再次告知补正的理由"
            max={500}
            hint="补正应当一次性告知；确需再次告知的，须经负责人准许。"
          />
        )}
      </>
    ),
    toOrder: asTyped,
  },
  extensionNotice: {
    intro: (view) =>
      `负责人已同意延长 ${view.extensionAsked?.workingDays ?? ''} 个工作日。告知书应当在 ${view.clock.dueOn ?? ''} 前送达，逾期送达不产生延长的效力。`,
    fields: (view) => (
      <LongText
        name="reason"
        label="延期理由"
        max={1000}
        optional
        placeholder={view.extensionAsked?.reason}
        hint="不填写的，用提出延期时的理由。"
      />
    ),
    toOrder: asTyped,
  },
  reasonsNotice: {
    intro: (view) =>
      '申请公开政府信息的数量、频次明显超过合理范围的，可以要求申请人说明理由。等待说明的时间不从答复期限中扣除' +
      `${view.clock.dueOn ? `（本件到 ${view.clock.dueOn}）` : ''}，说明期限会超过答复期限的，请先延期。`,
    initial: () => ({ withinWorkingDays: 10 }),
    fields: () => (
      <>
        <LongText name="question" label="需要说明的事项" focus />
        <Within what="说明期限" />
      </>
    ),
    toOrder: asTyped,
  },
  delayNotice: {
    intro: () => '理由合理，但是无法在规定的期限内答复的，可以确定延迟答复的合理期限并告知申请人。',
    fields: (view) => (
      <>
        <DayField name="until" label="延迟到" min={view.clock.dueOn ?? undefined} />
        <LongText name="reason" label="延迟答复的理由" max={1000} />
      </>
    ),
    toOrder: asTyped,
  },
  thirdPartyConsultation: {
    intro: () =>
      '第三方应当自收到征求意见书之日起 15 个工作日内提出意见，征求意见的时间不计入答复期限。不要写申请人的姓名。',
    fields: () => <PartyFields />,
    toOrder: ({ concern, isPerson, ...party }) => ({
      concern,
      party: { ...asTyped(party), isPerson: isPerson === true },
    }),
  },
  thirdPartyTold: {
    intro: () => '第三方不同意公开而决定公开的，将决定公开的内容和理由书面告知第三方。',
    fields: (view) => (
      <>
        <ToldParty requestId={view.id} />
        <LongText name="content" label="决定公开的信息内容" />
        <LongText name="reason" label="公开理由" />
      </>
    ),
    toOrder: asTyped,
  },
  applicantToldOfConsultation: {
    intro: () =>
      '告知申请人本件正在征求第三方（其他机关）的意见，所需时间不计入答复期限。内容都取自案卷，不写第三方的姓名。',
    fields: () => null,
    toOrder: () => ({}),
  },
  agencyConsultation: {
    intro: () =>
      '申请公开的信息由两个以上行政机关共同制作的，牵头机关可以征求相关机关的意见；被征求意见机关应当在 15 个工作日内提出意见，逾期未提出的视为同意公开。',
    fields: () => (
      <>
        <ShortText name="agencyName" label="被征求意见机关" max={60} focus />
        <LongText name="concern" label="需要征求意见的信息" />
      </>
    ),
    toOrder: asTyped,
  },
  transferNotice: {
    fields: () => (
      <>
        <ShortText name="toAgency" label="接收机关" max={100} focus />
        <ShortText name="toContact" label="接收机关的联系方式" optional />
        <LongText name="reason" label="移送理由" max={1000} />
      </>
    ),
    toOrder: asTyped,
  },
  feeNotice: {
    intro: () =>
      '申请公开的数量、频次明显超过合理范围的才可以收取信息处理费。按件、按量只能选一种。答复期限自申请人缴费次日重新计算。',
    initial: () => ({ basis: 'byPage', quantity: 1 }),
    fields: (view) => <FeeFields requestId={view.id} />,
    toOrder: asTyped,
  },
  closureNotice: {
    intro: () => '告知申请人本件不再处理的情况和理由。',
    fields: () => <LongText name="reason" label="补充说明" max={1000} optional />,
    toOrder: asTyped,
  },
}
