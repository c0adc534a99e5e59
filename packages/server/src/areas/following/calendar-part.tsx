import { chineseDate, type ExplainedDay, type PlainDate, weekday } from '@yangguang/statute'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A period drawn as months: each day counted with its number, and for every other day why it is not. */
export function PeriodCalendar(props: { days: readonly ExplainedDay[]; dueOn: PlainDate; today: PlainDate }) {
  const months = new Map<string, ExplainedDay[]>()
  for (const day of props.days) {
    const month = day.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return (
    <div class="months">
      {[...months].map(([month, days]) => (
        <Month key={month} days={days} dueOn={props.dueOn} today={props.today} />
      ))}
    </div>
  )
}

function Month({ days, dueOn, today }: { days: ExplainedDay[]; dueOn: PlainDate; today: PlainDate }) {
  const [first] = days
  const weeks = weeksOf(days)
  return (
    <table class="month">
      <caption>{chineseDate(first!.date).replace(/月.*$/, '月')}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th scope="col" key={name}>
              <span class="hidden">周</span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, place) =>
              day ? (
                <Day key={place} day={day} isDue={day.date === dueOn} isToday={day.date === today} />
              ) : (
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Rows from Monday to Sunday; places outside the period stay empty. */
function weeksOf(days: readonly ExplainedDay[]): (ExplainedDay | null)[][] {
  const weeks: (ExplainedDay | null)[][] = []
  for (const day of days) {
    const place = (weekday(day.date) + 6) % 7
    if (weeks.length === 0 || place === 0) weeks.push(Array<null>(7).fill(null))
    weeks.at(-1)![place] = day
  }
  return weeks
}

/** What a day is, in one or two characters, and the class that colours it. */
function markOf(
  { phase, paused, counted, skipped, worked }: ExplainedDay,
  isDue: boolean,
): [mark: string, kind: string] {
  if (isDue) return [counted === null ? '届满' : `第${counted}日`, 'due']
  if (phase === 'start') return ['起算', 'start']
  if (paused) return ['扣除', 'paused']
  if (counted !== null) return [`第${counted}日`, worked ? 'counted worked' : 'counted']
  if (phase === 'delayed') return ['延迟', 'counted']
  return [skipped && skipped.notice !== null ? '放假' : '休', 'rest']
}

function Day({ day, isDue, isToday }: { day: ExplainedDay; isDue: boolean; isToday: boolean }) {
  const [mark, kind] = markOf(day, isDue)
  const why = day.worked?.why ?? day.skipped?.why
  // Inside a consultation it does not count either way.
  const worked = day.worked !== null && day.paused === null
  return (
    <td class={`day ${kind}${isToday ? ' today' : ''}`}>
      <span class="day-date">{Number(day.date.slice(8))}</span>
      <span class="day-mark">{mark}</span>
      {(isDue || isToday || worked) && (
        <span class="day-note">
          {[isDue && '届满', isToday && '今天', worked && '上班'].filter(Boolean).join('、')}
        </span>
      )}
      {why && <span class="hidden">，{why}</span>}
    </td>
  )
}
