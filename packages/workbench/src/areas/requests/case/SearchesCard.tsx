import type { CaseView } from '@yangguang/contract'
import { Button } from 'antd'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useOpen } from './actions.ts'

type Search = CaseView['searches'][number]

const results = { found: '检索到', partlyFound: '部分检索到', notFound: '未检索到' } as const

const columns = (several: boolean): Column<Search>[] => [
  { key: 'on', title: '日期', width: 92, render: (one) => <span className="yg-number">{one.searchedOn}</span> },
  ...(several
    ? [{ key: 'item', title: '事项', width: 56, render: (one: Search) => (one.itemId ? `第${one.itemId}项` : '全部') }]
    : []),
  { key: 'system', title: '系统', render: (one) => one.system, narrow: 'main' },
  { key: 'keywords', title: '关键词', render: (one) => one.keywords },
  { key: 'period', title: '期间', width: 170, render: (one) => one.period },
  { key: 'by', title: '检索人', width: 76, render: (one) => one.searchedBy },
  {
    key: 'result',
    title: '结果',
    width: 150,
    render: (one) => (
      <>
        <strong>{results[one.result]}</strong>
        {one.note && <div className="yg-faint">{one.note}</div>}
      </>
    ),
  },
]

/** 检索记录: system, keywords, period, by whom, when, with what result. */
export function SearchesCard({ view }: { view: CaseView }) {
  const open = useOpen()
  const may = view.steps.some((step) => step.kind === 'searched' && step.refusal === null)
  if (view.searches.length === 0 && !may) return null
  const rows = view.searches.map((search, at) => ({ ...search, at }))
  return (
    <Section
      title="检索记录"
      className="yg-section-table"
      extra={
        may && (
          <Button size="small" onClick={() => open({ what: 'step', kind: 'searched' })}>
            记录检索
          </Button>
        )
      }
    >
      <DataTable
        caption="检索记录"
        columns={columns(view.items.length > 1)}
        rows={rows}
        rowKey={(one) => String(one.at)}
        empty="还没有检索记录。答复“经检索没有”须有检索记录。"
      />
    </Section>
  )
}
