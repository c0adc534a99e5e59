import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SessionView, StaffView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { personKey, useSessionsOf } from './queries.ts'

/** Where a person is signed in; the security administrator can end it all. */
export function SessionsOf({ person, mayEnd }: { person: StaffView; mayEnd: boolean }) {
  const sessions = useSessionsOf(person.id)
  const client = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: () => api.delete(`/api/admin/staff/${person.id}/sessions`),
    onSuccess: async () => {
      void message.success('已让其全部登录退出')
      await client.invalidateQueries({ queryKey: personKey(person.id) })
    },
  })
  const some = (sessions.data?.length ?? 0) > 0
  return (
    <Section
      title="登录"
      className="yg-section-table"
      extra={
        mayEnd &&
        some && (
          <Button size="small" danger loading={end.isPending} onClick={() => end.mutate()}>
            全部退出
          </Button>
        )
      }
    >
      <RefusalNotice error={end.error} />
      <Answer of={sessions} rows={2}>
        {(rows) => (
          <DataTable
            caption={`${person.name}的登录`}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty="现在没有登录"
          />
        )}
      </Answer>
    </Section>
  )
}

const columns: Column<SessionView>[] = [
  { key: 'address', title: '登录地址', narrow: 'main', render: (row) => row.address },
  {
    key: 'since',
    title: '登录时间',
    width: 140,
    render: (row) => <span className="yg-number">{minuteOf(row.createdAt)}</span>,
  },
  {
    key: 'seen',
    title: '最近操作',
    width: 140,
    render: (row) => <span className="yg-number">{minuteOf(row.lastSeenAt)}</span>,
  },
]
