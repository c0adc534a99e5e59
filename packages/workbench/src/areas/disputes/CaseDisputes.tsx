import type { CaseView } from '@yangguang/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Answer } from '../../parts/Answer.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { useOpen } from '../requests/case/actions.ts'
import { disputeColumns } from './columns.tsx'
import { DisputeDrawer } from './DisputeDrawer.tsx'
import { useDisputes } from './useDisputes.ts'

/** The disputes of one case, on its page. */
export function CaseDisputes({ view }: { view: CaseView }) {
  const open = useOpen()
  const may = view.steps.some((step) => step.kind === 'disputeOpened' && step.refusal === null)
  if (view.disputes.length === 0) return null
  return (
    <Section
      title="复议诉讼"
      className="yg-section-table"
      extra={
        may && (
          <Button size="small" onClick={() => open({ what: 'dispute' })}>
            登记复议、诉讼
          </Button>
        )
      }
    >
      <Disputes requestId={view.id} />
    </Section>
  )
}

function Disputes({ requestId }: { requestId: string }) {
  const disputes = useDisputes(`requestId=${requestId}`)
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      <Answer of={disputes} rows={2}>
        {({ items }) => (
          <DataTable
            caption="本件的行政复议和行政诉讼"
            columns={disputeColumns((one) => setShown(one.id), false)}
            rows={items}
            rowKey={(one) => one.id}
          />
        )}
      </Answer>
      {shown && <DisputeDrawer id={shown} onClose={() => setShown(null)} />}
    </>
  )
}
