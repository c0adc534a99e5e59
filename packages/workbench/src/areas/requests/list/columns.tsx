import { applicantKindNames, channelNames, type RequestRow, resultRowNames } from '@yangguang/contract'
import type { Column } from '../../../parts/DataTable.tsx'
import { LightTag } from '../../../parts/LightTag.tsx'
import { StageTag } from '../../../parts/StageTag.tsx'
import { CaseLink } from '../CaseLink.tsx'

const day = (date: string | null) => <span className="yg-number">{date ?? '—'}</span>

/** Columns of the list; another body than one's own stands under the number. */
export const columns = (ownAgency: string): Column<RequestRow>[] => [
  { key: 'light', title: '期限', width: 128, narrow: 'main', render: (row) => <LightTag of={row} /> },
  {
    key: 'number',
    title: '编号',
    width: 170,
    sort: 'number',
    narrow: 'main',
    render: (row) => (
      <>
        <CaseLink of={row} />
        {row.agencyId !== ownAgency && <div className="yg-faint">{row.agencyName}</div>}
      </>
    ),
  },
  {
    key: 'title',
    title: '申请内容',
    narrow: 'main',
    render: (row) => (
      <>
        {row.title}
        <div className="yg-faint">
          {[row.topicName, row.redecisionOf && '重新处理', row.imported && '历史导入'].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    key: 'applicant',
    title: '申请人',
    width: 134,
    render: (row) => (
      <>
        {row.applicantName}
        <div className="yg-faint">
          {applicantKindNames[row.applicantKind]} · {channelNames[row.channel]}
        </div>
      </>
    ),
  },
  { key: 'stage', title: '环节', width: 94, render: (row) => <StageTag stage={row.stage} /> },
  {
    key: 'submitted',
    title: '提交日',
    width: 88,
    sort: 'submittedOn',
    wideOnly: true,
    render: (row) => day(row.submittedOn),
  },
  { key: 'received', title: '收到日', width: 88, sort: 'receivedOn', render: (row) => day(row.receivedOn) },
  {
    key: 'due',
    title: '到期日',
    width: 88,
    sort: 'dueOn',
    render: (row) => (
      <>
        {day(row.dueOn)}
        {row.dueProvisional && <div className="yg-faint">暂定</div>}
      </>
    ),
  },
  { key: 'assigned', title: '承办', width: 72, render: (row) => row.assignedName ?? row.unitName ?? '—' },
  {
    key: 'result',
    title: '办理结果',
    width: 128,
    sort: 'decidedOn',
    render: (row) => (row.resultRow ? resultRowNames[row.resultRow] : '—'),
  },
]
