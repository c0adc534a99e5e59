import { type StaffView, stageNames } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Section.tsx'

type Assignment = StaffView['openAssignments'][number]

/** 未办结的申请 in the person's hands, by number only: administrators do not read cases. */
export function OpenAssignments({ of }: { of: readonly Assignment[] }) {
  return (
    <Section title="在办申请" className="yg-section-table" extra={<span className="yg-count">{of.length} 件</span>}>
      <AssignmentTable of={of} />
    </Section>
  )
}

export function AssignmentTable({ of }: { of: readonly Assignment[] }) {
  return (
    <DataTable caption="在办申请" columns={columns} rows={of} rowKey={(row) => row.requestId} empty="没有在办的申请" />
  )
}

const columns: Column<Assignment>[] = [
  {
    key: 'number',
    title: '编号',
    narrow: 'main',
    render: (row) => <span className="yg-number">{row.number ?? `回执 ${row.receiptNumber}`}</span>,
  },
  { key: 'stage', title: '环节', width: 110, render: (row) => stageNames[row.stage as Stage] ?? row.stage },
  { key: 'due', title: '到期日', width: 110, render: (row) => <span className="yg-number">{row.dueOn ?? '—'}</span> },
]
