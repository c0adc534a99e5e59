import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '@yangguang/contract'
import { App, Button, Tag } from 'antd'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { minuteOf } from '../../parts/days.ts'
import { Section } from '../../parts/Section.tsx'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { sessionsKey } from './sessions-key.ts'

/** Where the person is signed in; any but the present one can be ended. */
export function MySessions() {
  const client = useQueryClient()
  const { message } = App.useApp()
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: () => api.get<SessionView[]>('/api/me/sessions') })
  const end = useMutation({
    mutationFn: ({ id }: SessionView) => api.delete(`/api/me/sessions/${id}`),
    onSuccess: () => void message.success('已让这次登录退出'),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  })
  return (
    <Section title="我的登录" className="yg-section-table">
      <RefusalNotice error={end.error} />
      <Answer of={sessions} rows={3}>
        {(rows) => (
          <DataTable
            caption="我的登录"
            columns={columns((row) => end.mutate(row))}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </Answer>
    </Section>
  )
}

const columns = (end: (row: SessionView) => void): Column<SessionView>[] => [
  { key: 'address', title: '登录地址', narrow: 'main', render: (row) => <Address of={row} /> },
  { key: 'since', title: '登录时间', width: 132, render: (row) => <Minute at={row.createdAt} /> },
  { key: 'seen', title: '最近操作', width: 132, render: (row) => <Minute at={row.lastSeenAt} /> },
  { key: 'until', title: '最迟退出', width: 132, render: (row) => <Minute at={row.expiresAt} /> },
  { key: 'end', title: '操作', width: 72, render: (row) => !row.current && <End row={row} end={end} /> },
]

function Address({ of }: { of: SessionView }) {
  return (
    <>
      {of.address} {of.current && <Tag color="blue">本机当前登录</Tag>}
    </>
  )
}

const Minute = ({ at }: { at: string }) => <span className="yg-number">{minuteOf(at)}</span>

function End({ row, end }: { row: SessionView; end: (row: SessionView) => void }) {
  return (
    <Button
      size="small"
      aria-label={`退出 ${minuteOf(row.createdAt)} 从 ${row.address} 的登录`}
      onClick={() => end(row)}
    >
      退出
    </Button>
  )
}
