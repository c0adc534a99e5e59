import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AuditLineView, AuditPage } from '@yangguang/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { api, query } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DownloadButton } from '../../parts/DownloadButton.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { useListState } from '../requests/list/state.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { factsOf } from './detail-words.ts'
import { LineDrawer } from './LineDrawer.tsx'
import { secondOf } from './second-of.ts'
import '../requests/list/filter-bar.css'
import './audit.css'

/** 审计记录: the acts of one agency's chain or of all in scope, latest first; the address holds the filter. */
export function LinesPage() {
  const state = useListState()
  const { values, page, size } = state
  const [open, setOpen] = useState<AuditLineView | null>(null)
  const lines = useQuery({
    queryKey: ['audit', 'lines', values],
    queryFn: () => api.get<AuditPage>(`/api/audit${query({ ...values, page, size })}`),
    placeholderData: keepPreviousData,
  })
  const { page: _page, size: _size, ...filter } = values
  return (
    <div className="yg-page">
      <PageTitle title="审计记录">
        <span className="yg-push yg-row">
          <DownloadButton path={`/api/audit/export${query({ ...filter, format: 'xlsx' })}`}>导出 Excel</DownloadButton>
          <DownloadButton path={`/api/audit/export${query({ ...filter, format: 'json' })}`}>导出 JSON</DownloadButton>
        </span>
      </PageTitle>
      <AuditFilters state={state} />
      <Answer of={lines} rows={14}>
        {(found) => (
          <>
            <DataTable
              caption="审计记录"
              columns={columns(values.under === 'true', setOpen)}
              rows={found.lines}
              rowKey={(row) => `${row.agencyId} ${row.seq}`}
              waiting={lines.isPlaceholderData}
              empty="没有符合条件的记录"
            />
            <Pager page={page} size={size} total={found.total} more={found.more} unit="条" onChange={state.toPage} />
          </>
        )}
      </Answer>
      {open && <LineDrawer line={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

const columns = (several: boolean, open: (line: AuditLineView) => void): Column<AuditLineView>[] => [
  {
    key: 'at',
    title: '时间',
    width: 152,
    narrow: 'main',
    render: (row) => <span className="yg-number">{secondOf(row.at)}</span>,
  },
  ...(several ? [{ key: 'agency', title: '机构', width: 190, render: (row: AuditLineView) => row.agencyName }] : []),
  { key: 'seq', title: '序号', width: 68, align: 'right', render: (row) => row.seq },
  { key: 'actor', title: '人员', width: 104, render: (row) => row.actorName },
  {
    key: 'action',
    title: '操作',
    width: 180,
    narrow: 'main',
    render: (row) => (
      <Button type="link" className="yg-audit-open" onClick={() => open(row)}>
        {row.actionName}
        <span className="yg-unseen">（第 {row.seq} 条）</span>
      </Button>
    ),
  },
  { key: 'subject', title: '对象', width: 92, render: (row) => row.subjectKindName },
  { key: 'detail', title: '内容', narrow: 'hidden', render: (row) => <Detail of={row} /> },
  { key: 'address', title: '来自', width: 120, render: (row) => row.address || '—' },
]

/** The facts of an act on one line; the whole stands in the drawer. */
function Detail({ of: { detail } }: { of: AuditLineView }) {
  return <span className="yg-faint yg-audit-clip">{factsOf(detail) || '—'}</span>
}
