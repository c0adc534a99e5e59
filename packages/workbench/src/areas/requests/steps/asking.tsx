import { Choice, LongText, ShortText } from './fields.tsx'
import { ItemsField } from './ItemsField.tsx'
import { type StepForm, stepForm } from './step-form.ts'

/** What was written for a letter, ended with one full stop. */
const sentence = (text: string) => text.trim().replace(/[。；，]?$/, '。')

const yuan = (amount: number) => amount.toLocaleString('zh-CN', { minimumFractionDigits: 0 })

/** What comes back from the applicant: a correction, reasons, a payment, or nothing in time. */
export const askingForms: Record<string, StepForm> = {
  correctionReceived: stepForm<{ text: string; change: boolean; items: string[] }>({
    submit: '记录补正',
    width: 620,
    intro: (view) =>
      `要求补正的事项：${sentence(view.corrections.at(-1)?.points ?? '')}答复期限自收到补正的申请之日重新起算。`,
    day: '收到补正日期',
    initial: (view) => ({ change: false, items: view.items.map((item) => item.text) }),
    fields: () => (
      <>
        <LongText name="text" label="补正内容" max={5000} focus />
        <Choice
          name="change"
          label="申请内容是否随补正改变"
          options={[
            { value: false, label: '原申请内容不变，补正作为补充' },
            { value: true, label: '以补正后的内容代替原内容' },
          ]}
        />
        <ItemsField when="change" />
      </>
    ),
    toStep: ({ text, change, items }) => ({ kind: 'correctionReceived', text, ...(change ? { items } : {}) }),
  }),
  correctionLapsed: stepForm<object>({
    submit: '不再处理',
    danger: true,
    intro: (view) =>
      `补正期限到 ${view.corrections.at(-1)?.replyBy ?? ''}。申请人无正当理由逾期不补正的，视为放弃申请，不再处理该申请。`,
    fields: () => null,
    toStep: () => ({ kind: 'correctionLapsed' }),
  }),
  reasonsGiven: stepForm<{ text: string; accepted: boolean }>({
    submit: '记录理由和认定',
    day: '收到说明日期',
    fields: () => (
      <>
        <LongText name="text" label="申请人说明的理由" max={5000} focus />
        <Choice
          name="accepted"
          label="本机关的认定"
          options={[
            { value: true, label: '理由合理：可以确定延迟答复的合理期限并告知' },
            { value: false, label: '理由不合理：可以告知不予处理' },
          ]}
        />
      </>
    ),
    toStep: (values) => ({ kind: 'reasonsGiven', ...values }),
  }),
  feePaid: stepForm<{ receiptNumber: string }>({
    submit: '记录缴费',
    intro: (view) =>
      view.fee &&
      `应缴 ${yuan(view.fee.amountYuan)} 元，缴费期限 ${view.fee.payBy}。答复期限自申请人完成缴费次日起重新计算。`,
    day: '完成缴费日期',
    fields: () => <ShortText name="receiptNumber" label="票据号码" max={60} focus />,
    toStep: ({ receiptNumber }) => ({ kind: 'feePaid', receiptNumber }),
  }),
  feeLapsed: stepForm<object>({
    submit: '不再处理',
    danger: true,
    intro: (view) => view.fee && `缴费期限到 ${view.fee.payBy}。申请人逾期未缴纳的，视为放弃申请，不再处理该申请。`,
    fields: () => null,
    toStep: () => ({ kind: 'feeLapsed' }),
  }),
}
