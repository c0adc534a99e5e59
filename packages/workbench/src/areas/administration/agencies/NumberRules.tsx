import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { NumberRuleInput, NumberRuleView } from '@yangguang/contract'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { ApiRefusal, api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { SavedForm } from '../../../parts/SavedForm.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useSettled } from '../useSettled.ts'
import { agencyKey, useNumberRules } from './queries.ts'

/** 编号规则: how requests, letters and volumes are numbered, with the number that would come next. */
export function NumberRules({ agencyId, readOnly }: { agencyId: string; readOnly: boolean }) {
  const rules = useNumberRules(agencyId)
  return (
    <Section title="编号规则">
      <Answer of={rules} rows={4}>
        {(list) => list.map((rule) => <Rule key={rule.series} agencyId={agencyId} rule={rule} readOnly={readOnly} />)}
      </Answer>
      <p className="yg-note" style={{ margin: 0 }}>
        格式里可用 {'{代字}'}、{'{年}'}、{'{序号}'}；每年从 1 起编。改动只影响以后的编号，已编的不变。
      </p>
    </Section>
  )
}

function Rule({ agencyId, rule, readOnly }: { agencyId: string; rule: NumberRuleView; readOnly: boolean }) {
  const [editing, setEditing] = useState(false)
  const client = useQueryClient()
  const save = async (values: NumberRuleInput) => {
    const list = await api.put<NumberRuleView[]>(`/api/admin/agencies/${agencyId}/number-rules/${rule.series}`, values)
    client.setQueryData([...agencyKey(agencyId), 'number-rules'], list)
    setEditing(false)
  }
  return (
    <div className="yg-rule">
      <div className="yg-row">
        <strong>{rule.name}</strong>
        {rule.isDefault && <span className="yg-faint yg-small">默认规则</span>}
        {!readOnly && !editing && (
          <Button className="yg-push" size="small" aria-label={`修改${rule.name}`} onClick={() => setEditing(true)}>
            修改
          </Button>
        )}
      </div>
      {editing ? (
        <SavedForm<NumberRuleInput>
          initial={rule}
          onSubmit={save}
          extra={<Button onClick={() => setEditing(false)}>取消</Button>}
        >
          <div className="yg-form-grid">
            <Form.Item name="pattern" label="格式" rules={[{ required: true, message: '请填写格式' }]}>
              <Input maxLength={60} autoFocus autoComplete="off" />
            </Form.Item>
            <Form.Item name="digits" label="序号位数" rules={[{ required: true, message: '请填写位数' }]}>
              <InputNumber min={1} max={6} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
          <Preview agencyId={agencyId} rule={rule} />
        </SavedForm>
      ) : (
        <dl className="yg-facts">
          <dt>格式</dt>
          <dd>
            {rule.pattern}
            <span className="yg-faint">（序号 {rule.digits} 位）</span>
          </dd>
          <dt>下一个号</dt>
          <dd className="yg-number">
            {rule.next}
            <span className="yg-faint">（今年已编 {rule.last} 个）</span>
          </dd>
        </dl>
      )}
    </div>
  )
}

/** What the rule being typed would give next, or why it cannot be used. */
function Preview({ agencyId, rule }: { agencyId: string; rule: NumberRuleView }) {
  const pattern = Form.useWatch<string>('pattern') ?? rule.pattern
  const digits = Form.useWatch<number>('digits') ?? rule.digits
  const typed = useSettled({ pattern, digits }, 300)
  const preview = useQuery({
    queryKey: ['number-preview', agencyId, rule.series, typed.pattern, typed.digits],
    queryFn: () =>
      api.post<{ next: string }>(`/api/admin/agencies/${agencyId}/number-rules/${rule.series}/preview`, typed),
    enabled: Boolean(typed.pattern && typed.digits),
  })
  const refused = preview.error instanceof ApiRefusal ? preview.error.view : null
  return (
    <p aria-live="polite" className="yg-rule-next">
      {refused ? (
        <span className="yg-wrong">{refused.fields?.map(({ message }) => message).join('；') ?? refused.because}</span>
      ) : (
        <>
          下一个号：<strong className="yg-number">{preview.data?.next ?? '……'}</strong>
        </>
      )}
    </p>
  )
}
