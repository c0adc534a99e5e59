import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReportList, type ReportListEntry, reportStatusNames } from '@yangguang/contract'
import { Input } from 'antd'
import { Link } from 'react-router'
import { api, query } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Pager } from '../../../parts/Pager.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useListState } from '../../requests/list/state.ts'
import '../reports.css'

/** 年度报告: every body in scope with the years it has to report on, and where each report stands. */
export function ReportsPage() {
  const { values, page, size, set, toPage } = useListState()
  const list = useQuery({
    queryKey: ['reports', 'list', values],
    queryFn: () => api.get<ReportList>(`/api/reports${query({ ...values, page, size })}`),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="yg-page">
      <PageTitle title="年度报告">
        <Input.Search
          className="yg-push"
          style={{ width: 220 }}
          allowClear
          maxLength={50}
          aria-label="按名称查找机关"
          placeholder="机关名称"
          defaultValue={values.q}
          onSearch={(text) => set({ q: text.trim() || undefined })}
        />
      </PageTitle>
      <Answer of={list} rows={12}>
        {({ items, total }) => (
          <>
            <DataTable
              caption="各机关的年度报告"
              columns={columnsFor(items)}
              rows={items}
              rowKey={(row) => row.agency.id}
              waiting={list.isPlaceholderData}
              empty="没有符合条件的机关"
            />
            <Pager page={page} size={size} total={total} unit="个机关" onChange={toPage} />
          </>
        )}
      </Answer>
    </div>
  )
}

type Year = ReportListEntry['years'][number]

/** A column a year, the latest first. */
function columnsFor(items: readonly ReportListEntry[]): Column<ReportListEntry>[] {
  const years = [...new Set(items.flatMap((item) => item.years.map(({ year }) => year)))].sort((a, b) => b - a)
  return [
    {
      key: 'agency',
      title: '机关',
      narrow: 'main',
      render: ({ agency }) => (
        <span className="yg-report-agency" style={{ '--depth': agency.depth } as object}>
          {agency.name}
        </span>
      ),
    },
    ...years.map(
      (year): Column<ReportListEntry> => ({
        key: String(year),
        title: `${year}年`,
        width: 104,
        render: ({ agency, years: all }) => {
          const of = all.find((one) => one.year === year)
          return of ? <Standing agencyId={agency.id} agencyName={agency.name} of={of} /> : '—'
        },
      }),
    ),
  ]
}

const hues: Record<Year['status'], string> = {
  none: 'yg-report-none',
  draft: 'yg-stage yg-stage-wait',
  finalised: 'yg-stage',
  published: 'yg-stage yg-report-published',
}

/** Where one report stands, and the way to it. */
function Standing({ agencyId, agencyName, of }: { agencyId: string; agencyName: string; of: Year }) {
  return (
    <>
      <Link to={`/reports/${agencyId}/${of.year}`} className={hues[of.status]}>
        <span className="yg-unseen">
          {agencyName}
          {of.year}年：
        </span>
        {reportStatusNames[of.status]}
        {of.revision > 1 && ` 第${of.revision}版`}
      </Link>
      {of.publishedOn && <div className="yg-report-when yg-number">{of.publishedOn}</div>}
      {of.late && <div className="yg-report-late">{of.publishedOn ? '逾期发布' : '已逾期'}</div>}
    </>
  )
}
