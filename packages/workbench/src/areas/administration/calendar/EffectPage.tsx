import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NoticeEffect } from '@yangguang/contract'
import { Alert, App, Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { Columns } from '../../../parts/Columns.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { daysBetween } from '../../../parts/days.ts'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { noticeWords } from './notice-words.ts'
import { calendarKey, useEffectOf } from './queries.ts'
import './calendar.css'

/** What putting a notice in force, or withdrawing it, would move: looked at first, then confirmed. */
export function EffectPage() {
  const { id = '' } = useParams()
  const effect = useEffectOf(id)
  return (
    <div className="yg-page">
      <Answer of={effect} rows={12}>
        {(found) => <Effect key={found.seen} effect={found} onAgain={() => void effect.refetch()} />}
      </Answer>
    </div>
  )
}

function Effect({ effect, onAgain }: { effect: NoticeEffect; onAgain: () => void }) {
  const { notice, cases, casesMoved } = effect
  const enters = notice.status === 'proposed'
  return (
    <>
      <PageTitle title={`${enters ? '放假通知生效' : '撤销放假通知'}：${notice.number}`}>
        <Link className="yg-push" to={`/admin/calendar?year=${notice.year}`}>
          回到节假日安排
        </Link>
      </PageTitle>
      <Confirm effect={effect} onAgain={onAgain} />
      <Columns>
        <Section title={notice.title}>
          <ul className="yg-notice-days">
            {noticeWords(notice.days).map(({ name, says }) => (
              <li key={name}>
                <strong>{name}</strong>：{says}
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="性质改变的日期"
          className="yg-section-table"
          extra={<span className="yg-count">{effect.movedDays.length} 天</span>}
        >
          <DataTable
            caption="性质改变的日期"
            columns={dayColumns}
            rows={effect.movedDays}
            rowKey={(row) => row.date}
            empty="没有日期因此改变"
          />
        </Section>
      </Columns>
      <Section
        title="到期日变动的在办申请"
        className="yg-section-table"
        extra={
          <span className="yg-count">
            {casesMoved} 件{casesMoved > cases.length && `，列出变动最大的 ${cases.length} 件`}
          </span>
        }
      >
        <DataTable
          caption="到期日变动的在办申请"
          columns={caseColumns}
          rows={cases}
          rowKey={(row) => row.requestId}
          empty="没有在办申请的到期日因此变动"
        />
      </Section>
    </>
  )
}

/** Says in one sentence what will happen, and does it. */
function Confirm({ effect, onAgain }: { effect: NoticeEffect; onAgain: () => void }) {
  const { notice } = effect
  const enters = notice.status === 'proposed'
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const confirm = useMutation({
    mutationFn: () =>
      api.post<{ casesMoved: number }>(`/api/calendar/notices/${notice.id}/${enters ? 'put-in-force' : 'withdraw'}`, {
        seen: effect.seen,
      }),
    onSuccess: async ({ casesMoved }) => {
      const moved = casesMoved === 0 ? '没有在办申请的到期日因此变动' : `${casesMoved} 件在办申请的到期日已重算`
      void message.success(`${enters ? '已生效' : '已撤销'}，${moved}`)
      navigate(`/admin/calendar?year=${notice.year}`)
      await client.invalidateQueries({ queryKey: calendarKey })
    },
  })
  const years = [
    effect.newlyPublished.length > 0 ? `${effect.newlyPublished.join('、')}年的日期不再是暂定；` : '',
    effect.noLongerPublished.length > 0 ? `${effect.noLongerPublished.join('、')}年的日期变回暂定；` : '',
  ].join('')
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title={`${enters ? '生效' : '撤销'}后：${years}${effect.movedDays.length} 天的性质改变，${effect.casesMoved} 件在办申请的到期日重算。已经办结的不变。`}
        action={
          <Button type="primary" danger={!enters} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {enters ? '确认生效' : '确认撤销'}
          </Button>
        }
      />
      <RefusalNotice error={confirm.error}>
        <Button size="small" style={{ marginTop: 6 }} onClick={onAgain}>
          重新查看影响
        </Button>
      </RefusalNotice>
    </>
  )
}

const dayColumns: Column<NoticeEffect['movedDays'][number]>[] = [
  {
    key: 'date',
    title: '日期',
    width: 120,
    narrow: 'main',
    render: (row) => <span className="yg-number">{row.date}</span>,
  },
  { key: 'was', title: '原来', render: (row) => row.was },
  {
    key: 'is',
    title: '改为',
    render: (row) => (
      <>
        {row.is}{' '}
        <span className={`yg-stage ${row.working ? '' : 'yg-stage-wait'}`}>{row.working ? '上班' : '休息'}</span>
      </>
    ),
  },
]

type Moved = NoticeEffect['cases'][number]

const caseColumns: Column<Moved>[] = [
  {
    key: 'number',
    title: '编号',
    width: 200,
    narrow: 'main',
    render: (row) => <span className="yg-number">{row.number ?? `回执 ${row.receiptNumber}`}</span>,
  },
  { key: 'agency', title: '机关', render: (row) => row.agencyName },
  {
    key: 'old',
    title: '原到期日',
    width: 150,
    render: (row) => <Due on={row.oldDueOn} provisional={row.oldProvisional} />,
  },
  {
    key: 'new',
    title: '新到期日',
    width: 150,
    render: (row) => <Due on={row.newDueOn} provisional={row.newProvisional} />,
  },
  { key: 'by', title: '变动', width: 110, render: (row) => <Shift of={row} /> },
]

function Due({ on, provisional }: { on: string | null; provisional: boolean }) {
  return (
    <span className="yg-number">
      {on ?? '—'}
      {on && provisional && <span className="yg-faint">（暂定）</span>}
    </span>
  )
}

function Shift({ of }: { of: Moved }) {
  if (!of.oldDueOn || !of.newDueOn) return '—'
  const days = daysBetween(of.oldDueOn, of.newDueOn)
  if (days === 0) return of.newProvisional ? '变为暂定' : '不再暂定'
  return `${days > 0 ? '推后' : '提前'} ${Math.abs(days)} 天`
}
