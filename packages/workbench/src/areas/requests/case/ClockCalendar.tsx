import type { CaseView } from '@yangguang/contract'
import { useMe } from '../../../shell/me.ts'
import { type Day, monthsOf, noticesOf, type Square, weekdays } from './calendar-months.ts'
import './clock-calendar.css'

const pauseNames = { thirdParty: '征求第三方意见', agency: '征求其他机关意见' } as const

interface Drawn {
  kind: 'start' | 'counted' | 'extended' | 'rest' | 'paused' | 'delayed'
  /** What stands in the square. */
  mark: string
  /** The same in full, for the pointer and for those who do not see the square. */
  words: string
}

function draw(day: Day): Drawn {
  const provisional = day.provisional ? '（该年度放假安排尚未公布，暂定）' : ''
  if (day.phase === 'start') return { kind: 'start', mark: '起', words: '起算日，当日不计入' }
  if (day.paused && day.skipped === null)
    return { kind: 'paused', mark: '停', words: `暂停：${pauseNames[day.paused.why]}，不计入期限` }
  if (day.counted !== null) {
    const worked = day.worked ? `（${day.worked.why}${day.worked.notice ? `，${day.worked.notice}` : ''}）` : ''
    return {
      kind: day.phase === 'extended' ? 'extended' : 'counted',
      mark: String(day.counted),
      words: `第${day.counted}个工作日${day.phase === 'extended' ? '（延长期内）' : ''}${worked}${provisional}`,
    }
  }
  if (day.skipped)
    return {
      kind: day.paused ? 'paused' : 'rest',
      mark: '休',
      words: `不计：${day.skipped.why}${day.skipped.notice ? `（${day.skipped.notice}）` : ''}${provisional}`,
    }
  return { kind: 'delayed', mark: '延', words: '延迟答复期间（条例第三十五条）' }
}

const legend: readonly [Drawn['kind'], string, string][] = [
  ['start', '起', '起算日，不计入'],
  ['counted', '3', '第几个工作日'],
  ['extended', '25', '延长的工作日'],
  ['rest', '休', '休息日、节假日，不计'],
  ['paused', '停', '征求意见，暂停计算'],
  ['delayed', '延', '延迟答复期间'],
]

/** The period of a case as months: every day counted, skipped with its reason, or paused. */
export function ClockCalendar({ view }: { view: Pick<CaseView, 'explanation'> }) {
  const { today } = useMe()
  const { days, dueOn } = view.explanation
  const kinds = new Set(days.map((day) => draw(day).kind))
  return (
    <>
      <div className="yg-months">
        {monthsOf(days).map(({ month, weeks }) => (
          <table key={month} className="yg-month">
            <caption>
              {Number(month.slice(0, 4))}年{Number(month.slice(5))}月
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
              {weeks.map((week) => (
                <tr key={week.find((square) => square)!.date}>
                  {week.map((square, at) => (
                    <SquareCell key={square?.date ?? at} square={square} today={today} dueOn={dueOn} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <ul className="yg-legend" aria-label="图例">
        {legend
          .filter(([kind]) => kinds.has(kind))
          .map(([kind, mark, words]) => (
            <li key={kind}>
              <span className={`yg-day-mark yg-day-${kind}`} aria-hidden>
                {mark}
              </span>
              {words}
            </li>
          ))}
        <li>
          <span className="yg-day-mark yg-day-due" aria-hidden>
            到
          </span>
          到期日
        </li>
      </ul>
      <Notices days={days} />
    </>
  )
}

function SquareCell({ square, today, dueOn }: { square: Square | null; today: string; dueOn: string | null }) {
  if (!square) return <td />
  const { date, day } = square
  const number = Number(date.slice(8))
  const classes = [date === today && 'yg-today', date === dueOn && 'yg-due'].filter(Boolean).join(' ')
  if (!day)
    return (
      <td className={classes || undefined}>
        <span className="yg-day-number">{number}</span>
      </td>
    )
  const { kind, mark, words } = draw(day)
  const said = `${number}日${date === dueOn ? '，到期日' : ''}${date === today ? '，今天' : ''}：${words}`
  return (
    <td className={`yg-day yg-day-${kind} ${classes}`} title={said}>
      <span className="yg-unseen">{said}</span>
      <span aria-hidden className="yg-day-number">
        {number}
        {day.worked && <b>班</b>}
        {date === dueOn && <b>到</b>}
      </span>
      <span aria-hidden className="yg-day-in">
        {mark}
      </span>
    </td>
  )
}

/** The notices behind holidays and worked weekends, so that the reason can be checked. */
function Notices({ days }: { days: readonly Day[] }) {
  const notices = noticesOf(days)
  if (notices.length === 0) return null
  return (
    <ul className="yg-notices">
      {notices.map(({ why, notice, days: dates }) => (
        <li key={`${why}${notice}`}>
          {dates.map((date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`).join('、')}：{why}（{notice}）
        </li>
      ))}
    </ul>
  )
}
