import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NoticeView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import '../administration.css'
import { noticeStatusNames, noticeWords } from './notice-words.ts'
import { calendarKey, useKeepsCalendar, useNotices } from './queries.ts'

/** Notices of a year, and every notice still waiting to be put in force. */
export function NoticeList({ year }: { year: number }) {
  const notices = useNotices()
  const keeps = useKeepsCalendar()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const drop = useMutation({
    mutationFn: (notice: NoticeView) => api.delete(`/api/calendar/notices/${notice.id}`),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  })
  const ask = (notice: NoticeView) =>
    void modal.confirm({
      title: `撤回录入的“${notice.number}”？`,
      content: '它还没有生效，撤回不影响任何期限。',
      okText: '撤回录入',
      onOk: () => drop.mutateAsync(notice).catch(() => undefined),
    })
  const speaksOf = (notice: NoticeView) =>
    notice.status === 'proposed' || notice.year === year || notice.days.some(({ date }) => date.startsWith(`${year}-`))
  return (
    <Section title={`${year}年的放假通知`} className="yg-section-table">
      <RefusalNotice error={drop.error} />
      <Answer of={notices} rows={3}>
        {(all) => (
          <DataTable
            caption="放假通知"
            columns={columns(keeps, ask)}
            rows={all.filter(speaksOf)}
            rowKey={(row) => row.id ?? row.number}
            empty="没有这一年的通知"
          />
        )}
      </Answer>
    </Section>
  )
}

const columns = (keeps: boolean, drop: (notice: NoticeView) => void): Column<NoticeView>[] => [
  {
    key: 'number',
    title: '文号',
    width: 190,
    narrow: 'main',
    render: (row) => (
      <>
        <strong>{row.number}</strong>
        <div className="yg-note">{row.issuedOn ?? '未填发文日期'}</div>
      </>
    ),
  },
  {
    key: 'says',
    title: '安排',
    narrow: 'main',
    render: (row) => (
      <>
        {row.title}
        <ul className="yg-notice-days yg-note">
          {noticeWords(row.days).map(({ name, says }) => (
            <li key={name}>
              {name}：{says}
            </li>
          ))}
        </ul>
      </>
    ),
  },
  { key: 'status', title: '状态', width: 90, render: (row) => <Status of={row.status} /> },
  {
    key: 'entered',
    title: '录入',
    width: 150,
    render: (row) =>
      row.enteredAt ? (
        <>
          {row.enteredBy}
          <div className="yg-note yg-number">{minuteOf(row.enteredAt)}</div>
        </>
      ) : (
        '—'
      ),
  },
  ...(keeps
    ? [{ key: 'act', title: '操作', width: 170, render: (row: NoticeView) => <Acts of={row} drop={drop} /> }]
    : []),
]

function Status({ of }: { of: NoticeView['status'] }) {
  const hue = of === 'proposed' ? 'yg-stage-wait' : of === 'withdrawn' ? 'yg-stage-done' : ''
  return <span className={`yg-stage ${hue}`}>{noticeStatusNames[of]}</span>
}

function Acts({ of, drop }: { of: NoticeView; drop: (notice: NoticeView) => void }) {
  if (of.status === 'proposed')
    return (
      <span className="yg-row">
        <Link to={`/admin/calendar/notices/${of.id}`}>查看影响，生效</Link>
        <Button size="small" aria-label={`撤回录入：${of.number}`} onClick={() => drop(of)}>
          撤回
        </Button>
      </span>
    )
  if (of.status === 'inForce') return <Link to={`/admin/calendar/notices/${of.id}`}>查看影响，撤销</Link>
  return '—'
}
