import { useQuery } from '@tanstack/react-query'
import { type DisputeView, disputeKindNames, disputeResultNames, disputeStandingNames } from '@yangguang/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { useReturnFocus } from '../../parts/useReturnFocus.ts'
import { CaseLink } from '../requests/CaseLink.tsx'
import { AppealForm } from './AppealForm.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { ConcludeForm } from './ConcludeForm.tsx'
import { DisputeStageTag, ReportColumns } from './columns.tsx'
import './disputes.css'

/** One dispute: where it stands, how it got there, where 表四 counts it, and what to record next. */
export function DisputeDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  useReturnFocus()
  const dispute = useQuery({
    queryKey: ['disputes', 'one', id],
    queryFn: () => api.get<DisputeView>(`/api/disputes/${id}`),
  })
  return (
    <Drawer
      open
      size="min(640px, 100%)"
      onClose={onClose}
      title={dispute.data ? disputeKindNames[dispute.data.kind] : '复议诉讼'}
    >
      <Answer of={dispute}>{(one) => <Shown dispute={one} />}</Answer>
    </Drawer>
  )
}

type Form = 'change' | 'conclude' | 'appeal'

function Shown({ dispute }: { dispute: DisputeView }) {
  const [form, setForm] = useState<Form | null>(null)
  const close = () => setForm(null)
  const mayAppeal = dispute.kind !== 'review' && dispute.concludedOn !== null && dispute.redecision === null
  const facts: [string, React.ReactNode][] = [
    ['申请', dispute.request && <CaseLink of={dispute.request} />],
    ['机关、法院', dispute.organ],
    ['案号', dispute.docket],
    ['阶段', <DisputeStageTag key="stage" of={dispute} />],
    ['提出日期', dispute.filedOn],
    ['受理日期', dispute.acceptedOn],
    ['答复、答辩日期', dispute.answeredOn],
    ['审结日期', dispute.concludedOn],
    ['结果', dispute.result && disputeResultNames[dispute.result]],
    ['处理结果', dispute.resultNote],
    ['重新处理', dispute.redecision && <Redecision dispute={dispute} />],
    ['年报表四', <ReportColumns key="columns" of={dispute} />],
    ['备注', dispute.note],
  ]
  return (
    <>
      {dispute.request && <p className="yg-prose">{dispute.request.title}</p>}
      <Facts facts={facts} />
      <Course dispute={dispute} />
      {dispute.mayWork && (
        <div className="yg-row" style={{ marginTop: 16 }}>
          {dispute.concludedOn === null && (
            <Button type="primary" onClick={() => setForm('conclude')}>
              登记审结
            </Button>
          )}
          {mayAppeal && <Button onClick={() => setForm('appeal')}>登记上诉</Button>}
          <Button onClick={() => setForm('change')}>更新进展</Button>
        </div>
      )}
      {form === 'change' && <ChangeForm dispute={dispute} onClose={close} />}
      {form === 'conclude' && <ConcludeForm dispute={dispute} onClose={close} />}
      {form === 'appeal' && <AppealForm dispute={dispute} onClose={close} />}
    </>
  )
}

function Redecision({ dispute }: { dispute: DisputeView }) {
  const { redecision, redecisionDays } = dispute
  if (!redecision) return null
  return (
    <>
      <CaseLink of={{ ...redecision, receiptNumber: '' }} />
      （限 {redecisionDays} 个工作日）
    </>
  )
}

/** How it went from one standing to the next. */
function Course({ dispute }: { dispute: DisputeView }) {
  if (dispute.progress.length === 0) return null
  return (
    <>
      <h2 className="yg-dispute-head">审理经过</h2>
      <ol className="yg-course">
        {dispute.progress.map(({ on, standing, note }) => (
          <li key={`${on}${standing}`}>
            <span className="yg-number">{on}</span> <strong>{disputeStandingNames[standing]}</strong>
            <div className="yg-prose">{note}</div>
          </li>
        ))}
      </ol>
    </>
  )
}
