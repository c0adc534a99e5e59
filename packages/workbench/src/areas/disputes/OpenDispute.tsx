import { type CaseView, type DisputeKind, type DisputeView, disputeKindNames } from '@yangguang/contract'
import { App, Form, Select } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { FormDrawer } from '../../parts/FormDrawer.tsx'
import { useMe } from '../../shell/me.ts'
import { caseKey } from '../requests/case/useCase.ts'
import { Choice, DayField, LongText, ShortText } from '../requests/steps/fields.tsx'
import { useDisputesMoved } from './useDisputes.ts'

interface Values {
  kind: DisputeKind
  organ: string
  docket?: string
  filedOn: string
  acceptedOn?: string | null
  afterReview?: string
  note?: string
}

const kinds = Object.entries(disputeKindNames).map(([value, label]) => ({ value, label }))

/** 登记复议、诉讼 about a case. */
export function OpenDispute({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const moved = useDisputesMoved()
  // One key for the form: sent twice, it is one dispute.
  const [submissionKey] = useState(() => crypto.randomUUID())
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const reviews = view.disputes.filter((one) => one.kind === 'review')
  return (
    <FormDrawer<Values>
      title="登记行政复议、行政诉讼"
      submit="登记"
      form={form}
      initial={{ kind: 'review' }}
      staleKeys={[caseKey(view.id)]}
      onClose={onClose}
      onSubmit={async ({ docket = '', note = '', acceptedOn = null, afterReview = null, ...values }) => {
        await api.post<DisputeView>('/api/disputes', {
          submissionKey,
          requestId: view.id,
          ...values,
          docket,
          note,
          acceptedOn,
          afterReview: values.kind === 'litigationAfterReview' ? afterReview : null,
        })
        await moved(view.id)
        void message.success('已登记')
      }}
    >
      <Choice name="kind" label="种类" options={kinds} />
      {kind === 'litigationAfterReview' && (
        <Form.Item
          name="afterReview"
          label="此前的行政复议"
          rules={[{ required: true, message: '请选择此前的行政复议' }]}
        >
          <Select
            placeholder={reviews.length > 0 ? '请选择' : '本件还没有登记行政复议，请先登记'}
            options={reviews.map((one) => ({ value: one.id, label: `${one.organ} ${one.docket}` }))}
          />
        </Form.Item>
      )}
      <ShortText name="organ" label={kind === 'review' ? '复议机关' : '受理法院'} max={100} />
      <ShortText name="docket" label="案号" max={60} optional />
      <DayField name="filedOn" label="提出（起诉）日期" max={today} />
      <DayField name="acceptedOn" label="受理（立案）日期" max={today} optional hint="受理后才计入年报表四。" />
      <LongText name="note" label="备注" optional rows={2} />
    </FormDrawer>
  )
}
