import { applicantKindNames, channelNames, type RequestRow, resultRowNames } from '@yangguang/contract'
import type { Column } from '../../../parts/DataTable.tsx'
import { LightTag } from '../../../parts/LightTag.tsx'
import { StageTag } from '../../../parts/StageTag.tsx'
import { CaseLink } from '../CaseLink.tsx'

const day = (date: string | null) => <span className="yg-number">{date ?? '—'}</span>

const number: Column<RequestRow> = {
  key: 'number',
  title: '编号',
  width: 172,
  sort: 'number',
  narrow: 'main',
  render: (row) => (
    <>
      <CaseLink of={row} />
      {row.redecisionOf && <div className="yg-faint yg-small">重新处理</div>}
      {row.imported && <div className="yg-faint yg-small">历史导入</div>}
    </>
  ),
}

const agency: Column<RequestRow> = { key: 'agency', title: '机关', width: 150, render: (row) => row.agencyName }

/** Columns of the list; the body stands among them where the reader sees several. */
export const columns = (severalBodies: boolean): Column<RequestRow>[] => [
  { key: 'light', title: '期限', width: 124, narrow: 'main', render: (row) => <LightTag of={row} /> },
  number,
  { key: 'title', title: '申请内容', narrow: 'main', render: (row) => row.title },
  ...(severalBodies ? [agency] : []),
  {
    key: 'applicant',
    title: '申请人',
    width: 118,
    render: (row) => (
      <>
        {row.applicantName}
        <div className="yg-faint yg-small">{applicantKindNames[row.applicantKind]}</div>
      </>
    ),
  },
  { key: 'channel', title: '途径', width: 104, render: (row) => channelNames[row.channel] },
  { key: 'stage', title: '环节', width: 96, render: (row) => <StageTag stage={row.stage} /> },
  { key: 'received', title: '收到日', width: 92, sort: 'receivedOn', render: (row) => day(row.receivedOn) },
  {
    key: 'due',
    title: '到期日',
    width: 92,
    sort: 'dueOn',
    render: (row) => (
      <>
        {day(row.dueOn)}
        {row.dueProvisional && <div className="yg-faint yg-small">暂定</div>}
      </>
    ),
  },
  { key: 'assigned', title: '承办', width: 96, render: (row) => row.assignedName ?? row.unitName ?? '—' },
  { key: 'topic', title: '专题', width: 86, narrow: 'hidden', render: (row) => row.topicName ?? '—' },
  {
    key: 'result',
    title: '办理结果',
    width: 150,
    sort: 'decidedOn',
    render: (row) => (row.resultRow ? resultRowNames[row.resultRow] : '—'),
  },
]
