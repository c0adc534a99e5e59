import { UserAddOutlined } from '@ant-design/icons'
import { type InitialPassword, roleNames, type StaffRow } from '@yangguang/contract'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { AgencySelect } from '../../../parts/AgencySelect.tsx'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { Pager } from '../../../parts/Pager.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useHasRole, useMe } from '../../../shell/me.ts'
import { useListState } from '../../requests/list/state.ts'
import { AccountState } from './AccountState.tsx'
import { InitialPasswordShown } from './InitialPasswordShown.tsx'
import { NewPerson } from './NewPerson.tsx'
import { usePeople } from './queries.ts'
import '../../requests/list/filter-bar.css'

/** 人员账号: the accounts of the administrator's body and those under it. */
export function PeoplePage() {
  const { values, page, size, set, toPage } = useListState()
  const makes = useHasRole('systemAdmin')
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<InitialPassword | null>(null)
  const people = usePeople({ ...values, page, size })
  return (
    <div className="yg-page">
      <PageTitle title="人员账号">
        {makes && (
          <Button
            className="yg-push"
            type="primary"
            icon={<UserAddOutlined aria-hidden />}
            onClick={() => setAdding(true)}
          >
            新建账号
          </Button>
        )}
      </PageTitle>
      <search className="yg-filters">
        <div className="yg-row">
          <Input.Search
            style={{ width: 240 }}
            allowClear
            maxLength={50}
            aria-label="按姓名或者登录名查找"
            placeholder="姓名或者登录名"
            defaultValue={values.search}
            onSearch={(text) => set({ search: text.trim() || undefined })}
          />
          <AgencySelect all value={values.agencyId} onChange={(agencyId) => set({ agencyId })} />
          <Select
            aria-label="账号状态"
            placeholder="账号状态"
            style={{ width: 130 }}
            allowClear
            value={values.active}
            onChange={(active) => set({ active })}
            options={[
              { value: 'true', label: '在用' },
              { value: 'false', label: '已停用' },
            ]}
          />
        </div>
      </search>
      <Answer of={people} rows={12}>
        {({ staff, total }) => (
          <>
            <DataTable
              caption="人员账号"
              columns={columns}
              rows={staff}
              rowKey={(row) => row.id}
              waiting={people.isPlaceholderData}
              empty="没有符合条件的账号"
            />
            <Pager page={page} size={size} total={total} unit="个" onChange={toPage} />
          </>
        )}
      </Answer>
      {adding && (
        <NewPerson agencyId={values.agencyId ?? me.agency.id} onMade={setMade} onClose={() => setAdding(false)} />
      )}
      {made && <InitialPasswordShown of={made} title="账号已建立" onClose={() => setMade(null)} />}
    </div>
  )
}

const columns: Column<StaffRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 110,
    narrow: 'main',
    render: (row) => <Link to={`/admin/people/${row.id}`}>{row.name}</Link>,
  },
  { key: 'login', title: '登录名', width: 130, render: (row) => row.login },
  { key: 'agency', title: '机构', render: (row) => row.agencyName },
  { key: 'unit', title: '科室', width: 130, render: (row) => row.unitName ?? '—' },
  { key: 'roles', title: '岗位', render: (row) => row.roles.map((role) => roleNames[role]).join('、') || '未授予' },
  { key: 'state', title: '状态', width: 130, render: (row) => <AccountState of={row} /> },
  { key: 'totp', title: '动态口令', width: 84, render: (row) => (row.totpEnabled ? '已启用' : '—') },
  {
    key: 'seen',
    title: '最近使用',
    width: 136,
    render: (row) => <span className="yg-number">{row.lastSeenAt ? minuteOf(row.lastSeenAt) : '从未'}</span>,
  },
]
