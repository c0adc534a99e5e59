import { type DisputeView, disputeKindNames, disputeStandingNames } from '@yangguang/contract'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { useMe } from '../../shell/me.ts'
import { disputeColumns } from './columns.tsx'
import { DisputeDrawer } from './DisputeDrawer.tsx'
import { useDisputes } from './useDisputes.ts'

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** 复议诉讼 across the cases one may read; the address holds the filters, also those of a number of 表四. */
export function DisputesPage() {
  const [search, setSearch] = useSearchParams()
  const page = Number(search.get('page') ?? 1)
  const size = Number(search.get('size') ?? 50)
  const disputes = useDisputes(search.toString())
  const [shown, setShown] = useState<string | null>(null)
  const set = (name: string, value: string | undefined) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (value) after.set(name, value)
      else after.delete(name)
      if (name !== 'page') after.delete('page')
      // A column of 表四 means nothing without its year.
      if (name === 'reportYear' && !value) after.delete('standing')
      return after
    })
  return (
    <div className="yg-page">
      <PageTitle title="复议诉讼" />
      <Filters search={search} set={set} clear={() => setSearch({})} />
      <Answer of={disputes} rows={8}>
        {({ items, total }) => (
          <>
            <DataTable<DisputeView>
              caption="行政复议和行政诉讼"
              columns={disputeColumns((one) => setShown(one.id), true)}
              rows={items}
              rowKey={(one) => one.id}
              waiting={disputes.isPlaceholderData}
              empty="没有符合条件的行政复议、行政诉讼"
            />
            <Pager
              page={page}
              size={size}
              total={total}
              onChange={(to, each) => {
                set('size', each === 50 ? undefined : String(each))
                set('page', String(to))
              }}
            />
          </>
        )}
      </Answer>
      {shown && <DisputeDrawer id={shown} onClose={() => setShown(null)} />}
    </div>
  )
}

interface FiltersProps {
  search: URLSearchParams
  set: (name: string, value: string | undefined) => void
  clear: () => void
}

function Filters({ search, set, clear }: FiltersProps) {
  const { today } = useMe()
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: 8 }, (_, at) => String(thisYear - at))
  const chosen = (label: string, name: string, width: number, choices: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      value={search.get(name) ?? undefined}
      onChange={(value) => set(name, value)}
      options={choices}
    />
  )
  return (
    <search className="yg-row" style={{ marginBottom: 10 }}>
      {chosen('种类', 'kind', 230, options(disputeKindNames))}
      {chosen('是否审结', 'open', 130, [
        { value: 'true', label: '尚未审结' },
        { value: 'false', label: '已审结' },
      ])}
      {chosen(
        '年度报告',
        'reportYear',
        130,
        years.map((year) => ({ value: year, label: `${year}年度` })),
      )}
      {search.get('reportYear') && chosen('表四的列', 'standing', 130, options(disputeStandingNames))}
      <AgencySelect all value={search.get('agencyId') ?? undefined} onChange={(id) => set('agencyId', id)} />
      {search.size > 0 && (
        <Button type="link" onClick={clear}>
          清除
        </Button>
      )}
    </search>
  )
}
