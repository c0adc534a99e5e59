import { useQuery } from '@tanstack/react-query'
import type { RequestRow, TaskKind, TaskList } from '@yangguang/contract'
import { Button, Empty } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { Answer } from '../../parts/Answer.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { daysBetween, shortDay } from '../../parts/days.ts'
import { LightTag } from '../../parts/LightTag.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Section } from '../../parts/Section.tsx'
import { StageTag } from '../../parts/StageTag.tsx'
import { useHasRole, useMe } from '../../shell/me.ts'
import { CaseLink } from './CaseLink.tsx'
import './tasks.css'

/** What is done about each kind of task, as the officer reads it beside the count. */
const hints: Record<TaskKind, string> = {
  confirm: '电话或者短信与申请人确认，确认之日为收到之日',
  register: '编号登记',
  assignedToMe: '拟办答复或者办理下一步',
  unassigned: '分给科室和承办人',
  secrecyReview: '审查后填写意见',
  legalReview: '审核依据和文书',
  approve: '同意或者退回',
  agreeExtension: '同意或者不同意',
  issue: '编文号，制发答复书',
  serve: '登记送达日期和凭证',
  periodEnded: '期满未补正、未缴费、未说明理由',
  consultationEnded: '期满未回复，作出决定',
  archive: '归入案卷',
  overdue: '已过确认或者答复的期限，请立即办理',
}

const useTasks = () =>
  useQuery({ queryKey: ['tasks'], queryFn: () => api.get<TaskList>('/api/tasks'), refetchInterval: 60_000 })

/** 我的待办: what waits for the signed-in officer, kind by kind, the most urgent first. */
export function TasksPage() {
  const tasks = useTasks()
  const navigate = useNavigate()
  const registers = useHasRole('windowClerk', 'caseOfficer', 'disclosureHead')
  return (
    <div className="yg-page">
      <PageTitle title="我的待办">
        {registers && (
          <Button className="yg-push" type="primary" onClick={() => navigate('/requests/new')}>
            窗口登记
          </Button>
        )}
      </PageTitle>
      <Answer of={tasks}>{({ groups }) => <Tasks groups={groups} />}</Answer>
    </div>
  )
}

function Tasks({ groups }: TaskList) {
  const waiting = groups
    .filter((group) => group.count > 0)
    // What is late comes before everything else.
    .sort((a, b) => Number(b.task === 'overdue') - Number(a.task === 'overdue'))
  if (waiting.length === 0)
    return (
      <Section title="待办">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有等待您办理的事项" />
      </Section>
    )
  return (
    <>
      <ul className="yg-task-counts" aria-label="待办数量">
        {waiting.map(({ task, name, count }) => (
          <li key={task}>
            <a href={`#task-${task}`} className={task === 'overdue' ? 'yg-task-red' : ''}>
              <strong>{count}</strong>
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
      {waiting.map((group) => (
        <TaskSection key={group.task} {...group} />
      ))}
    </>
  )
}

function TaskSection({ task, name, count, items }: TaskList['groups'][number]) {
  const { today } = useMe()
  return (
    <Section
      id={`task-${task}`}
      className="yg-section-table"
      title={
        <>
          {name} <span className="yg-count">{count} 件</span>
        </>
      }
      extra={
        <>
          <span className="yg-faint yg-small">{hints[task]}</span>
          {count > items.length && <Link to={`/requests?task=${task}`}>全部 {count} 件</Link>}
        </>
      }
    >
      <DataTable caption={name} columns={columns(today)} rows={items} rowKey={(row) => row.id} />
    </Section>
  )
}

const columns = (today: string): Column<RequestRow>[] => [
  { key: 'light', title: '期限', width: 132, render: (row) => <LightTag of={row} />, narrow: 'main' },
  { key: 'number', title: '编号', width: 176, render: (row) => <CaseLink of={row} />, narrow: 'main' },
  { key: 'title', title: '申请内容', render: (row) => row.title, narrow: 'main' },
  { key: 'name', title: '申请人', width: 110, render: (row) => row.applicantName },
  { key: 'stage', title: '环节', width: 104, render: (row) => <StageTag stage={row.stage} /> },
  { key: 'since', title: '本环节自', width: 140, render: (row) => <Since day={row.movedOn} today={today} /> },
  { key: 'due', title: '到期日', width: 104, render: (row) => <span className="yg-number">{row.dueOn ?? '—'}</span> },
  { key: 'assigned', title: '承办', width: 90, render: (row) => row.assignedName ?? row.unitName ?? '—' },
]

/** Since when it waits there, and how long that is. */
function Since({ day, today }: { day: string; today: string }) {
  const days = daysBetween(day, today)
  return (
    <span className="yg-number">
      {shortDay(day, today)}
      <span className="yg-faint">{days > 0 ? `（${days} 天）` : '（今天）'}</span>
    </span>
  )
}
