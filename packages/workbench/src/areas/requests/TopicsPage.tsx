import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TopicShares } from '@yangguang/contract'
import { Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { api, query } from '../../api.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { useMe } from '../../shell/me.ts'
import './topics.css'

type Share = TopicShares['items'][number]

const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** 专题统计: what was asked about in a year, most frequent first; every number opens its cases. */
export function TopicsPage() {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const thisYear = Number(me.today.slice(0, 4))
  const year = Number(search.get('year') ?? thisYear)
  const agencyId = search.get('agencyId') ?? undefined
  const shares = useQuery({
    queryKey: ['requests', 'topics', year, agencyId],
    queryFn: () => api.get<TopicShares>(`/api/requests/topic-shares${query({ year, agencyId })}`),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="yg-page">
      <PageTitle title="专题统计" tab={`${year}年专题统计`}>
        <Select
          aria-label="年度"
          style={{ width: 110 }}
          value={year}
          onChange={(chosen) => setSearch(query({ year: chosen, agencyId }))}
          options={Array.from({ length: 10 }, (_, at) => ({ value: thisYear - at, label: `${thisYear - at} 年` }))}
        />
        <AgencySelect
          value={agencyId}
          onChange={(id) => setSearch(query({ year, agencyId: id === me.agency.id ? undefined : id }))}
        />
      </PageTitle>
      <Answer of={shares}>
        {({ total, items }) => (
          <>
            <p className="yg-faint" style={{ margin: '0 0 8px' }}>
              {year} 年新收 {total} 件，按专题：
            </p>
            <DataTable<Share>
              caption={`${year}年新收申请的专题`}
              columns={columns(year, agencyId ?? me.agency.id, Math.max(...items.map((one) => one.share), 0.0001))}
              rows={items}
              rowKey={(one) => one.topicId ?? 'none'}
              waiting={shares.isPlaceholderData}
              empty="这一年没有新收的申请"
            />
          </>
        )}
      </Answer>
    </div>
  )
}

const columns = (year: number, agencyId: string, most: number): Column<Share>[] => [
  { key: 'name', title: '专题', width: 200, narrow: 'main', render: (one) => one.name },
  {
    key: 'count',
    title: '件数',
    width: 90,
    align: 'right',
    render: (one) => (
      <Link
        className="yg-number"
        to={`/requests${query({ agencyId, reportYear: year, reportRow: 'newReceived', topicId: one.topicId ?? 'none' })}`}
      >
        {one.count}
      </Link>
    ),
  },
  {
    key: 'share',
    title: '占比',
    width: 90,
    align: 'right',
    render: (one) => <span className="yg-number">{percent(one.share)}</span>,
  },
  {
    key: 'bar',
    title: '比较',
    narrow: 'hidden',
    render: (one) => (
      // The figures stand beside it; the bar only lets them be compared at a glance.
      <div aria-hidden className="yg-bar">
        <div className={one.topicId ? '' : 'yg-bar-none'} style={{ width: `${(one.share / most) * 100}%` }} />
      </div>
    ),
  },
]
