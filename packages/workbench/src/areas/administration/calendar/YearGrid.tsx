import type { CalendarDay } from '@yangguang/contract'
import './calendar.css'

type Day = Pick<CalendarDay, 'date' | 'kind' | 'why' | 'notice' | 'working'>

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

interface Props {
  days: readonly Day[]
  today?: string
  /** Days to point out, such as those a new notice moves. */
  marked?: ReadonlySet<string>
}

/** Days drawn month by month, Monday first: 休 and 班 in the cell, the reason and its notice on pointing. */
export function YearGrid({ days, today, marked }: Props) {
  const months = [...Map.groupBy(days, (day) => day.date.slice(0, 7))]
  return (
    <>
      <div className="yg-months">
        {months.map(([month, of]) => (
          <Month key={month} month={month} days={of} today={today} marked={marked} />
        ))}
      </div>
      <ul className="yg-legend" aria-label="图例">
        <li>
          <span className="yg-day yg-day-holiday">1</span> 放假（休）
        </li>
        <li>
          <span className="yg-day yg-day-makeUpWorkday">1</span> 调休上班（班）
        </li>
        <li>
          <span className="yg-day yg-day-weekend">1</span> 周末
        </li>
        {marked && (
          <li>
            <span className="yg-day yg-day-marked">1</span> 因此改变
          </li>
        )}
        {today && (
          <li>
            <span className="yg-day yg-day-today">1</span> 今天
          </li>
        )}
      </ul>
    </>
  )
}

interface MonthProps extends Omit<Props, 'days'> {
  month: string
  days: readonly Day[]
}

function Month({ month, days, today, marked }: MonthProps) {
  const [year, number] = month.split('-').map(Number)
  return (
    <table className="yg-month">
      <caption>
        {number}月<span className="yg-unseen">（{year}年）</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)!.date}>
            {week.map((day, at) => (
              <td key={day?.date ?? `empty-${at}`}>
                {day && <DayCell day={day} today={day.date === today} marked={marked?.has(day.date) ?? false} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, today, marked }: { day: Day; today: boolean; marked: boolean }) {
  const plain = day.kind === 'workday' || day.kind === 'weekend'
  const classes = ['yg-day', `yg-day-${day.kind}`, today && 'yg-day-today', marked && 'yg-day-marked']
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      title={`${day.date}　${day.why}${day.notice ? `（${day.notice}）` : ''}`}
      aria-current={today ? 'date' : undefined}
    >
      {Number(day.date.slice(8))}
      {!plain && <sup>{day.working ? '班' : '休'}</sup>}
      {!plain && <span className="yg-unseen">{day.why}</span>}
    </span>
  )
}

/** The days of a month in weeks from Monday, null before its first and after its last. */
function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const first = new Date(`${days[0]!.date}T00:00:00Z`).getUTCDay()
  const cells: (Day | null)[] = [...Array<null>((first + 6) % 7).fill(null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7))
}
