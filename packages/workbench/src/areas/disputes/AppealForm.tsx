import type { DisputeView } from '@yangguang/contract'
import { App } from 'antd'
import { api } from '../../api.ts'
import { FormDrawer } from '../../parts/FormDrawer.tsx'
import { useMe } from '../../shell/me.ts'
import { DayField, LongText, ShortText } from '../requests/steps/fields.tsx'
import { useDisputesMoved } from './useDisputes.ts'

interface Values {
  on: string
  organ: string
  docket?: string
  note?: string
}

/** 登记上诉: a concluded litigation is pending again, in the second instance. */
export function AppealForm({ dispute, onClose }: { dispute: DisputeView; onClose: () => void }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const moved = useDisputesMoved()
  return (
    <FormDrawer<Values>
      title="登记上诉"
      intro="上诉后本件重新成为尚未审结，年报表四按年末的情况计入。"
      submit="登记上诉"
      staleKeys={[['disputes']]}
      onClose={onClose}
      onSubmit={async ({ docket = '', note = '', ...values }) => {
        await api.post(`/api/disputes/${dispute.id}/appeal`, { version: dispute.version, ...values, docket, note })
        await moved(dispute.request?.id)
        void message.success('已登记上诉')
      }}
    >
      <DayField name="on" label="上诉日期" min={dispute.concludedOn ?? undefined} max={today} />
      <ShortText name="organ" label="二审法院" max={100} />
      <ShortText name="docket" label="二审案号" max={60} optional />
      <LongText name="note" label="备注" optional rows={2} />
    </FormDrawer>
  )
}
