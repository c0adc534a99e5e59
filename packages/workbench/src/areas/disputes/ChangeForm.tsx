import { type DisputeView, disputeStageNames } from '@yangguang/contract'
import { App, Form, Select } from 'antd'
import { api } from '../../api.ts'
import { FormDrawer } from '../../parts/FormDrawer.tsx'
import { useMe } from '../../shell/me.ts'
import { DayField, LongText, ShortText } from '../requests/steps/fields.tsx'
import { useDisputesMoved } from './useDisputes.ts'

interface Values {
  organ: string
  docket?: string
  stage?: 'filed' | 'accepted' | 'answered' | 'heard'
  acceptedOn?: string | null
  answeredOn?: string | null
  note?: string
}

const stages = (['filed', 'accepted', 'answered', 'heard'] as const).map((value) => ({
  value,
  label: disputeStageNames[value],
}))

/** What became known of a dispute meanwhile. Once there is a result, dates and stage stay as they are. */
export function ChangeForm({ dispute, onClose }: { dispute: DisputeView; onClose: () => void }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const moved = useDisputesMoved()
  const settled = dispute.progress.length > 0
  return (
    <FormDrawer<Values>
      title="更新进展"
      intro={settled && '已有审理结果的，日期和阶段不再修改；上诉的请用“登记上诉”。'}
      submit="保存"
      initial={{
        organ: dispute.organ,
        docket: dispute.docket,
        note: dispute.note,
        ...(settled
          ? {}
          : {
              stage: dispute.stage as Values['stage'],
              acceptedOn: dispute.acceptedOn,
              answeredOn: dispute.answeredOn,
            }),
      }}
      staleKeys={[['disputes']]}
      onClose={onClose}
      onSubmit={async (values) => {
        await api.patch(`/api/disputes/${dispute.id}`, { version: dispute.version, ...values })
        await moved(dispute.request?.id)
        void message.success('已保存')
      }}
    >
      <ShortText name="organ" label={dispute.kind === 'review' ? '复议机关' : '受理法院'} max={100} />
      <ShortText name="docket" label="案号" max={60} optional />
      {!settled && (
        <>
          <Form.Item name="stage" label="阶段">
            <Select options={stages} />
          </Form.Item>
          <DayField name="acceptedOn" label="受理（立案）日期" max={today} optional />
          <DayField name="answeredOn" label="答复、答辩日期" max={today} optional />
        </>
      )}
      <LongText name="note" label="备注" optional rows={3} />
    </FormDrawer>
  )
}
