import { useQuery } from '@tanstack/react-query'
import { type Differences, type ReportView, type RevisionList, reportStatusNames } from '@yangguang/contract'
import { Empty, Select } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { CellTable } from '../compare/CellTable.tsx'
import { TextDifferences } from '../compare/TextDifferences.tsx'
import { Downloads } from '../Downloads.tsx'
import { reportPath } from '../use-report.ts'

type Revision = RevisionList['items'][number]

/** Every revision of a report, who answered for it, and what differs between any two. */
export function RevisionsView({ view }: { view: ReportView }) {
  const revisions = useQuery({
    queryKey: ['reports', view.agency.id, view.year, 'revisions', view.version],
    queryFn: () => api.get<RevisionList>(`${reportPath(view.agency.id, view.year)}/revisions`),
  })
  return (
    <Answer of={revisions} rows={5}>
      {({ items }) => (
        <>
          <Section title="历次修订" className="yg-section-table">
            <DataTable
              caption="历次修订"
              columns={columns(view)}
              rows={items}
              rowKey={(row) => String(row.revision)}
              empty="还没有开始编制"
            />
          </Section>
          {items.length > 1 && <Between key={items.length} view={view} items={items} />}
        </>
      )}
    </Answer>
  )
}

const columns = (view: ReportView): Column<Revision>[] => [
  { key: 'revision', title: '版次', width: 76, narrow: 'main', render: (row) => <strong>第{row.revision}版</strong> },
  { key: 'status', title: '状态', width: 96, narrow: 'main', render: (row) => reportStatusNames[row.status] },
  { key: 'note', title: '更正说明', render: (row) => row.note || '—' },
  { key: 'begun', title: '开始编制', width: 136, render: (row) => <When at={row.createdAt} /> },
  { key: 'final', title: '定稿', width: 150, render: (row) => <When at={row.finalisedAt} by={row.finalisedByName} /> },
  { key: 'public', title: '发布', width: 150, render: (row) => <When at={row.publishedAt} by={row.publishedByName} /> },
  {
    key: 'files',
    title: '文件',
    width: 96,
    render: (row) => <Downloads agencyId={view.agency.id} year={view.year} revision={row.revision} size="small" />,
  },
]

function When({ at, by }: { at: string | null; by?: string | null }) {
  if (!at) return '—'
  return (
    <>
      <span className="yg-number">{minuteOf(at)}</span>
      {by && <div className="yg-faint yg-small">{by}</div>}
    </>
  )
}

function Between({ view, items }: { view: ReportView; items: readonly Revision[] }) {
  const [from, setFrom] = useState(items[1]!.revision)
  const [to, setTo] = useState(items[0]!.revision)
  const differences = useQuery({
    queryKey: ['reports', view.agency.id, view.year, 'between', from, to, view.version],
    queryFn: () => api.get<Differences>(`${reportPath(view.agency.id, view.year)}/differences?from=${from}&to=${to}`),
    enabled: from !== to,
  })
  const options = items.map(({ revision }) => ({ value: revision, label: `第${revision}版` }))
  return (
    <Section
      title="两版之间的不同"
      extra={
        <>
          <Select aria-label="从哪一版" value={from} onChange={setFrom} options={options} />
          <span aria-hidden>→</span>
          <Select aria-label="到哪一版" value={to} onChange={setTo} options={options} />
        </>
      }
    >
      {from === to ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="请选择不同的两版" />
      ) : (
        <Answer of={differences} rows={6}>
          {({ cells, sections }) => (
            <>
              <CellTable cells={cells} before={`第${from}版`} after={`第${to}版`} />
              <div style={{ marginTop: 16 }}>
                <TextDifferences sections={sections} />
              </div>
            </>
          )}
        </Answer>
      )}
    </Section>
  )
}
