import type { CaseView, ItemDecision } from '@yangguang/contract'
import { outcomeRule, outcomes } from '@yangguang/statute'
import { Form, Input, Select } from 'antd'
import { ShortText } from './fields.tsx'
import { type StepForm, stepForm } from './step-form.ts'

const given = outcomes.filter((rule) => rule.onTheSpot)
const first = given[0]!.outcome

interface Values {
  items: Pick<ItemDecision, 'outcome' | 'supply' | 'reason'>[]
  manner: string
}

/** 当场答复: what is given across the counter, recorded by the window and reviewed afterwards. */
export const onTheSpotForms: Record<string, StepForm> = {
  answeredOnTheSpot: stepForm<Values>({
    submit: '记录当场答复',
    width: 620,
    intro: () =>
      '能够当场答复的，应当当场予以答复。只有把所申请的信息提供给申请人、或者告知获取方式的才当场答复；记录后补做保密审查和审核。',
    initial: (view) => ({ items: view.items.map(() => ({ outcome: first, supply: '', reason: '' })) }),
    fields: (view) => (
      <>
        {view.items.map((item, at) => (
          <ItemFields key={item.id} item={item} at={at} several={view.items.length > 1} />
        ))}
        <ShortText name="manner" label="答复方式" max={500} placeholder="例如：当场提供复制件1份，申请人签收" />
      </>
    ),
    toStep: ({ items, manner }, view) => ({
      kind: 'answeredOnTheSpot',
      manner,
      items: items.map((item, at) => ({
        itemId: view.items[at]!.id,
        outcome: item.outcome,
        reason: item.reason ?? '',
        supply: item.supply ?? '',
        basis: '',
      })),
    }),
  }),
}

function ItemFields({ item, at, several }: { item: CaseView['items'][number]; at: number; several: boolean }) {
  const outcome: ItemDecision['outcome'] = Form.useWatch(['items', at, 'outcome']) ?? first
  const rule = outcomeRule(outcome)
  return (
    <fieldset className="yg-fieldset">
      <legend>{several ? `第 ${at + 1} 项：${item.text}` : item.text}</legend>
      <Form.Item name={['items', at, 'outcome']} label="处理结果" rules={[{ required: true }]}>
        <Select options={given.map((one) => ({ value: one.outcome, label: one.name }))} />
      </Form.Item>
      {rule.supply && (
        <Form.Item
          name={['items', at, 'supply']}
          label={rule.supply === 'where' ? '获取的方式、途径' : '提供的方式'}
          rules={[{ required: true, whitespace: true, message: '请填写提供或者获取的方式' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      )}
    </fieldset>
  )
}
