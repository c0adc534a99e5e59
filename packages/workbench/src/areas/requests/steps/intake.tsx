import { confirmedHowNames, type Step } from '@yangguang/contract'
import { AssignFields } from './AssignFields.tsx'
import { Choice, LongText, ShortText } from './fields.tsx'
import { type StepForm, stepForm } from './step-form.ts'

const hows = Object.entries(confirmedHowNames).map(([value, label]) => ({ value, label }))

/** 受理、登记、分办, and the ways a case leaves without a decision. */
export const intakeForms: Record<string, StepForm> = {
  receiptConfirmed: stepForm<Omit<Extract<Step, { kind: 'receiptConfirmed' }>, 'kind'>>({
    submit: '记录确认',
    intro: () => '互联网、传真、电子邮件、平常信函提出的申请，以双方确认之日为收到申请之日，答复期限从次日起算。',
    day: '确认日期',
    initial: () => ({ how: 'phone' }),
    fields: () => (
      <>
        <Choice name="how" label="确认方式" options={hows} />
        <LongText
          name="note"
          label="说明"
          optional
          rows={2}
          max={500}
          placeholder="例如：与申请人本人通话，号码尾号 0274"
        />
      </>
    ),
    toStep: ({ how, note = '' }) => ({ kind: 'receiptConfirmed', how, note }),
  }),
  registered: stepForm<{ note?: string }>({
    submit: '登记编号',
    intro: () => '按收到年度取下一个登记编号，列入当年台账。',
    day: '登记日期',
    fields: () => <LongText name="note" label="说明" optional rows={2} max={500} />,
    toStep: ({ note = '' }) => ({ kind: 'register', note }),
  }),
  assigned: stepForm<{ unitId?: string; staffId?: string }>({
    submit: '分办',
    initial: (view) => ({ unitId: view.unit?.id, staffId: view.assigned?.id }),
    fields: () => <AssignFields />,
    toStep: ({ unitId, staffId }) => ({ kind: 'assigned', unitId: unitId ?? null, staffId: staffId ?? null }),
  }),
  voided: stepForm<{ reason: string }>({
    submit: '作废登记',
    danger: true,
    intro: () => '误登记、重复录入的才作废。作废不删除：案卷、编号和理由都保留，表三不计入。',
    fields: () => <LongText name="reason" label="作废理由" focus />,
    toStep: ({ reason }) => ({ kind: 'voided', reason }),
  }),
  withdrawn: stepForm<{ reason: string }>({
    submit: '记录撤回',
    intro: () => '申请人撤回的，本件不再处理。书面撤回的请把扫描件放入附件。',
    day: '撤回日期',
    fields: () => (
      <LongText name="reason" label="撤回情况" placeholder="例如：申请人来电表示已从网站查到，申请撤回" focus />
    ),
    toStep: ({ reason }) => ({ kind: 'withdrawn', reason }),
  }),
  transferred: stepForm<{ toAgency: string; reason: string }>({
    submit: '移送',
    intro: () =>
      '移送后本机关不再办理，请随后制发移送告知书告知申请人。不属于本机关负责公开的，一般应当答复申请人并告知负责机关，而不是移送。',
    day: '移送日期',
    fields: () => (
      <>
        <ShortText name="toAgency" label="接收机关" max={100} focus />
        <LongText name="reason" label="移送理由" />
      </>
    ),
    toStep: (values) => ({ kind: 'transferred', ...values }),
  }),
}
