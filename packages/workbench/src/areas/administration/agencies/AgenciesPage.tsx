import { PlusOutlined } from '@ant-design/icons'
import { type AgencyRow, agencyKindNames } from '@yangguang/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useHasRole } from '../../../shell/me.ts'
import { StandingTag } from '../StandingTag.tsx'
import { useAgencyRows } from './queries.ts'
import '../administration.css'

/** 机构: the administrator's own body and those under it, as a tree. */
export function AgenciesPage() {
  const rows = useAgencyRows()
  const makes = useHasRole('systemAdmin')
  const [search, setSearch] = useState('')
  const wanted = search.trim()
  return (
    <div className="yg-page">
      <PageTitle title="机构">
        <Input.Search
          className="yg-push"
          style={{ width: 240 }}
          allowClear
          aria-label="按名称或者代字查找机构"
          placeholder="名称或者代字"
          onChange={(event) => setSearch(event.target.value)}
        />
      </PageTitle>
      <Answer of={rows} rows={12}>
        {(all) => (
          <DataTable
            caption="机构"
            columns={columns(makes)}
            rows={all.filter(({ name, codeWord }) => name.includes(wanted) || codeWord.includes(wanted))}
            rowKey={(row) => row.id}
            empty="没有这样的机构"
          />
        )}
      </Answer>
    </div>
  )
}

const columns = (makes: boolean): Column<AgencyRow>[] => [
  {
    key: 'name',
    title: '机构',
    narrow: 'main',
    render: (row) => (
      <Link to={`/admin/agencies/${row.id}`} className="yg-tree" style={{ '--depth': row.depth } as object}>
        {row.name}
      </Link>
    ),
  },
  { key: 'kind', title: '类别', width: 200, render: (row) => agencyKindNames[row.kind] },
  { key: 'codeWord', title: '机关代字', width: 150, render: (row) => row.codeWord },
  { key: 'slug', title: '网址名', width: 150, render: (row) => row.slug, narrow: 'hidden' },
  { key: 'units', title: '科室', width: 64, align: 'right', render: (row) => row.units },
  { key: 'staff', title: '账号', width: 64, align: 'right', render: (row) => <People of={row} /> },
  { key: 'state', title: '状态', width: 84, render: (row) => <StandingTag on={row.active} /> },
  ...(makes
    ? [{ key: 'below', title: '操作', width: 116, render: (row: AgencyRow) => row.active && <Below of={row} /> }]
    : []),
]

function People({ of }: { of: AgencyRow }) {
  if (of.staff === 0) return 0
  return (
    <Link to={`/admin/people?agencyId=${of.id}`} aria-label={`${of.name}的 ${of.staff} 个账号`}>
      {of.staff}
    </Link>
  )
}

function Below({ of }: { of: AgencyRow }) {
  const navigate = useNavigate()
  return (
    <Button
      size="small"
      icon={<PlusOutlined aria-hidden />}
      aria-label={`下级机构：设在${of.name}下`}
      onClick={() => navigate(`/admin/agencies/new?under=${of.id}`)}
    >
      下级机构
    </Button>
  )
}
