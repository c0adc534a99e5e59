import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import type { CalendarYear } from '@yangguang/contract'
import { Alert, Button } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { Answer } from '../../../parts/Answer.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useMe } from '../../../shell/me.ts'
import { NoticeList } from './NoticeList.tsx'
import { useKeepsCalendar, useYear } from './queries.ts'
import { YearGrid } from './YearGrid.tsx'

const FIRST = 2019
const LAST = 2099

/** 节假日安排: the working days of a year and the notices that make them. */
export function CalendarPage() {
  const { today } = useMe()
  const navigate = useNavigate()
  const keeps = useKeepsCalendar()
  const [search, setSearch] = useSearchParams()
  const year = Number(search.get('year') ?? today.slice(0, 4))
  const found = useYear(year)
  const to = (next: number) => setSearch({ year: String(next) })
  return (
    <div className="yg-page">
      <PageTitle title="节假日安排">
        <span className="yg-row">
          <Button
            aria-label="上一年"
            icon={<LeftOutlined aria-hidden />}
            disabled={year <= FIRST}
            onClick={() => to(year - 1)}
          />
          <strong className="yg-number" aria-live="polite">
            {year}年
          </strong>
          <Button
            aria-label="下一年"
            icon={<RightOutlined aria-hidden />}
            disabled={year >= LAST}
            onClick={() => to(year + 1)}
          />
        </span>
        {keeps && (
          <Button
            className="yg-push"
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => navigate('/admin/calendar/new')}
          >
            录入放假通知
          </Button>
        )}
      </PageTitle>
      <Answer of={found} rows={14}>
        {(calendar) => <Year calendar={calendar} today={today} />}
      </Answer>
      <NoticeList year={year} />
    </div>
  )
}

function Year({ calendar, today }: { calendar: CalendarYear; today: string }) {
  return (
    <>
      {!calendar.published && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${calendar.year}年的放假安排还没有录入。该年的日期暂按周末和法定节日推算，期限都标为“暂定”；国务院办公厅通知发布后请及时录入。`}
        />
      )}
      <Section
        title={`${calendar.year}年工作日历`}
        extra={<span className="yg-faint yg-small">工作日 {calendar.workingDays} 天</span>}
      >
        <YearGrid days={calendar.days} today={today} />
      </Section>
    </>
  )
}
