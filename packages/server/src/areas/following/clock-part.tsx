import { chineseDate } from '@yangguang/statute'
import { PeriodCalendar } from './calendar-part.tsx'
import type { FollowView } from './view.ts'

/** The due date and why it is that date: in a sentence, in the law's steps, and day by day. */
export function ClockPart({ clock, today }: Pick<FollowView, 'clock' | 'today'>) {
  const { dueOn, explanation } = clock
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">答复期限</h2>
      <p class={clock.left !== null && clock.left < 0 ? 'due-line late' : 'due-line'}>{dueWords(clock)}</p>
      {explanation.provisional && <p class="notice warn">{explanation.provisional}</p>}
      <details open={dueOn === null}>
        <summary>{dueOn === null ? '期限怎样计算' : '为什么是这一天'}</summary>
        <ol class="reasons">
          {explanation.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        {dueOn !== null && explanation.days.length > 0 && (
          <>
            <PeriodCalendar days={explanation.days} dueOn={dueOn} today={today} />
            <p class="legend small quiet">
              “第几日”是计入期限的工作日；“休”是周末，“放假”是法定节假日和调休放假，“扣除”是征求意见的时间，都不计入。
            </p>
          </>
        )}
      </details>
    </section>
  )
}

function dueWords({ dueOn, left, stoppedOn, onTime }: FollowView['clock']) {
  if (stoppedOn !== null)
    return (
      <>
        已于<strong>{chineseDate(stoppedOn)}</strong>
        送达或者办结
        {dueOn !== null && `，答复期限为${chineseDate(dueOn)}，${onTime === false ? '已经逾期' : '没有逾期'}`}。
      </>
    )
  if (dueOn === null || left === null) return <>期限还没有开始计算，或者正在等待您补正、缴费。</>
  if (left < 0)
    return (
      <>
        应当在<strong>{chineseDate(dueOn)}</strong>以前答复，现在已经超过 {-left} 个工作日。
      </>
    )
  return (
    <>
      最迟在<strong>{chineseDate(dueOn)}</strong>以前答复
      {left === 0 ? '，今天是最后一天' : `，还有 ${left} 个工作日`}。
    </>
  )
}
