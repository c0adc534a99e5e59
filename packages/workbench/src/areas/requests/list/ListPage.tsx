import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RequestList } from '@yangguang/contract'
import { Button, Tag } from 'antd'
import { useMemo } from 'react'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { DataTable } from '../../../parts/DataTable.tsx'
import { DownloadButton } from '../../../parts/DownloadButton.tsx'
import { Pager } from '../../../parts/Pager.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useAgencies, useColleagues, useTopics } from '../../../parts/reference.ts'
import { useMe } from '../../../shell/me.ts'
import { columns } from './columns.tsx'
import { FilterBar } from './FilterBar.tsx'
import { SavedViews } from './SavedViews.tsx'
import { type ListState, useListState } from './state.ts'
import { type FilterNames, filterWords } from './words.ts'

/** 全部申请: every case the person may read, filtered, sorted and searched; the address holds the state. */
export function ListPage() {
  const state = useListState()
  const { query, page, size, values } = state
  const me = useMe()
  const list = useQuery({
    queryKey: ['requests', query, page],
    queryFn: () => api.get<RequestList>(`/api/requests?${query}${query ? '&' : ''}page=${page}`),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="yg-page">
      <PageTitle title="全部申请">
        <div className="yg-push yg-row">
          <DownloadButton path={`/api/requests/export.xlsx?${query}`}>导出 Excel</DownloadButton>
        </div>
      </PageTitle>
      <SavedViews state={state} />
      <FilterBar state={state} />
      <Chips state={state} />
      <Answer of={list} rows={12}>
        {({ items, total, more }) => (
          <>
            <DataTable
              caption="申请列表"
              columns={columns(me.agency.id)}
              rows={items}
              rowKey={(row) => row.id}
              sorted={{ by: values.sort ?? 'submittedOn', direction: values.direction === 'asc' ? 'asc' : 'desc' }}
              onSort={({ by, direction }) => state.set({ sort: by, direction })}
              waiting={list.isPlaceholderData}
              empty="没有符合条件的申请"
            />
            <Pager page={page} size={size} total={total} more={more} onChange={state.toPage} />
          </>
        )}
      </Answer>
    </div>
  )
}

/** What the list is filtered by, in words, each removable. */
function Chips({ state }: { state: ListState }) {
  const names = useFilterNames()
  if (state.active.length === 0) return null
  return (
    <div className="yg-chips">
      <span className="yg-faint yg-small">筛选：</span>
      {state.active.map((name) => {
        const words = filterWords(name, state.values[name]!, names)
        return (
          <Tag
            key={name}
            variant="outlined"
            closable={{ 'aria-label': `去掉“${words}”` }}
            onClose={(event) => {
              event.preventDefault()
              // A row of a report means nothing without its year.
              state.set({ [name]: undefined, ...(name === 'reportYear' ? { reportRow: undefined } : {}) })
            }}
          >
            {words}
          </Tag>
        )
      })}
      <Button type="link" size="small" onClick={() => state.replace('')}>
        清除全部
      </Button>
    </div>
  )
}

function useFilterNames(): FilterNames {
  const agencies = useAgencies().data
  const colleagues = useColleagues().data
  const topics = useTopics().data
  return useMemo(() => {
    const named = (list: readonly { id: string; name: string }[] = []) =>
      new Map(list.map(({ id, name }) => [id, name]))
    return {
      agencies: named(agencies),
      units: named(colleagues?.units),
      people: named(colleagues?.staff),
      topics: named(topics),
    }
  }, [agencies, colleagues, topics])
}
