import { type ConclusionView, type DisputeResult, type DisputeView, disputeResultNames } from '@yangguang/contract'
import { App, Form, InputNumber } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { FormDrawer } from '../../parts/FormDrawer.tsx'
import { useMe } from '../../shell/me.ts'
import { Choice, DayField, LongText } from '../requests/steps/fields.tsx'
import { useDisputesMoved } from './useDisputes.ts'

interface Values {
  concludedOn: string
  result: DisputeResult
  resultNote: string
  anew?: boolean
  receivedOn?: string
  withinWorkingDays?: number
}

const results = Object.entries(disputeResultNames).map(([value, label]) => ({ value: value as DisputeResult, label }))

/** 登记审结: the decision or judgment, and the case it orders to be decided anew. */
export function ConcludeForm({ dispute, onClose }: { dispute: DisputeView; onClose: () => void }) {
  const { today } = useMe()
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const moved = useDisputesMoved()
  const [form] = Form.useForm<Values>()
  const result = Form.useWatch('result', form)
  const anew = Form.useWatch('anew', form)
  const ordered = result === 'corrected' && anew === true
  const conclude = async ({ concludedOn, resultNote, receivedOn, withinWorkingDays }: Values) => {
    const { redecision } = await api.post<ConclusionView>(`/api/disputes/${dispute.id}/conclusion`, {
      version: dispute.version,
      concludedOn,
      result,
      resultNote,
      redecision: ordered ? { receivedOn, withinWorkingDays } : null,
    })
    await moved(dispute.request?.id)
    if (!redecision) return void message.success('已登记审结')
    modal.confirm({
      icon: null,
      title: '已登记审结，重新处理的案卷已经建立',
      content: (
        <>
          <p>
            编号 {redecision.number}，答复期限 {redecision.dueOn}。
          </p>
          <p>
            申请人查询码：<strong className="yg-number">{redecision.queryCode}</strong>（只显示这一次）
          </p>
        </>
      ),
      okText: '打开新案卷',
      cancelText: '留在这里',
      onOk: () => navigate(`/requests/${redecision.id}`),
    })
  }
  return (
    <FormDrawer<Values>
      title="登记审结"
      submit="登记审结"
      form={form}
      initial={{ anew: false, withinWorkingDays: 20 }}
      staleKeys={[['disputes']]}
      onClose={onClose}
      onSubmit={conclude}
    >
      <DayField
        name="concludedOn"
        label={dispute.kind === 'review' ? '复议决定日期' : '判决（裁定）日期'}
        max={today}
      />
      <Choice name="result" label="结果" options={results} />
      <LongText name="resultNote" label="处理结果" hint="决定书、判决书的主文要点。" />
      {result === 'corrected' && dispute.request && (
        <Choice
          name="anew"
          label="是否责令重新处理"
          options={[
            { value: false, label: '没有责令重新处理' },
            { value: true, label: '责令重新处理：另立案卷，与本件关联' },
          ]}
        />
      )}
      {ordered && (
        <>
          <DayField name="receivedOn" label="收到决定书（判决书）的日期" max={today} hint="期限从次日起算。" />
          <Form.Item
            name="withinWorkingDays"
            label="限期"
            rules={[{ required: true, message: '请填写限期' }]}
            extra="决定书、判决书没有写明期限的，按 20 个工作日办理。"
          >
            <InputNumber min={1} max={250} precision={0} suffix="个工作日" style={{ width: 150 }} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  )
}
